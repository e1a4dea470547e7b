import { type Axis, axisOf } from './axis.ts'
import type { ControlChart } from './control-chart.ts'
import { drawnValues, linesOf } from './control-lines.ts'

/** Least, greatest, and one that is not whole where there is one: all that an axis must know of the values on it. */
function tellingValues(columns: readonly (readonly (number | null)[])[]): number[] {
  let [low, high] = [Infinity, -Infinity]
  let part: number | undefined
  for (const column of columns)
    for (const value of column) {
      if (value === null || !Number.isFinite(value)) continue
      if (value < low) low = value
      if (value > high) high = value
      if (part === undefined && !Number.isInteger(value)) part = value
    }
  return low > high ? [] : [low, high, ...(part === undefined ? [] : [part])]
}

/** The upright axis of a control chart: it holds each value and each line as drawn. */
export function controlAxis(chart: ControlChart, about: number): Axis {
  const { points, forecast, measure, figure } = chart
  const columns = [points.map(({ value }) => value), ...linesOf(chart).map((line) => drawnValues(line, chart))]
  if (forecast) columns.push([...forecast.low], [...forecast.high])
  const values = tellingValues(columns)
  const axis = axisOf({ measure, labels: values.map(String), series: [{ name: '', drawn: 'line', values }] }, about)
  return figure.percent ? { ...axis, ticks: axis.ticks.map(({ value, words }) => ({ value, words: `${words}%` })) } : axis
}
