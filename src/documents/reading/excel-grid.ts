import type { Cell, Grid } from '../grid.ts'
import { readExcelCell, type Workbook } from './excel-cell.ts'
import { ColourRules } from './excel-colour-rules.ts'
import { readSheet, refuseFarCell, type SheetCell, type SheetFrame } from './excel-sheet.ts'
import { limits } from './limits.ts'
import { recordColumn } from './record-column.ts'
import { Refused } from './refused.ts'

/** Where a sheet comes from and what it is called. */
export interface SheetPlace {
  file: string
  name: string
  isHidden: boolean
}

/** Cells as found, by row and column; most sheets leave many out. */
class SparseCells {
  readonly rows = new Map<number, Map<number, Cell>>()
  top = Number.POSITIVE_INFINITY
  left = Number.POSITIVE_INFINITY
  bottom = -1
  right = -1
  #count = 0

  add({ row, column }: SheetCell, cell: Cell): void {
    if (cell.text !== '') refuseFarCell({ row, column })
    else if (row >= limits.rows || column >= limits.columns) return
    this.#count += 1
    if (this.#count > limits.cells) throw tooMany()
    const cells = this.rows.get(row) ?? new Map<number, Cell>()
    this.rows.set(row, cells.set(column, cell))
    if (cell.text === '') return
    this.top = Math.min(this.top, row)
    this.bottom = Math.max(this.bottom, row)
    this.left = Math.min(this.left, column)
    this.right = Math.max(this.right, column)
  }

  readonly at = (row: number, column: number): Cell | undefined => this.rows.get(row)?.get(column)
}

const tooMany = () =>
  new Refused(
    'too many cells',
    `The workbook has more than ${limits.cells.toLocaleString('en-GB')} cells. Leave out the sheets that are not needed and upload it again.`,
  )

/** Rows from the first with words to the last, every row as wide as the widest. */
function spread(cells: SparseCells): Cell[][] {
  const width = cells.right - cells.left + 1
  const height = cells.bottom - cells.top + 1
  if (width * height > limits.cells) throw tooMany()
  return Array.from({ length: height }, (_, r) => {
    const row = cells.rows.get(cells.top + r)
    return Array.from({ length: width }, (_, c) => row?.get(cells.left + c) ?? { text: '' })
  })
}

function merge(rows: Cell[][], frame: SheetFrame, cells: SparseCells, note: (warning: string) => void): void {
  const width = rows[0]?.length ?? 0
  for (const area of frame.merges) {
    const [top, left] = [area.top - cells.top, area.left - cells.left]
    const bottom = Math.min(area.bottom - cells.top, rows.length - 1)
    const right = Math.min(area.right - cells.left, width - 1)
    const first = rows[top]?.[left]
    if (!first || first.covered || bottom < top || right < left) continue
    if (bottom > top) first.rowSpan = bottom - top + 1
    if (right > left) first.colSpan = right - left + 1
    for (let r = top; r <= bottom; r += 1) {
      for (let c = left; c <= right; c += 1) {
        if (r === top && c === left) continue
        const row = rows[r] as Cell[]
        if (row[c]?.text) note('There is text hidden under merged cells: it is left out.')
        row[c] = { text: '', covered: r > top ? 'down' : 'across' }
      }
    }
  }
}

function hide(rows: Cell[][], frame: SheetFrame, cells: SparseCells, note: (warning: string) => void): void {
  const isHiddenColumn = (column: number) => frame.hiddenColumns.some(({ from, to }) => column >= from && column <= to)
  const records = recordColumn(rows)
  const columns = new Set((rows[0] ?? []).flatMap((_, c) => (isHiddenColumn(cells.left + c) && c !== records ? [c] : [])))
  let hiddenRows = 0
  for (const [r, row] of rows.entries()) {
    const isHidden = frame.hiddenRows.has(cells.top + r)
    if (isHidden) hiddenRows += 1
    for (const [c, cell] of row.entries()) if (isHidden || columns.has(c)) cell.hidden = true
  }
  if (hiddenRows > 0) note('There are hidden rows (a filter may hide them): they are read, and marked as hidden.')
  if (columns.size > 0) note('There are hidden columns: they are read, and marked as hidden.')
}

function colour(
  rows: Cell[][],
  frame: SheetFrame,
  cells: SparseCells,
  paint: { fills: readonly (string | undefined)[]; note: (warning: string) => void },
): void {
  if (frame.hasNewerRules)
    paint.note('Some colours or icons come from rules of newer Excel that are not read. Where they matter, write them as words too.')
  if (frame.rules.length === 0) return
  const rules = new ColourRules(frame.rules, paint.fills, paint.note)
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      const fill = cell.covered ? undefined : rules.fillOf(cell, cells.top + r, cells.left + c, cells.at)
      if (fill) cell.fill = fill
    }
  }
}

/** A sheet as one grid, from its first cell with words to its last; undefined for a sheet without words. @throws Refused. */
export function gridOfSheet(part: Uint8Array, book: Workbook, place: SheetPlace): Grid | undefined {
  const warnings = new Set<string>()
  const note = (warning: string) => {
    if (warnings.size < 50) warnings.add(warning)
  }
  const cells = new SparseCells()
  const frame = readSheet(part, (found) => {
    const cell = readExcelCell(found.element, book, note)
    if (cell) cells.add(found, cell)
  })
  if (cells.bottom < 0) return undefined
  const rows = spread(cells)
  merge(rows, frame, cells, note)
  colour(rows, frame, cells, { fills: book.styles.ruleFills, note })
  hide(rows, frame, cells, note)
  if (place.isHidden) {
    note('The sheet is hidden: it is read, and its cells are marked as hidden.')
    for (const cell of rows.flat()) cell.hidden = true
  }
  return {
    source: { file: place.file, sheet: place.name },
    title: place.name,
    rows,
    addressOf: { kind: 'sheet', name: place.name, firstRow: cells.top + 1, firstColumn: cells.left },
    warnings: [...warnings],
  }
}
