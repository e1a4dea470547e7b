import { type Day, dayAt, dayInWords, type Instant } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'

/** A question about a paper as a whole, with its answer once there is one. */
export interface PaperQuestion {
  id: number
  periodId: number
  period: string
  /** The post it was put to; null where the paper named neither author nor sponsor. */
  toPostId: number | null
  to: string | null
  words: string
  raisedBy: number
  raiser: string
  raisedAs: string
  raisedAt: Instant
  dueOn: Day | null
  answer: string
  answerer: string | null
  answeredAs: string | null
  answeredAt: Instant | null
}

/** Whose it is to answer, in words. */
export const answererOf = ({ to }: Pick<PaperQuestion, 'to'>): string => (to ? `the ${to}` : 'the governance lead or the trust secretary')

/** Who may answer: whoever holds the post it was put to or deputises for it; whoever keeps the papers where nobody does. Nobody answers themselves. */
export function mayAnswerQuestion(
  question: Pick<PaperQuestion, 'answeredAt' | 'raisedBy' | 'toPostId' | 'to'>,
  asks: { personId: number; postIds: readonly number[]; isHeld: boolean; keepsPapers: boolean },
): Decision<true> {
  if (question.answeredAt !== null) return no('This question is answered already. Its answer stands')
  if (question.raisedBy === asks.personId) return no('You asked this, so somebody else must answer it')
  if (question.toPostId !== null && asks.postIds.includes(question.toPostId)) return yes(true)
  if (!asks.isHeld && asks.keepsPapers) return yes(true)
  return no(`Only ${answererOf(question)}, or a deputy named for the post, can answer this`)
}

/** What was put or answered since an instant: such words stand beside a frozen paper, never in it. */
export const isSince = (since: Instant, { raisedAt, answeredAt }: { raisedAt: Instant; answeredAt: Instant | null }): boolean =>
  timeOf(raisedAt) > timeOf(since) || (answeredAt !== null && timeOf(answeredAt) > timeOf(since))

const timeOf = (instant: Instant): number => Date.parse(instant)

/** "Not answered yet: due from the Director of Finance by 29 October 2024." */
export const waitingInWords = (question: Pick<PaperQuestion, 'to' | 'dueOn'>): string =>
  `Not answered yet: due from ${answererOf(question)}${question.dueOn ? ` by ${dayInWords(question.dueOn)}` : ''}.`

/** "on 3 October 2024". */
export const onDay = (instant: Instant): string => `on ${dayInWords(dayAt(instant))}`
