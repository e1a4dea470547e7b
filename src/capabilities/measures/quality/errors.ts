import { type Day, daysBetween } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import type { DataError } from './records.ts'

/** Days an error has stood, from the day it was found until it was put right, or until today. A reopened one counts from the first. */
export const daysOpen = ({ foundOn, putRightOn }: Pick<DataError, 'foundOn' | 'putRightOn'>, on: Day): number =>
  daysBetween(foundOn, putRightOn ?? on)

/** How fast errors were put right, held against the days the trust means to take. */
export interface Response {
  putRight: number
  open: number
  /** Those put right within the standard; null where no standard is set. */
  inTime: number | null
  /** Open errors that have stood longer than the standard already. */
  overdue: number | null
  /** Half of them were put right within so many days. */
  middle: number | null
  reopened: number
}

/** Sums up how errors were answered. */
export function responseOf(errors: readonly DataError[], standard: number | null, on: Day): Response {
  const settled = errors.filter(({ putRightOn }) => putRightOn !== null)
  const open = errors.filter(({ putRightOn }) => putRightOn === null)
  const days = settled.map((one) => daysOpen(one, on)).sort((a, b) => a - b)
  return {
    putRight: settled.length,
    open: open.length,
    inTime: standard === null ? null : days.filter((n) => n <= standard).length,
    overdue: standard === null ? null : open.filter((one) => daysOpen(one, on) > standard).length,
    middle: days[Math.floor((days.length - 1) / 2)] ?? null,
    reopened: errors.filter(({ reopened }) => reopened > 0).length,
  }
}

/** The answer time in sentences. */
export function responseInWords({ putRight, open, inTime, overdue, middle, reopened }: Response, standard: number | null): string {
  const parts = [open === 0 ? 'No error is open.' : `${count(open, 'error')} ${open === 1 ? 'is' : 'are'} open.`]
  if (overdue)
    parts.push(
      `${overdue} of them ${overdue === 1 ? 'has' : 'have'} stood longer than the ${count(standard ?? 0, 'day')} the trust allows.`,
    )
  if (putRight > 0 && inTime !== null && standard !== null)
    parts.push(
      `${inTime} of ${putRight} were put right within ${count(standard, 'day')}; half of them within ${count(middle ?? 0, 'day')}.`,
    )
  else if (putRight > 0) parts.push(`${putRight} were put right, half of them within ${count(middle ?? 0, 'day')}.`)
  if (standard === null) parts.push('No number of days is set within which errors are to be put right.')
  if (reopened > 0) parts.push(`${count(reopened, 'error')} had to be opened again.`)
  return parts.join(' ')
}
