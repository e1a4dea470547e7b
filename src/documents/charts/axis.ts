import type { Chart } from '../report.ts'

/** The measured axis: its ends and the values marked on it, with their words. */
export interface Axis {
  from: number
  to: number
  ticks: { value: number; words: string }[]
}

const finite = (value: number | null | undefined): value is number => typeof value === 'number' && Number.isFinite(value)

const formatters = new Map<number, Intl.NumberFormat>()
const formatter = (decimals: number): Intl.NumberFormat => {
  const made = formatters.get(decimals) ?? new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals })
  formatters.set(decimals, made)
  return made
}

const large: readonly [number, string][] = [
  [1e9, 'bn'],
  [1e6, 'm'],
]

/** A number as printed: thousands apart, millions as 1.2m, a true minus sign; never longer than a label may be. */
export function numberWords(value: number, decimals = 6): string {
  const size = Math.abs(value)
  if (size >= 1e15 || (size > 0 && size < 1e-6)) return value.toExponential(1).replace('-', '−')
  const [unit, sign] = large.find(([least]) => size >= least) ?? [1, '']
  return `${formatter(unit === 1 ? decimals : 3).format(value / unit)}${sign}`.replace('-', '−')
}

/** 1, 2 or 5 times a power of ten: the least that is not below `rough`. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const times = [1, 2, 5, 10].find((each) => each * power >= rough * 0.9999) ?? 10
  return times * power
}

/** All that stands on the axis: single values, or the heights of stacks. */
function shownValues({ series, labels, stacked }: Chart): number[] {
  const lines = series.filter(({ drawn }) => drawn !== 'bars' || !stacked).flatMap(({ values }) => values.filter(finite))
  const bars = stacked ? series.filter(({ drawn }) => drawn === 'bars') : []
  const sum = (at: number, sign: 1 | -1) =>
    bars.reduce((total, { values }) => total + Math.max(0, sign * (finite(values[at]) ? (values[at] ?? 0) : 0)), 0) * sign
  return [...lines, ...(bars.length > 0 ? labels.flatMap((_, at) => [sum(at, 1), sum(at, -1)]) : [])].filter(Number.isFinite)
}

/** Least and greatest value the axis must hold: bars stand on nought, and so does a line that comes near it. */
function endsOf(chart: Chart): { low: number; high: number } {
  const values = shownValues(chart)
  const given = [chart.from, chart.to].filter(finite)
  const all = [...values, ...given]
  if (all.length === 0) return { low: 0, high: 1 }
  const low = all.reduce((least, value) => Math.min(least, value))
  const high = all.reduce((most, value) => Math.max(most, value))
  const hasBars = chart.series.some(({ drawn }) => drawn === 'bars')
  const toNought = hasBars || (given.length === 0 && low >= 0 && low <= high / 2)
  return { low: toNought ? Math.min(0, low) : low, high: hasBars ? Math.max(0, high) : high }
}

const tidy = (value: number): number => Number(value.toPrecision(12))

/** Ticks at whole steps between two ends; the ends themselves where the numbers are too large or too close to step between. */
function ticksBetween(from: number, to: number, step: number): number[] {
  const first = Math.ceil(tidy(from / step))
  const last = Math.floor(tidy(to / step))
  const steps = last - first
  if (!(steps >= 0 && steps <= 20) || from + step === from) return from === to ? [from] : [from, to]
  return Array.from({ length: steps + 1 }, (_, i) => tidy((first + i) * step))
}

const below = (value: number, step: number): number => tidy(Math.floor(tidy(value / step)) * step)

/** The axis of a chart, holding each of its values; about so many ticks. Whole numbers are never marked in parts. */
export function axisOf(chart: Chart, about = 5): Axis {
  const ends = endsOf(chart)
  const flat = ends.low === ends.high
  const low = flat && ends.low > 0 ? 0 : ends.low
  const high = flat && ends.high <= 0 ? Math.max(0, ends.high + 1) : ends.high
  const whole = chart.series.every(({ values }) => values.every((value) => !finite(value) || Number.isInteger(value)))
  const rough = niceStep(Math.max(high / about - low / about, Number.MIN_VALUE * 1e9))
  const step = whole ? Math.max(1, rough) : rough
  const bound = (value: number, given: number | undefined) => (Number.isFinite(value) && given === undefined ? value : undefined)
  const from = Math.min(low, bound(below(low, step), chart.from) ?? low)
  const to = Math.max(high, bound(-below(-high, step), chart.to) ?? high)
  const decimals = Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
  return { from, to, ticks: ticksBetween(from, to, step).map((value) => ({ value, words: numberWords(value, decimals) })) }
}

/** How far along the axis a value stands, from 0 to 1. */
export function shareOf({ from, to }: Axis, value: number): number {
  const share = (value / 2 - from / 2) / (to / 2 - from / 2)
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0
}
