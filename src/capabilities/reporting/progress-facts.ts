import type { Day } from '../../kernel/day.ts'
import { shortened } from '../../kernel/words.ts'
import type { PeriodRow } from '../calendar/index.ts'
import { asItemStanding, type Challenge, type Standing } from '../delivery/index.ts'
import type { RiskFacts } from '../risk/index.ts'
import type { FrontSheet } from './front-sheet/front-sheet.ts'
import type { PaperQuestion } from './questions/paper-question.ts'

/** A goal or brick that heads a section, with what it promises beneath. */
export interface Heading {
  id: number
  title: string
  statement: string
  objectives: readonly string[]
}

/** What the writer of an update was asked by the records, and answered; empty where it was left open. */
export interface Answered {
  itemId: number
  question: string
  answer: string
}

/** Which edition a paper is frozen as. */
export interface Edition {
  number: number
  on: Day
  /** What changed since the edition before, and why; empty for the first. */
  reason: string
}

/** Everything the progress report is written from, loaded for one period: nothing below reads more. */
export interface ProgressFacts {
  trust: string
  isSample: boolean
  /** The name the strategy goes by; null where the trust has none. */
  strategy: string | null
  period: PeriodRow
  /** The period before it in the calendar; null for the first. */
  previous: string | null
  /** The day whose records are read. */
  on: Day
  /** Null for a draft. */
  edition: Edition | null
  history: { entries: number; head: string }
  /** Which of the strategy's two axes orders the paper. */
  axis: 'goal' | 'brick'
  headings: readonly Heading[]
  standings: readonly Standing[]
  risks: readonly RiskFacts[]
  answers: readonly Answered[]
  /** What people put to the owners of the items about this period, newest first. */
  challenges: readonly Challenge[]
  /** The paper's first page in people's words; null where nobody has begun one. */
  front: FrontSheet | null
  /** What people asked about the paper as a whole, newest first. */
  questions: readonly PaperQuestion[]
}

/** The heading a record stands under; null for none of them. */
export const headingOf = (facts: ProgressFacts, { item }: Standing): number | null => {
  const id = facts.axis === 'goal' ? item.goalId : item.brickId
  return facts.headings.some((heading) => heading.id === id) ? id : null
}

/** A title as it stands in a sentence: without its full stop, and not so long that the sentence is lost. */
export const titleInWords = (title: string): string => shortened(title.trim().replace(/\.+$/, ''), 80)

/** An item as the summary and the critical reader see it, its title fit for a sentence. */
export const told = (standing: Standing) => ({ ...asItemStanding(standing), title: titleInWords(standing.item.title) })
