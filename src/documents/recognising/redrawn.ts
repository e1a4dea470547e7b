import { addressOf, type Grid } from '../grid.ts'
import type { Block } from './blocks.ts'
import type { Recogniser, Redrawn } from './recogniser.ts'

/** Where a row stood; with its column where several were told in one row of a document's table. */
function placeOf(grid: Grid, at: { row: number; column: number }, { rows }: Redrawn): string {
  const place = addressOf(grid, at.row, at.column)
  const isOneOfMany = grid.addressOf.kind === 'table' && rows.filter((one) => one.at.row === at.row).length > 1
  return isOneOfMany ? `${place} column ${at.column + 1}` : place
}

/** A grid told in a shape of its own, as the plain table its recogniser draws of it; undefined where none does. Rows keep their places on paper. */
export function redrawn(grid: Grid, place: number, recognisers: readonly Recogniser[]): Block[] | undefined {
  if (grid.rows.length > 400) return undefined
  for (const { redraw } of recognisers) {
    const drawn = redraw?.(grid)
    if (!drawn) continue
    const rows = drawn.rows.map(({ cells }) => cells)
    return [
      {
        ...{ grid: { ...grid, rows }, place, titles: grid.title ? [grid.title] : [], header: drawn.header, leaf: drawn.header },
        ...{ body: rows.map((_, row) => row), headed: true, paper: grid, left: drawn.left },
        stood: Object.fromEntries(drawn.rows.map(({ at }, row) => [row, placeOf(grid, at, drawn)])),
      },
    ]
  }
  return undefined
}
