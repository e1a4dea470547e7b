import { chartTable } from '../charts/chart-table.ts'
import { figuresOf } from '../charts/figures-of.ts'
import { isSpc } from '../charts/is-spc.ts'
import { harmless } from '../plain-text.ts'
import { recordHeading, recordWords } from '../record-column.ts'
import type { Report, ReportFigure, ReportTable } from '../report.ts'
import { cellText } from './cell-text.ts'
import { soundReport } from './report-faults.ts'

const mark = '\ufeff'
const quoted = (words: string): string => (/["\r\n,;\t|]|^\s|\s$/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)
const lineOf = (cells: readonly string[]): string => cells.map((words) => quoted(harmless(words))).join(',')

/** A table's header and rows; where its rows are records, a last column says which. */
function tableLines({ columns, rows }: ReportTable, { identity }: Report): string[] {
  const hasRecords = rows.some(({ ref }) => ref !== undefined)
  const record = (ref: string | undefined) => (hasRecords ? [ref === undefined ? '' : recordWords(ref, identity)] : [])
  return [
    lineOf([...columns.map(({ title }) => title), ...(hasRecords ? [recordHeading] : [])]),
    ...rows.map(({ ref, cells }) => lineOf([...cells.map(cellText), ...record(ref)])),
  ]
}

/** The numbers as they are, not as they are printed, and the words beside them. */
function figureLines({ chart }: ReportFigure): string[] {
  const { columns, rows } = chartTable(chart)
  const cell = ({ words, value }: { words: string; value: number | null }, at: number): string =>
    columns[at + 1]?.holds === 'words' ? words : value === null ? '' : String(value)
  return [lineOf(columns.map(({ title }) => title)), ...rows.map(({ label, values }) => lineOf([label, ...values.map(cell)]))]
}

interface Part {
  id: string
  caption: string
  lines: () => string[]
}

const partsOf = (report: Report): Part[] => [
  ...report.blocks.flatMap((block): Part[] =>
    block.kind === 'table' ? [{ id: block.id, caption: block.caption, lines: () => tableLines(block, report) }] : [],
  ),
  ...figuresOf(report)
    .filter(({ chart }) => isSpc(chart))
    .map((figure) => ({ id: figure.id, caption: figure.caption, lines: () => figureLines(figure) })),
]

/**
 * The tables of a report as comma separated values in UTF-8 with its mark, then the data of its charts of SPC: one beneath another, each after its caption and a
 * blank line before the next; or one alone, its header first, by its id. A status is its word; a gap in a chart is empty. Text that begins like a formula
 * has an apostrophe before it.
 * @throws Error for an id that no table and no chart of SPC has.
 */
export function writeCsv(report: Report, id?: string): string {
  const parts = partsOf(soundReport(report))
  if (id !== undefined) {
    const part = parts.find((one) => one.id === id)
    if (part === undefined) throw new Error(`The report has no table "${id}".`)
    return `${mark}${part.lines().join('\r\n')}\r\n`
  }
  const all = parts.map(({ caption, lines }) => [lineOf([caption]), ...lines()].join('\r\n'))
  return `${mark}${all.length > 0 ? all.join('\r\n\r\n') : lineOf(['This paper has no table.'])}\r\n`
}
