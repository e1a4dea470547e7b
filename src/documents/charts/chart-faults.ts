import type { AnyChart, Chart } from '../report.ts'
import type { ControlChart, FunnelChart } from './control-chart.ts'
import { linesOf } from './control-lines.ts'

function seriesFaults({ measure, labels, series, from, to }: Chart, name: string): string[] {
  return [
    ...(measure.trim() ? [] : [`${name} does not say what it measures.`]),
    ...(series.length > 0 ? [] : [`${name} has no series.`]),
    ...series.flatMap((one, at) => (one.name.trim() ? [] : [`${name}: series ${at + 1} has no name.`])),
    ...series
      .filter(({ values }) => values.length !== labels.length)
      .map((one) => `${name}: "${one.name}" has ${one.values.length} values under ${labels.length} labels.`),
    ...series
      .filter(({ values }) => values.some((value) => value !== null && !Number.isFinite(value)))
      .map((one) => `${name}: "${one.name}" has a value that is no number.`),
    ...([from, to].some((end) => end !== undefined && !Number.isFinite(end)) || (from ?? -Infinity) >= (to ?? Infinity)
      ? [`${name}: its axis does not lead from a number to a greater one.`]
      : []),
  ]
}

const isNumber = (value: number | null): boolean => value === null || Number.isFinite(value)

function controlFaults(chart: ControlChart, name: string): string[] {
  const { measure, labels, points, breaks, notes, forecast } = chart
  const columns = [{ name: 'Value', values: points.map(({ value }) => value) }, ...linesOf(chart)]
  const far = [...breaks, ...notes].filter(({ at }) => labels[at] === undefined)
  const lengths = forecast ? new Set([forecast.mid, forecast.low, forecast.high].map(({ length }) => length)) : new Set([0])
  return [
    ...(measure.trim() ? [] : [`${name} does not say what it measures.`]),
    ...columns
      .filter(({ values }) => values.length > labels.length)
      .map((one) => `${name}: "${one.name}" has ${one.values.length} values under ${labels.length} labels.`),
    ...columns.filter(({ values }) => !values.every(isNumber)).map((one) => `${name}: "${one.name}" has a value that is no number.`),
    ...far.map(({ words }) => `${name}: the note "${words}" stands at no label.`),
    ...(lengths.size > 1 ? [`${name}: its forecast has not as many lows and highs as values.`] : []),
  ]
}

function funnelFaults({ measure, sizedBy, points, curves, centre }: FunnelChart, name: string): string[] {
  const numbers = [centre, ...points.flatMap(({ n, value }) => [n, value]), ...curves.flatMap((curve) => Object.values(curve))]
  return [
    ...(measure.trim() && sizedBy.trim() ? [] : [`${name} does not say what it measures.`]),
    ...points.flatMap((point, at) => (point.name.trim() ? [] : [`${name}: point ${at + 1} has no name.`])),
    ...(numbers.every(isNumber) ? [] : [`${name} has a value that is no number.`]),
  ]
}

/** What would keep a chart from being drawn truly, in words that begin with the name of its figure. */
export function chartFaults(chart: AnyChart, name: string): string[] {
  if (chart.drawn === 'control') return controlFaults(chart, name)
  return chart.drawn === 'funnel' ? funnelFaults(chart, name) : seriesFaults(chart, name)
}
