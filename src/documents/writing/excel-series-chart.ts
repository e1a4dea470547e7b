import type { SheetChart } from 'hucre'
import { looksOf } from '../charts/looks.ts'
import type { Look } from '../charts/parts.ts'
import { isLying } from '../charts/plan.ts'
import type { Chart, ReportFigure } from '../report.ts'
import { bare, frameOf, measureAxis, noTicks, type Placed, rangesOf } from './excel-chart-frame.ts'

const symbols = { circle: 'circle', square: 'square', triangle: 'triangle', diamond: 'diamond', ring: 'x' } as const

/** About how wide a chart stands on the sheet, in pixels. */
const chartWidth = 440

/** Excel's own kind of chart: bars lie where their names are long. Bars with lines over them are drawn as lines, all of them: a chart of Excel's is of one kind here. */
function kindOf(chart: Chart): 'column' | 'bar' | 'line' {
  if (chart.series.length === 0 || chart.series.some(({ drawn }) => drawn !== 'bars')) return 'line'
  return isLying(chart, chartWidth) ? 'bar' : 'column'
}

function seriesOf(chart: Chart, placed: Placed, kind: ReturnType<typeof kindOf>): SheetChart['series'] {
  const range = rangesOf(placed, chart.labels.length)
  const drawn = looksOf(chart.series)
  return chart.series.map(({ name, drawn: as }, at) => {
    const look = drawn[at]
    const cells = { name, values: range(at + 1), categories: range(0), color: colourOf(look, kind) }
    if (kind !== 'line') return { ...cells, invertIfNegative: false, dataLabels: chart.stacked ? false : { showValue: true } }
    const isPlain = as === 'dashed'
    return {
      ...cells,
      stroke: { width: look?.thick ?? 2, ...(isPlain ? { dash: 'dash' as const } : {}) },
      marker: isPlain ? { symbol: 'none' as const } : { symbol: symbols[look?.shape ?? 'circle'], size: 6 },
    }
  })
}

/** A bar painted white would not be seen: it is grey, which stands out from paper as much as it must. */
const colourOf = (look: Look | undefined, kind: string): string => {
  const colour = kind === 'line' ? look?.ink : look?.fill === '#ffffff' ? (look.letter ? '#768692' : look.ink) : look?.fill
  return bare(colour === '#d8dde0' ? (look?.ink ?? colour) : (colour ?? '#005eb8'))
}

/** A chart of lines or bars as Excel's own. */
export function seriesSheetChart(figure: ReportFigure, chart: Chart, placed: Placed): SheetChart {
  const kind = kindOf(chart)
  const scale = { ...(chart.from === undefined ? {} : { min: chart.from }), ...(chart.to === undefined ? {} : { max: chart.to }) }
  return {
    type: kind,
    ...frameOf(figure, placed),
    ...(kind === 'line' ? { showLineMarkers: true } : { barGrouping: chart.stacked ? 'stacked' : 'clustered', gapWidth: 60 }),
    series: seriesOf(chart, placed, kind),
    axes: {
      y: { ...measureAxis(chart.measure, scale), axisTitleRotation: kind === 'bar' ? 0 : -90 },
      x: { ...noTicks, reverse: kind === 'bar' },
    },
  }
}
