import type { Day } from '../../../kernel/day.ts'

/** Settled, to be settled later, hidden by whoever sent it, or known not to be there. */
export const statuses = ['final', 'provisional', 'hidden', 'missing'] as const
export type ObservationStatus = (typeof statuses)[number]

/** A figure to be written: the series it belongs to and the first day of its period. */
export interface GivenObservation {
  seriesId: number
  period: Day
  numerator: number | null
  denominator: number | null
  /** Null where it is hidden or missing. */
  value: number | null
  status: ObservationStatus
}

/** One place of a series on the calendar. `incomplete`: a whole of which some parts have no figure. `not sent`: nothing came for it. */
export interface Point {
  period: Day
  value: number | null
  numerator: number | null
  denominator: number | null
  status: ObservationStatus | 'incomplete' | 'not sent'
  /** Of a whole: how many of its parts had a figure, and of how many. */
  parts?: number
  expected?: number
}

/** The value of a numerator over a denominator; null where the denominator is nought, which is never a nought of the value. */
export const ratioOf = (numerator: number, denominator: number, per: number): number | null =>
  denominator > 0 ? (numerator * per) / denominator : null
