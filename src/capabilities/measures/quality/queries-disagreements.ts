import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { figuresOf } from '../analysing/queries-figures.ts'
import type { Measure } from '../measure.ts'
import { seriesOfMeasures } from '../observing/queries-series.ts'
import { sourcesOf } from '../queries.ts'
import { periodsBack } from './coming.ts'
import { type Disagreement, disagreementsIn } from './reconciling.ts'

/** Where two sources of a measure disagree over the last twelve periods of each series of everybody, with the names of the sources: of groups few could be read off. */
export async function disagreementsOf(
  c: Context,
  measures: readonly Measure[],
): Promise<{ found: Disagreement[]; sources: ReadonlyMap<number, string> }> {
  const ids = measures.map(({ id }) => id)
  const sources = await sourcesOf(c, ids)
  const several = ids.filter((id) => sources.filter((one) => one.measureId === id).length > 1)
  const series = (await seriesOfMeasures(c, several)).filter((one) => !one.isWhole && one.groupId === null)
  const figures = await figuresOf(
    c,
    series.map(({ id }) => id),
  )
  const given = series.flatMap(({ id, measureId, placeId, groupId, sourceId }) => {
    const own = figures.get(id)
    return (own?.periods ?? []).slice(-periodsBack).flatMap((period: Day) => {
      const value = own?.figures[own.periods.indexOf(period)] ?? null
      return value === null ? [] : [{ measureId, placeId, groupId, period, sourceId, value }]
    })
  })
  const firsts = new Set(sources.filter((one) => one.isFirst).map((one) => one.id))
  const found = disagreementsIn(given, new Map(measures.map((one) => [one.id, one])), firsts)
  return { found, sources: new Map(sources.map((one) => [one.id, one.name])) }
}
