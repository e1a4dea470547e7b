import type { Context } from '../../../platform/context.ts'
import { rowsOf } from '../../../platform/db/index.ts'
import { allPlaces } from '../../people/index.ts'
import { storeSignals } from '../analysing/writing-signals.ts'
import { allMeasures, measuresByIds } from '../queries.ts'
import { seriesOfMeasures } from './queries-series.ts'
import { keyOf, type Series } from './series.ts'
import { placesAbove, wholesOf } from './wholes.ts'

/** Brings the wholes of measures into line with the series given and the organisation as it stands; answers the wholes that changed. */
export async function alignWholes(c: Context, measureIds: readonly number[]): Promise<number[]> {
  const measures = await measuresByIds(c, measureIds)
  const added = [...measures.values()].filter((m) => m.adding !== 'never').map((m) => m.id)
  const series = await seriesOfMeasures(c, added)
  const wanted = wholesOf(
    series.filter((one) => !one.isWhole),
    placesAbove(await allPlaces(c)),
  )
  const known = await madeWholes(c, series, wanted)
  return alignParts(c, known, wanted)
}

async function madeWholes(
  c: Context,
  series: readonly Series[],
  wanted: ReadonlyMap<string, { of: Series }>,
): Promise<Map<string, number>> {
  const known = new Map(series.filter((one) => one.isWhole).map((one) => [keyOf(one), one.id]))
  const missing = [...wanted].filter(([key]) => !known.has(key)).map(([, { of }]) => of)
  for (let at = 0; at < missing.length; at += 2000) {
    const rows = missing.slice(at, at + 2000).map((of) => ({
      trust_id: c.trust.id,
      measure_id: of.measureId,
      place_id: of.placeId,
      source_id: of.sourceId,
      group_id: of.groupId,
      is_whole: true,
      from_period: of.fromPeriod,
    }))
    const made = await c.db
      .insertInto('measure_series')
      .values(rows)
      .returning(['id', 'measure_id as measureId', 'place_id as placeId', 'source_id as sourceId', 'group_id as groupId'])
      .execute()
    for (const one of made) known.set(keyOf(one), one.id)
  }
  return known
}

async function alignParts(
  c: Context,
  known: ReadonlyMap<string, number>,
  wanted: ReadonlyMap<string, { parts: number[] }>,
): Promise<number[]> {
  const wholeIds = [...known.values()]
  if (wholeIds.length === 0) return []
  const held = await c.db.selectFrom('series_parts').where('whole_id', 'in', wholeIds).select(['whole_id', 'part_id']).execute()
  const there = new Set(held.map((row) => `${row.whole_id} ${row.part_id}`))
  const should = [...known].flatMap(([key, whole]) => (wanted.get(key)?.parts ?? []).map((part) => ({ whole, part })))
  const right = new Set(should.map(({ whole, part }) => `${whole} ${part}`))
  const gone = held.filter((row) => !right.has(`${row.whole_id} ${row.part_id}`))
  const fresh = should.filter(({ whole, part }) => !there.has(`${whole} ${part}`))
  for (const { whole_id, part_id } of gone)
    await c.db.deleteFrom('series_parts').where('whole_id', '=', whole_id).where('part_id', '=', part_id).execute()
  for (let at = 0; at < fresh.length; at += 5000)
    await c.db
      .insertInto('series_parts')
      .values(fresh.slice(at, at + 5000).map(({ whole, part }) => ({ trust_id: c.trust.id, whole_id: whole, part_id: part })))
      .execute()
  return [...new Set([...gone.map((row) => row.whole_id), ...fresh.map(({ whole }) => whole)])]
}

/** Adds wholes up again over all of their periods. */
export async function addUpAgain(c: Context, wholes: readonly number[]): Promise<void> {
  if (wholes.length > 0) await rowsOf(c.db, 'app.add_up', [wholes, null])
}

/** Brings the wholes of every measure into line with the organisation as it stands, over all of their periods, and what is read from them. Writes; the caller records. */
export async function wholesFollow(c: Context): Promise<void> {
  const measures = await allMeasures(c)
  const changed = await alignWholes(
    c,
    measures.map(({ id }) => id),
  )
  await addUpAgain(c, changed)
  await storeSignals(c, changed)
}

/** The wholes that these series are part of. */
export async function wholesWith(c: Context, parts: readonly number[]): Promise<number[]> {
  const found = new Set<number>()
  for (let at = 0; at < parts.length; at += 10_000) {
    const rows = await c.db
      .selectFrom('series_parts')
      .where('part_id', 'in', parts.slice(at, at + 10_000))
      .select('whole_id')
      .distinct()
      .execute()
    for (const { whole_id } of rows) found.add(whole_id)
  }
  return [...found]
}
