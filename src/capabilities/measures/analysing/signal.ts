import type { Day } from '../../../kernel/day.ts'
import type { AssuranceIcon, VariationIcon } from '../../../spc/icons.ts'
import type { Signal } from '../../../spc/signal-of.ts'
import type { SeriesReading } from './reading.ts'

/** What the rules say of a series as it stands on the day the page is read at. */
export interface SeriesSignal {
  seriesId: number
  measureId: number
  placeId: number
  groupId: number | null
  /** The latest period with a figure. */
  period: Day | null
  value: number | null
  variation: VariationIcon
  assurance: AssuranceIcon | null
  signal: Signal
  /** The last twenty-four figures; null where there is none. */
  spark: (number | null)[]
}

/** The same, of a series that was read just now. */
export function signalOfReading({ series, points, values, signal }: SeriesReading): SeriesSignal {
  const last = points.findLastIndex(({ value }) => value !== null)
  return {
    seriesId: series.id,
    measureId: series.measureId,
    placeId: series.placeId,
    groupId: series.groupId,
    period: points[last]?.period ?? null,
    value: points[last]?.value ?? null,
    variation: signal.variation,
    assurance: signal.assurance,
    signal,
    spark: values.slice(-24).map((value) => (Number.isNaN(value) ? null : value)),
  }
}
