import { addDays, type Day, dayInWords, type Instant } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { Role } from '../../../kernel/role.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import type { PromiseOutcome } from '../item.ts'
import type { Actor } from './update-state.ts'

/** What the owner promised with an answer. */
export interface Promised {
  words: string
  day: Day | null
  outcome: PromiseOutcome
}

/** A question somebody put to an item's owner, with its answer once there is one. */
export interface Challenge {
  id: number
  itemId: number
  periodId: number
  period: string
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
  promised?: Promised | undefined
  version: number
}

const asking: readonly Role[] = ['non-executive', 'executive', 'governance lead']

/** In which of their roles a person asks: the one furthest from the work first. */
export const askedAs = (roles: readonly Role[]): string => asking.find((role) => roles.includes(role)) ?? roles[0] ?? 'member'

/** An answer is due in two weeks, or by the board day where that comes sooner; never before today. */
export function answerDueOn(today: Day, boardOn: Day | null): Day {
  const usual = addDays(today, 14)
  return boardOn !== null && boardOn >= today && boardOn < usual ? boardOn : usual
}

/** Who may answer: the accountable post's holder or deputy, or an executive where nobody holds it. Nobody answers themselves. */
export function mayAnswer(
  challenge: Pick<Challenge, 'answeredAt' | 'raisedBy'>,
  facts: { actor: Actor; held: boolean; executive: boolean; personId: number },
): Decision<true> {
  if (challenge.answeredAt !== null) return no('This challenge is answered already')
  if (challenge.raisedBy === facts.personId) return no('You asked this, so somebody else must answer it')
  const owner = facts.actor.holdsAccountablePost || facts.actor.isDeputy
  if (owner || (!facts.held && facts.executive)) return yes(true)
  return no('Only the accountable person, or a deputy named for the post, can answer this')
}

/** What is wrong with a promise made in an answer, by field. A frozen period stands as it was reported: a promise looks beyond it. */
export function whyNotPromised(
  { promise, day }: { promise: string; day: Day | undefined },
  { today, period }: { today: Day; period: Pick<PeriodRow, 'state' | 'label' | 'ends_on'> },
): { field: 'promise' | 'day'; words: string } | undefined {
  if (promise && day === undefined) return { field: 'day', words: 'Enter the day the promise is for' }
  if (!promise && day !== undefined) return { field: 'promise', words: 'Enter what you promise by that day, or leave the day empty' }
  if (day !== undefined && period.state === 'frozen' && day <= period.ends_on)
    return { field: 'day', words: `${period.label} is frozen. Enter a day after its end, ${dayInWords(period.ends_on)}` }
  return day !== undefined && day <= today ? { field: 'day', words: 'The day must be later than today' } : undefined
}
