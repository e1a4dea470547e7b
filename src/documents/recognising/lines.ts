import { addressOf, type Cell } from '../grid.ts'
import { filledColumns, isBlankRow } from './blocks.ts'
import { isBanded, itemNumber, shownCell } from './contents.ts'
import { isKeyRow, startsKey } from './keys.ts'
import { oneLine, plainWords, saysNothing } from './look-alikes.ts'
import { colouredColumns, type Table } from './table.ts'

/** A row of a table while it is being read: one or more printed rows, by column. */
export interface Line {
  at: string
  cells: Cell[]
  /** Columns that only show a merge from the row above. */
  covered: boolean[]
  across: boolean[]
  banded: boolean
  section?: string
  /** The record its row says it is; of joined rows the first that says one. */
  identity?: string
  problems: string[]
}

const note =
  /^(notes?|key|legend|source|n b|nb|please note|footnote|rag (key|rating|status)|definitions?|guidance|prepared by|version|end of)\b/
const total =
  /^((grand |sub ?)?totals?( (of|number|red|amber|green|blue|complete|actions?|items?|objectives?))*|overall( total| rag| status| summary)?|averages?|counts?|sum|number of .*)$/

export const isNote = (words: string): boolean => note.test(plainWords(words)) || /^[*†‡]/.test(words.trim())
export const isTotal = (words: string): boolean => total.test(plainWords(words))

function lineAt(table: Table, row: number, section: string | undefined): Line {
  const { grid } = table.block
  const printed = grid.rows[row] ?? []
  const identity = table.block.paper ? undefined : grid.identities?.[row]
  return {
    at: table.block.stood?.[row] ?? addressOf(grid, row, 0),
    cells: printed.map((_, column) => shownCell(grid, row, column)),
    covered: printed.map((cell) => cell.covered === 'down'),
    across: printed.map((cell) => cell.covered === 'across'),
    banded: isBanded(grid, row),
    ...(section === undefined ? {} : { section }),
    ...(identity === undefined ? {} : { identity }),
    problems: grid.rowNotes?.[row] === undefined ? [] : [grid.rowNotes[row]],
  }
}

export interface Sorted {
  lines: Line[]
  /** Rows left out, in words, each with its address. */
  left: string[]
}

/** Whether the row is one line of words, over or under others: nothing else is filled, and it stands first or across. */
function loneLine(table: Table, row: number): string | undefined {
  const { grid } = table.block
  const filled = filledColumns(grid, row)
  const [column] = filled
  const cells = grid.rows[row] ?? []
  if (filled.length !== 1 || column === undefined) return undefined
  if (cells.some((cell) => cell.covered === 'down')) return undefined
  const words = oneLine(cells[column]?.text ?? '')
  const across = (cells[column]?.colSpan ?? 1) >= Math.max(2, cells.length / 2)
  return column === 0 || across ? words : undefined
}

const groupColumns = (table: Table) =>
  (table.recogniser?.fields ?? []).filter((field) => field.groups).flatMap((field) => table.columns[field.name] ?? [])

/** Sorts a table's body into lines to read, headings across the table, and rows left out: totals, notes, rows with nothing in the columns read. */
export function sortRows(table: Table, startSection?: string): Sorted {
  const { grid, body } = table.block
  const sorted: Sorted = { lines: [], left: [] }
  const used = Object.values(table.columns).flat()
  const last =
    body.findLast((row) => filledColumns(grid, row).length > 1 || (!isBlankRow(grid, row) && loneLine(table, row) === undefined)) ?? -1
  let section = startSection
  let inKey = false
  for (const row of body) {
    if (isBlankRow(grid, row) && !used.some((column) => grid.rows[row]?.[column]?.covered === 'down') && !isShaded(table, row)) continue
    const lone = loneLine(table, row)
    const filled = filledColumns(grid, row)
    const first = oneLine(grid.rows[row]?.[filled[0] ?? 0]?.text.slice(0, 200) ?? '')
    const leave = (why: string) => sorted.left.push(`${addressOf(grid, row, 0)}: ${why} (“${first.slice(0, 80)}”)`)
    inKey = lone === undefined ? inKey && filled.length <= 2 : startsKey(lone)
    if ((inKey && lone === undefined) || isKeyRow(table, row)) leave('part of a key, left out')
    else if (lone !== undefined && (isNote(lone) || row > last)) leave('a note, left out')
    else if (isTotal(first) && numbersOnly(table, row) && !table.recogniser?.figures) leave('a total, left out')
    else if (lone !== undefined && !isGroupCell(table, row)) section = lone
    else if (used.length > 2 && !table.recogniser?.figures && !used.some((column) => saysSomething(lineCell(table, row, column))))
      leave('no words or figures that can be read, left out')
    else if (used.every((column) => saysNothing(lineCell(table, row, column))) && !isShaded(table, row))
      leave('nothing in the columns read, left out')
    else sorted.lines.push(lineAt(table, row, section))
  }
  return sorted
}

