import type { Day } from '../../../kernel/day.ts'
import { profiles } from '../../../spc/profile.ts'
import { type Series as ChartedSeries, seriesOf } from '../../../spc/series.ts'
import { type Signal, signalOf } from '../../../spc/signal-of.ts'
import type { Measure } from '../measure.ts'
import type { Point } from '../observing/observation.ts'
import type { Series } from '../observing/series.ts'
import { askedOver, type Target } from '../targets/target.ts'
import { type OwnChart, ownChartOf, signalBy } from './own-chart.ts'
import { isWeighed } from './points.ts'

/** All that is known of one series when it is read: its points, what they were held against, and what the rules say. */
export interface SeriesReading {
  measure: Measure
  series: Series
  points: Point[]
  /** One for every point; NaN where there is no figure, or none that may be weighed. */
  values: number[]
  /** What the target in force asked for at every point. */
  asked: (number | null)[]
  /** Places of the points at which limits begin anew. */
  recalculatedAt: number[]
  charted: ChartedSeries
  /** Its chart, where it is not XmR. */
  own: OwnChart | undefined
  signal: Signal
}

export interface SeriesFacts {
  measure: Measure
  series: Series
  points: readonly Point[]
  targets: readonly Target[]
  /** First periods of new limits. */
  recalculated: readonly Day[]
}

/** Reads a series by the rules of its measure: limits, special cause, assurance against the target in force. */
export function readSeries({ measure, series, points, targets, recalculated }: SeriesFacts): SeriesReading {
  const values = points.map((point) => (isWeighed(point, measure.adding === 'sum') ? (point.value as number) : Number.NaN))
  const asked = askedOver(
    targets,
    series.placeId,
    points.map(({ period }) => period),
  )
  const recalculatedAt = recalculated.map((day) => points.findIndex(({ period }) => period === day)).filter((at) => at > 0)
  const charted = seriesOf(values, {
    direction: measure.direction,
    targets: asked,
    rebases: recalculatedAt,
    fixedAfter: measure.fixedAfter ?? undefined,
    screens: measure.screens,
    profile: { ...profiles[measure.profile], screens: true },
  })
  const own = ownChartOf(measure, points, values)
  const signal = own ? signalBy(own, signalOf(charted), measure) : signalOf(charted)
  return { measure, series, points: [...points], values, asked, recalculatedAt, charted, own, signal }
}
