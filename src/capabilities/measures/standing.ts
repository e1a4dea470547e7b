import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { allPlaces } from '../people/index.ts'
import { type SeriesSignal, signalsOf } from './analysing/queries-signals.ts'
import { figureInWords, type Measure } from './measure.ts'
import { type Series, seriesOfMeasures } from './observing/series.ts'
import { periodInWords } from './periods.ts'
import { measuresByIds, sourcesOf } from './queries.ts'

/** A measure at one place: all of the trust where nothing else is said. */
export interface MeasureAt {
  measureId: number
  placeId?: number | null
}

/** Where a measure stands at a place, for whoever weighs it: what the rules say, and how fresh it is. */
export interface MeasureStanding {
  measure: Measure
  placeId: number
  place: string
  /** Undefined where there is no figure at all. */
  signal: SeriesSignal | undefined
  /** "82.4% in September 2024"; "no figure". */
  words: string
  period: Day | null
  href: string
}

/** The series that counts for everybody at a place: from the first source; what was given before what is added up. */
export function seriesAt(series: readonly Series[], firstSources: ReadonlySet<number>, placeId: number): Series | undefined {
  const here = series.filter((one) => one.placeId === placeId && one.groupId === null && firstSources.has(one.sourceId))
  return here.find((one) => !one.isWhole) ?? here[0]
}

/** Where measures stand, each at its place; a measure that is not there is left out. Order is that asked for. */
export async function standingsOf(c: Context, wanted: readonly MeasureAt[]): Promise<MeasureStanding[]> {
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
  const signals = await signalsOf(
    c,
    found.flatMap((one) => (one.series ? [one.series] : [])),
  )
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

/** "82.4% in September 2024"; "no figure" where there is none. */
export const latestInWords = (measure: Measure, signal: Pick<SeriesSignal, 'value' | 'period'> | undefined): string =>
  signal?.value == null || signal.period === null
    ? 'no figure'
    : `${figureInWords(measure, signal.value)} in ${periodInWords(signal.period, measure.frequency)}`
