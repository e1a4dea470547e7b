import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { allPlaces } from '../../people/index.ts'
import { figuresOf } from '../analysing/queries-figures.ts'
import type { Measure } from '../measure.ts'
import { seriesOfMeasure } from '../observing/queries-series.ts'
import { sourcesOf } from '../queries.ts'
import type { PlaceFigure } from './comparing.ts'

/** Places of one kind that a measure is given for, and its periods, newest first. */
export interface Comparable {
  kind: string
  places: number
  periods: Day[]
  figuresIn: (period: Day) => PlaceFigure[]
}

/** What can be compared of a measure: its places by their kind, the kind with most of them first; none of a measure that has no denominators. */
export async function comparableOf(c: Context, measure: Measure): Promise<Comparable[]> {
  if (measure.adding !== 'ratio') return []
  const firsts = new Set((await sourcesOf(c, [measure.id])).filter(({ isFirst }) => isFirst).map(({ id }) => id))
  const series = (await seriesOfMeasure(c, measure.id)).filter((one) => one.groupId === null && !one.isWhole && firsts.has(one.sourceId))
  const places = new Map((await allPlaces(c)).map((place) => [place.id, place]))
  const figures = await figuresOf(
    c,
    series.map(({ id }) => id),
  )
  const kinds = [...new Set(series.map(({ placeId }) => places.get(placeId)?.kind ?? ''))]
  return kinds
    .map((kind) => {
      const own = series.filter(({ placeId }) => places.get(placeId)?.kind === kind)
      const periods = [...new Set(own.flatMap(({ id }) => figures.get(id)?.periods ?? []))].sort().reverse()
      const figuresIn = (period: Day) =>
        own.map(({ id, placeId }): PlaceFigure => {
          const held = figures.get(id)
          const at = held?.periods.indexOf(period) ?? -1
          const part = (name: 'numerators' | 'denominators' | 'figures') => (held && at >= 0 ? (held[name][at] ?? null) : null)
          return {
            placeId,
            name: places.get(placeId)?.name ?? '',
            numerator: part('numerators'),
            denominator: part('denominators'),
            value: part('figures'),
          }
        })
      return { kind, places: own.length, periods, figuresIn }
    })
    .sort((a, b) => b.places - a.places)
}
