import type { Cell, Reading } from '../../../documents/grid.ts'

/** A reading as it is kept: a cell that is only its text is only its text, so that a large file stays small. */
export type PackedReading = Omit<Reading, 'grids'> & {
  grids: (Omit<Reading['grids'][number], 'rows'> & { rows: (string | Cell)[][] })[]
}

const isPlain = (cell: Cell) => Object.keys(cell).length === 1

/** The reading, made small to be kept. Shading says nothing of figures and is dropped. */
export const packed = (reading: Reading): PackedReading => ({
  ...reading,
  grids: reading.grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) =>
      row.map((cell) => {
        if (isPlain(cell)) return cell.text
        const { fill: _, ...rest } = cell
        return isPlain(rest) ? rest.text : rest
      }),
    ),
  })),
})

/** A reading that was kept, whole again. */
export const unpacked = (kept: PackedReading): Reading => ({
  ...kept,
  grids: kept.grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))),
  })),
})
