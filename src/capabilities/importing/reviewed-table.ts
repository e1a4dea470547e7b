import { addressOf, type Grid, type PaperIdentity, type Reading } from '../../documents/grid.ts'
import { shownCell } from '../../documents/recognising/contents.ts'
import { readTables, tablesOf } from '../../documents/recognising/recognise.ts'
import type { Corrections, RecognisedRow, Recogniser } from '../../documents/recognising/recogniser.ts'
import type { Contradiction } from './contradictions/contradiction.ts'
import { contradictionsIn } from './contradictions/find.ts'
import { asKind, type TableKind } from './kinds.ts'

/** A table of the file as a review needs it: what was recognised, and where on paper it stood. */
export interface ReviewedTable {
  /** Its place among the tables of the file: corrections go by it. */
  place: number
  kind: TableKind
  titles: readonly string[]
  header: readonly string[]
  /** Columns by field. */
  columns: Readonly<Record<string, number[]>>
  rows: readonly RecognisedRow[]
  grid: Grid
  /** Told otherwise than a row a thing: its columns are not those on paper. */
  redrawn: boolean
  /** Rows of the grid from its titles to its last. */
  first: number
  last: number
}

export interface RecognisedFile {
  tables: ReviewedTable[]
  problems: string[]
  /** Set where the file says that it was written here. */
  writtenHere?: PaperIdentity
  /** What the file says in two ways. */
  contradictions: Contradiction[]
}

/** Recognises a reading under a person's corrections, and keeps beside it where every table stood. */
export function recognisedFile(reading: Reading, recognisers: readonly Recogniser[], corrections: Corrections): RecognisedFile {
  const found = tablesOf(reading, recognisers, corrections)
  const { tables, problems } = readTables(found, reading.problems)
  let end = -1
  let grid: Grid | undefined
  return {
    problems,
    ...(reading.writtenHere ? { writtenHere: reading.writtenHere } : {}),
    contradictions: contradictionsIn(found, tables),
    tables: tables.map((table, place) => {
      const { block, columns } = found[place] as (typeof found)[number]
      const paper = block.paper ?? block.grid
      const first = paper === grid ? end + 1 : 0
      const next = found[place + 1]?.block
      const last = (block.paper ? undefined : block.body.at(-1)) ?? (next?.grid === block.grid ? first : paper.rows.length - 1)
      grid = paper
      end = Math.max(last, first)
      return {
        place,
        kind: asKind(table.kind),
        titles: block.titles,
        header: table.header,
        columns,
        rows: table.rows,
        grid: paper,
        redrawn: block.paper !== undefined,
        first,
        last: end,
      }
    }),
  }
}

/** What a person calls a table: its sheet, or its number in the document. */
export function tableName({ grid, place }: Pick<ReviewedTable, 'grid' | 'place'>): string {
  const at = grid.addressOf
  if (at.kind === 'sheet') return `Sheet ${at.name}`
  return `Table ${at.table || place + 1}${at.page === undefined ? '' : `, page ${at.page}`}`
}

/** The row of the grid that an address such as `Plan!A5`, `table 1 row 4` or `page 3 table 1 row 2` names. */
function gridRow(grid: Grid, at: string): number {
  if (grid.addressOf.kind === 'table' && grid.addressOf.parts) return grid.rows.findIndex((_, row) => addressOf(grid, row) === at)
  return Number(/(\d+)$/.exec(at)?.[1] ?? 1) - (grid.addressOf.kind === 'sheet' ? grid.addressOf.firstRow : 1)
}

/** Where one value of a row stood, `Plan!C5` or `table 1 row 4, “Outcome”`, and what was printed there. */
export function cellOf(table: ReviewedTable, at: string, field: string, nth = 0): { at: string; text: string } {
  const column = table.columns[field]?.[nth]
  if (column === undefined) return { at, text: '' }
  const row = gridRow(table.grid, at)
  const text = shownCell(table.grid, row, column).text
  if (table.grid.addressOf.kind === 'sheet') return { at: addressOf(table.grid, row, column), text }
  const header = table.header[column]
  return { at: header ? `${at}, “${header}”` : at, text }
}
