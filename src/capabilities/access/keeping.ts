import { addDays, type Day, dayInWords, daysBetween } from '../../kernel/day.ts'
import { count } from '../../kernel/words.ts'
import type { Review, Service, Validation } from './waited-for.ts'

/** Whether a tracking list was gone through in time. */
export interface Kept {
  last: Validation | undefined
  /** Null where it never was. */
  dueOn: Day | null
  isOverdue: boolean
}

/** Where a service's tracking list stands on a day: one never gone through is overdue. */
export function validationOn(service: Pick<Service, 'id' | 'validatedEvery'>, validations: readonly Validation[], on: Day): Kept {
  const last = validations
    .filter(({ serviceId, heldOn }) => serviceId === service.id && heldOn <= on)
    .reduce<Validation | undefined>((newest, one) => (!newest || one.heldOn > newest.heldOn ? one : newest), undefined)
  const dueOn = last ? addDays(last.heldOn, service.validatedEvery) : null
  return { last, dueOn, isOverdue: dueOn === null || dueOn < on }
}

/** Entries that were wrong, in percent of those looked at. */
export const errorRate = ({ checked, wrong }: Pick<Validation, 'checked' | 'wrong'>): number => (wrong * 100) / checked

/** "4.2% wrong (10 of 240)". */
export const errorInWords = (one: Pick<Validation, 'checked' | 'wrong'>): string =>
  `${errorRate(one).toFixed(1)}% wrong (${one.wrong.toLocaleString('en-GB')} of ${one.checked.toLocaleString('en-GB')})`

/** "due on 3 November 2024", "12 days overdue", "never gone through". */
export function dueInWords({ dueOn, isOverdue }: Pick<Kept, 'dueOn' | 'isOverdue'>, on: Day): string {
  if (dueOn === null) return 'never gone through'
  return isOverdue ? `${count(daysBetween(dueOn, on), 'day')} overdue` : `due on ${dayInWords(dueOn)}`
}

/** The review that is to come, and the last that was held. */
export function reviewsOn(reviews: readonly Review[], serviceId: number): { next: Review | undefined; last: Review | undefined } {
  const own = reviews.filter((one) => one.serviceId === serviceId)
  const held = own.filter(({ heldOn }) => heldOn !== null).sort((a, b) => ((a.heldOn as Day) < (b.heldOn as Day) ? 1 : -1))
  return { next: own.find(({ heldOn }) => heldOn === null), last: held[0] }
}
