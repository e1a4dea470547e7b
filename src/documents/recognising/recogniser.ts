import type { Cell, Grid, Source } from '../grid.ts'

/** What a column must hold, whatever its header says. */
export type Content = 'rag' | 'score' | 'words' | 'numbering' | 'direction' | 'figure'

/** One thing a kind of table tells, and the words trusts put over its column. */
export interface Field {
  name: string
  /** Header words in lower case, the surest first. */
  called: readonly string[]
  /** Words used only where no column has a better name. */
  spare?: readonly string[]
  /** What the cells must hold for a spare word to count. */
  spareHolds?: Content
  /** A header with any of these is not this field. */
  never?: RegExp
  /** Words that add nothing to a header of this field. */
  besides?: RegExp
  /** Columns whose cells cannot be this are passed over. */
  holds?: Content
  /** Cells told this way hold it too: scores in the words of a trust's own matrix. */
  holdsToo?: (text: string) => boolean
  /** Columns of which most cells are not told this way are passed over. */
  reads?: (text: string) => boolean
  /** A header of this shape, in plain words, is this field whatever its words: periods over values. */
  shaped?: RegExp
  /** Colour alone may tell it. */
  coloured?: true
  /** Finding it says nothing of the kind of table: it is not weighed. */
  weightless?: true
  /** A header that is this field even where hardly a cell can be read. */
  plainly?: RegExp
  /** Columns of which most cells are told this way are passed over. */
  unlike?: (text: string) => boolean
  /** Where no column is this field, the column of that one tells it too. */
  otherwise?: string
  /** Several columns may be this field, as updates by period are. */
  many?: true
  /** Of several columns that name periods, the latest with anything in it is this field. */
  latest?: true
  /** A leading column where a blank may mean the one above. */
  groups?: true
  /** May stand in the first column without a header. */
  unheaded?: true
}

/** A column of one row: its header as printed, the lowest header row's words alone, and the cell. */
export interface Column {
  header: string
  leaf: string
  /** The header of the column to its left. */
  beside: string
  cell: Cell
  /** The whole row is shaded alike, so shading says nothing about this cell. */
  banded: boolean
  /** The cell lies under a merge that starts in a column to its left. */
  underMerge: boolean
}

/** One row of a table, as its recogniser reads it. */
export interface Row {
  columns: Record<string, Column[]>
  /** A row across the table, or the title of one table of several alike, that heads these rows. */
  section?: string
  /** Titles over the table, for the years and quarters they state. */
  titles: readonly string[]
  /** What else is known of the table: set by the recogniser's `about`. */
  about: Record<string, unknown>
}

export type Value = string | number | null | { period: string; text: string | null }[] | { period: string; value: number | null }[]

/** What a row says, and what about it a person should look at. */
export interface RowReading {
  fields: Record<string, Value>
  problems: string[]
}

/** How a kind of thing is told on a form: a table of labels and values about one of it. */
export interface FormWords {
  /** The label that opens a form and carries the number, as in `Principal risk 3: If we cannot …`: its groups are label, number and words. */
  opening: RegExp
  /** Labels, in plain words, whose values are not read. */
  others: RegExp
  /** Whole labels, in plain words, that say of what moment a figure is; and those that say what the figure is. */
  moments: RegExp
  figures: RegExp
  /** Fields without which it is no such form. */
  needs: readonly string[]
}

/** A grid told in a shape of its own, drawn anew as a plain table: each row keeps the place on paper it was told at. */
export interface Redrawn {
  header: string[]
  rows: { at: { row: number; column: number }; cells: Cell[] }[]
  /** Rows of the grid that are not told again, in words. */
  left: string[]
}

/** What stands over a table, its sheet's name included, and its file's name: in plain words. */
export interface TableNames {
  titles: string
  file: string
}

/** How one kind of table is known and read. Capabilities write these; the machinery knows no noun. */
export interface Recogniser {
  kind: string
  fields: readonly Field[]
  /** The columns found make this kind certain; what stands over the table is known only once the table is. */
  certain: (has: (field: string) => boolean, headers: readonly string[], named?: TableNames) => boolean
  /** Titles that speak for this kind. */
  titled?: RegExp
  /** A title that by its own words heads the rows under it, as `Goal 1: Great care` does. */
  heads?: RegExp
  /** What else speaks for this kind, where the columns are certain: added to what the columns weigh. */
  also?: (has: (field: string) => boolean, headers: readonly string[], named: TableNames) => number
  /** Draws a whole grid of this kind anew, where it is told in no table of one row a thing. */
  redraw?: (grid: Grid) => Redrawn | undefined
  /** Rows are figures: totals are rows too, marked as such. */
  figures?: true
  /** Fields that identify a row: where all lie under one merge, the row goes on with the same thing. */
  keys: readonly string[]
  /** Fields that are levels of one thing, the widest first: their columns stand in this order from left to right. */
  levels?: readonly string[]
  /** Tables of labels and values that tell of one thing each. */
  form?: FormWords
  /** Lines without a number go on with the numbered item above, in this field. */
  linesOf?: string
  /** Fields that list things: a printed row that says only more of them goes on with the thing above. */
  joins?: readonly string[]
  /** Fields told in the same column as another, when they have none of their own. */
  together?: { field: string; tells: readonly string[] }
  /** Facts of the whole table that single rows need. */
  about?: (rows: readonly Row[]) => Record<string, unknown>
  read: (row: Row) => RowReading
}

export interface RecognisedRow extends RowReading {
  at: string
  /** The record the row says it is, `item:12`, where its file was written here: a hint, to be checked against the records. */
  identity?: string
}

export interface RecognisedTable {
  source: Source
  kind: string
  header: string[]
  /** The header over each field found; a list where several columns are one field. */
  fields: Record<string, string | string[]>
  rows: RecognisedRow[]
}

export interface Recognised {
  tables: RecognisedTable[]
  problems: string[]
}

/** What a person has put right in the review, by the table's place in the list. */
export type Corrections = Record<number, { kind?: string; columns?: Record<number, string | null> }>
