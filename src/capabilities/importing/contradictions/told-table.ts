import { addressOf, type Cell } from '../../../documents/grid.ts'
import { isBanded, shownCell } from '../../../documents/recognising/contents.ts'
import type { RecognisedRow, RecognisedTable } from '../../../documents/recognising/recogniser.ts'
import { colouredColumns, type Table } from '../../../documents/recognising/table.ts'

/** A recognised table with what its cells looked like: all that a contradiction can be seen by. */
export interface ToldTable {
  kind: string
  titles: readonly string[]
  header: readonly string[]
  columns: Readonly<Record<string, readonly number[]>>
  rows: readonly RecognisedRow[]
  /** Columns told by words or colour. */
  coloured: readonly number[]
  /** The cell of a row as it is shown, its own address, and whether the whole row is shaded alike. */
  cell: (row: RecognisedRow, column: number) => { cell: Cell; at: string; banded: boolean } | undefined
  /** Where the table begins. */
  at: string
}

/** The recognised tables with their cells at hand. Rows that were joined are looked at where they begin. */
export const toldTables = (tables: readonly Table[], recognised: readonly RecognisedTable[]): ToldTable[] =>
  tables.flatMap((table, place) => {
    const { kind, rows, header } = recognised[place] as RecognisedTable
    return kind === 'unknown' ? [] : [told(table, { kind, rows, header })]
  })

function told(table: Table, { kind, rows, header }: Pick<RecognisedTable, 'kind' | 'rows' | 'header'>): ToldTable {
  const { grid, body, titles, stood } = table.block
  let places: Map<string, number> | undefined
  const rowAt = (at: string) => {
    places ??= new Map(body.map((row) => [stood?.[row] ?? addressOf(grid, row, 0), row]))
    return places.get(at)
  }
  return {
    ...{ kind, rows, header, titles, columns: table.columns, coloured: colouredColumns(table) },
    cell: (line, column) => {
      const row = rowAt(line.at)
      if (row === undefined) return undefined
      const at = grid.addressOf.kind === 'sheet' && !stood ? addressOf(grid, row, column) : line.at
      return { cell: shownCell(grid, row, column), at, banded: isBanded(grid, row) }
    },
    at: rows[0]?.at ?? addressOf(grid, 0, 0),
  }
}
