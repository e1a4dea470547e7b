import type { Day, Instant } from '../kernel/day.ts'

/** Where a table stood: the file, and the sheet, page or table within it. */
export interface Source {
  file: string
  sheet?: string
  page?: number
  table?: number
}

/** One cell as it looked on paper. A cell under a merge is `covered` and repeats nothing. */
export interface Cell {
  /** What is printed in the cell, white space folded, line breaks kept as \n. */
  text: string
  /** Background colour as shown, resolved to RRGGBB, however the file expressed it (theme, tint, style, conditional format). */
  fill?: string
  rowSpan?: number
  colSpan?: number
  covered?: 'across' | 'down'
  /** The typed value where the file holds one. */
  value?: number | Day
  /** The text is the stored result of a formula. */
  formula?: true
  hidden?: true
}

/** A table of a document. One that goes on over pages names its share of each: the first row that starts there, and the printed rows before that one, repeated headings and rests of rows. */
export interface TableAddress {
  kind: 'table'
  table: number
  page?: number
  parts?: { page: number; table: number; from: number; skipped: number }[]
}

/** A table as on paper: every row has a cell for every column. */
export interface Grid {
  source: Source
  /** Title standing directly above the table or its sheet name, when there is one. */
  title?: string
  rows: Cell[][]
  /** How a cell of this grid is named to a person: `Plan!A5` or `table 1 row 4`. */
  addressOf: { kind: 'sheet'; name: string; firstRow: number; firstColumn: number } | TableAddress
  warnings: string[]
  /** What a person should know of how a single row was read, by row: joined from two pages. */
  rowNotes?: Record<number, string>
  /** The record a row says it is, by row: `item:12`. Only files written here say so. */
  identities?: Record<number, string>
}

/** What a file written here carries of itself: whose records it shows and the instant they were read, so that an edited copy can be held against them. */
export interface PaperIdentity {
  /** ODS code of the trust, or its name where it has none. */
  trust: string
  /** Which paper: `plan:3`, `register`, `progress:7`. */
  paper: string
  /** The instant its records were read. */
  at: Instant
}

/** Everything read from one file: its tables in order, and what a person should know about the reading. */
export interface Reading {
  file: string
  grids: Grid[]
  problems: string[]
  /** A PDF is read from where its words stand on the page, so a person holds what was read against the pages. */
  format?: 'pdf'
  /** Of a file with pages as printed (PDF, slides): how many. */
  pages?: number
  /** Set when the file says it was written here. It says so itself: nothing is trusted for it, it only tells where to look. */
  writtenHere?: PaperIdentity
}

const columnLetters = (column: number): string =>
  (column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** The address of a cell (row and column counted from 0), in the words of decisions: `Plan!A5`, `table 1 row 4`, `page 3 table 1 row 2`. */
export function addressOf(grid: Grid, row: number, column = 0): string {
  const at = grid.addressOf
  if (at.kind === 'sheet') return `${at.name}!${columnLetters(at.firstColumn + column)}${at.firstRow + row}`
  const part = at.parts?.findLast(({ from }) => from <= row)
  if (part) return `page ${part.page} table ${part.table} row ${row - part.from + part.skipped + 1}`
  return `${at.page === undefined ? '' : `page ${at.page} `}table ${at.table} row ${row + 1}`
}
