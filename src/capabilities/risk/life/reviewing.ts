import { addDays, type Day, dayInWords, monthsAfter } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import { type Band, bandOf, type Matrix } from '../matrix/matrix.ts'
import type { Fault } from '../scoring/assessing.ts'

/** Days before a review is due in which its owner is told. */
export const aheadDays = 14

/** The day a risk is to be reviewed by, from the months its band asks for; null where the band says none or the score is unknown. */
export function nextReviewBy(matrix: Matrix, score: number | null, from: Day): { on: Day; band: Band } | null {
  const band = bandOf(matrix, score)
  return band?.months ? { on: monthsAfter(from, band.months), band } : null
}

/** "Extreme risks are reviewed every month." */
export const everyInWords = ({ name, months }: Band): string =>
  months === 1 ? `${name} risks are reviewed every month.` : `${name} risks are reviewed every ${count(months ?? 0, 'month')}.`

/** The day a review is brought forward to: where the band asks for one before the day that is set. A risk with no day set has none to bring forward. */
export const soonerReview = (reviewOn: Day | null, by: { on: Day } | null): Day | undefined =>
  by && reviewOn !== null && reviewOn > by.on ? by.on : undefined

export type ReviewStanding = 'overdue' | 'due soon' | 'later' | 'no day'

/** Where a risk stands to its next review on a day. */
export function reviewStanding(reviewOn: Day | null, on: Day): ReviewStanding {
  if (reviewOn === null) return 'no day'
  if (reviewOn < on) return 'overdue'
  return reviewOn <= addDays(on, aheadDays) ? 'due soon' : 'later'
}

/** "Its review was due on 30 September 2024." */
export function reviewInWords(reviewOn: Day | null, on: Day): string {
  if (reviewOn === null) return 'No day is set for its next review.'
  return `Its review ${reviewOn < on ? 'was' : 'is'} due on ${dayInWords(reviewOn)}.`
}

/** A review as proposed. */
export interface Review {
  next: Day
  /** Why the next one is later than its band asks. */
  why: string
}

/** Why a review cannot stand; the next one comes after today, and one later than the band asks says why. */
export function whyNotReview({ next, why }: Review, { today, by }: { today: Day; by: { on: Day; band: Band } | null }): Fault | undefined {
  if (next <= today) return { field: 'next', words: 'The next review must be after today' }
  if (next > monthsAfter(today, 24)) return { field: 'next', words: 'The next review must be within two years' }
  if (by && next > by.on && why.trim() === '')
    return { field: 'why', words: `Say why the next review is later than ${dayInWords(by.on)}. ${everyInWords(by.band)}` }
  return undefined
}

/** "30 September 2024, overdue" among the facts of a risk. */
export function reviewTold(reviewOn: Day | null, on: Day): string {
  if (reviewOn === null) return 'No day set'
  return reviewOn < on ? `${dayInWords(reviewOn)}, overdue` : dayInWords(reviewOn)
}
