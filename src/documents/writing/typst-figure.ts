import { chartSize, chartSvg } from '../charts/chart-svg.ts'
import { chartWith } from '../charts/chart-words.ts'
import type { ReportFigure } from '../report.ts'

/** One unit of a chart is three quarters of a point: its words of 12 units are set in 9 points. */
const pointsToUnit = 0.75
/** Points between the margins of the page, and between charts side by side. */
const across = { portrait: 481.8, landscape: 762.5, gutter: 22.6 }
/** The height of a low chart, in units. */
const lowest = 160
/** A single chart is no wider than this, on however wide a page. */
const widest = 600

/** How wide one of so many charts side by side is printed, in points. */
function printWidth(count: 1 | 2 | 3, isLandscape: boolean): number {
  const page = isLandscape ? across.landscape : across.portrait
  return count === 1 ? Math.min(page, widest) : (page - (count - 1) * across.gutter) / count
}

interface Printed {
  print: (text: string) => string
  count: 1 | 2 | 3
  landscape: boolean
  /** Plain charts are drawn low, so that a paper of one page has room for words. */
  compact: boolean
}

/** A figure as the print template reads it: its words, and its chart as SVG in printable words, drawn for the width it is printed at. */
export function figureData(figure: ReportFigure, { print, count, landscape, compact }: Printed) {
  const label = (text: string) => print(text).replaceAll('\u200b', '')
  const printable: ReportFigure = { ...figure, chart: chartWith(figure.chart, label) }
  const points = printWidth(count, landscape)
  const size = chartSize(printable, Math.round(points / pointsToUnit))
  const low = compact && figure.chart.drawn === undefined
  return {
    caption: print(figure.caption),
    words: print(figure.words),
    source: print(figure.source ?? ''),
    points,
    svg: chartSvg(printable, low ? { ...size, height: Math.min(size.height, lowest) } : size),
  }
}
