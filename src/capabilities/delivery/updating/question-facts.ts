import type { Day } from '../../../kernel/day.ts'
import type { Rag } from '../../../kernel/rag.ts'
import type { Ref } from '../../../kernel/ref.ts'
import type { JudgedClaim } from '../claims/judging.ts'
import type { Span } from '../text/year-of-date.ts'
import type { EarnedFacts } from '../weighing/earned-reasons.ts'

/** What a sharp-eyed non-executive would ask, and where the owner would mend it. The key stays the same while the cause does. */
export interface Question {
  key: string
  words: string
  detail: string
  mend: 'text' | 'milestone' | 'risk' | 'reason' | 'path' | 'link' | 'paper' | 'promise' | 'scope' | 'state' | 'raise' | 'claim'
}

/** Another row of the period in which sentences of this text stand too. */
export interface Elsewhere {
  itemId: number
  title: string
  accountable: string | null
  sentences: readonly string[]
}

/** The update as it stands, what was said the period before, and what the records hold. */
export interface QuestionFacts {
  text: string
  nothingChangedBecause: string
  rag: Rag | null
  reason: string
  pathToGreen: string
  /** The other paper the update names; empty where it names none. */
  refersTo: string
  /** The period reported. */
  span: Span
  /** The day of writing. */
  today: Day
  /** The period before: its name ("Q1"), last day, words and status; null when there was none. */
  previous: { name: string; ends: Day; text: string; rag: Rag | null } | null
  /** Promises still open; only those due by the period's end are asked about. */
  promises: readonly { ref: Ref; text: string; day: Day | null; duePeriod?: string | null }[]
  partsNotReported: readonly string[]
  /** A dated line of the path to green says who does it. */
  pathOwned: boolean
  /** Things the words promise for a day or a period that the writer has neither kept as promises nor said are none. */
  promisesToChoose: readonly { text: string; when: string }[]
  elsewhere: readonly Elsewhere[]
  /** A risk or an issue of the item is open that was taken somewhere. */
  escalated: boolean
  /** Set where the item is paused, awaits a decision or is unfunded, and the day to look again has gone by. */
  reviewPassed: { activity: string; on: Day } | null
  /** What the words claim that figures could bear out; left out where the trust measures nothing. */
  claims?: readonly JudgedClaim[]
  linked: Pick<EarnedFacts, 'milestones' | 'risks' | 'measures' | 'actions'>
}
