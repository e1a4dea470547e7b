import type { Context } from '../../../platform/context.ts'
import { seriesOfMeasures } from '../observing/queries-series.ts'
import { sourcesOf } from '../queries.ts'
import { seriesAt } from '../standing.ts'
import { readings } from './queries-readings.ts'
import type { SeriesReading } from './reading.ts'

/** The series that count at these places, read in full; by `atKey`. What has no figure is left out. */
export async function readingsAt(
  c: Context,
  wanted: readonly { measureId: number; placeId: number }[],
): Promise<Map<string, SeriesReading>> {
  const ids = [...new Set(wanted.map(({ measureId }) => measureId))]
  if (ids.length === 0) return new Map()
  const firsts = new Set((await sourcesOf(c, ids)).filter(({ isFirst }) => isFirst).map(({ id }) => id))
  const all = await seriesOfMeasures(c, ids)
  const counted = wanted.flatMap(({ measureId, placeId }) => {
    const own = all.filter((one) => one.measureId === measureId)
    return seriesAt(own, firsts, placeId) ?? []
  })
  return new Map((await readings(c, counted)).map((read) => [atKey(read.series), read]))
}

/** A measure at a place as one word. */
export const atKey = ({ measureId, placeId }: { measureId: number; placeId: number }): string => `${measureId} ${placeId}`
