import type { Day } from '../../kernel/day.ts'
import type { Key } from './types-organisation.ts'

/** A front sheet as somebody kept it on a day. */
export interface Sheet {
  period: Key
  on: Day
  by: Key
  purpose: string
  asked: 'assurance' | 'decision' | 'discussion' | 'information'
  decision: string
  sponsor: Key
  author: Key
  consideredBy: string
  summary: string
}

/** A question put about a paper between meetings: about the paper as a whole, or about one of its items. */
export interface PaperQuestion {
  period: Key
  /** The item asked about; left out where it is the paper. */
  item?: Key
  askedBy: Key
  askedOn: Day
  words: string
  dueOn: Day
  answer?: { by: Key; on: Day; words: string }
}

/** What people said of the board's papers. */
export interface PaperWords {
  sheets: readonly Sheet[]
  questions: readonly PaperQuestion[]
}
