import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { allPlaces } from '../people/index.ts'
import { signalsOf } from './analysing/queries-signals.ts'
import { signalsUntil } from './analysing/queries-until.ts'
import { seriesOfMeasures } from './observing/queries-series.ts'
import { measuresByIds, sourcesOf } from './queries.ts'
import { latestInWords, type MeasureAt, type MeasureStanding, seriesAt } from './standing.ts'

/**
 * Where measures stand, each at its place; a measure that is not there is left out. Order is that asked for. With a day: by the figures
 * of periods that ended by it.
 */
export async function standingsOf(c: Context, wanted: readonly MeasureAt[], until?: Day): Promise<MeasureStanding[]> {
  const ids = [...new Set(wanted.map((one) => one.measureId))]
  const [measures, series] = [await measuresByIds(c, ids), await seriesOfMeasures(c, ids)]
  const firsts = new Set((await sourcesOf(c, ids)).filter((one) => one.isFirst).map((one) => one.id))
  const places = await allPlaces(c)
  const top = places.find((place) => place.kind === 'trust') ?? places.find((place) => place.parent_id === null)
  const found = wanted.flatMap(({ measureId, placeId }) => {
    const measure = measures.get(measureId)
    const at = placeId ?? top?.id
    if (!measure || at === undefined) return []
    return [
      {
        measure,
        placeId: at,
        series: seriesAt(
          series.filter((one) => one.measureId === measureId),
          firsts,
          at,
        ),
      },
    ]
  })
  const own = found.flatMap((one) => (one.series ? [one.series] : []))
  const signals = until === undefined ? await signalsOf(c, own) : await signalsUntil(c, own, until)
  const names = new Map(places.map((place) => [place.id, place.name]))
  return found.map(({ measure, placeId, series: own }) => {
    const signal = own ? signals.get(own.id) : undefined
    return {
      measure,
      placeId,
      place: names.get(placeId) ?? '',
      signal,
      words: latestInWords(measure, signal),
      period: signal?.period ?? null,
      href: placeId === top?.id ? `/measures/${measure.id}` : `/measures/${measure.id}?place=${placeId}`,
    }
  })
}
