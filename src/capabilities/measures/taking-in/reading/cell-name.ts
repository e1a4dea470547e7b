import { addressOf, type Grid } from '../../../../documents/grid.ts'

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** A cell by the name a person finds it under: `Ward data!C14` of a workbook; of a CSV file `C14`, as a spreadsheet opens it; else the row. */
export function cellName(grid: Grid, row: number, column: number): string {
  if (grid.addressOf.kind === 'sheet') return addressOf(grid, row, column)
  return /\.(csv|tsv|tab)$/i.test(grid.source.file) ? `${letters(column)}${row + 1}` : addressOf(grid, row, column)
}
