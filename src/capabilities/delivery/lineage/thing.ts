import type { Day } from '../../../kernel/day.ts'
import type { Step } from './graph.ts'

/** Where something stood: a version of the strategy or a plan, in the order of time. */
export interface Stage {
  key: string
  label: string
  startsOn: Day
  endsOn: Day
}

/** What the records hold of an item's life, beyond its words. */
export interface Life {
  /** Reporting periods it was open in, oldest first: those of its plan that have begun, and any it was spoken of in. */
  openIn: readonly string[]
  /** How many of them say nothing of it. */
  silentIn: number
  /** How often a date of its was moved, and how often of those to a later day. */
  moved: number
  putOff: number
  lastSaidOn: Day | null
  /** Why it is closed, or that its plan ended and nothing carries it on; empty while it goes on. */
  ended: string
}

/** One thing in a lineage: an element of the strategy or an item of a plan. */
export interface Thing {
  key: string
  stage: Stage
  /** "Commitment", "Row", "Item". */
  kind: string
  title: string
  /** The words that were agreed, for setting beside those before and after. */
  wording: string
  href: string
  /** Can a plan take it up? A commitment and an objective can; beneath a brick or goal items stand, they do not come of it. */
  asks: boolean
  /** Undefined for an element: only items report. */
  life: Life | undefined
}

/** A whole lineage, ready to tell: things oldest first. */
export interface Told {
  here: Thing
  things: readonly Thing[]
  stages: readonly Stage[]
  steps: readonly Step[]
  /** By thing, how many more came together in it than are told. */
  others: ReadonlyMap<string, number>
}

/** The steps by which a thing came, and the one by which it ended. */
export const cameBy = ({ steps }: Pick<Told, 'steps'>, { key }: Thing): Step[] => steps.filter(({ to }) => to === key)
export const endedBy = ({ steps }: Pick<Told, 'steps'>, { key }: Thing): Step | undefined =>
  steps.find(({ from, to }) => from === key && to === null)

/** Stages in the order of time: by their first day, a version before the plan that serves it. */
export function inOrder(stages: readonly Stage[]): Stage[] {
  const found = new Map(stages.map((stage) => [stage.key, stage]))
  return [...found.values()].sort((a, b) => a.startsOn.localeCompare(b.startsOn) || b.key.localeCompare(a.key))
}
