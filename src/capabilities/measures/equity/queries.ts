import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { allPlaces } from '../../people/index.ts'
import { figuresOf } from '../analysing/queries-figures.ts'
import type { Measure } from '../measure.ts'
import { seriesOfMeasure } from '../observing/queries-series.ts'
import type { Series } from '../observing/series.ts'
import { sourcesOf } from '../queries.ts'
import type { GroupFigure, PlaceAbove } from './groups.ts'

export interface PopulationGroup {
  id: number
  characteristic: string
  name: string
  version: number
}

/** Every group of people the trust tells apart, by characteristic. */
export const populationGroups = (c: Context): Promise<PopulationGroup[]> =>
  c.db
    .selectFrom('population_groups')
    .orderBy('characteristic')
    .orderBy('position')
    .orderBy('name')
    .select(['id', 'characteristic', 'name', 'version'])
    .execute()

/** Fewer people than this are hidden: by the rule of the day read at or of today, whichever hides more, so that no earlier day tells what is hidden now. */
export async function leastShown(c: Context, measure: Measure): Promise<number> {
  if (c.asAt === null) return measure.hiddenBelow
  const now = await c.db.withSchema('public').selectFrom('measures').where('id', '=', measure.id).select('hidden_below').executeTakeFirst()
  return Math.max(measure.hiddenBelow, now?.hidden_below ?? 0)
}

/** What a measure's figures by one characteristic are: places that have any, periods, and every figure of them. */
export interface BySeries {
  places: (PlaceAbove & { name: string })[]
  periods: Day[]
  figuresIn: (period: Day) => GroupFigure[]
}

/** The figures of a measure by the groups of one characteristic, with those of everybody, from the source that counts. */
export async function figuresBy(c: Context, measure: Measure, groupIds: ReadonlySet<number>): Promise<BySeries> {
  const firsts = new Set((await sourcesOf(c, [measure.id])).filter(({ isFirst }) => isFirst).map(({ id }) => id))
  const all = (await seriesOfMeasure(c, measure.id)).filter(({ sourceId }) => firsts.has(sourceId))
  const wanted = counting(all.filter(({ groupId }) => groupId === null || groupIds.has(groupId)))
  const there = new Set(wanted.flatMap(({ groupId, placeId }) => (groupId === null ? [] : [placeId])))
  const series = wanted.filter(({ placeId }) => there.has(placeId))
  const figures = await figuresOf(
    c,
    series.map(({ id }) => id),
  )
  const periods = new Set(series.filter(({ groupId }) => groupId !== null).flatMap(({ id }) => figures.get(id)?.periods ?? []))
  const places = (await allPlaces(c))
    .filter(({ id }) => there.has(id))
    .map(({ id, name, parent_id }) => ({ id, name, parentId: parent_id }))
  const figuresIn = (period: Day) =>
    series.flatMap(({ id, placeId, groupId }): GroupFigure[] => {
      const own = figures.get(id)
      const at = own?.periods.indexOf(period) ?? -1
      if (!own || at < 0) return []
      const [numerator = null, denominator = null, value = null] = [own.numerators[at], own.denominators[at], own.figures[at]]
      return [{ placeId, groupId, numerator, denominator, value, isHidden: own.statuses?.[at] === 'hidden' }]
    })
  return { places, periods: [...periods].sort().reverse(), figuresIn }
}

/** One series for each place and group: what was given before what is added up. */
function counting(series: readonly Series[]): Series[] {
  const chosen = new Map<string, Series>()
  for (const one of series) {
    const key = `${one.placeId} ${one.groupId ?? ''}`
    if (!chosen.has(key) || !one.isWhole) chosen.set(key, one)
  }
  return [...chosen.values()]
}

/** The characteristics a measure has figures by. */
export async function characteristicsOf(c: Context, measureId: number): Promise<string[]> {
  const rows = await c.db
    .selectFrom('measure_series as s')
    .innerJoin('population_groups as g', (join) => join.onRef('g.trust_id', '=', 's.trust_id').onRef('g.id', '=', 's.group_id'))
    .where('s.measure_id', '=', measureId)
    .select('g.characteristic')
    .distinct()
    .orderBy('g.characteristic')
    .execute()
  return rows.map(({ characteristic }) => characteristic)
}
