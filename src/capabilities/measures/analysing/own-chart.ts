import { gChartOf } from '../../../spc/cases-between.ts'
import { pChartOf, uChartOf } from '../../../spc/counts-chart.ts'
import { assuranceIcon, assuranceOf, variationFor } from '../../../spc/icons.ts'
import type { PointChart } from '../../../spc/point-chart.ts'
import { profiles } from '../../../spc/profile.ts'
import { runSentences, type SeriesWords } from '../../../spc/rule-words.ts'
import { runChartOf } from '../../../spc/run-chart.ts'
import { type Fired, type PointType, pointTypeOf, winnerOf } from '../../../spc/signal.ts'
import type { Signal } from '../../../spc/signal-of.ts'
import { tChartOf } from '../../../spc/time-between.ts'
import { chartFor, chartNames, leastForLimits } from '../../../spc/which-chart.ts'
import { figureInWords, type Measure } from '../measure.ts'
import type { Point } from '../observing/observation.ts'
import { periodInWords } from '../periods.ts'

/** A series charted otherwise than as XmR: one entry for every point, null where there is none. */
export interface OwnChart {
  name: string
  /** Why this chart, and what a reader must know of it. */
  words: string
  centreName: 'Mean' | 'Median' | 'Centre'
  centre: number | null
  lower: (number | null)[]
  upper: (number | null)[]
  fired: Fired[][]
  types: PointType[]
  /** What the rules of a run chart say. */
  sentences: string[]
}

const known = (value: number | undefined): number | null => (value !== undefined && Number.isFinite(value) ? value : null)

const periodsOf = { day: 'points', week: 'weeks', month: 'months', quarter: 'quarters', year: 'years' }

/**
 * How a series is charted where it is not an XmR chart: as its measure says, a T chart for days between events, a run chart while there are
 * too few points for limits. Undefined for an XmR chart, which is the first choice in the NHS (Making Data Count).
 */
export function ownChartOf(measure: Measure, points: readonly Point[], values: readonly number[]): OwnChart | undefined {
  const there = values.filter((value) => !Number.isNaN(value)).length
  if (there === 0) return undefined
  if (measure.chart === 'run' || there < leastForLimits) return runOf(measure, points, values)
  const chart = chartAsked(measure, points, values)
  return chart && chartOf(measure, chart)
}

function chartAsked(
  { chart, kind, fixedAfter, per }: Measure,
  points: readonly Point[],
  values: readonly number[],
): PointChart | undefined {
  const counts = {
    numerators: points.map(({ numerator }, at) => (Number.isNaN(values[at]) ? Number.NaN : (numerator ?? Number.NaN))),
    denominators: points.map(({ denominator }) => denominator ?? Number.NaN),
  }
  const isBetween = chart === 't' || (chart === 'by its kind' && kind === 'days between')
  const asked = { fixedAfter: fixedAfter ?? undefined }
  const found =
    chart === 'p' && per > 0 ? pChartOf(counts, asked) : chart === 'u' ? uChartOf(counts, asked) : isBetween ? tChartOf(values) : undefined
  if (chart === 'g') return held(gChartOf(values))
  return found && held(found)
}

const held = (found: { yes: PointChart } | { no: string }): PointChart | undefined => ('yes' in found ? found.yes : undefined)

function chartOf(measure: Measure, chart: PointChart): OwnChart {
  const times = chart.kind === 't' || chart.kind === 'g' ? 1 : measure.per
  const scaled = (values: readonly number[]) => values.map((value) => known(value * times))
  const suits = chart.kind === 't' ? 'it counts the days between events' : 'its definition says so'
  return {
    name: chartNames[chart.kind],
    words: [`A ${chartNames[chart.kind]}, because ${suits}.`, ...chart.remarks].join(' '),
    centreName: times === 1 ? 'Centre' : 'Mean',
    centre: known(chart.centre * times),
    lower: scaled(chart.drawnLower),
    upper: scaled(chart.drawnUpper),
    fired: chart.fired,
    types: chart.fired.map((fired) =>
      pointTypeOf(winnerOf(fired, measure.direction, profiles[measure.profile].improvementFirst), measure.direction),
    ),
    sentences: [],
  }
}

function runOf(measure: Measure, points: readonly Point[], values: readonly number[]): OwnChart {
  const run = runChartOf(values)
  const words: SeriesWords = {
    figure: (value) => figureInWords(measure, value),
    period: (at) => periodInWords(points[at]?.period as Point['period'], measure.frequency),
    periods: periodsOf[measure.frequency],
  }
  const nothing = values.map(() => null)
  const by = measure.kind === 'days between' ? ('days between' as const) : ('value' as const)
  const because = measure.chart === 'run' ? 'run chart because its definition says so' : chartFor({ by, values }).words
  return {
    name: chartNames.run,
    words: `A ${because}.`,
    centreName: 'Median',
    centre: known(run.median),
    lower: nothing,
    upper: nothing,
    fired: values.map(() => []),
    types: values.map(() => 'common_cause'),
    sentences: runSentences(run, words),
  }
}

/** The signal of a series by its own chart; of a run chart the icons stay empty, since it has no limits to hold anything against. */
export function signalBy(own: OwnChart, signal: Signal, measure: Measure): Signal {
  const at = signal.latest?.at
  if (own.centreName === 'Median' || at === undefined) {
    const assurance = signal.assurance === null ? null : ('empty' as const)
    return { ...signal, mean: own.centre, lower: null, upper: null, variation: 'empty', assurance, fired: [], since: null }
  }
  const [lower, upper] = [own.lower[at] ?? null, own.upper[at] ?? null]
  const limits = { lower: lower ?? Number.NEGATIVE_INFINITY, upper: upper ?? Number.POSITIVE_INFINITY }
  const judging = { direction: measure.direction, profile: profiles[measure.profile] }
  const type = own.types[at] ?? 'common_cause'
  const fired = own.fired[at] ?? []
  const winner = winnerOf(fired, measure.direction, judging.profile.improvementFirst)
  return {
    ...signal,
    mean: own.centre,
    lower,
    upper,
    variation: variationFor(type, measure.direction),
    assurance: assuranceIcon(assuranceOf(signal.target, limits as Parameters<typeof assuranceOf>[1], judging)),
    fired: winner ? [winner, ...fired.filter((one) => one !== winner)] : [],
    since: winner ? beginningOf(own.fired, at, winner) : null,
  }
}

/** The first of the unbroken points before this one at which the same rule fired the same way. */
function beginningOf(fired: readonly Fired[][], at: number, { rule, way }: Fired): number {
  let from = at
  while (from > 0 && fired[from - 1]?.some((one) => one.rule === rule && one.way === way)) from -= 1
  return from
}
