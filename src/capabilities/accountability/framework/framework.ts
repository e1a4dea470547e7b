import type { Day } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'

export const tests = ['missed', 'concern', 'failing', 'no figure', 'quality'] as const
/** What a trigger looks for in the figures of a measure. */
export type TriggerTest = (typeof tests)[number]

/** A level of review: who reviews, before which body, how often. Levels stand from the lightest on. */
export interface Level {
  id: number
  position: number
  name: string
  meaning: string
  bodyId: number | null
  chairPostId: number
  everyMonths: number
  /** Posts asked to it beside the chair. */
  attending: readonly number[]
}

/** One rule: what of which measures, at what kind of place, leads to which review, within how many days, told to which post. */
export interface Trigger {
  id: number
  /** The same through every version of the framework that has it. */
  rootId: number
  position: number
  /** Exactly one of the three says which measures. */
  measureId: number | null
  theme: string
  standard: 'national' | 'local' | null
  placeKind: string
  test: TriggerTest
  /** Periods in a row; of data quality, dimensions that are not assured. */
  times: number
  levelId: number
  withinDays: number
  toldPostId: number
}

/** A version of the framework with its levels, the lightest first, and its triggers. */
export interface Framework {
  id: number
  label: string
  state: 'draft' | 'adopted'
  fromDay: Day | null
  reason: string
  adoptedBy: string | null
  version: number
  levels: readonly Level[]
  triggers: readonly Trigger[]
}

/** Why a draft cannot be adopted on a day yet. A framework without levels or triggers says nothing of what follows from a breach. */
export function mayAdopt(draft: Pick<Framework, 'levels' | 'triggers'>, { from, today }: { from: Day; today: Day }): Decision<Day> {
  if (draft.levels.length === 0) return no('Add at least one level of review before you adopt the framework')
  if (draft.triggers.length === 0) return no('Add at least one trigger before you adopt the framework')
  return from > today ? no('A framework is adopted from today or an earlier day, so that what fires can be shown') : yes(from)
}

/** The version in force on a day: the last adopted from that day or before. */
export const inForceOn = <F extends Pick<Framework, 'id' | 'state' | 'fromDay'>>(all: readonly F[], on: Day): F | undefined =>
  all
    .filter(({ state, fromDay }) => state === 'adopted' && fromDay !== null && fromDay <= on)
    .sort((a, b) => (a.fromDay as Day).localeCompare(b.fromDay as Day) || a.id - b.id)
    .at(-1)

/** What is wrong with a trigger as it is to stand, by field. Data quality and target are asked for only where they can be known. */
export function whyNotTrigger(trigger: Pick<Trigger, 'test' | 'times' | 'placeKind'>): { field: string; words: string } | undefined {
  if (trigger.test === 'quality' && trigger.placeKind !== 'trust')
    return { field: 'placeKind', words: 'Data quality is known of a measure as a whole: select the whole trust' }
  if (trigger.test === 'quality' && trigger.times > 6)
    return { field: 'times', words: 'There are six dimensions of data quality: enter 1 to 6' }
  return undefined
}
