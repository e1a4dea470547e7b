import type { Day } from '../../../kernel/day.ts'
import type { Rag } from '../../../kernel/rag.ts'
import type { Ref } from '../../../kernel/ref.ts'
import type { Span } from '../text/year-of-date.ts'
import type { EarnedFacts } from '../weighing/earned-reasons.ts'

/** What a sharp-eyed non-executive would ask, and where the owner would mend it. The key stays the same while the cause does. */
export interface Question {
  key: string
  words: string
  detail: string
  mend: 'text' | 'milestone' | 'risk' | 'reason' | 'path' | 'link' | 'paper'
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
  /** The period before: its name ("Q1"), words and status; null when there was none. */
  previous: { name: string; text: string; rag: Rag | null } | null
  /** Promises still open; only those due by the period's end are asked about. */
  promises: readonly { ref: Ref; text: string; day: Day | null }[]
  partsNotReported: readonly string[]
  linked: Pick<EarnedFacts, 'milestones' | 'risks' | 'measures' | 'actions'>
}
