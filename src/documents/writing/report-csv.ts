import { harmless } from '../plain-text.ts'
import { recordHeading, recordWords } from '../record-column.ts'
import type { Report, ReportTable } from '../report.ts'
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

const isTable = (block: Report['blocks'][number]): block is ReportTable => block.kind === 'table'

/**
 * The tables of a report as comma separated values in UTF-8 with its mark: one beneath another, each after its caption and a blank line before the next;
 * or one table alone, its header first, by its id. A status is its word. Text that begins like a formula has an apostrophe before it.
 * @throws Error for an id that no table has.
 */
export function writeCsv(report: Report, tableId?: string): string {
  const tables = soundReport(report).blocks.filter(isTable)
  if (tableId !== undefined) {
    const table = tables.find(({ id }) => id === tableId)
    if (table === undefined) throw new Error(`The report has no table "${tableId}".`)
    return `${mark}${tableLines(table, report).join('\r\n')}\r\n`
  }
  const parts = tables.map((table) => [lineOf([table.caption]), ...tableLines(table, report)].join('\r\n'))
  return `${mark}${parts.length > 0 ? parts.join('\r\n\r\n') : lineOf(['This paper has no table.'])}\r\n`
}
