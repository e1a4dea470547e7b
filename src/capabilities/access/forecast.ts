import type { Day } from '../../kernel/day.ts'
import { type Frequency, periodAfter } from '../measures/index.ts'

/** The fewest figures a forecast is made of, and the most: older ones tell of another time. */
export const fewest = 12
export const most = 18
/** Periods beyond which nothing is said. */
const furthest = 120
/** A probability of 95%, two-sided. */
const z = 1.959964

/** How fast a series moves in a period, and between which two paces it may be. */
export interface Pace {
  middle: number
  low: number
  high: number
}

/** What comes of a pace: the band for each period to come, and the first period at which the target is reached. */
export interface Forecast {
  pace: Pace
  /** The period its figures begin with, and how many there are. */
  since: Day
  figures: number
  ahead: { period: Day; low: number; mid: number; high: number }[]
  /** Null without a target. */
  reach: Reach | null
}

export interface Reach {
  target: number
  /** The first period, at the likeliest pace and at the fastest and slowest of those that fit; null where it is never reached. */
  middle: Day | null
  earliest: Day | null
  latest: Day | null
  /** The latest figure is as asked. */
  isMet: boolean
}

export interface Read {
  points: readonly { period: Day; value: number | null }[]
  frequency: Frequency
  /** The first period of the newest limits: nothing before it belongs to the same process. */
  from?: Day | undefined
  target?: { value: number; comparison: 'at least' | 'at most' } | undefined
  /** The greatest value there can be: 100 of a proportion. */
  top?: number | undefined
  /** Periods shown ahead. */
  ahead?: number
}

/**
 * The pace of a series: the median of the slopes between every two figures, with an interval of 95% from the ordered slopes (Theil 1950;
 * Sen 1968; the interval as in Gilbert, Statistical Methods for Environmental Pollution Monitoring, 1987, section 16.4.2, without ties).
 * A few odd months do not move it. `x` counts periods.
 */
export function paceOf(points: readonly { x: number; y: number }[]): Pace {
  const slopes: number[] = []
  for (const [n, a] of points.entries()) for (const b of points.slice(n + 1)) slopes.push((b.y - a.y) / (b.x - a.x))
  slopes.sort((a, b) => a - b)
  const n = points.length
  const spread = z * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18)
  const bound = (rank: number) => slopes[Math.min(slopes.length, Math.max(1, rank)) - 1] as number
  return {
    middle: medianOf(slopes),
    low: bound(Math.floor((slopes.length - spread) / 2)),
    high: bound(Math.ceil((slopes.length + spread) / 2) + 1),
  }
}

/** Where a series goes if it goes on as it has, or the words why nobody can tell. Never below nought. */
export function forecastOf({ points, frequency, from, target, top, ahead = 6 }: Read): Forecast | { refused: string } {
  const known = points
    .map(({ period, value }, x) => ({ x, period, y: value }))
    .filter((one): one is { x: number; period: Day; y: number } => one.y !== null && (from === undefined || one.period >= from))
    .slice(-most)
  if (known.length < fewest) return { refused: tooFew(known.length, from !== undefined) }
  const [first, last] = [known[0] as (typeof known)[0], known.at(-1) as (typeof known)[0]]
  const pace = paceOf(known)
  const centre = medianOf(known.map(({ x }) => x))
  const level = medianOf(known.map(({ x, y }) => y - pace.middle * (x - centre)))
  const off = Math.max(...known.map(({ x, y }) => Math.abs(y - level - pace.middle * (x - centre))))
  const kept = (value: number) => Math.min(top ?? Number.POSITIVE_INFINITY, Math.max(0, value))
  const at = (steps: number, slope: number) => level + slope * (last.x + steps - centre)
  return {
    ...{ pace, since: first.period, figures: known.length },
    ahead: Array.from({ length: ahead }, (_, n) => ({
      period: periodAfter(last.period, frequency, n + 1),
      low: kept(at(n + 1, pace.low) - off),
      mid: kept(at(n + 1, pace.middle)),
      high: kept(at(n + 1, pace.high) + off),
    })),
    reach: target ? reachOf({ last, frequency, pace, at }, target) : null,
  }
}

const tooFew = (figures: number, isAnew: boolean): string =>
  `Too few figures to say where it goes: ${figures} of the ${fewest} a forecast needs${isAnew ? ' since its limits began anew' : ''}.`

interface Going {
  last: { period: Day; y: number }
  frequency: Frequency
  pace: Pace
  at: (steps: number, slope: number) => number
}

function reachOf({ last, frequency, pace, at }: Going, { value, comparison }: NonNullable<Read['target']>): Reach {
  const isMet = comparison === 'at most' ? last.y <= value : last.y >= value
  const better = comparison === 'at most' ? -1 : 1
  const when = (slope: number): Day | null => {
    if (isMet) return last.period
    if (slope * better <= 0) return null
    const steps = Math.ceil(((value - at(0, slope)) * better) / (slope * better))
    return steps <= furthest ? periodAfter(last.period, frequency, Math.max(1, steps)) : null
  }
  const [fast, slow] = better < 0 ? [pace.low, pace.high] : [pace.high, pace.low]
  return { target: value, middle: when(pace.middle), earliest: when(fast), latest: when(slow), isMet }
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
