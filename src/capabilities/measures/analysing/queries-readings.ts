import type { Context } from '../../../platform/context.ts'
import type { Series } from '../observing/series.ts'
import { measuresByIds } from '../queries.ts'
import { targetsOf } from '../targets/queries.ts'
import { pointsOf } from './points.ts'
import { figuresOf } from './queries-figures.ts'
import { recalculatedFrom } from './queries-recalculated.ts'
import { readSeries, type SeriesFacts, type SeriesReading } from './reading.ts'

/** All that series are read from, as it stands; one that has no figure at all is left out. */
export async function factsOfSeries(c: Context, series: readonly Series[]): Promise<SeriesFacts[]> {
  const measureIds = [...new Set(series.map((one) => one.measureId))]
  const ids = series.map((one) => one.id)
  const [measures, targets] = [await measuresByIds(c, measureIds), await targetsOf(c, measureIds)]
  const [recalculated, figures] = [await recalculatedFrom(c, ids), await figuresOf(c, ids)]
  return series.flatMap((one) => {
    const [measure, own] = [measures.get(one.measureId), figures.get(one.id)]
    if (!measure || !own) return []
    const points = pointsOf(own, measure)
    return [{ measure, series: one, points, targets: targets.get(measure.id) ?? [], recalculated: recalculated.get(one.id) ?? [] }]
  })
}

/** Reads series as they stand; one that has no figure at all is left out. */
export const readings = async (c: Context, series: readonly Series[]): Promise<SeriesReading[]> =>
  (await factsOfSeries(c, series)).map(readSeries)
