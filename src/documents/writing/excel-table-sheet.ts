import type { Cell, ConditionalRule, DataValidation, NamedRange, WriteSheet } from 'hucre'
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

/** A table as a sheet: its name above it, the header row kept in sight, filters, and a hidden last column that says which record each row is. */
export function tableSheet(table: ReportTable, { report, name }: { report: Report; name: string }): WriteSheet {
  const widths = widthsOf(table)
  const hasRecords = table.rows.some(({ ref }) => ref !== undefined)
  const head = headRow(table)
  const lastRow = head + Math.max(1, table.rows.length) + 1
  const lastColumn = columnName(table.columns.length - (hasRecords ? 0 : 1))
  const statuses = table.columns.map((_, at) => statusWords(table, at))
  const rangeOf = (at: number) => `${columnName(at)}${head + 2}:${columnName(at)}${lastRow}`
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: looks.caption }]])
  if (table.source) cells.set('1,0', { style: { ...looks.quiet, alignment: {} } })
  const rowDefs = new Map([[0, { height: 22 }]])
  const titles = [...table.columns.map(({ title }) => title), ...(hasRecords ? [recordHeading] : [])]
  titles.forEach((_, at) => {
    cells.set(`${head},${at}`, {
      style: { ...looks.head, alignment: { ...looks.head.alignment, horizontal: table.columns[at]?.align ?? 'left' } },
    })
  })
  rowDefs.set(head, { height: rowHeight(titles.slice(0, widths.length).map((text, at) => ({ text, width: (widths[at] ?? 9) - 2 }))) })
  table.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      const column = table.columns[c]
      if (column) cells.set(`${head + 1 + r},${c}`, excelCell(cell, { column, report, painted: statuses[c] === undefined }))
    })
    rowDefs.set(head + 1 + r, { height: rowHeight(row.cells.map((cell, at) => ({ text: cellText(cell), width: widths[at] ?? 9 }))) })
  })
  if (table.rows.length === 0) cells.set(`${head + 1},0`, { style: { ...looks.quiet, alignment: {} } })
  return {
    name,
    columns: [...widths.map((width) => ({ width })), ...(hasRecords ? [{ width: 12, hidden: true }] : [])],
    rows: [
      [heldWords(table.caption)],
      ...(table.source ? [[heldWords(table.source)]] : []),
      titles.map(heldWords),
      ...table.rows.map(({ ref, cells: row }) => [
        ...row.map(
          (cell, c) =>
            excelCell(cell, { column: table.columns[c] ?? { key: '', title: '', width: 1 }, report, painted: false }).value ?? null,
        ),
        ...(hasRecords ? [ref ?? null] : []),
      ]),
      ...(table.rows.length === 0 ? [[heldWords(emptyWords(table))]] : []),
    ],
    cells,
    rowDefs,
    freezePane: { rows: head + 1, columns: table.columns[0]?.rowHeader ? 1 : 0 },
    autoFilter: { range: `A${head + 1}:${lastColumn}${lastRow}` },
    pageSetup: printed,
    headerFooter: runningLines(report),
    dataValidations: statuses.flatMap((words, at) => (words ? [choiceOf(words.keys(), rangeOf(at))] : [])),
    conditionalRules: statuses.flatMap((words, at) => (words ? paintOf(words, rangeOf(at)) : [])),
    a11y: { summary: table.caption, headerRow: head },
  }
}
