import type { Day } from '../../../kernel/day.ts'
import type { Measure } from '../measure.ts'
import type { Point } from '../observing/observation.ts'
import { periodAfter } from '../periods.ts'

/** The figures of one series as the database gives them: a list for each column, in order of periods. */
export interface Figures {
  series_id: number
  periods: Day[]
  figures: (number | null)[]
  numerators: (number | null)[]
  denominators: (number | null)[]
  /** Of a series that was given. */
  statuses: Point['status'][] | null
  /** Of a whole. */
  parts: number[] | null
  expected: number[] | null
}

/** A whole of which parts are missing is not what it was: a count of fewer wards is lower for that alone. */
function statusAt(figures: Figures, at: number): Point['status'] {
  if (figures.statuses) return figures.statuses[at] as Point['status']
  if (figures.figures[at] === null) return 'missing'
  return (figures.parts?.[at] ?? 0) < (figures.expected?.[at] ?? 0) ? 'incomplete' : 'final'
}

const pointAt = (figures: Figures, at: number): Point => ({
  period: figures.periods[at] as Day,
  value: figures.figures[at] ?? null,
  numerator: figures.numerators[at] ?? null,
  denominator: figures.denominators[at] ?? null,
  status: statusAt(figures, at),
  ...(figures.parts ? { parts: figures.parts[at] as number, expected: figures.expected?.[at] as number } : {}),
})

/**
 * The points of a series on the calendar, from its first period to its last: a period for which nothing came is there and says so. Days
 * between events have no calendar: each is an event.
 */
export function pointsOf(figures: Figures, { frequency, kind }: Pick<Measure, 'frequency' | 'kind'>): Point[] {
  const points: Point[] = []
  let next = figures.periods[0] as Day
  for (const [at, period] of figures.periods.entries()) {
    for (; kind !== 'days between' && next < period; next = periodAfter(next, frequency))
      points.push({ period: next, value: null, numerator: null, denominator: null, status: 'not sent' })
    points.push(pointAt(figures, at))
    next = periodAfter(period, frequency)
  }
  return points
}

/** Whether a point may be weighed by the rules: an incomplete count may not, since it is lower for what is missing. */
export const isWeighed = (point: Point, addsCounts: boolean): boolean =>
  point.value !== null && !(point.status === 'incomplete' && addsCounts)
