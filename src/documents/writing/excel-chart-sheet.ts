import type { Cell, CellStyle, CellValue, SheetChart, WriteSheet } from 'hucre'
import { chartTable } from '../charts/chart-table.ts'
import { looksOf } from '../charts/looks.ts'
import type { Look } from '../charts/parts.ts'
import { isLying } from '../charts/plan.ts'
import type { Chart, Report, ReportFigure } from '../report.ts'
import { heldWords } from './excel-cells.ts'
import { looks, printed, runningLines } from './excel-look.ts'
import { columnName, quotedSheet } from './excel-names.ts'

/** Rows a chart stands beside, at the least. */
const chartRows = 17
const symbols = { circle: 'circle', square: 'square', triangle: 'triangle', diamond: 'diamond', ring: 'x' } as const

/** About how wide a chart stands on the sheet, in pixels. */
const chartWidth = 440

/** Excel's own kind of chart: bars lie where their names are long. Bars with lines over them are drawn as lines, all of them: a chart of Excel's is of one kind here. */
function kindOf(chart: Chart): 'column' | 'bar' | 'line' {
  if (chart.series.length === 0 || chart.series.some(({ drawn }) => drawn !== 'bars')) return 'line'
  return isLying(chart, chartWidth) ? 'bar' : 'column'
}

const bare = (colour: string): string => colour.slice(1).toUpperCase()

interface Placed {
  figure: ReportFigure
  sheet: string
  /** Row of the figure's caption, from 0. */
  top: number
  /** Column the chart begins at. */
  beside: number
}

function seriesOf({ figure: { chart }, sheet, top }: Placed, kind: ReturnType<typeof kindOf>): SheetChart['series'] {
  const [first, last] = [top + 4, top + 3 + Math.max(1, chart.labels.length)]
  const range = (column: string) => `${quotedSheet(sheet)}!$${column}$${first}:$${column}$${last}`
  const drawn = looksOf(chart.series)
  return chart.series.map(({ name, drawn: as }, at) => {
    const look = drawn[at]
    const cells = { name, values: range(columnName(at + 1)), categories: range('A'), color: colourOf(look, kind) }
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

function nativeChart(placed: Placed): SheetChart {
  const { figure, top, beside } = placed
  const { caption, words, chart } = figure
  const kind = kindOf(chart)
  const scale = { ...(chart.from === undefined ? {} : { min: chart.from }), ...(chart.to === undefined ? {} : { max: chart.to }) }
  const tick = { majorTickMark: 'none', minorTickMark: 'none' } as const
  return {
    type: kind,
    title: caption,
    titleFontSize: 11,
    titleBold: true,
    altText: words,
    frameTitle: caption,
    legend: 'bottom',
    dispBlanksAs: 'gap',
    ...(kind === 'line' ? { showLineMarkers: true } : { barGrouping: chart.stacked ? 'stacked' : 'clustered', gapWidth: 60 }),
    series: seriesOf(placed, kind),
    axes: {
      y: {
        ...tick,
        title: chart.measure,
        axisTitleRotation: kind === 'bar' ? 0 : -90,
        axisTitleFontSize: 9,
        gridlines: { major: true },
        ...(Object.keys(scale).length > 0 ? { scale } : {}),
      },
      x: { ...tick, reverse: kind === 'bar' },
    },
    anchor: { from: { row: top + 2, col: beside }, to: { row: top + chartRows, col: beside + 8 } },
  }
}

function figureRows({ caption, words, chart, source }: ReportFigure): { values: CellValue[]; look: CellStyle }[] {
  const { columns, rows } = chartTable(chart)
  const data = rows.map(({ label, values }) => ({ values: [label, ...values.map(({ value }) => value)], look: looks.cell }))
  const lines = [
    { values: [caption], look: { ...looks.caption } },
    { values: [words], look: { ...looks.quiet, alignment: {} } },
    { values: columns, look: looks.head },
    ...data,
    ...(source ? [{ values: [source], look: { ...looks.quiet, alignment: {} } }] : []),
  ]
  return [...lines, ...Array.from({ length: Math.max(2, chartRows + 2 - lines.length) }, () => ({ values: [], look: looks.words }))]
}

const held = (value: CellValue): CellValue => (typeof value === 'string' ? heldWords(value) : value)

/** All charts of a paper on one sheet: the data of each, and beside it Excel's own chart of that data. */
export function chartSheet(figures: readonly ReportFigure[], { report, name }: { report: Report; name: string }): WriteSheet {
  const most = Math.max(...figures.map(({ chart }) => chart.series.length))
  const rows: { values: CellValue[]; look: CellStyle }[] = []
  const ends: number[] = []
  const charts = figures.map((figure): SheetChart => {
    const chart = nativeChart({ figure, sheet: name, top: rows.length, beside: most + 2 })
    rows.push(...figureRows(figure))
    ends.push(rows.length - 1)
    return chart
  })
  const cells = new Map<string, Partial<Cell>>()
  rows.forEach(({ values, look }, r) => {
    values.map(held).forEach((value, c) => {
      const isNumber = typeof value === 'number'
      const horizontal = c > 0 && (isNumber || look === looks.head) ? 'right' : 'left'
      const style = { ...look, alignment: { ...look.alignment, horizontal } as const }
      cells.set(`${r},${c}`, {
        value,
        type: value === null ? 'empty' : isNumber ? 'number' : 'string',
        style: isNumber ? style : { ...style, numFmt: '@' },
      })
    })
  })
  return {
    name,
    columns: [{ width: 26 }, ...Array.from({ length: most }, () => ({ width: 12 }))],
    rows: rows.map(({ values }) => values.map(held)),
    cells,
    charts,
    pageSetup: { ...printed, fitToPage: false, scale: 62 },
    rowBreaks: ends.filter((_, at) => at % 2 === 1 && at < ends.length - 1),
    headerFooter: runningLines(report),
    a11y: { summary: 'The charts of the paper with their data' },
  }
}
