import type { Day, Instant } from '../../kernel/day.ts'
import type { Rag } from '../../kernel/rag.ts'
import type { Activity } from './planning/state.ts'
import type { Milestone } from './weighing/milestones.ts'
import type { ItemFields } from './written.ts'

/** What the trust said it would do: a row of a delivery plan, or an item of a progress report. */
export interface Item extends Omit<ItemFields, 'accountableAsWritten'> {
  id: number
  planId: number
  position: number
  /** The post's title, else what a file said, else null: nobody is named. */
  accountable: string | null
  activity: Activity | 'closed'
  stateReason: string
  stateReviewOn: Day | null
  /** What came of it, once it is closed. */
  outcome: ItemOutcome | null
  /** The committee or group that watches it, with its name. */
  overseenById: number | null
  overseenBy: string | null
  illustrative: boolean
  version: number
}

export const itemOutcomes = ['achieved', 'part achieved', 'not achieved', 'carried on elsewhere'] as const
export type ItemOutcome = (typeof itemOutcomes)[number]

export type StoredState = 'sent' | 'approved' | 'sent back' | 'imported'

/** What was said for one item in one period. */
export interface Update {
  id: number
  itemId: number
  periodId: number
  period: string
  periodEnds: Day
  text: string
  rag: Rag | null
  reason: string
  pathToGreen: string
  evidence: string
  /** Another paper that says more, and when it was or will be seen; empty where there is none. */
  refersTo: string
  nothingChangedBecause: string
  state: StoredState
  writtenBy: number | null
  /** The writer's name as the records hold it. */
  writer: string | null
  onBehalfOf: string | null
  sentAt: Instant | null
  decidedBy: number | null
  decider: string | null
  decidedAt: Instant | null
  decisionWords: string
  /** When these words came into the records. */
  recordedAt: Instant
  version: number
}

/** A milestone with its number and version, in the shape the rules take. */
export interface ItemMilestone extends Milestone {
  id: number
  itemId: number
  precision: string
  illustrative: boolean
  version: number
}

export type PromiseOutcome = 'open' | 'kept' | 'part kept' | 'new date' | 'dropped'

/** Something said to be done later, with what became of it. */
export interface ItemPromise {
  id: number
  itemId: number
  madeIn: string
  madeInEnds: Day
  text: string
  /** The day it is due by: the last of the period, where only a period was said; null where neither was. */
  day: Day | null
  /** The period it is for, where no day was said. */
  duePeriod: string | null
  /** The post that does it, where one is named. */
  ownerPostId: number | null
  owner: string | null
  outcome: PromiseOutcome
  outcomeWords: string
  /** The period in whose update the outcome was said. */
  settledIn: string | null
  cameFrom: 'text' | 'path' | 'new date' | 'challenge'
  version: number
}

/** What a writer said of a named part of the focus: reported in other words, or not this time and why. */
export interface ScopeMark {
  itemId: number
  periodId: number
  part: string
  reported: boolean
  because: string
}
