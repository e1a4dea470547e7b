import type { Cell, CellStyle, CellValue, SheetChart, SheetImage, WriteSheet } from 'hucre'
import { chartTable } from '../charts/chart-table.ts'
import type { AnyChart, Report, ReportFigure } from '../report.ts'
import { heldWords } from './excel-cells.ts'
import { chartPicture, chartRows } from './excel-chart-frame.ts'
import { controlSheetChart, signalColumns } from './excel-control-chart.ts'
import { looks, printed, runningLines } from './excel-look.ts'
import { seriesSheetChart } from './excel-series-chart.ts'

/** The chart's data, and at its right the values of each signal, which Excel's chart draws as marks of their own. */
function dataOf(chart: AnyChart): { titles: string[]; rows: CellValue[][] } {
  const { columns, rows } = chartTable(chart)
  const marks = chart.drawn === 'control' ? signalColumns(chart) : []
  return {
    titles: [...columns.map(({ title }) => title), ...marks.map(({ title }) => title)],
    rows: rows.map(({ label, values }, at) => [
      label,
      ...values.map(({ words, value }, i) => (columns[i + 1]?.holds === 'numbers' ? value : words)),
      ...marks.map(({ values: own }) => own[at] ?? null),
    ]),
  }
}

function figureRows({ caption, words, chart, source }: ReportFigure): { values: CellValue[]; look: CellStyle }[] {
  const { titles, rows } = dataOf(chart)
  const data = rows.map((values) => ({ values, look: looks.cell }))
  const lines: { values: CellValue[]; look: CellStyle }[] = [
    { values: [caption], look: { ...looks.caption } },
    { values: [words], look: { ...looks.quiet, alignment: {} } },
    { values: titles, look: looks.head },
    ...data,
    ...(source ? [{ values: [source], look: { ...looks.quiet, alignment: {} } }] : []),
  ]
  return [...lines, ...Array.from({ length: Math.max(2, chartRows + 2 - lines.length) }, () => ({ values: [], look: looks.words }))]
}

const held = (value: CellValue): CellValue => (typeof value === 'string' ? heldWords(value) : value)

/** Columns of numbers are narrow; those that hold words in some chart are wider. */
const widthsOf = (figures: readonly ReportFigure[], most: number): { width: number }[] => {
  const tables = figures.map(({ chart }) => chartTable(chart).columns)
  return Array.from({ length: most }, (_, at) => ({ width: tables.some((columns) => columns[at + 1]?.holds === 'words') ? 24 : 12 }))
}

/** All charts of a paper on one sheet: the data of each, and beside it Excel's own chart of that data. */
export function chartSheet(figures: readonly ReportFigure[], { report, name }: { report: Report; name: string }): WriteSheet {
  const most = Math.max(...figures.map(({ chart }) => dataOf(chart).titles.length)) - 1
  const rows: { values: CellValue[]; look: CellStyle }[] = []
  const ends: number[] = []
  const charts: SheetChart[] = []
  const images: SheetImage[] = []
  for (const figure of figures) {
    const placed = { sheet: name, top: rows.length, beside: most + 2 }
    const { chart } = figure
    if (chart.drawn === 'funnel') images.push(chartPicture(figure, placed))
    else if (chart.drawn === 'control') charts.push(controlSheetChart(figure, chart, placed))
    else charts.push(seriesSheetChart(figure, chart, placed))
    rows.push(...figureRows(figure))
    ends.push(rows.length - 1)
  }
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
    columns: [{ width: 26 }, ...widthsOf(figures, most)],
    rows: rows.map(({ values }) => values.map(held)),
    cells,
    charts,
    ...(images.length > 0 ? { images } : {}),
    pageSetup: { ...printed, fitToPage: false, scale: 62 },
    rowBreaks: ends.filter((_, at) => at % 2 === 1 && at < ends.length - 1),
    headerFooter: runningLines(report),
    a11y: { summary: 'The charts of the paper with their data' },
  }
}
