import { type Axis, axisOf } from './axis.ts'
import type { ControlChart } from './control-chart.ts'
import { drawnValues, fromOn, linesOf } from './control-lines.ts'

/** The upright axis of a control chart: it holds each value and each line as drawn. */
export function controlAxis(chart: ControlChart, about: number): Axis {
  const { points, forecast, labels, measure } = chart
  const columns = [points.map(({ value }) => value), ...linesOf(chart).map((line) => drawnValues(line, chart))]
  if (forecast) columns.push(fromOn(forecast.from, forecast.low), fromOn(forecast.from, forecast.high))
  const series = columns.map((values) => ({ name: '', drawn: 'line' as const, values }))
  const axis = axisOf({ measure, labels, series }, about)
  return chart.figure.percent ? { ...axis, ticks: axis.ticks.map(({ value, words }) => ({ value, words: `${words}%` })) } : axis
}
