import type { Cell } from '../../grid.ts'
import type { Piece } from './pieces.ts'

/** A table put together from the pages it stands on. */
export interface PdfTable {
  how: 'lines' | 'tags' | 'columns'
  rows: Cell[][]
  /** Its share of every page: the first row that starts there, and how many printed rows stand before that one, headings repeated and rests of rows. */
  parts: { page: number; top: number; from: number; skipped: number }[]
  notes: Record<number, string>
  pieces: Set<Piece>
  warnings: string[]
  title: string | undefined
}

/** What is said of a row that two pages share. */
export const joinedNote = (pages: readonly number[]): string =>
  `Joined from pages ${pages.slice(0, -1).join(', ')} and ${pages.at(-1)}: check that nothing is lost or doubled`
