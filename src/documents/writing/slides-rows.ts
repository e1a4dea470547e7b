import { isRef, type SlideRowMark } from '../record-marks.ts'
import type { Report, ReportTable, Tone } from '../report.ts'
import { continuedName } from '../slide-rows.ts'
import { type ColumnFit, fitColumns } from './column-widths.ts'
import { cellParagraphs, cutParagraphs, heightOfAll, plain, type SlideParagraph } from './slides-text.ts'

/** Space around a cell's words, in points. */
export const cellSide = 5
export const cellTop = 4

export interface SlideCell {
  paragraphs: SlideParagraph[]
  tone?: Tone
}

/** A row on a slide, whole or a part of one. */
export interface SlideRow {
  cells: SlideCell[]
  height: number
  ref?: string
  continued?: true
}

/** A table made ready for slides: how its columns are set, and its rows with their heights. */
export interface SlideTableSet {
  table: ReportTable
  fit: ColumnFit
  header: SlideParagraph[]
  headerHeight: number
  rows: SlideRow[]
}

const wordsWidth = (fit: ColumnFit, at: number): number => Math.max(12, (fit.widths[at] ?? 0) - 2 * cellSide)

export const rowHeight = (cells: readonly SlideCell[], fit: ColumnFit): number =>
  Math.max(...cells.map(({ paragraphs }, at) => heightOfAll(paragraphs, wordsWidth(fit, at)))) + 2 * cellTop

function setAt(table: ReportTable, report: Report, sizes: readonly number[], width: number): SlideTableSet {
  const fit = fitColumns(table, { width, side: cellSide, sizes })
  const header = table.columns.map(({ title }) => plain(title, fit.size, { bold: true }))
  const rows = table.rows.map((row): SlideRow => {
    const cells = table.columns.map((_, at): SlideCell => {
      const cell = row.cells[at] ?? { text: '' }
      return { paragraphs: cellParagraphs(cell, fit.size, report), ...(cell.tone ? { tone: cell.tone } : {}) }
    })
    return { cells, height: rowHeight(cells, fit), ...(row.ref === undefined ? {} : { ref: row.ref }) }
  })
  return {
    table,
    fit,
    header,
    headerHeight: rowHeight(
      header.map((words) => ({ paragraphs: [words] })),
      fit,
    ),
    rows,
  }
}

const sizes = [12, 11, 10, 9] as const

/** A table in the largest type in which no row is taller than a slide; in the smallest where there is none, whose long rows are then cut. */
export function slideTable(table: ReportTable, report: Report, room: { width: number; height: number }): SlideTableSet {
  for (const at of sizes.keys()) {
    const set = setAt(table, report, sizes.slice(at), room.width)
    if (set.rows.every(({ height }) => set.headerHeight + height <= room.height)) return set
  }
  return setAt(table, report, sizes.slice(-1), room.width)
}

/** A row cut in two where a height is full; its name stands over the rest once more. */
export function cutRow(row: SlideRow, { table, fit }: SlideTableSet, height: number): [SlideRow, SlideRow] {
  const parts = row.cells.map(({ paragraphs }, at) => cutParagraphs(paragraphs, wordsWidth(fit, at), height - 2 * cellTop))
  const first = row.cells.map((cell, at) => ({ ...cell, paragraphs: parts[at]?.[0] ?? [] }))
  const rest = row.cells.map((cell, at): SlideCell => {
    const left = parts[at]?.[1] ?? []
    const name = cell.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')
    const isName = table.columns[at]?.rowHeader === true && left.length === 0 && name.trim() !== ''
    return { ...cell, paragraphs: isName ? [plain(continuedName(name.replace(/ \(continued\)$/, '')), fit.size)] : left }
  })
  return [
    { ...row, cells: first, height: rowHeight(first, fit) },
    { ...row, cells: rest, height: rowHeight(rest, fit), continued: true },
  ]
}

/** What a row's number on a slide says. The deck's list of records grows by one for each row, so that no two rows of a table have one number. */
export function markOf({ ref, continued }: SlideRow, records: string[]): SlideRowMark | undefined {
  if (continued) return { continued }
  if (!isRef(ref)) return undefined
  return { place: records.push(ref) - 1 }
}
