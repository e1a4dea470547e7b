import { type RunsLimits, runsLimitsFor } from './runs-limits.ts'

/** Points of a run chart that together are not chance: places of the first and the last, and which way. */
export interface RunPattern {
  rule: 'shift' | 'trend'
  way: 1 | -1
  from: number
  to: number
  /** Points that count: those on the median, and repeats of a value within a trend, are left out. */
  length: number
}

/** A run chart: the median and what the published rules say. No limits; what an eye calls astronomical is left to the eye. */
export interface RunChart {
  kind: 'run'
  values: readonly number[]
  /** NaN where there is no value. */
  median: number
  patterns: RunPattern[]
  /** How often the line is on one side of the median until it crosses, of how many points off it. */
  runs: number
  useful: number
  /** What chance gives; undefined where the table has no row: below 10 or above 60 points off the median. */
  runsLimits: RunsLimits | undefined
  runsVerdict: 'too few' | 'too many' | 'as chance has it' | 'cannot tell'
}

const shiftLength = 6
const trendLength = 5

/** The middle value, or half way between the middle two; missing ones passed over. NaN where nothing is there. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  const half = sorted.length >> 1
  if (sorted.length === 0) return Number.NaN
  return sorted.length % 2 === 1 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
}

/**
 * The rules of Perla, Provost and Murray (2011): six or more in a row on one side of the median, points on it passed over; five or more
 * that all rise or all fall, repeats of a value passed over; too many or too few runs. A missing value (NaN) ends a shift and a trend, as
 * nobody knows where it lay. With `baseline` the median is that of the first so many points.
 */
export function runChartOf(values: readonly number[], { baseline }: { baseline?: number | undefined } = {}): RunChart {
  const median = medianOf(baseline === undefined ? values : values.slice(0, baseline))
  const sides = values.map((value) => Math.sign(value - median))
  const off = sides.filter((side) => side === 1 || side === -1)
  const runs = off.filter((side, at) => side !== off[at - 1]).length
  const runsLimits = runsLimitsFor(off.length)
  return {
    kind: 'run',
    values,
    median,
    patterns: [...stretches(sides, 'shift'), ...stretches(stepsOf(values), 'trend')].sort((a, b) => a.from - b.from),
    runs,
    useful: off.length,
    runsLimits,
    runsVerdict: verdictOf(runs, runsLimits),
  }
}

function verdictOf(runs: number, limits: RunsLimits | undefined): RunChart['runsVerdict'] {
  if (!limits) return 'cannot tell'
  if (runs < limits.least) return 'too few'
  return runs > limits.most ? 'too many' : 'as chance has it'
}

/** The sign of the step to each point from the last one before it; 0 for a repeat, NaN for and after a missing value. */
const stepsOf = (values: readonly number[]): number[] =>
  values.map((value, at) => (at === 0 ? Number.NaN : Math.sign(value - (values[at - 1] as number))))

/** Unbroken stretches of one sign, noughts passed over, that are long enough. A step joins two points, so a trend has one more than its steps. */
function stretches(signs: readonly number[], rule: RunPattern['rule']): RunPattern[] {
  const [least, more] = rule === 'shift' ? [shiftLength, 0] : [trendLength, 1]
  const found: RunPattern[] = []
  let open: RunPattern | undefined
  const close = () => {
    if (open && open.length >= least) found.push(open)
    open = undefined
  }
  for (const [at, sign] of signs.entries()) {
    if (sign === 0) continue
    if (open?.way === sign) {
      open.to = at
      open.length += 1
      continue
    }
    close()
    if (sign === 1 || sign === -1) open = { rule, way: sign, from: at - more, to: at, length: 1 + more }
  }
  close()
  return found
}
