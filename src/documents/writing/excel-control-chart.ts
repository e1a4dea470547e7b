import type { CellValue, SheetChart } from 'hucre'
import { type PointSignal, spcFills, spcInks } from '../../kernel/spc-mark.ts'
import { controlAxis } from '../charts/control-axis.ts'
import type { ControlChart } from '../charts/control-chart.ts'
import { lineLooks, signalNames } from '../charts/control-key.ts'
import { type ControlLine, linesOf } from '../charts/control-lines.ts'
import type { ReportFigure } from '../report.ts'
import { bare, frameOf, measureAxis, noTicks, type Placed, rangesOf } from './excel-chart-frame.ts'

const symbols = {
  common: 'circle',
  improvement: 'square',
  concern: 'diamond',
  'neutral high': 'triangle',
  'neutral low': 'triangle',
} as const
const dashes: Partial<Record<ControlLine['key'], 'dash' | 'lgDash' | 'lgDashDot' | 'sysDot'>> = {
  upper: 'dash',
  lower: 'dash',
  target: 'lgDash',
  trajectory: 'lgDashDot',
  forecast: 'sysDot',
}
const marked = (Object.keys(signalNames) as PointSignal[]).filter((signal) => signal !== 'common')

/** For each signal that the chart has, a column with the values that carry it. */
export const signalColumns = ({ points }: ControlChart): { signal: PointSignal; title: string; values: CellValue[] }[] =>
  marked
    .filter((signal) => points.some((point) => point.signal === signal && point.value !== null))
    .map((signal) => ({
      signal,
      title: signalNames[signal],
      values: points.map((point) => (point.signal === signal ? point.value : null)),
    }))

type Series = SheetChart['series'][number]

type Column = (title: string) => Pick<Series, 'values' | 'categories'>

function markSeries(chart: ControlChart, column: Column): Series[] {
  return signalColumns(chart).map(({ signal, title }) => ({
    name: title,
    ...column(title),
    color: bare(spcFills[signal]),
    stroke: { width: 0.25 },
    marker: { symbol: symbols[signal], size: 9, fill: bare(spcFills[signal]), line: bare(spcInks.outline) },
  }))
}

/** The axis of the picture that every other format draws: left to itself Excel begins at nought and flattens what the chart is for. */
function scaleOf(chart: ControlChart): { min: number; max: number } {
  const { from, to } = controlAxis(chart, ticks)
  return { min: from, max: to }
}

/** About so many marks along it. */
const ticks = 5

/**
 * A control chart as Excel's own: the values, mean, limits and target as lines, the points that carry a signal marked by
 * shape and colour. `titles` are the heads of its data's columns, in their order on the sheet.
 */
export function controlSheetChart(
  figure: ReportFigure,
  chart: ControlChart,
  { titles, ...placed }: Placed & { titles: readonly string[] },
): SheetChart {
  const range = rangesOf(placed, chart.labels.length)
  const column: Column = (title) => ({ values: range(titles.indexOf(title)), categories: range(0) })
  const values: Series = {
    name: 'Value',
    ...column(titles[1] ?? ''),
    color: bare(spcInks.process),
    stroke: { width: 1.5 },
    marker: { symbol: 'circle', size: 6, fill: bare(spcFills.common), line: bare(spcInks.outline) },
  }
  const lines = linesOf(chart).map(({ key, name }): Series => {
    const { ink, thick } = lineLooks[key]
    const dash = dashes[key]
    const stroke = { width: thick, ...(dash ? { dash } : {}) }
    return { name, ...column(name), color: bare(ink), stroke, marker: { symbol: 'none' } }
  })
  return {
    type: 'line',
    ...frameOf(figure, placed),
    showLineMarkers: true,
    series: [...lines, values, ...markSeries(chart, column)],
    axes: { y: measureAxis(chart.measure, scaleOf(chart)), x: noTicks },
  }
}
