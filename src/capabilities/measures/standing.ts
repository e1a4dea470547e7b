import type { Day } from '../../kernel/day.ts'
import type { SeriesSignal } from './analysing/signal.ts'
import { figureInWords, type Measure } from './measure.ts'
import type { Series } from './observing/series.ts'
import { inPeriod } from './periods.ts'

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

/** "82.4% in September 2024"; "no figure" where there is none. */
export const latestInWords = (measure: Measure, signal: Pick<SeriesSignal, 'value' | 'period'> | undefined): string =>
  signal?.value == null || signal.period === null
    ? 'no figure'
    : `${figureInWords(measure, signal.value)} ${inPeriod(signal.period, measure.frequency)}`
