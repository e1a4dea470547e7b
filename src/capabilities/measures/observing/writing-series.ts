import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { sourcesOf } from '../queries.ts'
import { seriesOfMeasures } from './queries-series.ts'
import { keyOf, type SeriesKey } from './series.ts'
import { addUpAgain, alignWholes, wholesWith } from './writing-wholes.ts'

/** What a figure is of; without a source it comes from the first of its measure. */
export type SeriesWanted = Omit<SeriesKey, 'sourceId'> & { sourceId?: number | null; fromPeriod: Day }

/**
 * The numbers of the series wanted, in order; those not there yet are made, and the wholes above them with them. A series whose first
 * period is later than the one wanted begins with that one from now on. Writes; the caller records.
 */
export async function seriesFor(c: Context, wanted: readonly SeriesWanted[]): Promise<number[]> {
  const measureIds = [...new Set(wanted.map((one) => one.measureId))]
  const firsts = await firstSources(c, measureIds)
  const keys = wanted.map((one) => ({ ...one, sourceId: one.sourceId ?? (firsts.get(one.measureId) as number) }))
  const there = (await seriesOfMeasures(c, measureIds)).filter((one) => !one.isWhole)
  const known = new Map(there.map((one) => [keyOf(one), one]))
  const earliest = new Map<string, (typeof keys)[number]>()
  for (const one of keys) {
    const before = earliest.get(keyOf(one))
    if (!before || one.fromPeriod < before.fromPeriod) earliest.set(keyOf(one), one)
  }
  const ids = new Map(there.map((one) => [keyOf(one), one.id]))
  for (const [key, id] of await make(
    c,
    [...earliest].flatMap(([key, one]) => (known.has(key) ? [] : [one])),
  ))
    ids.set(key, id)
  await beginEarlier(
    c,
    [...earliest].flatMap(([key, { fromPeriod }]) => {
      const one = known.get(key)
      return one && fromPeriod < one.fromPeriod ? [{ id: one.id, fromPeriod }] : []
    }),
  )
  await giveAgain(
    c,
    keys.flatMap((one) => {
      const held = known.get(keyOf(one))
      return held?.untilPeriod && one.fromPeriod > held.untilPeriod ? [held.id] : []
    }),
  )
  const changed = ids.size > known.size ? await alignWholes(c, measureIds) : []
  if (known.size > 0) await addUpAgain(c, changed)
  return keys.map((one) => ids.get(keyOf(one)) as number)
}

/** What a source is called where nobody said where figures come from. */
export const unnamedSource = 'First source'

/** The first source of each measure; one that has none is given “First source”. */
async function firstSources(c: Context, measureIds: readonly number[]): Promise<Map<number, number>> {
  const firsts = new Map((await sourcesOf(c, measureIds)).filter((one) => one.isFirst).map((one) => [one.measureId, one.id]))
  const without = measureIds.filter((id) => !firsts.has(id))
  if (without.length === 0) return firsts
  const made = await c.db
    .insertInto('measure_sources')
    .values(without.map((measure_id) => ({ trust_id: c.trust.id, measure_id, name: unnamedSource, is_first: true })))
    .returning(['id', 'measure_id'])
    .execute()
  for (const one of made) firsts.set(one.measure_id, one.id)
  return firsts
}

async function make(c: Context, wanted: readonly (SeriesKey & { fromPeriod: Day })[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (let at = 0; at < wanted.length; at += 2000) {
    const rows = wanted.slice(at, at + 2000).map((one) => ({
      trust_id: c.trust.id,
      measure_id: one.measureId,
      place_id: one.placeId,
      source_id: one.sourceId,
      group_id: one.groupId,
      from_period: one.fromPeriod,
    }))
    const made = await c.db
      .insertInto('measure_series')
      .values(rows)
      .returning(['id', 'measure_id as measureId', 'place_id as placeId', 'source_id as sourceId', 'group_id as groupId'])
      .execute()
    for (const one of made) ids.set(keyOf(one), one.id)
  }
  return ids
}

async function beginEarlier(c: Context, begins: readonly { id: number; fromPeriod: Day }[]): Promise<void> {
  for (const { id, fromPeriod } of begins)
    await c.db.updateTable('measure_series').set({ from_period: fromPeriod }).where('id', '=', id).execute()
}

/** A figure for a period after a series was said to have ended: it has not, and totals ask for it again. */
async function giveAgain(c: Context, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await c.db
    .updateTable('measure_series')
    .set({ until_period: null })
    .where('id', 'in', [...new Set(ids)])
    .execute()
  await addUpAgain(c, await wholesWith(c, ids))
}
