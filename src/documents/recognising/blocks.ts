import type { Grid } from '../grid.ts'
import { assign, certainty } from './columns.ts'
import { isBanded } from './contents.ts'
import { looksLikeHeader } from './header-match.ts'
import { oneLine, plainWords, saysNothing } from './look-alikes.ts'
import type { Recogniser } from './recogniser.ts'

/** One table within a grid: its header, the titles over it and the rows under it, as row numbers of the grid. */
export interface Block {
  grid: Grid
  place: number
  titles: string[]
  header: string[]
  /** The lowest header row's own words. */
  leaf: string[]
  body: number[]
  /** Where rows stood on paper, by row, when the grid was drawn anew; and the grid as it was. */
  stood?: Readonly<Record<number, string>>
  paper?: Grid
  /** Rows of the paper that were not drawn again, in words. */
  left?: readonly string[]
  /** Rows before the first body row, header and titles, for a person to look at. */
  headed: boolean
}

interface Header {
  header: string[]
  leaf: string[]
  rows: number
}

const text = (grid: Grid, row: number, column: number) => oneLine(grid.rows[row]?.[column]?.text ?? '')

export const isBlankRow = (grid: Grid, row: number): boolean => !(grid.rows[row] ?? []).some((cell) => /\S/.test(cell.text))

/** Columns of the cells with words of their own. */
export function filledColumns(grid: Grid, row: number): number[] {
  const filled: number[] = []
  for (const [column, cell] of (grid.rows[row] ?? []).entries()) if (!cell.covered && /\S/.test(cell.text)) filled.push(column)
  return filled
}

const rowTexts = (grid: Grid, row: number) => (grid.rows[row] ?? []).map((_, column) => text(grid, row, column))

/** The words over a column: a cell merged across heads every column under it; in text without merges, so does the cell to the left of blanks. */
function above(grid: Grid, row: number, column: number, spread: boolean): string {
  let at = column
  const cells = grid.rows[row] ?? []
  while (at > 0 && cells[at]?.covered === 'across') at -= 1
  if (spread) while (at > 0 && text(grid, row, at) === '') at -= 1
  return text(grid, row, at)
}

function joined(grid: Grid, row: number): Header | undefined {
  const top = grid.rows[row] ?? []
  const below = grid.rows[row + 1]
  if (!below || new Set(rowTexts(grid, row).filter(Boolean)).size < 2) return undefined
  const merged = top.some((cell) => (cell.colSpan ?? 1) > 1) || below.some((cell) => cell.covered === 'down')
  const low = rowTexts(grid, row + 1)
  if (low.every((words) => words === '') || low.some((words) => words.length > 60)) return undefined
  const header = low.map((words, column) => {
    const over = above(grid, row, column, !merged && words !== '' && top[column]?.text.trim() === '')
    return oneLine(plainWords(over) === plainWords(words) ? over : `${over} ${words}`)
  })
  return { header, leaf: header.map((whole, column) => low[column] || whole), rows: 2 }
}

/** A second line that only finishes the header above it: short words, none under the first column, most columns blank. */
function finishes(grid: Grid, row: number): boolean {
  const filled = filledColumns(grid, row + 1)
  const over = rowTexts(grid, row)
  const words = filled.map((column) => text(grid, row + 1, column))
  return (
    filled.length > 0 &&
    !filled.includes(0) &&
    filled.length * 3 <= over.length &&
    words.every((one) => one.length <= 30 && /^[A-Za-z() ]+$/.test(one)) &&
    filled.every((column) => over[column] !== '')
  )
}

/** How surely a row is the header of some kind, as the sum over its fields; none where its words are named only in passing. */
function strength(header: readonly string[], recognisers: readonly Recogniser[], atLeast: number): number {
  const sure = recognisers.map((one) => {
    const found = assign(header, one)
    const weighed = Object.keys(found.columns).filter((name) => !one.fields.some((field) => field.name === name && field.weightless))
    return found.score / weighed.length >= atLeast ? certainty(header, one, found) : 0
  })
  return Math.max(0, ...sure)
}

const hasMerge = (grid: Grid, row: number) => (grid.rows[row] ?? []).some((cell) => cell.covered === 'across')

/** How many cells of a row could be names of columns, at a glance. */
const shortWords = (grid: Grid, row: number) =>
  (grid.rows[row] ?? []).filter(({ text }) => text.length > 1 && text.length <= 60 && !/\d/.test(text)).length

