import type { Cell } from '../../grid.ts'
import { cellWords, type Vocabulary } from './cell-words.ts'
import { boxAll } from './geometry.ts'
import type { PageRead } from './page-read.ts'
import { fillUnder, noteOf } from './page-table.ts'
import type { PdfTable } from './pdf-table.ts'
import { joinedNote } from './pdf-table.ts'
import type { Piece } from './pieces.ts'
import { type Run, runsOf, type Tagged } from './tag-tree.ts'

/** A cell's words with the page they stand on; words of a heading repeated on later pages are left out. */
interface Part {
  page: PageRead
  pieces: Piece[]
}

function partsOf(run: Run, row: number, cell: number): Part[] {
  const parts = run.flatMap(({ page, rows }): Part[] => {
    const pieces = rows[row]?.cells[cell] ?? []
    return pieces.length > 0 ? [{ page, pieces }] : []
  })
  return run[0]?.rows[row]?.isHead ? parts.slice(0, 1) : parts
}

interface Extent {
  left: number
  right: number
}

const extentOf = (pieces: readonly Piece[]): Extent | undefined => {
  if (pieces.length === 0) return undefined
  const { left, right } = boxAll(pieces.map(({ box }) => box))
  return { left, right }
}

/** How far the words of each column reach, over the rows that have a cell for every column. */
function extentsOf(run: Run, width: number): (Extent | undefined)[] {
  const full = (run[0] as Tagged).rows.flatMap(({ cells }, row) => (cells.length === width ? [row] : []))
  return Array.from({ length: width }, (_, column) =>
    extentOf(full.flatMap((row) => partsOf(run, row, column).flatMap(({ pieces }) => pieces))),
  )
}

/** The column that a cell's words lie under most; undefined where none does. */
function columnUnder(pieces: readonly Piece[], extents: readonly (Extent | undefined)[]): number | undefined {
  const own = extentOf(pieces)
  if (!own) return undefined
  const shares = extents.map((one) => (one ? Math.min(own.right, one.right) - Math.max(own.left, one.left) : Number.NEGATIVE_INFINITY))
  const most = Math.max(...shares)
  return most > -2 ? shares.indexOf(most) : undefined
}

type Placed = { parts: Part[] }[]

/** The cells of a row by column; a row with fewer cells than columns by where its words stand. Undefined where two would share a column. */
function placedRow(run: Run, row: number, extents: readonly (Extent | undefined)[]): Placed | undefined {
  const count = (run[0] as Tagged).rows[row]?.cells.length ?? 0
  const parts = Array.from({ length: count }, (_, cell) => partsOf(run, row, cell))
  if (count === extents.length) return parts.map((one) => ({ parts: one }))
  const placed: Placed = extents.map(() => ({ parts: [] }))
  if (count === 1 && placed[0]) {
    placed[0].parts = parts[0] ?? []
    return placed
  }
  for (const one of parts) {
    if (one.length === 0) continue
    const column = columnUnder(
      one.flatMap(({ pieces }) => pieces),
      extents,
    )
    const into = column === undefined ? undefined : placed[column]
    if (!into || into.parts.length > 0) return undefined
    into.parts = one
  }
  return placed
}

/** Under words: their box. Under a cell without words: the column's reach at the height of the row. */
function fillOf({ parts }: Placed[number], row: Placed, extent: Extent | undefined): string | undefined {
  const [part] = parts
  if (part) return fillUnder(part.page.fills, boxAll(part.pieces.map(({ box }) => box)), 0.95)
  const [first] = row.flatMap((cell) => cell.parts.slice(0, 1))
  if (!first || !extent) return undefined
  const { top } = boxAll(first.pieces.map(({ box }) => box))
  const box = {
    left: extent.left,
    right: Math.max(extent.left + 4, Math.min(extent.right, extent.left + 20)),
    top: top + 2,
    bottom: top + 8,
  }
  return fillUnder(first.page.fills, box, 0.95)
}

function tableOf(run: Run, vocabulary: Vocabulary): PdfTable | undefined {
  const [first] = run as [Tagged]
  const width = Math.max(...first.rows.map(({ cells }) => cells.length))
  const extents = extentsOf(run, width)
  const placed = first.rows.map((_, row) => placedRow(run, row, extents))
  if (width < 2 || first.rows.length < 2 || placed.includes(undefined)) return undefined
  const table: PdfTable = { how: 'tags', rows: [], parts: [], notes: {}, pieces: new Set(), warnings: [], title: undefined }
  if (first.rows.some(({ cells }) => cells.length !== width))
    table.warnings.push('Some rows have fewer cells than there are columns: their words were placed by where they stand')
  for (const row of placed as Placed[]) {
    const parts = row.flatMap((cell) => cell.parts)
    const pieces = parts.flatMap((part) => part.pieces)
    if (parts.length === 0) continue
    for (const piece of pieces) table.pieces.add(piece)
    const at = table.rows.length
    const pages = [...new Set(parts.map(({ page }) => page.number))].sort((a, b) => a - b)
    const page = pages[0] as number
    const top = Math.min(...parts.filter((part) => part.page.number === page).flatMap((part) => part.pieces.map(({ box }) => box.top)))
    if (table.parts.at(-1)?.page !== page) table.parts.push({ page, top, from: at, skipped: 0 })
    const note = pages.length > 1 ? joinedNote(pages) : noteOf(pieces)
    if (note) table.notes[at] = note
    table.rows.push(row.map((cell, column) => drawnCell(cell, row, { extent: extents[column], vocabulary })))
  }
  return table.rows.length > 1 ? table : undefined
}

function drawnCell(
  cell: Placed[number],
  row: Placed,
  { extent, vocabulary }: { extent: Extent | undefined; vocabulary: Vocabulary },
): Cell {
  const text = cell.parts
    .map(({ pieces }) => cellWords(pieces, Math.max(extent?.right ?? 0, ...pieces.map(({ box }) => box.right)), vocabulary))
    .filter(Boolean)
    .join(' ')
  const fill = fillOf(cell, row, extent)
  return { text, ...(fill ? { fill } : {}) }
}

/** The tables that the file's own structure gives, outside words taken already; a row over several pages is one row there. */
export function taggedTables(pages: readonly PageRead[], taken: ReadonlySet<Piece>, vocabulary: Vocabulary): PdfTable[] {
  return runsOf(pages, taken).flatMap((run) => tableOf(run, vocabulary) ?? [])
}
