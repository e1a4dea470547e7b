import { type Day, endOfDay } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { Context } from '../../../platform/context.ts'
import { rowsOf } from '../../../platform/db/index.ts'
import { allPlaces } from '../../people/index.ts'
import { readings } from '../analysing/queries-readings.ts'
import type { Measure } from '../measure.ts'
import type { Series } from '../observing/series.ts'
import { allMeasures, sourcesOf } from '../queries.ts'
import type { DataWanted } from './data-asked.ts'
import { changedKey, type NamedReading, pageOf } from './data-rows.ts'

export interface DataPage {
  read: NamedReading[]
  only: ReadonlySet<string> | undefined
  /** The number of the last series of the page; null where nothing follows. */
  next: number | null
}

/** One page of the flat data: whole series in order of their numbers, of everybody. Groups of people are left out: their suppression is not to be undone. */
export async function dataPage(c: Context, wanted: DataWanted): Promise<Decision<DataPage>> {
  const all = await allMeasures(c)
  const unknown = wanted.measures.find((word) => !all.some((one) => isCalled(one, word)))
  if (unknown !== undefined) return no(`There is no measure “${unknown}”. Give its short name or its number.`)
  const measures = wanted.measures.length === 0 ? all : all.filter((one) => wanted.measures.some((word) => isCalled(one, word)))
  const places = await allPlaces(c)
  const stray = wanted.places.find((id) => !places.some((place) => place.id === id))
  if (stray !== undefined) return no(`There is no place with the number ${stray}.`)
  const series = await seriesAfter(c, measures, wanted)
  const page = pageOf(series, c.on)
  const read = await readings(c, page)
  const sources = new Map((await sourcesOf(c, [...new Set(page.map(({ measureId }) => measureId))])).map((one) => [one.id, one]))
  const named = read.flatMap((one) => {
    const [place, source] = [places.find(({ id }) => id === one.series.placeId), sources.get(one.series.sourceId)]
    return place && source ? [{ read: one, place, source }] : []
  })
  const only = wanted.changedSince && (await changedIn(c, page, wanted.changedSince))
  return yes({ read: named, only, next: page.length < series.length ? (page.at(-1)?.id ?? null) : null })
}

const isCalled = ({ id, code }: Measure, word: string): boolean => word === String(id) || word.toLowerCase() === code.toLowerCase()

/** More series than any page holds are not read: one more than a page of single figures. */
const most = 20_000

async function seriesAfter(c: Context, measures: readonly Measure[], { places, after }: DataWanted) {
  const byId = new Map(measures.map((one) => [one.id, one]))
  if (byId.size === 0) return []
  const rows = await c.db
    .selectFrom('measure_series')
    .where('measure_id', 'in', [...byId.keys()])
    .where('group_id', 'is', null)
    .where('id', '>', after)
    .$if(places.length > 0, (query) => query.where('place_id', 'in', places))
    .orderBy('id')
    .limit(most)
    .select([
      'id',
      'measure_id as measureId',
      'place_id as placeId',
      'source_id as sourceId',
      'group_id as groupId',
      'is_whole as isWhole',
      'from_period as fromPeriod',
      'until_period as untilPeriod',
    ])
    .$castTo<Series>()
    .execute()
  return rows.map((row) => ({ ...row, frequency: (byId.get(row.measureId) as Measure).frequency }))
}

async function changedIn(c: Context, series: readonly Series[], since: Day): Promise<Set<string>> {
  const ids = series.map(({ id }) => id)
  const rows = await rowsOf<{ series_id: number; period: Day }>(c.db, 'app.changed_figures', [ids, endOfDay(since)])
  return new Set(rows.map(({ series_id, period }) => changedKey(series_id, period)))
}
