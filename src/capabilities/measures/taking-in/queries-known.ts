import type { Context } from '../../../platform/context.ts'
import { allPlaces, placeNamesOf } from '../../people/index.ts'
import { allMeasures, sourcesOf } from '../queries.ts'
import { type HeldFigure, type HeldFigures, type Known, type KnownPlace, type Meaning, meaningOf, seriesKey } from './matching/known.ts'

/** The place that is the whole of the trust. */
const topOf = (places: readonly { id: number; kind: string; parent_id: number | null }[]) =>
  places.find(({ kind }) => kind === 'trust') ?? places.find(({ parent_id }) => parent_id === null)

/** Every place with its earlier names; the whole of the trust also goes by the trust's own name and code. */
async function placesKnown(c: Context): Promise<{ places: KnownPlace[]; top: KnownPlace | undefined }> {
  const [all, names] = [await allPlaces(c), await placeNamesOf(c)]
  const top = topOf(all)?.id
  const own = [c.trust.name, c.trust.shortName, c.trust.odsCode].flatMap((name) => (name ? [name] : []))
  const places = all.map(({ id, name }) => ({
    id,
    name,
    names: [...names.filter(({ placeId }) => placeId === id).map((one) => one.name), ...(id === top ? own : [])],
  }))
  return { places, top: places.find(({ id }) => id === top) }
}

async function remembered(c: Context): Promise<Map<string, Meaning>> {
  const rows = await c.db.selectFrom('observation_file_names').select(['kind', 'words', 'meaning']).execute()
  return new Map(
    rows.flatMap(({ kind, words, meaning }) => {
      const means = meaningOf(meaning)
      return means ? [[`${kind}|${words}`, means] as const] : []
    }),
  )
}

/** What the trust knows, to match a file's words with. */
export async function knownFor(c: Context): Promise<Known> {
  const names = await c.db.selectFrom('measure_names').select(['measure_id', 'name']).execute()
  const measures = (await allMeasures(c)).map((measure) => ({
    ...measure,
    names: names.filter(({ measure_id }) => measure_id === measure.id).map(({ name }) => name),
  }))
  const groups = await c.db.selectFrom('population_groups').orderBy('position').select(['id', 'characteristic', 'name']).execute()
  return { measures, groups, ...(await placesKnown(c)), remembered: await remembered(c) }
}

/** The figures held of these measures, as given, from the source that counts. */
export async function heldFor(c: Context, measureIds: readonly number[]): Promise<HeldFigures> {
  if (measureIds.length === 0) return new Map()
  const first = (await sourcesOf(c, measureIds)).filter(({ isFirst }) => isFirst).map(({ id }) => id)
  if (first.length === 0) return new Map()
  const rows = await c.db
    .selectFrom('observations as o')
    .innerJoin('measure_series as s', (join) => join.onRef('s.trust_id', '=', 'o.trust_id').onRef('s.id', '=', 'o.series_id'))
    .where('s.measure_id', 'in', measureIds)
    .where('s.source_id', 'in', first)
    .where('s.is_whole', '=', false)
    .select(['s.measure_id', 's.place_id', 's.group_id', 'o.period', 'o.value', 'o.numerator', 'o.denominator', 'o.status'])
    .execute()
  const held = new Map<string, Map<(typeof rows)[number]['period'], HeldFigure>>()
  for (const row of rows) {
    const key = seriesKey({ measureId: row.measure_id, placeId: row.place_id, groupId: row.group_id })
    const series = held.get(key) ?? new Map()
    const { value, numerator, denominator, status } = row
    series.set(row.period, { value, numerator, denominator, status: status as HeldFigure['status'] })
    held.set(key, series)
  }
  return held
}
