import type { Context } from '../../../platform/context.ts'
import { readings } from '../analysing/queries-readings.ts'
import type { Measure } from '../measure.ts'
import type { Point } from '../observing/observation.ts'
import { seriesOfMeasure } from '../observing/queries-series.ts'
import { sourcesOf } from '../queries.ts'
import { seriesAt } from '../standing.ts'
import { besideEachOther, replacedChain, type Trajectories } from './beside.ts'
import type { Target } from './target.ts'

interface Asked {
  measure: Measure
  targets: readonly Target[]
  standing: Target
  placeId: number | undefined
}

/** The trajectory in force beside those it replaced; undefined where the target is none. */
export async function trajectoriesOf(c: Context, { measure, targets, standing, placeId }: Asked): Promise<Trajectories | undefined> {
  const chain = replacedChain(targets, standing)
  if (chain.length === 0) return undefined
  return { targets: chain, rows: besideEachOther(chain, await pointsAt(c, measure.id, placeId)) }
}

/** The figures of a measure at a place that count, on the calendar; none where nothing came. */
export async function pointsAt(c: Context, measureId: number, placeId: number | undefined): Promise<Point[]> {
  if (placeId === undefined) return []
  const firsts = new Set((await sourcesOf(c, [measureId])).filter((one) => one.isFirst).map((one) => one.id))
  const series = seriesAt(await seriesOfMeasure(c, measureId), firsts, placeId)
  return series ? ((await readings(c, [series]))[0]?.points ?? []) : []
}
