import type { ControlChart, FigureFormat, FunnelChart } from '../charts/control-chart.ts'
import { at } from '../charts/control-lines.ts'
import type { AnyChart, Chart } from '../report.ts'

function seriesJson(chart: Chart): object {
  const { measure, labels, series, from = null, to = null, stacked = false, labelled = null } = chart
  const lines = series.map(({ name, drawn, tone = null, values }) => ({ name, drawn, tone, values }))
  return { drawn: null, measure, labelled, labels, series: lines, from, to, stacked }
}

const boundsJson = (bounds: ControlChart['bounds']): object => ({ least: bounds?.least ?? null, most: bounds?.most ?? null })
const formatJson = ({ decimals, percent, unit }: FigureFormat): object => ({ decimals, percent: percent === true, unit: unit ?? null })

/** One object for each label, so that no reader has to hold columns against one another. */
function controlJson(chart: ControlChart): object {
  const { drawn, measure, figure, icons, bounds, breaks, notes, forecast, centreName = 'Mean' } = chart
  const expected = (values: readonly number[] | undefined, place: number) => at(values, place - (forecast?.from ?? 0))
  const periods = chart.labels.map((label, place) => {
    const { value = null, signal = null, why = null, hollow = null, missing = null } = chart.points[place] ?? {}
    return {
      label,
      value,
      mean: at(chart.centre, place),
      lower: at(chart.lower, place),
      upper: at(chart.upper, place),
      target: at(chart.target, place),
      trajectory: at(chart.trajectory, place),
      forecast: forecast
        ? { mid: expected(forecast.mid, place), low: expected(forecast.low, place), high: expected(forecast.high, place) }
        : null,
      signal,
      rule: why,
      notSettled: hollow,
      missing,
    }
  })
  return {
    drawn,
    measure,
    meanIs: centreName,
    format: formatJson(figure),
    icons,
    bounds: boundsJson(bounds),
    periods,
    recalculations: breaks,
    notes,
  }
}

function funnelJson({ drawn, measure, sizedBy, figure, centre, points, curves, bounds }: FunnelChart): object {
  const places = points.map(({ name, n, value, place, missing = null }) => ({ name, n, value, place, missing }))
  return { drawn, measure, sizedBy, format: formatJson(figure), centre, places, limits: curves, bounds: boundsJson(bounds) }
}

/** A chart for other programs; every key is always there. */
export function chartJson(chart: AnyChart): object {
  if (chart.drawn === 'control') return controlJson(chart)
  return chart.drawn === 'funnel' ? funnelJson(chart) : seriesJson(chart)
}
