import { addDays, type Day, daysBetween } from '../../../kernel/day.ts'
import type { Measure } from '../measure.ts'
import { endOfPeriod, latestDue, periodAfter, periodsBetween } from '../periods.ts'

/** When the figures of one series came: each period with the day its first figure came. */
export interface CameSeries {
  seriesId: number
  placeId: number
  fromPeriod: Day
  untilPeriod: Day | null
  came: ReadonlyMap<Day, Day>
  /** The day the first figure of all came: what was due before it was never looked for here. */
  firstCame: Day | null
}

type Due = Pick<Measure, 'frequency' | 'dueAfterDays' | 'kind' | 'endedOn'>

/** How many periods are looked back on. */
export const periodsBack = 12

/** Days between events have no calendar, so nothing of them is ever due. */
export const hasCalendar = ({ kind }: Pick<Measure, 'kind'>): boolean => kind !== 'days between'

/** The day by which the figure of a period is due. */
export const dueOn = (period: Day, { frequency, dueAfterDays }: Pick<Measure, 'frequency' | 'dueAfterDays'>): Day =>
  addDays(endOfPeriod(period, frequency), dueAfterDays)

/** The first of the periods looked back on, on a day. */
export const lookedBackFrom = (measure: Due, on: Day): Day =>
  periodAfter(latestDue(on, measure.frequency, measure.dueAfterDays), measure.frequency, 1 - periodsBack)

/** The periods whose figures a series should have had by a day, of the last twelve; none of a measure that ended or has no calendar. */
export function periodsDue(measure: Due, series: Pick<CameSeries, 'fromPeriod' | 'untilPeriod'>, on: Day): Day[] {
  if (!hasCalendar(measure)) return []
  const last = latestDue(measure.endedOn !== null && measure.endedOn < on ? measure.endedOn : on, measure.frequency, measure.dueAfterDays)
  const until = series.untilPeriod !== null && series.untilPeriod < last ? series.untilPeriod : last
  const back = lookedBackFrom(measure, on)
  const from = [series.fromPeriod, back].sort().at(-1) as Day
  return periodsBetween(from, until, measure.frequency)
}

/** Figures that were due by a day and have not come, the oldest first. */
export const missingOf = (measure: Due, series: CameSeries, on: Day): Day[] =>
  periodsDue(measure, series, on).filter((period) => !series.came.has(period))

/** How late the figures came: of those whose due day fell after the series was first looked for. */
export interface Lateness {
  /** Days after the due day, nought where it came in time, of each period counted; what has not come counts until the day. */
  days: number[]
  late: number
}

/** Days late, period by period. What came with the first load of a series was never due here and says nothing. */
export function latenessOf(measure: Due, all: readonly CameSeries[], on: Day): Lateness {
  const days = all.flatMap((series) =>
    periodsDue(measure, series, on).flatMap((period) => {
      const due = dueOn(period, measure)
      if (series.firstCame === null || due < series.firstCame) return []
      return [Math.max(0, daysBetween(due, series.came.get(period) ?? on))]
    }),
  )
  return { days, late: days.filter((n) => n > 0).length }
}
