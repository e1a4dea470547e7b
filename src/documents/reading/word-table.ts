import type { Cell } from '../grid.ts'
import { refOfBookmark } from '../record-marks.ts'
import { childOf, type Element, isOn, within } from './element.ts'
import { limits } from './limits.ts'
import { Refused } from './refused.ts'
import { readWordCell, rowsOf } from './word-cell.ts'
import { hasProperty, numberWithin, through } from './word-structure.ts'
import type { TablePart } from './word-styles.ts'
import type { WordPaper } from './word-words.ts'

/** A table read from Word: its rows, the records they say they are, and tables found inside its cells that stand on their own. */
export interface WordTable {
  rows: Cell[][]
  refs: string[][]
  inner: Element[]
}

interface Reading extends WordTable {
  table: Element
  paper: WordPaper
  isLayout: boolean
  /** By column, the cell that a vertical merge above is still growing. */
  growing: (Cell | undefined)[]
  /** Cells that expressly have no shading, whatever the table's style says. */
  bare: Set<Cell>
}

const noCell = (): Cell => ({ text: '' })

function cellCover(row: Cell[], from: number, span: number, covered: 'across' | 'down'): void {
  for (let column = from; column < from + span; column += 1) row[column] = { text: '', covered }
}

/** Older files join cells across by saying so of each, not by a span. */
function joinsLeft(properties: Element | undefined): boolean {
  const merge = childOf(properties, 'w:hMerge')
  return merge !== undefined && merge.attributes['w:val'] !== 'restart'
}

function addCell(element: Element, row: Cell[], reading: Reading): void {
  const properties = childOf(element, 'w:tcPr')
  const at = row.length
  const span = numberWithin(childOf(properties, 'w:gridSpan')?.attributes['w:val'], 1, limits.columns + 1)
  if (at + span > limits.columns)
    throw new Refused(
      'too many cells',
      `A table has more than ${limits.columns} columns. Leave out those not needed and upload the file again.`,
    )
  const { text, shading, inner } = readWordCell(element, reading.paper, reading.isLayout)
  reading.inner.push(...inner)
  const left = row.findLast((cell) => cell.covered === undefined)
  if (left && joinsLeft(properties)) {
    left.colSpan = (left.colSpan ?? 1) + span
    cellCover(row, at, span, 'across')
    return
  }
  const down = childOf(properties, 'w:vMerge')
  const above = reading.growing[at]
  if (above && down && down.attributes['w:val'] !== 'restart') {
    above.rowSpan = (above.rowSpan ?? 1) + 1
    if (text) reading.paper.note('There is text hidden under merged cells: it is left out.')
    cellCover(row, at, span, 'down')
    return
  }
  const cell: Cell = { text, ...(shading ? { fill: shading } : {}), ...(span > 1 ? { colSpan: span } : {}) }
  if (shading === null) reading.bare.add(cell)
  row.push(cell)
  cellCover(row, at + 1, span - 1, 'across')
  for (let column = at; column < at + span; column += 1) reading.growing[column] = undefined
  if (down) reading.growing[at] = cell
}

function readRow(element: Element, reading: Reading): Cell[] {
  const properties = childOf(element, 'w:trPr')
  const before = numberWithin(childOf(properties, 'w:gridBefore')?.attributes['w:val'], 0, limits.columns)
  const row: Cell[] = Array.from({ length: before }, noCell)
  for (const cell of through(element, 'w:tc')) addCell(cell, row, reading)
  if (hasProperty(properties, 'w:hidden')) {
    reading.paper.note('There are hidden rows in the table: they are read, and marked as hidden.')
    for (const cell of row) cell.hidden = true
  }
  return row
}

/** Which parts of the table have their own look, by switches or by the bits of the older form. */
function lookOf(table: Element): (part: TablePart) => boolean {
  const look = childOf(table, 'w:tblPr', 'w:tblLook')?.attributes ?? {}
  const bits = Number.parseInt(look['w:val'] ?? '0', 16)
  const bit: Record<TablePart, number> = { whole: 0xffff, firstRow: 0x20, lastRow: 0x40, firstCol: 0x80, lastCol: 0x100 }
  const named: Record<TablePart, string> = {
    whole: '',
    firstRow: 'w:firstRow',
    lastRow: 'w:lastRow',
    firstCol: 'w:firstColumn',
    lastCol: 'w:lastColumn',
  }
  return (part) => part === 'whole' || (look[named[part]] === undefined ? (bits & bit[part]) !== 0 : isOn(look[named[part]]))
}

function shadeByStyle({ rows, table, paper, bare }: Reading): void {
  if (!childOf(table, 'w:tblPr', 'w:tblStyle')) return
  const has = lookOf(table)
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      if (cell.fill || cell.covered || bare.has(cell)) continue
      const parts = new Set<TablePart>(['whole'])
      if (r === 0) parts.add('firstRow')
      if (r === rows.length - 1) parts.add('lastRow')
      if (c === 0) parts.add('firstCol')
      if (c === row.length - 1) parts.add('lastCol')
      const shading = paper.styles.shadingOf(table, new Set([...parts].filter(has)))
      if (shading) cell.fill = shading
    }
  }
}

/** The records that the bookmarks within a row name. */
const refsIn = (row: Element): string[] =>
  [...within(row, 'w:bookmarkStart')].flatMap((mark) => refOfBookmark(mark.attributes['w:name']) ?? [])

/** A table of one column, or one cell beside another, is there to hold the page together. */
const isLayoutTable = (rows: readonly Element[]): boolean => rows.every((row) => [...through(row, 'w:tc')].length <= 1) || rows.length === 1

/** Reads a `w:tbl` cell by cell: merges either way, shading resolved, every row as wide as the table. @throws Refused beyond the limits. */
export function readWordTable(table: Element, paper: WordPaper): WordTable {
  const elements = rowsOf(table)
  if (elements.length > limits.rows)
    throw new Refused(
      'too many cells',
      `A table has more than ${limits.rows.toLocaleString('en-GB')} rows. Split the document and upload its parts.`,
    )
  if ([...through(table, 'w:tr')].length > elements.length) paper.note('Rows deleted under tracked changes are left out.')
  const reading: Reading = {
    rows: [],
    refs: elements.map(refsIn),
    inner: [],
    table,
    paper,
    isLayout: isLayoutTable(elements),
    growing: [],
    bare: new Set(),
  }
  for (const element of elements) reading.rows.push(readRow(element, reading))
  const width = Math.max(0, ...reading.rows.map((row) => row.length))
  for (const row of reading.rows) while (row.length < width) row.push(noCell())
  shadeByStyle(reading)
  return { rows: reading.rows, refs: reading.refs, inner: reading.inner }
}
