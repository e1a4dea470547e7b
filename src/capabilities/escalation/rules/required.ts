import { addDays, type Day, daysBetween, isBefore } from '../../../kernel/day.ts'
import { opening } from '../../../kernel/words.ts'
import { isOpen, type Matter, stateOf } from '../matter/matter.ts'
import { daysInWords } from '../matter/told.ts'
import type { Rule, Sent } from './rule.ts'

/** What a rule asked to be raised and somebody decided not to. */
export interface Declined {
  ruleId: number
  riskId: number
  scoreThen: number
  words: string
  on: Day
  as: string
}

/** What a rule says must be raised. */
export interface Asked extends Sent {
  rule: Rule
}

/** A risk that a rule sends with how that stands: raised, declined, or by nobody yet. */
export type AskedStanding = Asked & { matter: Matter | undefined; declined: Declined | undefined }

/**
 * How what a rule asks stands. A matter at the rule's body about the risk serves it while it is open, and once answered as long as the score has stayed
 * so since and has not risen above what it was then; a refusal likewise.
 */
export function standingOf(asked: Asked, matters: readonly Matter[], declined: readonly Declined[]): AskedStanding {
  const serves = (one: Matter) =>
    one.riskId === asked.risk.id &&
    one.toBodyId === asked.rule.toBodyId &&
    stateOf(one) !== 'withdrawn' &&
    (isOpen(one) || (one.raisedOn >= asked.since && (one.scoreThen ?? asked.score) >= asked.score))
  const stands = (one: Declined) =>
    one.ruleId === asked.rule.id && one.riskId === asked.risk.id && one.on >= asked.since && one.scoreThen >= asked.score
  return { ...asked, matter: matters.find(serves), declined: declined.findLast(stands) }
}

/** Is it still to be raised or declined? */
export const isWaiting = ({ matter, declined }: AskedStanding): boolean => matter === undefined && declined === undefined

/**
 * Days by which what a rule asks for is late at its body: from the day the score stood so, or the rule began, as many days are given as it has to be
 * received in. 0 where it is not late.
 */
export function lateBy(asked: Pick<Asked, 'rule' | 'since'>, on: Day): number {
  const due = raiseBy(asked)
  return isBefore(due, on) ? daysBetween(due, on) : 0
}

/** The day by which what a rule asks for had to be received at its body. */
export const raiseBy = ({ rule, since }: Pick<Asked, 'rule' | 'since'>): Day =>
  addDays(isBefore(since, rule.from) ? rule.from : since, rule.daysToReceive)

/** "One risk must be raised, and nobody has: 371 days late." What a rule asks comes before what was raised; empty where nothing waits. */
export function askedInWords(asked: readonly AskedStanding[], on: Day): string {
  if (asked.length === 0) return ''
  const risks = new Set(asked.map(({ risk }) => risk.id)).size
  const latest = Math.max(...asked.map((one) => lateBy(one, on)))
  const first = `${opening(risks)} ${risks === 1 ? 'risk' : 'risks'} must be raised by rule, and nobody has`
  if (latest === 0) return `${first} yet.`
  return risks === 1 ? `${first}: it is ${daysInWords(latest)} late.` : `${first}: one is ${daysInWords(latest)} late.`
}