const isDate = (words: string) => /^(20\d{2}(\/\d{2,4})?|\d{1,2}\/\d{1,2}\/(20)?\d{2})$/.test(words)

/** Headers are short, and more words than figures; a year or a day is no figure. */
const couldHead = (words: readonly string[]) =>
  words.every((one) => one.length <= 120) && !words.some((one) => /^\d+([.,/]\d+)*%?$/.test(one) && !isDate(one))

/** Looks for a header at a row. Under a header, where rows are more likely to be rows, its words must be named more plainly. */
function headerAt(grid: Grid, row: number, recognisers: readonly Recogniser[], under: boolean): Header | undefined {
  if (under && !hasMerge(grid, row) && shortWords(grid, row) < 2) return undefined
  const own = rowTexts(grid, row)
  if (under && !looksLikeHeader(own, recognisers) && !hasMerge(grid, row)) return undefined
  const strengthOf = (words: readonly string[]) => strength(words, recognisers, under ? 0.74 : 0.5)
  if (own.filter(Boolean).length < 2 || !couldHead(own)) return undefined
  const alone = strengthOf(own)
  const pair = under && alone === 0 && !hasMerge(grid, row) ? undefined : joined(grid, row)
  const together = pair ? strengthOf(pair.header) : 0
  const merged = grid.rows[row + 1]?.some((cell, column) => cell.covered === 'down' && own[column] !== '') ?? false
  const lower = pair ? strengthOf(rowTexts(grid, row + 1)) : 0
  if (pair && together > 0 && (merged ? hasMerge(grid, row) || together >= alone - 0.3 : together > alone + 0.3) && together > lower + 0.3)
    return pair
  if (alone === 0 || lower > alone) return undefined
  if (pair && finishes(grid, row))
    return { header: own.map((words, column) => oneLine(`${words} ${text(grid, row + 1, column)}`)), leaf: own, rows: 2 }
  return { header: own, leaf: own, rows: 1 }
}

const sameHeader = (a: readonly string[], b: readonly string[]) => a.map(plainWords).join('|') === b.map(plainWords).join('|')

/** One line standing alone: a title over what follows, or a note. */
const isLoneLine = (grid: Grid, row: number) => filledColumns(grid, row).length === 1

/** Rows at the end of a body that are the next table's title: lone lines, at the top of the first column or banded, after which its header follows. */
function takeTitles(grid: Grid, body: number[]): string[] {
  const titles: string[] = []
  while (body.length) {
    const row = body.at(-1) as number
    const [column] = filledColumns(grid, row)
    if (isBlankRow(grid, row)) body.pop()
    else if (isLoneLine(grid, row) && column === 0 && (isBanded(grid, row) || !saysNothing(text(grid, row, 0))))
      titles.unshift(text(grid, body.pop() as number, 0))
    else break
  }
  return titles
}

/** Parts a grid into its tables: each starts at a header one of the recognisers is certain of; a header repeated in the same table is dropped. */
export function blocksOf(grid: Grid, place: number, recognisers: readonly Recogniser[]): Block[] {
  const base = grid.title ? [grid.title] : []
  const first: Block = { grid, place, titles: base, header: [], leaf: [], body: [], headed: false }
  const blocks = [first]
  for (let row = 0; row < grid.rows.length; row += 1) {
    const current = blocks.at(-1) as Block
    const found = current.headed || row < 25 ? headerAt(grid, row, recognisers, current.headed) : undefined
    if (!found) {
      current.body.push(row)
      continue
    }
    row += found.rows - 1
    const lines = current.headed ? current.body : [...current.body]
    const titles = takeTitles(grid, lines)
    const repeated = current.headed && sameHeader(current.header, found.header) && titles.length === 0
    if (!current.headed) titles.unshift(...lines.flatMap((line) => rowTexts(grid, line).filter(Boolean)))
    const over = current.headed && titles.length ? blocks.find(({ headed }) => headed)?.titles.slice(base.length, -1) : []
    if (!repeated)
      blocks.push({
        grid,
        place,
        titles: [...base, ...(over ?? []), ...titles],
        header: found.header,
        leaf: found.leaf,
        body: [],
        headed: true,
      })
  }
  return blocks.length > 1 ? blocks.slice(1) : blocks
}
