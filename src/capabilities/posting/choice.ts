import { addDays, type Day } from '../../kernel/day.ts'
import { isWeekend } from './hours.ts'

/** How often somebody wants their digest. */
export type Often = 'weekdays' | 'weekly' | 'never'

export const oftens: readonly Often[] = ['weekdays', 'weekly', 'never']

export const isMonday = (day: Day): boolean => new Date(`${day}T12:00:00Z`).getUTCDay() === 1

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7))

/**
 * A digest is to be thought about on this day: each weekday once; or once a week, on Monday, or on the first weekday after it
 * on which mail was running.
 */
export function digestIsDue(often: Often, lookedOn: Day | null, today: Day): boolean {
  if (often === 'never' || isWeekend(today)) return false
  return lookedOn === null || lookedOn < (often === 'weekdays' ? today : mondayOf(today))
}

/** Gaps are told once a week: with the first digest of it. */
export const gapsAreDue = (lookedOn: Day | null, today: Day): boolean => lookedOn === null || lookedOn < mondayOf(today)

/** Why somebody gets their digest, for its small print. */
export const whyDigest = (often: Often): string =>
  often === 'weekly' ? 'You get this once a week when there is something to do.' : 'You get this on weekdays when there is something to do.'
