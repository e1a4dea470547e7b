import type { Context } from '../../../platform/context.ts'
import { allPlaces } from '../../people/index.ts'
import type { Measure } from '../measure.ts'
import { seriesOfMeasure } from '../observing/queries-series.ts'
import type { Series } from '../observing/series.ts'
import { sourcesOf } from '../queries.ts'
import type { Giver } from './giving.ts'

/** The series that are given for places, of everybody and of groups, from every source: what ends when a place gives no more. */
export const givenSeries = async (c: Context, measureId: number): Promise<Series[]> =>
  (await seriesOfMeasure(c, measureId)).filter(({ isWhole }) => !isWhole)

/** The latest period with a value of each of these series. */
export async function latestValues(c: Context, seriesIds: readonly number[]): Promise<Map<number, Giver['latest']>> {
  if (seriesIds.length === 0) return new Map()
  const rows = await c.db
    .selectFrom('observations')
    .where('series_id', 'in', seriesIds)
    .where('value', 'is not', null)
    .groupBy('series_id')
    .select((is) => ['series_id', is.fn.max('period').as('latest')])
    .execute()
  return new Map(rows.map((row) => [row.series_id, row.latest]))
}

/** The places that give figures of a measure for everybody, from the source that counts, by name. */
export async function allGivers(c: Context, measure: Measure): Promise<Giver[]> {
  const first = (await sourcesOf(c, [measure.id])).find(({ isFirst }) => isFirst)?.id
  const series = (await givenSeries(c, measure.id)).filter(({ groupId, sourceId }) => groupId === null && sourceId === first)
  const latest = await latestValues(
    c,
    series.map(({ id }) => id),
  )
  const names = new Map((await allPlaces(c)).map(({ id, name }) => [id, name]))
  return series
    .map(({ id, placeId, fromPeriod, untilPeriod }) => ({
      placeId,
      name: names.get(placeId) ?? 'A place that is gone',
      first: fromPeriod,
      latest: latest.get(id) ?? null,
      endedWith: untilPeriod,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
