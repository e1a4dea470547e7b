import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import type { AssuranceIcon, VariationIcon } from '../../../spc/icons.ts'
import type { Signal } from '../../../spc/signal-of.ts'
import type { Series } from '../observing/series.ts'
import { readings } from './queries-readings.ts'
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

const columns = [
  'series_id as seriesId',
  'measure_id as measureId',
  'place_id as placeId',
  'group_id as groupId',
  'period',
  'value',
  'variation',
  'assurance',
  'signal',
  'spark',
] as const

/** What is kept of these series; what is not, as for an earlier day, is worked out now. A series without a figure is left out. */
export async function signalsOf(c: Context, series: readonly Series[]): Promise<Map<number, SeriesSignal>> {
  const found = new Map<number, SeriesSignal>()
  if (series.length === 0) return found
  const kept = await c.db
    .selectFrom('series_signals')
    .where(
      'series_id',
      'in',
      series.map((one) => one.id),
    )
    .select(columns)
    .$castTo<SeriesSignal>()
    .execute()
  for (const one of kept) found.set(one.seriesId, one)
  if (c.asAt === null) return found
  for (const one of await readings(
    c,
    series.filter(({ id }) => !found.has(id)),
  ))
    found.set(one.series.id, signalOfReading(one))
  return found
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
