import type { Day } from '../../../kernel/day.ts'
import type { ScoreStep } from '../../../ui/score-line.tsx'
import type { Line, Registered } from './register.ts'

/** What the list knows of a risk. */
export interface ListedRisk extends Registered {
  cause: string
  event: string
  effect: string
  category: string
  registerId: number | null
  leadPostId: number | null
  bodyId: number | null
  raisedOn: Day | null
  reviewOn: Day | null
  isConfidential: boolean
}

/** One line of the list with the names of what it stands under; undefined where it names none. */
export interface Row {
  line: Line<ListedRisk>
  /** Inherent, now and target in one line. */
  steps: readonly ScoreStep[]
  register: string | undefined
  lead: string | undefined
  committee: string | undefined
  goal: string | undefined
  /** The day reviews are judged by. */
  on: Day
}

/** Titles by the numbers of what they name. */
export interface Names {
  registers: ReadonlyMap<number, string>
  posts: ReadonlyMap<number, string>
  bodies: ReadonlyMap<number, string>
  goals: ReadonlyMap<number, string>
}

const nameIn = (names: ReadonlyMap<number, string>, id: number | null): string | undefined => (id === null ? undefined : names.get(id))

/** A line with the names it needs. */
export const rowOf = (line: Line<ListedRisk>, steps: readonly ScoreStep[], { names, on }: { names: Names; on: Day }): Row => ({
  ...{ line, steps, on },
  register: nameIn(names.registers, line.risk.registerId),
  lead: nameIn(names.posts, line.risk.leadPostId),
  committee: nameIn(names.bodies, line.risk.bodyId) ?? line.risk.committee ?? undefined,
  goal: nameIn(names.goals, line.risk.goalId),
})
