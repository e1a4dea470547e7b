import type { Cell, CellStyle, CellValue, SheetChart, WriteSheet } from 'hucre'
import { chartTable } from '../charts/chart-table.ts'
import type { Chart, Report, ReportFigure } from '../report.ts'
import { heldWords } from './excel-cells.ts'
import { chartRows } from './excel-chart-frame.ts'
import { looks, printed, runningLines } from './excel-look.ts'
import { seriesSheetChart } from './excel-series-chart.ts'

/** A figure with the chart that is drawn as lines or bars. */
export interface SeriesFigure {
  figure: ReportFigure
  chart: Chart
}

function figureRows({ figure: { caption, words, source }, chart }: SeriesFigure): { values: CellValue[]; look: CellStyle }[] {
  const { columns, rows } = chartTable(chart)
  const data = rows.map(({ label, values }) => ({ values: [label, ...values.map(({ value }) => value)], look: looks.cell }))
  const lines: { values: CellValue[]; look: CellStyle }[] = [
    { values: [caption], look: { ...looks.caption } },
    { values: [words], look: { ...looks.quiet, alignment: {} } },
    { values: columns.map(({ title }) => title), look: looks.head },
    ...data,
    ...(source ? [{ values: [source], look: { ...looks.quiet, alignment: {} } }] : []),
  ]
  return [...lines, ...Array.from({ length: Math.max(2, chartRows + 2 - lines.length) }, () => ({ values: [], look: looks.words }))]
}

const held = (value: CellValue): CellValue => (typeof value === 'string' ? heldWords(value) : value)

/** The charts of lines and bars on one sheet: the data of each, and beside it Excel's own chart of that data. */
export function chartSheet(figures: readonly SeriesFigure[], { report, name }: { report: Report; name: string }): WriteSheet {
  const most = Math.max(...figures.map(({ chart }) => chart.series.length))
  const rows: { values: CellValue[]; look: CellStyle }[] = []
  const ends: number[] = []
  const charts = figures.map((each): SheetChart => {
    const chart = seriesSheetChart(each.figure, each.chart, { sheet: name, top: rows.length + 2, beside: most + 2, data: rows.length + 4 })
    rows.push(...figureRows(each))
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
