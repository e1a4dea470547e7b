import type { Cell, Grid } from '../grid.ts'
import type { SlideRowMark } from '../record-marks.ts'
import { continuedWords, isContinuedName } from '../slide-rows.ts'

/** A table with what its rows say of themselves. */
export interface MarkedGrid {
  grid: Grid
  marks: (SlideRowMark | undefined)[]
}

const joined = (cell: Cell, more: Cell): Cell =>
  more.text === '' || isContinuedName(more.text) ? cell : { ...cell, text: continuedWords(cell.text, more.text) }

/** The row that goes on in the next table, with what stands there. */
function joinRow(before: MarkedGrid, row: readonly Cell[], slide: number | undefined): void {
  const at = before.grid.rows.length - 1
  const last = before.grid.rows[at] ?? []
  before.grid.rows[at] = last.map((cell, column) => joined(cell, row[column] ?? { text: '' }))
  const note = `The row goes on from slide ${before.grid.source.page} to slide ${slide}: it is joined here.`
  before.grid.rowNotes = { ...before.grid.rowNotes, [at]: note }
}

const uncounted = 'Its first row goes on from the slide before and is joined there: the rows here are counted without it.'

const withoutFirst = ({ grid, marks }: MarkedGrid): MarkedGrid => ({
  grid: { ...grid, rows: grid.rows.filter((_, at) => at !== 1), warnings: [...grid.warnings, uncounted] },
  marks: marks.filter((_, at) => at !== 1),
})

/**
 * Tables of our own writing with the rows joined that went on over slides: where the first row beneath a header goes on with the
 * last row of the table before, by its number or, where a program has lost that, by its name. A table of which nothing else is left is gone.
 */
export function joinContinued(grids: readonly MarkedGrid[], isOurs: boolean): MarkedGrid[] {
  const kept: MarkedGrid[] = []
  for (const { grid, marks } of grids) {
    const before = kept.at(-1)
    const row = grid.rows[1]
    const fits = before !== undefined && before.grid.rows[0]?.length === grid.rows[0]?.length
    const goesOn = marks[1]?.continued || (isOurs && row?.some(({ text }) => isContinuedName(text)))
    if (!goesOn || !row || !fits) {
      kept.push({ grid, marks })
      continue
    }
    joinRow(before, row, grid.source.page)
    if (grid.rows.length > 2) kept.push(withoutFirst({ grid, marks }))
  }
  return kept
}
