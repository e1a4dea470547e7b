import type { ReportFigure } from '../report.ts'
import type { ControlChart, ControlPoint, FunnelChart } from './control-chart.ts'

// Charts of SPC for tests and measurements: invented, with everything a chart may carry.

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Apr 23", "May 23" and so on. */
export const monthLabels = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${months[(at + 3) % 12]} ${String(23 + Math.floor((at + 3) / 12)).padStart(2, '0')}`)

const level = (count: number, value: number | null): (number | null)[] => Array.from({ length: count }, () => value)
const common = (value: number | null): ControlPoint => ({ value, signal: 'common' })

/** A chart of plain values between limits. */
export function controlOf(values: readonly (number | null)[], more: Partial<ControlChart> = {}): ControlChart {
  const known = values.filter((value) => value !== null)
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  const far = Math.max(0, ...known.map((value) => Math.abs(value - mean))) * 1.2
  const count = values.length
  return {
    drawn: 'control',
    measure: 'Falls per 1,000 occupied bed days',
    labels: monthLabels(count),
    figure: { decimals: 1 },
    points: values.map(common),
    centre: level(count, known.length > 0 ? mean : null),
    lower: level(count, known.length > 0 ? mean - far : null),
    upper: level(count, known.length > 0 ? mean + far : null),
    breaks: [],
    notes: [],
    icons: { variation: 'common_cause', assurance: null },
    ...more,
  }
}

const fallsValues = [
  6.2,
  5.8,
  6.6,
  7.1,
  5.9,
  6.4,
  7.4,
  6.0,
  6.8,
  null,
  6.3,
  6.1,
  4.1,
  4.4,
  3.9,
  4.6,
  4.2,
  3.7,
  4.0,
  3.6,
  3.3,
  3.1,
  5.9,
  3.4,
]
const stepped = (before: number, after: number): number[] => fallsValues.map((_, at) => (at < 12 ? before : after))

/** Two years of a measure that improved: a recalculation, a gap, a point outside the limits, one not settled, a target and a trajectory that runs on. */
export const fallsChart: ControlChart = controlOf(fallsValues, {
  labels: monthLabels(27),
  points: fallsValues.map((value, at): ControlPoint => {
    if (value === null) return { value, signal: 'common', missing: 'not sent' }
    if (at === 22) return { value, signal: 'concern', why: 'Above the upper limit' }
    if (at >= 17 && at < 22) return { value, signal: 'improvement', why: 'Falling for seven periods' }
    return at === 23 ? { value, signal: 'common', hollow: 'provisional' } : common(value)
  }),
  centre: stepped(6.42, 3.92),
  lower: stepped(4.3, 2.6),
  upper: stepped(8.54, 5.24),
  target: fallsValues.map((_, at) => (at < 18 ? 5 : 4)),
  trajectory: monthLabels(27).map((_, at) => (at < 12 ? null : 5 - (at - 12) * 0.12)),
  breaks: [{ at: 12, words: 'Limits begin anew: falls huddles on every ward' }],
  notes: [{ at: 6, words: 'Two wards moved' }],
  icons: { variation: 'concern_high', assurance: 'inconsistent' },
  bounds: { least: 0 },
})

/** The same as a figure of a report. */
export const fallsFigure = (id = 'falls', chart: ControlChart = fallsChart): ReportFigure => ({
  kind: 'figure',
  id,
  caption: 'Falls of patients on wards',
  words: 'In February 2025 falls were above the upper limit. The target of 4.0 will be met in some months and missed in others.',
  chart,
  source: 'Incident system, as at 15 October 2024',
})

const sizes = [420, 510, 640, 700, 860, 910, 1150, 1300, 1720, 2400]
const rates = [7.2, 4.1, 5.6, 12.4, 4.9, 6.2, 1.9, 5.1, 7.9, 4.4]
const spreadAt = (n: number, sigmas: number): number => (sigmas * Math.sqrt(5.5 * 1000)) / Math.sqrt(n * 10)

/** Ten wards of which one stands far above and one below. */
export const wardFunnel: FunnelChart = {
  drawn: 'funnel',
  measure: 'Falls per 1,000 occupied bed days, by ward, April to September',
  sizedBy: 'Occupied bed days',
  figure: { decimals: 1 },
  points: sizes.map((n, at) => ({
    name: `Ward ${at + 1}`,
    n,
    value: rates[at] ?? null,
    place: at === 3 ? 'above 99.8' : at === 6 ? 'below 95' : at === 8 ? 'above 95' : 'within',
  })),
  centre: 5.5,
  curves: Array.from({ length: 25 }, (_, at) => {
    const n = 350 + at * 90
    const [near, far] = [spreadAt(n, 1.96), spreadAt(n, 3.09)]
    return { n, low95: 5.5 - near, high95: 5.5 + near, low998: 5.5 - far, high998: 5.5 + far }
  }),
  bounds: { least: 0 },
}
