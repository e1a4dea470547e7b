import type { Cell } from '../../grid.ts'
import { isPoint } from './cell-words.ts'
import type { PageTable } from './page-table.ts'
import { joinedNote, type PdfTable } from './pdf-table.ts'

const keyOf = (row: readonly Cell[]): string => row.map(({ text }) => text.toLowerCase().replace(/\s+/g, ' ')).join('|')

const newTable = ({ how, rows, page, box, notes, pieces, title }: PageTable): PdfTable => ({
  how,
  rows,
  parts: [{ page, top: box.top, from: 0, skipped: 0 }],
  notes: { ...notes },
  pieces: new Set(pieces),
  warnings: [],
  title,
})

/** Rows at the top of a page that repeat the table's heading. */
function repeatedRows(table: PdfTable, next: PageTable): number {
  let rows = 0
  while (rows < 4 && rows < next.rows.length && table.rows[rows] && keyOf(next.rows[rows] as Cell[]) === keyOf(table.rows[rows] as Cell[]))
    rows += 1
  return rows
}

/** Columns that are nearly always filled with little: a number, a date, a status. A row that goes on from the page before has none of them. */
function shortColumns(body: readonly Cell[][]): number[] {
  return (body[0] ?? []).flatMap((_, column) => {
    const cells = body.map((row) => row[column]).filter((cell) => cell && !cell.covered) as Cell[]
    const filled = cells.filter(({ text }) => text !== '')
    const length = filled.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, filled.length)
    return cells.length > 0 && filled.length > 0.95 * cells.length && length < 20 ? [column] : []
  })
}

const startsMidSentence = (words: string): boolean => /^[\p{Ll}(,;]/u.test(words)

/** Whether the first row of a page is the rest of the last row of the page before. */
function isRest(first: readonly Cell[], table: PdfTable, heads: number): boolean {
  const body = table.rows.slice(Math.max(1, heads))
  const filled = first.filter(({ text, covered }) => text !== '' && !covered)
  if (body.length === 0 || filled.length === 0) return false
  const short = shortColumns(body)
  if (short.length > 0 && short.every((column) => first[column]?.text === '')) return true
  const worded = filled.filter(({ text }) => /\p{L}/u.test(text))
  if (worded.length > 1 && worded.every(({ text }) => startsMidSentence(text)) && first[0]?.text === '') return true
  return short.length === 0 && filled.length < first.length && filled.every(({ text }) => startsMidSentence(text))
}

const midNote = (page: number) => `Begins page ${page} in the middle of a sentence: it may be the rest of the row before it`

/** Writes the rest of a row to where its cells began. */
function writeRest(table: PdfTable, rest: readonly Cell[]): void {
  const last = table.rows.length - 1
  rest.forEach((cell, column) => {
    if (cell.text === '') return
    let row = last
    while (row > 0 && table.rows[row]?.[column]?.covered === 'down') row -= 1
    const into = table.rows[row]?.[column]
    if (into) into.text = [into.text, cell.text].filter(Boolean).join(isPoint(cell.text) ? '\n' : ' ')
  })
}

/** A cell merged down is as long as the rows under it that show it, over page ends too. */
function respan(rows: readonly Cell[][]): void {
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (cell.covered) continue
      let span = 1
      while (rows[row + span]?.[column]?.covered === 'down') span += 1
      if (span > 1) cell.rowSpan = span
      else delete cell.rowSpan
    }
}

/** Goes on with a table on the next page. */
function goOn(table: PdfTable, next: PageTable): void {
  const heads = repeatedRows(table, next)
  const [first] = next.rows.slice(heads)
  const rest = first && isRest(first, table, heads) ? 1 : 0
  const before = table.rows.length
  if (first && rest === 1) {
    const at = before - 1
    const from = table.parts.findLast((part) => part.from <= at)?.page ?? next.page - 1
    writeRest(table, first)
    table.notes[at] = joinedNote([from, ...table.parts.map(({ page }) => page).filter((page) => page > from), next.page])
  }
  const skipped = heads + rest
  if (first && rest === 0 && first.some(({ text }) => startsMidSentence(text))) table.notes[before] = midNote(next.page)
  table.parts.push({ page: next.page, top: next.box.top, from: before, skipped })
  for (const [row, words] of Object.entries(next.notes)) if (Number(row) >= skipped) table.notes[before + Number(row) - skipped] = words
  table.rows.push(...next.rows.slice(skipped))
  for (const piece of next.pieces) table.pieces.add(piece)
  respan(table.rows)
}

const isSameShape = (lefts: readonly number[], next: readonly number[]): boolean =>
  lefts.length === next.length && lefts.every((left, i) => Math.abs(left - (next[i] as number)) < 8)

/** Puts together tables that go on over page ends: same columns, the next page, nothing between. Tables come page by page, from the top. */
export function joinTables(pages: readonly (readonly PageTable[])[], isParted: (last: PageTable, next: PageTable) => boolean): PdfTable[] {
  const tables: PdfTable[] = []
  let last: PageTable | undefined
  for (const own of pages) {
    own.forEach((next, i) => {
      const table = tables.at(-1)
      const isNext = i === 0 && last && table && last.page === next.page - 1 && last.how === next.how
      if (isNext && last && isSameShape(last.lefts, next.lefts) && !isParted(last, next)) goOn(table, next)
      else tables.push(newTable(next))
    })
    last = own.at(-1)
  }
  return tables
}
