import { addressOf, type Cell, type Grid } from '../../documents/grid.ts'
import { ragOfFill } from '../../documents/recognising/hue.ts'
import type { Rag } from '../../kernel/rag.ts'
import { shortened } from '../../kernel/words.ts'
import type { ReviewedTable } from './reviewed-table.ts'

/** A cell to draw: spans cut to what is shown, shading named. */
export interface DrawnCell {
  text: string
  rowSpan: number | undefined
  colSpan: number | undefined
  shading: Rag | undefined
  hidden: boolean
}

/** Rows shown before a person asks for the whole table, and the most shown at all. */
export const rowsAtFirst = 8
export const rowsAtMost = 400

/** The table as it looks on paper, from its titles on; merges cut where the rows shown end, words past so many letters. */
export function drawn(
  { grid, first, last }: Pick<ReviewedTable, 'grid' | 'first' | 'last'>,
  rows: number,
  letters = Number.POSITIVE_INFINITY,
): { at: string; cells: DrawnCell[] }[] {
  const end = Math.min(last, first + rows - 1)
  const shown = []
  for (let row = first; row <= end; row += 1)
    shown.push({
      at: rowName(grid, row),
      cells: cellsOf(grid, row, { first, end }).map((cell) => ({ ...cell, text: shortened(cell.text, letters) })),
    })
  return shown
}

function rowName(grid: Grid, row: number): string {
  if (grid.addressOf.kind === 'sheet') return String(row + grid.addressOf.firstRow)
  const [, page, own] = grid.addressOf.parts ? (/^page (\d+) .* (\d+)$/.exec(addressOf(grid, row)) ?? []) : []
  return page === undefined ? String(row + 1) : `p${page}, ${own}`
}

function cellsOf(grid: Grid, row: number, { first, end }: { first: number; end: number }): DrawnCell[] {
  return (grid.rows[row] ?? []).flatMap((cell, column) => {
    if (!cell.covered) return [drawnCell(cell, end - row + 1)]
    const startsAbove = cell.covered === 'down' && originRow(grid, row, column) < first
    return startsAbove ? [drawnCell({ text: '' }, 1)] : []
  })
}

function originRow(grid: Grid, row: number, column: number): number {
  let at = row
  while (at > 0 && grid.rows[at]?.[column]?.covered === 'down') at -= 1
  return at
}

function drawnCell(cell: Cell, left: number): DrawnCell {
  const shading = cell.text.length < 40 ? ragOfFill(cell.fill) : undefined
  return {
    text: cell.text,
    rowSpan: cell.rowSpan && Math.min(cell.rowSpan, left),
    colSpan: cell.colSpan,
    shading: shading === 'unclear' ? undefined : shading,
    hidden: cell.hidden ?? false,
  }
}
