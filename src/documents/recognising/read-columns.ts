import type { Rag } from '../../kernel/rag.ts'
import { oneLine, saysNothing } from './look-alikes.ts'
import { periodIn, periodOrder } from './read-period.ts'
import { readRag } from './read-rag.ts'
import type { Column, Row, RowReading } from './recogniser.ts'

/** Nothing read yet. */
export const nothingRead = (): RowReading => ({ fields: {}, problems: [] })

/** What stands in the one column of a field; undefined when the table has none, null when the cell says nothing. */
export function wordsIn(row: Row, field: string): string | null | undefined {
  const [column] = row.columns[field] ?? []
  if (!column) return undefined
  return column.underMerge || saysNothing(column.cell.text) ? null : column.cell.text.trim()
}

/** Puts the words of a field into a reading as written, long words with their line breaks; a cell that says nothing is null, with a problem. */
export function readWords(row: Row, field: string, into: RowReading, lines: 'one line' | 'lines' = 'lines'): void {
  const words = wordsIn(row, field)
  if (words === undefined) return
  into.fields[field] = words === null ? null : lines === 'one line' ? oneLine(words) : words
  if (words === null) into.problems.push(emptyCell(row, field))
}

function emptyCell(row: Row, field: string): string {
  const [column] = row.columns[field] ?? []
  const said = oneLine(column?.cell.text ?? '')
  if (column?.underMerge) return `No ${field}: its cell is merged with the one to its left`
  return said && /^#/.test(said) ? `No ${field}: the cell shows ${said}` : `No ${field} is given`
}

/** Of columns for several periods, the place of the latest one that a table has anything in; of one column, that one. Undefined where periods cannot be ordered. */
export function latestColumn(rows: readonly Row[], field: string): number | undefined {
  const columns = rows[0]?.columns[field] ?? []
  if (columns.length < 2) return columns.length ? 0 : undefined
  const ordered = inOrder(columns.map((column) => periodIn(column.header) ?? periodIn(column.beside) ?? ''))
  if (!ordered) return undefined
  const filled = columns.map((_, at) => rows.some((row) => says(row.columns[field]?.[at])))
  return ordered.reduce<number | undefined>(
    (latest, order, at) => (filled[at] && (latest === undefined || order > (ordered[latest] as number)) ? at : latest),
    undefined,
  )
}

/** Where each period stands in time. Without years they must also be printed in that order, for `Q4, Q1` may run over a year's end. */
function inOrder(periods: readonly string[]): number[] | undefined {
  const orders = periods.flatMap((period) => periodOrder(period) ?? [])
  const dated = periods.filter((period) => /\d{2}$/.test(period)).length
  if (orders.length < periods.length || new Set(orders).size < orders.length || (dated > 0 && dated < periods.length)) return undefined
  return dated > 0 || orders.every((order, at) => at === 0 || order > (orders[at - 1] as number)) ? orders : undefined
}

const says = (column: Column | undefined) =>
  column !== undefined && (!saysNothing(column.cell.text) || readRag('', column.banded ? undefined : column.cell.fill).rag !== null)

/** Puts the status into a reading, from letter, word or shading. */
export function readStatus(row: Row, field: string, into: RowReading): void {
  const columns = row.columns[field] ?? []
  if (columns.length === 0) return
  const place = columns.length === 1 ? 0 : (row.about[`latest ${field}`] as number | undefined)
  const column = place === undefined ? undefined : columns[place]
  into.fields[field] = null
  if (!column) {
    into.problems.push(`No RAG taken: ${columns.map(({ header }) => `“${header}”`).join(', ')} do not say which is the latest`)
    return
  }
  if (column.underMerge) {
    into.problems.push('No RAG is given: its cell is merged with the one to its left')
    return
  }
  const { rag, problem } = readRag(column.cell.text, column.banded ? undefined : column.cell.fill)
  into.fields[field] = rag satisfies Rag | null
  if (problem) into.problems.push(problem)
}

/** The period a column of updates states, in its own header row first, then in the rows above and the titles; else its header as written. */
export function periodOf(column: Column, titles: readonly string[]): string {
  const known = periods.get(titles) ?? new Map<string, string>()
  periods.set(titles, known)
  const key = `${column.leaf}\n${column.header}`
  const before = known.get(key)
  if (before !== undefined) return before
  const now = statedPeriod(column, titles)
  known.set(key, now)
  return now
}

/** By a table's titles, the periods of its columns: asked again for every row. */
const periods = new WeakMap<readonly string[], Map<string, string>>()

function statedPeriod(column: Column, titles: readonly string[]): string {
  const own = periodIn(column.leaf, [column.header, ...titles]) ?? periodIn(column.header, titles)
  return own ?? (oneLine(column.leaf) || oneLine(column.header))
}

/** Puts the updates of every period column into a reading; a column that is empty in the whole table is not a missing update. */
export function readUpdates(row: Row, field: string, into: RowReading): void {
  const columns = row.columns[field] ?? []
  if (columns.length === 0) return
  const used = (row.about[`filled ${field}`] as boolean[] | undefined) ?? columns.map(() => true)
  into.fields[field] = columns.flatMap((column, at) => {
    if (!used[at] && columns.length > 1) return []
    const period = periodOf(column, row.titles)
    const text = column.underMerge || saysNothing(column.cell.text) ? null : column.cell.text.trim()
    if (text === null)
      into.problems.push(
        column.underMerge ? `No update for ${period}: its cell is merged with the one to its left` : `No update for ${period}`,
      )
    return [{ period, text }]
  })
}

/** Which of a field's columns hold anything in the whole table. */
export const filledColumnsOf = (rows: readonly Row[], field: string): boolean[] =>
  (rows[0]?.columns[field] ?? []).map((_, at) => rows.some((row) => !saysNothing(row.columns[field]?.[at]?.cell.text ?? '')))
