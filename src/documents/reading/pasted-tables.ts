import type { PastedLine } from './pasted-lines.ts'
import { commonWidth, type TextRecord } from './records.ts'

/** A table found in text: its rows and the words standing above it. */
export interface PastedTable {
  title?: string
  records: TextRecord[]
  warnings: Set<string>
}

const isBlank = (line: PastedLine): boolean => line.cells.every((cell) => cell.trim() === '') && line.cells.length === 1
const isTableLine = (line: PastedLine): boolean => line.cells.length > 1
const isFilled = (cells: TextRecord): boolean => cells.some((cell) => cell.trim() !== '')

/** Every cell but the first filled with short words, none of them a number or a single letter: the look of column headings. */
function looksLikeHeadings(cells: TextRecord): boolean {
  const words = cells.map((cell) => cell.trim())
  return words.slice(1).every((w) => w.length > 1 && w.length <= 60) && words.every((w) => w.length <= 80 && !/^\d+\.?$/.test(w))
}

/** Rows cut at a line break within a cell are put together where their cells add up to exactly one row. */
function rejoined(records: readonly TextRecord[], warnings: Set<string>): TextRecord[] {
  const first = records[0]?.length ?? 0
  const width = Math.max(first, commonWidth(records).width)
  const rows: TextRecord[] = []
  for (let at = 0; at < records.length; ) {
    let row = [...(records[at] ?? [])]
    let next = at + 1
    while (row.length < width && next < records.length) {
      const [head = '', ...tail] = records[next] ?? []
      if (row.length + tail.length > width || (records[next]?.length ?? 0) >= width) break
      row = [...row.slice(0, -1), `${row.at(-1)}\n${head}`, ...tail]
      next += 1
    }
    const whole = row.length === width
    if (whole && next > at + 1) warnings.add('Lines that make up one row only together were joined: check the rows.')
    rows.push(whole ? row : [...(records[at] ?? [])])
    at = whole ? next : at + 1
  }
  return rows
}

/** Tables of a text taken line by line. */
class TableFinder {
  readonly tables: PastedTable[] = []
  #table: PastedTable | undefined
  /** Lines of one column since the last row, and whether a blank line stood among them. */
  #between: string[] = []
  #gap = false

  take(line: PastedLine, next: PastedLine | undefined): void {
    if (line.isRule) return
    if (isBlank(line)) this.#gap = true
    else if (!isTableLine(line)) this.#between.push(line.cells[0]?.trim() ?? '')
    else if (isFilled(line.cells)) this.#takeRow(line.cells, next?.isRule === true)
  }

  #takeRow(cells: TextRecord, isHeading: boolean): void {
    const table = this.#table
    if (!table || isHeading || this.#startsAnew(table, cells)) this.#begin(cells)
    else {
      for (const words of this.#between) {
        if (this.#gap || this.#between.length > 1) table.records.push([words])
        else this.#continueCell(table, words)
      }
      table.records.push(cells)
    }
    this.#between = []
    this.#gap = false
  }

  #continueCell(table: PastedTable, words: string): void {
    const row = table.records.at(-1) as TextRecord
    row.push(`${row.pop()}\n${words}`)
    table.warnings.add('A line without columns was read as going on from the cell above it: check that row.')
  }

  #startsAnew(table: PastedTable, cells: TextRecord): boolean {
    if (!this.#gap && this.#between.length === 0) return false
    const [first = []] = table.records
    if (cells.join('\t') === first.join('\t')) return true
    if (this.#between.length > 3 || this.#between.some((words) => words.length > 120)) return true
    if (cells.length !== commonWidth(table.records).width && cells.length !== first.length) return this.#gap
    const others = table.records.slice(1)
    return this.#gap && looksLikeHeadings(cells) && (this.#between.length > 0 || !others.some(looksLikeHeadings))
  }

  #begin(cells: TextRecord): void {
    const title = this.#between.at(-1)
    this.#table = { records: [cells], warnings: new Set(), ...(title && title.length <= 150 ? { title } : {}) }
    this.tables.push(this.#table)
  }
}

/**
 * The tables of pasted text. Rows of one table may stand apart by blank lines or by a few lines of one column, which then
 * stand in it as rows of their own; a repeated heading, another number of columns or longer text begins the next table.
 */
export function tablesIn(lines: readonly PastedLine[]): PastedTable[] {
  const finder = new TableFinder()
  lines.forEach((line, i) => {
    finder.take(line, lines[i + 1])
  })
  return finder.tables
    .map((table) => ({ ...table, records: rejoined(table.records, table.warnings) }))
    .filter((table) => table.records.length > 1 || (table.records[0]?.length ?? 0) > 2)
}
