import type { Context } from '../../../platform/context.ts'
import { asJson } from '../../../platform/db/index.ts'
import { seriesByIds } from '../observing/queries-series.ts'
import { readings } from './queries-readings.ts'
import type { SeriesReading } from './reading.ts'
import { signalOfReading } from './signal.ts'

/** How many series are read at a time: bounds what is held at once. */
const most = 2000

/** Works out what the signals say of these series and keeps it for the pages; one without a figure keeps none. */
export async function storeSignals(c: Context, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += most) {
    const some = ids.slice(at, at + most)
    const read = await readings(c, await seriesByIds(c, some))
    const there = new Set(read.map(({ series }) => series.id))
    const without = some.filter((id) => !there.has(id))
    if (without.length > 0) await c.db.deleteFrom('series_signals').where('series_id', 'in', without).execute()
    if (read.length > 0) await keep(c, read)
  }
}

/** The same for every series of measures: after a target, a way of charting or a direction changed. */
export async function storeSignalsOf(c: Context, measureIds: readonly number[]): Promise<void> {
  const rows = await c.db.selectFrom('measure_series').where('measure_id', 'in', measureIds).orderBy('id').select('id').execute()
  await storeSignals(
    c,
    rows.map(({ id }) => id),
  )
}

const keep = (c: Context, read: readonly SeriesReading[]) =>
  c.db
    .insertInto('series_signals')
    .values(read.map((one) => ({ trust_id: c.trust.id, ...kept(one) })))
    .onConflict((on) =>
      on.columns(['trust_id', 'series_id']).doUpdateSet((is) => ({
        period: is.ref('excluded.period'),
        value: is.ref('excluded.value'),
        variation: is.ref('excluded.variation'),
        assurance: is.ref('excluded.assurance'),
        signal: is.ref('excluded.signal'),
        spark: is.ref('excluded.spark'),
      })),
    )
    .execute()

function kept(read: SeriesReading) {
  const { seriesId, measureId, placeId, groupId, period, value, variation, assurance, signal, spark } = signalOfReading(read)
  return {
    series_id: seriesId,
    measure_id: measureId,
    place_id: placeId,
    group_id: groupId,
    period,
    value,
    variation,
    assurance,
    signal: asJson(signal),
    spark: spark as number[],
  }
}
