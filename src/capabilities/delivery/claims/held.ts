import type { Day } from '../../../kernel/day.ts'
import type { Signal } from '../../../spc/signal-of.ts'
import { endOfPeriod, figureInWords, type MeasureStanding, periodAfter, periodInWords } from '../../measures/index.ts'
import type { Span } from '../text/year-of-date.ts'

/** What a target in force asks of the latest period. */
export interface Asked {
  value: number
  comparison: 'at least' | 'at most'
  /** A figure set for that period, rather than one that stands throughout. */
  isTrajectory: boolean
}

/** One figure, with the words it is read by. */
export interface Figure {
  value: number
  /** "84.1%". */
  words: string
  /** "September 2024". */
  period: string
}

/** What is known of a measure when words are held against it; pure of any database. */
export interface Held {
  /** "Four-hour performance", with its place where that is not the whole trust. */
  name: string
  direction: 'increase' | 'decrease' | 'neutral'
  /** The latest figure; null where there is none. */
  latest: (Figure & { ends: Day; on: Day }) | null
  /** The last figure before the period reported. */
  before: Figure | null
  /** The latest figure is of all its parts, and so can be weighed. */
  isComplete: boolean
  signal: Signal | null
  asked: Asked | null
  /** "September 2024" for a place in the series. */
  periodOf: (at: number) => string
  /** The figures up to the latest, oldest first, twenty-four at most. */
  recent: readonly (number | null)[]
  inWords: (value: number) => string
}

/** A measure where it stands, as words of a period are held against it. */
export function heldFrom(standing: MeasureStanding, { span, asked, atTop }: { span: Span; asked: Asked | null; atTop: boolean }): Held {
  const { measure, signal: of } = standing
  const inWords = (value: number) => figureInWords(measure, value)
  const at = of?.signal.latest?.at ?? 0
  const isComplete = of?.value != null && of.signal.latest?.value === of.value
  const back = of ? of.signal.points - 1 - at : 0
  const recent = of ? of.spark.slice(0, of.spark.length - back) : []
  const dayOf = (n: number): Day => periodAfter(of?.period as Day, measure.frequency, n - at)
  const figure = (value: number, n: number): Figure => ({
    value,
    words: inWords(value),
    period: periodInWords(dayOf(n), measure.frequency),
  })
  const ends = of?.period ? endOfPeriod(of.period, measure.frequency) : null
  const before = earlier(recent, (n) => endOfPeriod(dayOf(at - recent.length + 1 + n), measure.frequency) < span.starts)
  return {
    name: atTop ? measure.name : `${measure.name} at ${standing.place}`,
    direction: measure.direction,
    latest: of?.value != null && of.period && ends ? { ...figure(of.value, at), on: of.period, ends } : null,
    before: before === undefined ? null : figure(recent[before] as number, at - recent.length + 1 + before),
    isComplete,
    signal: of?.signal ?? null,
    asked,
    periodOf: (n) => periodInWords(dayOf(n), measure.frequency),
    recent,
    inWords,
  }
}

/** The last figure before a period; where none lies there, the last before the latest. */
function earlier(recent: readonly (number | null)[], isBefore: (n: number) => boolean): number | undefined {
  const known = recent.flatMap((value, n) => (value === null || n === recent.length - 1 ? [] : [n]))
  return known.filter(isBefore).at(-1) ?? known.at(-1)
}
