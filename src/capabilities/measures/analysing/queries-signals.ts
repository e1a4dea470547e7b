import type { Context } from '../../../platform/context.ts'
import type { Series } from '../observing/series.ts'
import { readings } from './queries-readings.ts'
import { type SeriesSignal, signalOfReading } from './signal.ts'

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
