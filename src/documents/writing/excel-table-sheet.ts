import type { Cell, CellValue, ConditionalRule, DataValidation, NamedRange, WriteSheet } from 'hucre'
import { recordHeading } from '../record-column.ts'
import { emptyWords, type Report, type ReportTable, type Tone } from '../report.ts'
import { cellText, statusWords } from './cell-text.ts'
import { excelCell, heldWords } from './excel-cells.ts'
import { looks, printed, rowHeight, runningLines, solid } from './excel-look.ts'
import { columnName, quotedSheet } from './excel-names.ts'
import { officeTones } from './office-tones.ts'

const sheetWidth = 132

/** Characters each column is wide: its share of a page across, none so narrow that a word does not fit. */
const widthsOf = ({ columns }: ReportTable): number[] => {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width, title }) => {
    const longest = Math.max(...title.split(/\s+/).map((word) => word.length))
    return Math.min(90, Math.max(9, longest + 3, Math.round((width / all) * Math.max(sheetWidth, columns.length * 14))))
  })
}

/** A choice of the statuses, which also may be typed over: a status the trust words in its own way stays possible. */
const choiceOf = (words: Iterable<string>, range: string): DataValidation => ({
  type: 'list',
  values: [...new Set([...words, 'Green', 'Amber', 'Red', 'Delivered', 'Cannot tell'])].filter((word) => !word.includes(',')).slice(0, 8),
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'warning',
  errorTitle: 'Status',
  errorMessage: 'This is none of the statuses in the list. Keep it all the same?',
  range,
})

const usual: [string, Tone][] = [
  ['Green', 'green'],
  ['Amber', 'amber'],
  ['Red', 'red'],
  ['Delivered', 'blue'],
]

/** The paint behind a status follows its word, so that a status changed in Excel does not keep the colour of the old one. */
const paintOf = (words: Map<string, Tone>, range: string): ConditionalRule[] =>
  [...new Map([...usual, ...words])].flatMap(([word, tone], at) => {
    const { paint, ink } = officeTones[tone]
    if (paint === undefined) return []
    const formula = `"${word.replaceAll('"', '""')}"`
    const style = { font: { bold: true, color: { rgb: ink } }, fill: { ...solid(paint), bgColor: { rgb: paint } } }
    return [{ type: 'cellIs', operator: 'equal', formula, priority: at + 1, style, range }]
  })

/** The header's row, from 0: below the caption, and below the source where there is one. */
const headRow = ({ source }: ReportTable): number => (source ? 2 : 1)

/** The header row repeated on each printed page, as Excel's own name for it: hucre writes such names without the quotation marks Excel asks for. */
export const printTitles = (table: ReportTable, name: string): NamedRange => {
  const row = headRow(table) + 1
  return { name: '_xlnm.Print_Titles', range: `${quotedSheet(name)}!$${row}:$${row}`, scope: name }
}

const titlesOf = (table: ReportTable): string[] => [
  ...table.columns.map(({ title }) => title),
  ...(hasRecords(table) ? [recordHeading] : []),
]
const hasRecords = ({ rows }: ReportTable): boolean => rows.some(({ ref }) => ref !== undefined)
const quietLine = { ...looks.quiet, alignment: {} }

/** Each cell by its place, `row,column` from 0. A column whose paint follows its words is not painted itself. */
function cellsOf(table: ReportTable, report: Report, follows: readonly boolean[]): Map<string, Partial<Cell>> {
  const head = headRow(table)
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: looks.caption }]])
  if (table.source) cells.set('1,0', { style: quietLine })
  for (const at of titlesOf(table).keys()) {
    const alignment = { ...looks.head.alignment, horizontal: table.columns[at]?.align ?? 'left' } as const
    cells.set(`${head},${at}`, { style: { ...looks.head, alignment } })
  }
  table.rows.forEach((row, r) => {
    table.columns.forEach((column, c) => {
      const cell = row.cells[c]
      if (cell) cells.set(`${head + 1 + r},${c}`, excelCell(cell, { column, report, painted: !follows[c] }))
    })
  })
  if (table.rows.length === 0) cells.set(`${head + 1},0`, { style: quietLine })
  return cells
}

/** What stands in the sheet, row by row: caption, source, header, rows with their records. */
function valuesOf(table: ReportTable, cells: ReadonlyMap<string, Partial<Cell>>): CellValue[][] {
  const first = headRow(table) + 1
  const records = hasRecords(table)
  return [
    [heldWords(table.caption)],
    ...(table.source ? [[heldWords(table.source)]] : []),
    titlesOf(table).map(heldWords),
    ...table.rows.map(({ ref }, r) => [
      ...table.columns.map((_, c) => cells.get(`${first + r},${c}`)?.value ?? null),
      ...(records ? [ref ?? null] : []),
    ]),
    ...(table.rows.length === 0 ? [[heldWords(emptyWords(table))]] : []),
  ]
}

/** The height each row needs for its wrapped words. */
function heightsOf(table: ReportTable, widths: readonly number[]): Map<number, { height: number }> {
  const head = headRow(table)
  const heights = new Map([[0, { height: 22 }]])
  const needed = (texts: readonly string[], less = 0) => ({
    height: rowHeight(texts.map((text, at) => ({ text, width: (widths[at] ?? 9) - less }))),
  })
  heights.set(head, needed(titlesOf(table).slice(0, widths.length), 2))
  table.rows.forEach(({ cells }, r) => {
    heights.set(head + 1 + r, needed(cells.map(cellText)))
  })
  return heights
}

/** A table as a sheet: its name above it, the header row kept in sight, filters, and a hidden last column that says which record each row is. */
export function tableSheet(table: ReportTable, { report, name }: { report: Report; name: string }): WriteSheet {
  const widths = widthsOf(table)
  const head = headRow(table)
  const lastRow = head + Math.max(1, table.rows.length) + 1
  const statuses = table.columns.map((_, at) => statusWords(table, at))
  const rangeOf = (at: number) => `${columnName(at)}${head + 2}:${columnName(at)}${lastRow}`
  const follows = statuses.map((words) => words !== undefined)
  const cells = cellsOf(table, report, follows)
  return {
    name,
    columns: [...widths.map((width) => ({ width })), ...(hasRecords(table) ? [{ width: 12, hidden: true }] : [])],
    rows: valuesOf(table, cells),
    cells,
    rowDefs: heightsOf(table, widths),
    freezePane: { rows: head + 1, columns: table.columns[0]?.rowHeader ? 1 : 0 },
    autoFilter: { range: `A${head + 1}:${columnName(titlesOf(table).length - 1)}${lastRow}` },
    pageSetup: printed,
    headerFooter: runningLines(report),
    dataValidations: statuses.flatMap((words, at) => (words ? [choiceOf(words.keys(), rangeOf(at))] : [])),
    conditionalRules: statuses.flatMap((words, at) => (words ? paintOf(words, rangeOf(at)) : [])),
    a11y: { summary: table.caption, headerRow: head },
  }
}
