import { type Decision, no, yes } from '../kernel/decision.ts'
import { count } from '../kernel/words.ts'
import { meanOf } from './mean.ts'
import { firedOf, type PointChart } from './point-chart.ts'

/** How many of how many, at each point; NaN where either is not known. */
export interface Counts {
  numerators: readonly number[]
  denominators: readonly number[]
}

export interface CountsAsked {
  /** Limits widen or narrow with what the points do beyond chance between cases (Laney, 2002): for large denominators. Never on its own. */
  laney?: boolean
  /** Centre and spread are worked out from the first so many points. */
  fixedAfter?: number | undefined
}

/** Fewer expected than this, or fewer expected not to be, and the limits, which take counts for normal, are rough. */
const leastExpected = 5
/** d2 of ranges of two: from average moving range to one sigma. */
const rangeToSigma = 1.128

interface Law {
  kind: 'p' | 'u'
  /** The variance of one case, or of one unit of what is counted over. */
  variance: (centre: number) => number
  isRough: (centre: number, n: number) => boolean
  most: number
}

const proportion: Law = {
  kind: 'p',
  variance: (p) => p * (1 - p),
  isRough: (p, n) => n * p < leastExpected || n * (1 - p) < leastExpected,
  most: 1,
}
const rate: Law = { kind: 'u', variance: (u) => u, isRough: (u, n) => n * u < leastExpected, most: Number.POSITIVE_INFINITY }

/**
 * P chart: the share of cases that are so, each between 0 and 1, with limits for each point's own number of cases. No where a numerator is
 * above its denominator, or either is no count.
 */
export function pChartOf(counts: Counts, asked: CountsAsked = {}): Decision<PointChart> {
  const above = counts.numerators.findIndex((one, at) => one > (counts.denominators[at] as number))
  if (above >= 0)
    return no(`Point ${above + 1} has ${counts.numerators[above]} of ${counts.denominators[above]}: no share can be above the whole.`)
  return chartOf(counts, asked, proportion)
}

/** U chart: events for one unit of what they are counted over (bed days, admissions), with limits for each point's own number of units. */
export const uChartOf = (counts: Counts, asked: CountsAsked = {}): Decision<PointChart> => chartOf(counts, asked, rate)

function whyNone({ numerators, denominators }: Counts): string | undefined {
  if (numerators.length !== denominators.length) return 'There must be one denominator for every numerator.'
  const bad = numerators.findIndex((one, at) => one < 0 || (denominators[at] as number) < 0)
  if (bad >= 0) return `Point ${bad + 1} has ${numerators[bad]} of ${denominators[bad]}: neither can be below nought.`
  const none = numerators.findIndex((one, at) => one > 0 && denominators[at] === 0)
  return none >= 0 ? `Point ${none + 1} has ${numerators[none]} of 0: give what they are counted over.` : undefined
}

/** The sum over the sum: a mean of shares would weigh ten cases as much as ten thousand. */
function centreOf({ numerators, denominators }: Counts, there: readonly number[]): number {
  const total = (column: readonly number[]) => there.reduce((sum, at) => sum + (column[at] as number), 0)
  return total(numerators) / total(denominators)
}

/** How much wider than chance the points lie: mean moving range of their distances from the centre in sigmas. 1 where chance explains it all. */
function widthOf(values: readonly number[], sigma: readonly number[], centre: number): number {
  const z = values.map((value, at) => (value - centre) / (sigma[at] as number))
  const ranges = z.map((one, at) => (at === 0 ? Number.NaN : Math.abs(one - (z[at - 1] as number))))
  return meanOf(ranges) / rangeToSigma
}

function chartOf(counts: Counts, { laney = false, fixedAfter }: CountsAsked, law: Law): Decision<PointChart> {
  const why = whyNone(counts)
  if (why) return no(why)
  const { numerators, denominators } = counts
  const values = numerators.map((one, at) => one / (denominators[at] as number))
  const there = values.flatMap((value, at) => (Number.isNaN(value) ? [] : [at]))
  const based = there.filter((at) => fixedAfter === undefined || at < fixedAfter)
  const centre = centreOf(counts, based)
  const sigma = values.map((value, at) =>
    Number.isNaN(value) ? Number.NaN : Math.sqrt(law.variance(centre) / (denominators[at] as number)),
  )
  const width = laney ? widthOf(values.slice(0, fixedAfter), sigma, centre) : 1
  const lower = sigma.map((one) => centre - 3 * width * one)
  const upper = sigma.map((one) => centre + 3 * width * one)
  const rough = there.filter((at) => law.isRough(centre, denominators[at] as number))
  return yes({
    kind: laney ? (law.kind === 'p' ? "p'" : "u'") : law.kind,
    values,
    centre,
    lower,
    upper,
    drawnLower: lower.map((one) => Math.max(one, 0)),
    drawnUpper: upper.map((one) => Math.min(one, law.most)),
    fired: firedOf(values, { centre, lower, upper }),
    rough,
    remarks: remarksOf({ rough: rough.length, points: there.length, width, laney }),
  })
}

function remarksOf({ rough, points, width, laney }: { rough: number; points: number; width: number; laney: boolean }): string[] {
  const remarks =
    rough > 0
      ? [
          `At ${count(rough, 'point')} of ${points} fewer than ${leastExpected} cases of one kind are expected, so limits there are rough; where events are rare, a chart of the time or the cases between them says more.`,
        ]
      : []
  if (laney && Number.isFinite(width))
    remarks.push(`Limits are ${width.toFixed(2)} times as wide as chance between cases alone would make them.`)
  if (laney && !Number.isFinite(width)) remarks.push('Limits cannot be worked out from so few points.')
  return remarks
}
