import type { Day } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { RecalculationCase } from './case.ts'

/** Who somebody is to a case: their number, whether their roles bring the right, and the posts they hold or deputise for. */
export interface Decider {
  personId: number
  mayDecide: boolean
  postIds: ReadonlySet<number>
}

/**
 * May this person decide the case? Never one's own; nor whoever answers for the measure, since new limits may change what its chart says
 * of their work.
 */
export function whyNotDecide(one: RecalculationCase, decider: Decider, ownerPostId: number | null): Decision<RecalculationCase> {
  if (!decider.mayDecide) return no('Executives, non-executives and governance leads decide about limits.')
  if (one.askedById === decider.personId) return no('You asked for this: another person decides.')
  if (ownerPostId !== null && decider.postIds.has(ownerPostId))
    return no('You answer for this measure: somebody who does not decides about its limits.')
  if (one.state !== 'asked') return no('This is decided already.')
  return yes(one)
}

/** May this person withdraw the case? Only who asked, and only until it is decided. */
export function whyNotWithdraw(one: RecalculationCase, personId: number): Decision<RecalculationCase> {
  if (one.askedById !== personId) return no('Only the person who asked can withdraw it.')
  return one.state === 'asked' ? yes(one) : no('This is decided already: ask for an end of it instead.')
}

/** May an end of the case be asked for? Only of one in force that nobody asks to end yet. */
export function whyNotEnd(one: RecalculationCase, cases: readonly RecalculationCase[]): Decision<RecalculationCase> {
  if (one.state !== 'approved' || one.asks === 'ending') return no('Only limits that were decided and still stand can be ended.')
  return cases.some((other) => other.endsCaseId === one.id && other.state === 'asked')
    ? no('Somebody asked for an end of it already: it waits for a decision.')
    : yes(one)
}

/** Days a person who asked is shown the answer until they have read it. */
export const isUnread = (one: RecalculationCase, personId: number): boolean =>
  one.askedById === personId && (one.state === 'approved' || one.state === 'refused') && one.answerReadOn === null

/** A second request for the same while one waits would only be decided twice. */
export const sameAsked = (
  cases: readonly RecalculationCase[],
  asked: { asks: string; measureId: number; seriesId: number | null; fromPeriod: Day | null },
) =>
  cases.find(
    (one) =>
      one.state === 'asked' &&
      one.asks === asked.asks &&
      one.measureId === asked.measureId &&
      one.seriesId === asked.seriesId &&
      one.fromPeriod === asked.fromPeriod,
  )
