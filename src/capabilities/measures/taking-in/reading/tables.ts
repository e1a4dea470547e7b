import type { Cell, Grid, Reading } from '../../../../documents/grid.ts'
import { oneLine, plainWords } from '../../../../documents/recognising/look-alikes.ts'
import { isFigureCell } from './figure.ts'
import { roleByHeading } from './roles.ts'
import { readWhen } from './when.ts'

/** A column's heading: its own words, and those that stand over it and its neighbours. */
export interface Heading {
  own: string
  over: string
}

/** One table of a file: of several on a sheet each has its own headings. */
export interface FoundTable {
  grid: Grid
  /** Its place among the tables of the file, from 0. */
  index: number
  headings: Heading[]
  /** The rows of figures, by their place in the grid. */
  rows: number[]
  /** Lines that stand above it: titles, the period, the source. */
  above: string[]
  /** How often its headings were repeated between the rows. */
  repeated: number
  /** The row of its (last) headings. */
  headingRow: number
}

const blank = (row: readonly Cell[]) => row.every(({ text }) => text === '')
const filledOf = (row: readonly Cell[]) => row.reduce((n, { text }) => n + (text === '' ? 0 : 1), 0)
const lineOf = (row: readonly Cell[]) =>
  oneLine(
    row
      .map(({ text }) => text)
      .filter(Boolean)
      .join(' '),
  )

/** Figures that name a period may head a column: a year, a month of six digits, a day. */
const headsColumn = (cell: Cell): boolean =>
  cell.text === '' || !isFigureCell(cell) || (readWhen(cell.text) !== undefined && !/^\d{1,2}$/.test(cell.text))

/** Whether a row could hold headings: two words or more, and no figure that is not a period. */
function couldHead(row: readonly Cell[]): boolean {
  if (filledOf(row) < 2 || !row.every(headsColumn)) return false
  const first = row.find(({ text }) => text !== '')
  return !first?.text.endsWith(':') && row.some((cell) => cell.text !== '' && !isFigureCell(cell))
}

const signOf = (row: readonly Cell[]) => row.map(({ text }) => plainWords(text)).join('|')

/** Whether a row holds a figure, or a sign for one, beneath a heading. */
const hasFigures = (row: readonly Cell[] | undefined, heads: readonly Cell[]): boolean =>
  row?.some((cell, at) => heads[at]?.text !== '' && isFigureCell(cell)) ?? false

/** How many rows of headings begin here: none, one, or two where one stands over the other. */
function headingDepth(rows: readonly Cell[][], at: number): 0 | 1 | 2 {
  const row = rows[at] as Cell[]
  if (!couldHead(row)) return 0
  const next = rows.slice(at + 1, at + 12).find((one) => !blank(one))
  if (hasFigures(next, row) && !(next && couldHead(next))) return 1
  const under = rows[at + 1]
  const isOver = under && couldHead(under) && filledOf(under) >= filledOf(row) && filledOf(row) < row.length
  if (isOver && headingDepth(rows, at + 1) === 1) return 2
  // a first row of figures may hold none that can be read: headings known by their words need not be followed by figures at once
  const known = row.filter(({ text }) => roleByHeading(text) !== undefined || readWhen(text) !== undefined).length
  return known >= 2 && roleByHeading(row[0]?.text ?? '') && rows.slice(at + 1, at + 30).some((one) => hasFigures(one, row)) ? 1 : 0
}

/** Headings of a row; what stands over them reaches to the right over empty cells and merges. */
function headingsOf(rows: readonly Cell[][], at: number, depth: 1 | 2): Heading[] {
  const own = rows[at + depth - 1] as Cell[]
  if (depth === 1) return own.map(({ text }) => ({ own: oneLine(text), over: '' }))
  let over = ''
  return own.map((cell, column) => {
    const above = rows[at]?.[column]?.text ?? ''
    if (above !== '') over = oneLine(above)
    return cell.text === '' ? { own: over, over: '' } : { own: oneLine(cell.text), over }
  })
}

class TableFinder {
  readonly tables: FoundTable[] = []
  #table: FoundTable | undefined
  #sign = ''
  /** The first filled heading, so that most rows are told from headings by one cell. */
  #lead = 0
  #leadWords = ''
  #lines: string[] = []
  #afterBlank = true
  readonly #grid: Grid
  readonly #from: number

  constructor(grid: Grid, from: number) {
    this.#grid = grid
    this.#from = from
  }

  /** Takes the row here; answers how many rows it took. */
  take(at: number): number {
    const row = this.#grid.rows[at] as Cell[]
    if (blank(row)) {
      this.#afterBlank = true
      return 1
    }
    if (
      this.#table &&
      this.#lines.length === 0 &&
      row[this.#lead]?.text === this.#leadWords &&
      couldHead(row) &&
      signOf(row) === this.#sign
    ) {
      this.#table.repeated += 1
      this.#afterBlank = false
      return 1
    }
    const depth = !this.#table || this.#afterBlank || this.#lines.length > 0 ? headingDepth(this.#grid.rows, at) : 0
    if (depth > 0) return this.#open(at, depth as 1 | 2)
    this.#keep(at, row)
    this.#afterBlank = false
    return 1
  }

  #open(at: number, depth: 1 | 2): number {
    const { rows } = this.#grid
    this.#table = {
      grid: this.#grid,
      index: this.#from + this.tables.length,
      headings: headingsOf(rows, at, depth),
      rows: [],
      above: this.#lines,
      repeated: 0,
      headingRow: at + depth - 1,
    }
    const heads = rows[at + depth - 1] as Cell[]
    this.#sign = signOf(heads)
    this.#lead = heads.findIndex(({ text }) => text !== '')
    this.#leadWords = heads[this.#lead]?.text ?? ''
    this.tables.push(this.#table)
    this.#lines = []
    this.#afterBlank = false
    return depth
  }

  #keep(at: number, row: readonly Cell[]): void {
    if (!this.#table) this.#lines.push(lineOf(row))
    else if (filledOf(row) === 1 && !row.some(isFigureCell)) this.#lines.push(lineOf(row))
    else {
      this.#table.rows.push(at)
      this.#lines = []
    }
  }
}

/** The tables of a file that have figures, in order; what stands around them is kept as lines, not read as rows. */
export function tablesIn({ grids }: Reading): FoundTable[] {
  const found: FoundTable[] = []
  for (const grid of grids) {
    const finder = new TableFinder(grid, found.length)
    for (let at = 0; at < grid.rows.length; ) at += finder.take(at)
    found.push(...finder.tables)
  }
  return found
}
