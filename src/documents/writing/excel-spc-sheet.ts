import type { Cell, CellStyle, CellValue, SheetChart, SheetImage, WriteSheet } from 'hucre'
import { type ChartTable, chartTable } from '../charts/chart-table.ts'
import type { ControlChart, FigureFormat, FunnelChart } from '../charts/control-chart.ts'
import type { Report, ReportFigure } from '../report.ts'
import { heldWords } from './excel-cells.ts'
import { chartPicture, chartRows } from './excel-chart-frame.ts'
import { controlSheetChart, signalColumns } from './excel-control-chart.ts'
import { looks, printed, runningLines } from './excel-look.ts'

/** A figure with its chart of SPC. */
export interface SpcFigure {
  figure: ReportFigure
  chart: ControlChart | FunnelChart
}

interface SheetRow {
  values: CellValue[]
  look: CellStyle
  /** How its numbers are printed. */
  format?: FigureFormat
}

/** A whole number among whole values has no decimals; a mean or limit of theirs has one. */
const numberFormat = (value: number, { decimals, percent }: FigureFormat): string => {
  const places = Math.min(6, decimals > 0 || Number.isInteger(value) ? decimals : 1)
  return `#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}${percent ? '"%"' : ''}`
}

type Titled = { title: string; values: CellValue[] }

const columnsOf = ({ columns, rows }: ChartTable, holds: 'numbers' | 'words'): Titled[] =>
  columns.slice(1).flatMap((column, at) => {
    const cells = rows.map(({ values }) => values[at])
    return column.holds === holds
      ? [{ title: column.title, values: cells.map((cell) => (holds === 'numbers' ? (cell?.value ?? null) : (cell?.words ?? ''))) }]
      : []
  })

/** The data of a chart in the sheet's order: numbers, then words from a column that is the same for all charts, then the values of each signal. */
function dataOf(chart: SpcFigure['chart'], numbersMost: number): Titled[] {
  const table = chartTable(chart)
  const numbers = columnsOf(table, 'numbers')
  const pad = Array.from({ length: Math.max(0, numbersMost - numbers.length) }, (): Titled => ({ title: '', values: [] }))
  const words = columnsOf(table, 'words')
  const marks = chart.drawn === 'control' ? signalColumns(chart) : []
  return [{ title: table.columns[0]?.title ?? '', values: table.rows.map(({ label }) => label) }, ...numbers, ...pad, ...words, ...marks]
}

function rowsOf({ figure, chart }: SpcFigure, data: readonly Titled[]): SheetRow[] {
  const { caption, words, source } = figure
  const plain = { ...looks.quiet, alignment: {} }
  const count = data[0]?.values.length ?? 0
  return [
    { values: [caption], look: looks.caption },
    { values: [words], look: plain },
    ...Array.from({ length: chartRows }, (): SheetRow => ({ values: [], look: looks.words })),
    { values: data.map(({ title }) => title), look: looks.head },
    ...Array.from(
      { length: count },
      (_, at): SheetRow => ({
        values: data.map(({ values }) => values[at] ?? null),
        look: { ...looks.cell, alignment: { vertical: 'top' } },
        format: chart.figure,
      }),
    ),
    ...(source ? [{ values: [source], look: plain }] : []),
    { values: [], look: looks.words },
    { values: [], look: looks.words },
  ]
}

const held = (value: CellValue): CellValue => (typeof value === 'string' ? heldWords(value) : value)

function cellsOf(rows: readonly SheetRow[], firstWords: number): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  rows.forEach(({ values, look, format = { decimals: 0 } }, r) => {
    values.map(held).forEach((value, c) => {
      const isNumber = typeof value === 'number'
      const isRight = isNumber || (look === looks.head && c > 0 && c < firstWords)
      const style = { ...look, alignment: { ...look.alignment, horizontal: isRight ? ('right' as const) : ('left' as const) } }
      const type = value === null ? 'empty' : isNumber ? 'number' : 'string'
      cells.set(`${r},${c}`, { value, type, style: { ...style, numFmt: isNumber ? numberFormat(value, format) : '@' } })
    })
  })
  return cells
}

/** The charts of SPC on one sheet, one beneath another: its words, Excel's own chart where Excel has the kind, and its data with what each point says. */
export function spcSheet(figures: readonly SpcFigure[], { report, name }: { report: Report; name: string }): WriteSheet {
  const numbersMost = Math.max(...figures.map(({ chart }) => columnsOf(chartTable(chart), 'numbers').length))
  const rows: SheetRow[] = []
  const charts: SheetChart[] = []
  const images: SheetImage[] = []
  const ends: number[] = []
  for (const each of figures) {
    const data = dataOf(each.chart, numbersMost)
    const placed = { sheet: name, top: rows.length + 2, beside: 0, data: rows.length + chartRows + 4 }
    if (each.chart.drawn === 'funnel') images.push(chartPicture(each.figure, placed))
    else charts.push(controlSheetChart(each.figure, each.chart, { ...placed, titles: data.map(({ title }) => title) }))
    rows.push(...rowsOf(each, data))
    ends.push(rows.length - 1)
  }
  const [words, marks] = [28, 14].map((width) => Array.from({ length: 3 }, () => ({ width }))) as [{ width: number }[], { width: number }[]]
  return {
    name,
    columns: [{ width: 14 }, ...Array.from({ length: numbersMost }, () => ({ width: 11 })), ...words, ...marks],
    rows: rows.map(({ values }) => values.map(held)),
    cells: cellsOf(rows, numbersMost + 1),
    charts,
    ...(images.length > 0 ? { images } : {}),
    pageSetup: printed,
    rowBreaks: ends.slice(0, -1),
    headerFooter: runningLines(report),
    a11y: { summary: 'The control charts of the paper with their data' },
  }
}
