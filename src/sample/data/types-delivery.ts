import type { Day } from '../../kernel/day.ts'
import type { Key, MaybeIllustrative } from './types-organisation.ts'

/** One move of a milestone's forecast; without a reason where none was given. */
export interface MilestoneMove {
  on: Day
  to: Day
  reason?: string
}

export interface Milestone extends MaybeIllustrative {
  key: Key
  title: string
  baseline: Day
  /** How exactly the paper gives the date; the day held is the last day of the month or quarter. */
  precision: 'day' | 'month' | 'quarter'
  moves: readonly MilestoneMove[]
  actual?: Day
}

/** Something said in one period to be done by a later one. */
export interface PromiseMade extends MaybeIllustrative {
  key: Key
  madeIn: Key
  dueIn: Key
  due: Day
  text: string
  /** What the next update says of it; absent while it is not yet due. */
  followUp?: { outcome: 'kept' | 'part kept' | 'new date' | 'not mentioned'; words?: string }
}

export interface PlanUpdate {
  period: Key
  /** Null where the paper's cell is empty. */
  text: string | null
  sentOn?: Day
  approvedOn?: Day
}

/** How the later text of a plan row stands to the earlier one, by runs of five or more shared words. */
export type Repetition = 'new' | 'one shared phrase' | 'partly repeated' | 'repeated then extended' | 'blank'

export interface PlanRow {
  number: number
  brick: Key
  /** The theme cell as the paper has it, empty cells included. */
  themeAsWritten: string
  focus: string
  /** True where the focus cell of the paper is empty and was read from the row above. */
  focusReadFromAbove?: true
  /** Named parts of the focus, each of which an update should report. */
  parts?: readonly string[]
  outcome: string
  /** The papers name no owner, so every one is illustrative. */
  accountable: { post: Key; illustrative: true }
  updates: readonly PlanUpdate[]
  repetition: Repetition
  milestones: readonly Milestone[]
  promises: readonly PromiseMade[]
}

export interface DeliveryPlan {
  key: Key
  name: string
  strategy: Key
  rows: readonly PlanRow[]
}
