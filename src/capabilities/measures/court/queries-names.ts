import type { Context } from '../../../platform/context.ts'
import { notFound } from '../../../platform/http.ts'
import { allPlaces, peopleNames, postsHeldBy } from '../../people/index.ts'
import type { Measure } from '../measure.ts'
import type { Series } from '../observing/series.ts'
import { measureById, sourcesOf } from '../queries.ts'
import type { RecalculationCase } from './case.ts'
import type { Decider } from './rights.ts'

/** The measure of a page, or no page. */
export const theMeasure = async (c: Context, id: number): Promise<Measure> => (await measureById(c, id)) ?? notFound()

/** What series are called: the place, with the source or the group where there are several. */
export async function seriesNames(c: Context, measure: Measure, series: readonly Series[]): Promise<Map<number, string>> {
  const places = new Map((await allPlaces(c)).map((place) => [place.id, place.name]))
  const sources = new Map((await sourcesOf(c, [measure.id])).map((one) => [one.id, one]))
  const groups = await groupNames(c, series)
  return new Map(
    series.map((one) => {
      const source = sources.get(one.sourceId)
      const beside = [groups.get(one.groupId ?? 0), source && !source.isFirst ? source.name : undefined].filter(Boolean)
      const place = places.get(one.placeId) ?? 'A place that is gone'
      return [one.id, beside.length > 0 ? `${place} (${beside.join(', ')})` : place]
    }),
  )
}

async function groupNames(c: Context, series: readonly Series[]): Promise<Map<number, string>> {
  const ids = [...new Set(series.flatMap(({ groupId }) => groupId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await c.db.selectFrom('population_groups').where('id', 'in', ids).select(['id', 'name']).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Who asks the page, as the rules of the court see them. */
export async function deciderOf(c: Context): Promise<Decider> {
  const held = await postsHeldBy(c, c.person.id, c.today)
  return { personId: c.person.id, mayDecide: c.may('recalculation:decide'), postIds: new Set(held.map(({ postId }) => postId)) }
}

/** Names of all who asked or decided. */
export const namesIn = (c: Context, cases: readonly RecalculationCase[]): Promise<Map<number, string>> =>
  peopleNames(c, [...new Set(cases.flatMap((one) => [one.askedById, one.decidedById ?? one.askedById]))])