const lineCell = (table: Table, row: number, column: number) => shownCell(table.block.grid, row, column).text

/** A word, or figures in a row that may be a register's: scan marks such as `1 1 1` or an empty tag are neither. */
const saysSomething = (words: string) => /\p{L}{3,}/u.test(words.replace(/<[^>]*>/g, ' '))

const isShaded = (table: Table, row: number) =>
  colouredColumns(table).some((column) => shownCell(table.block.grid, row, column).fill) &&
  !isBanded(table.block.grid, row) &&
  !isBlankRow(table.block.grid, row)

const numbersOnly = (table: Table, row: number) =>
  (table.block.grid.rows[row] ?? [])
    .slice(1)
    .every((cell) => /^[\d\s.,%:/()-]*$|^\d+ ?[ragb]/i.test(cell.text.trim()) || cell.text.length < 25)

/** The lone words stand in a grouping column without being merged across: the group's own row, whose name fills down. */
function isGroupCell(table: Table, row: number): boolean {
  const [column] = filledColumns(table.block.grid, row)
  return column !== undefined && groupColumns(table).includes(column) && (table.block.grid.rows[row]?.[column]?.colSpan ?? 1) === 1
}

const startsMidSentence = (words: string) => /^[a-z(]/.test(words.trim())
const endsOpen = (words: string) => words.trim() !== '' && !/[.!?:;)]$/.test(words.trim())

function append(line: Line, more: Line, why: string): void {
  if (line.identity === undefined && more.identity !== undefined) line.identity = more.identity
  line.cells = line.cells.map((cell, column) => {
    const next = more.cells[column]
    if (!next || more.covered[column]) return cell
    const text = [cell.text, next.text].filter((one) => one.trim() !== '').join('\n')
    return { ...cell, text, ...(cell.fill === undefined && next.fill !== undefined ? { fill: next.fill } : {}) }
  })
  for (const problem of [...more.problems, why]) if (!line.problems.includes(problem)) line.problems.push(problem)
}

/** Rows without a number go on with the numbered row above: one item printed over several lines. */
export function joinNumbered(lines: readonly Line[], numberColumn: number, wordsColumn: number): Line[] {
  const items: Line[] = []
  for (const line of lines) {
    const number = line.cells[numberColumn]?.text.trim() ?? ''
    const current = items.at(-1)
    const starts = itemNumber.test(number) || line.covered[wordsColumn]
    if (starts || !current || !line.cells[wordsColumn]?.text.trim()) items.push(line)
    else {
      const stray = number && !line.covered[numberColumn] ? [`The words “${number}” under the item number were left out`] : []
      append(
        current,
        { ...line, cells: line.cells.map((cell, at) => (at === numberColumn ? { text: '' } : cell)) },
        'Joined from several printed rows',
      )
      current.problems.push(...stray)
    }
  }
  return items
}

const said = (line: Line, column: number) => line.cells[column]?.text.trim() ?? ''

function isRest(line: Line, before: Line, groups: readonly number[], keys: readonly number[]): boolean {
  const [group, ...others] = groups
  if (group === undefined || said(line, group) !== '' || line.covered[group]) return false
  const rest = [...others, ...keys]
  const cut = rest.filter((column) => startsMidSentence(said(line, column)))
  if (keys.every((key) => said(line, key) === ''))
    return rest.every((column) => said(line, column) === '' || endsOpen(said(before, column)))
  return (
    keys.every((key) => said(line, key) === '' || cut.includes(key) || (said(before, key) === '' && cut.length > 0)) &&
    others.every((column) => said(line, column) === '' || cut.includes(column)) &&
    rest.some((column) => cut.includes(column) && endsOpen(said(before, column)))
  )
}

/** Where a cut row goes on in the next printed one, as text pasted from a page does: the group is blank although it is otherwise printed on every row, and the words start mid-sentence or stand alone. */
export function joinCut(lines: readonly Line[], groups: readonly number[], keys: readonly number[]): Line[] {
  const rows: Line[] = []
  for (const line of lines) {
    const before = rows.at(-1)
    const goesOn = before !== undefined && isRest(line, before, groups, keys)
    if (before && goesOn) append(before, line, `Joined with ${line.at}, which goes on mid-sentence`)
    else rows.push(line)
  }
  return rows
}
