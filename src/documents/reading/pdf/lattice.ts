import type { Cell } from '../../grid.ts'
import { cellWords, type Vocabulary } from './cell-words.ts'
import { type Box, boxAll, isWithin } from './geometry.ts'
import { fillUnder, noteOf, type PageTable } from './page-table.ts'
import type { Piece } from './pieces.ts'
import { near, type Rulings } from './rulings.ts'
import type { Fill } from './shapes.ts'

/** Edges this near are one: the two lines of a double border. */
const same = 4
/** Rows and columns lower or narrower than this are none. */
const least = 6

/** Edges in order, near ones once. */
function edgesOf(values: readonly number[]): number[] {
  const edges: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (edges.length === 0 || value - (edges.at(-1) as number) > same) edges.push(value)
  return edges
}

/** The edges of rows and columns: where lines run, and where the lines across them end, as the closing line of a table cut by a page end is not drawn. */
function gridOf({ across, down }: Rulings): { xs: number[]; ys: number[] } {
  const open = (edges: number[], ends: readonly { from: number; to: number }[]) => {
    const [from, to] = [Math.min(...ends.map((one) => one.from)), Math.max(...ends.map((one) => one.to))]
    if ((edges[0] ?? from) - from > least) edges.unshift(from)
    if (to - (edges.at(-1) ?? to) > least) edges.push(to)
    return edges
  }
  return {
    xs: open(edgesOf(down.map(({ at }) => at)), across),
    ys: open(edgesOf(across.map(({ at }) => at)), down),
  }
}

interface Atom {
  row: number
  column: number
  rowSpan: number
  colSpan: number
}

/** Cells of a grid of lines: where a line is missing between two places, they are one cell. */
function atomsOf({ across, down }: Rulings, xs: readonly number[], ys: readonly number[]): Atom[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  const mid = (edges: readonly number[], i: number) => ((edges[i] as number) + (edges[i + 1] as number)) / 2
  const isRight = (row: number, column: number) =>
    down.some(
      ({ at, from, to }) => Math.abs(at - (xs[column + 1] as number)) < same && from - near <= mid(ys, row) && to + near >= mid(ys, row),
    )
  const isUnder = (row: number, column: number) =>
    across.some(
      ({ at, from, to }) => Math.abs(at - (ys[row + 1] as number)) < same && from - near <= mid(xs, column) && to + near >= mid(xs, column),
    )
  const taken = new Set<number>()
  const atoms: Atom[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue
      let [colSpan, rowSpan] = [1, 1]
      while (column + colSpan < columns && !isRight(row, column + colSpan - 1) && !taken.has(row * columns + column + colSpan)) colSpan += 1
      const goesDown = () =>
        row + rowSpan < rows &&
        Array.from({ length: colSpan }, (_, i) => column + i).every((one) => !isUnder(row + rowSpan - 1, one)) &&
        Array.from({ length: colSpan - 1 }, (_, i) => column + i).every((one) => !isRight(row + rowSpan, one))
      while (goesDown()) rowSpan += 1
      for (let r = row; r < row + rowSpan; r += 1) for (let c = column; c < column + colSpan; c += 1) taken.add(r * columns + c)
      atoms.push({ row, column, rowSpan, colSpan })
    }
  return atoms
}

const placeOf = ({ box }: Piece): [number, number] => [box.left + Math.min(3, (box.right - box.left) / 2), (box.top + box.bottom) / 2]

interface PageOf {
  page: number
  fills: readonly Fill[]
  pieces: readonly Piece[]
  vocabulary: Vocabulary
}

function drawCell(rows: Cell[][], atom: Atom, cell: Cell): void {
  const { row, column, rowSpan, colSpan } = atom
  for (let r = row; r < row + rowSpan; r += 1)
    for (let c = column; c < column + colSpan; c += 1)
      (rows[r] as Cell[])[c] = r === row && c === column ? cell : { text: '', covered: r > row ? 'down' : 'across' }
}

/** A table by its drawn lines; undefined where the lines make none: a frame, a chart, a box without words. */
export function latticeTable(rulings: Rulings, { page, fills, pieces, vocabulary }: PageOf): PageTable | undefined {
  const { xs, ys } = gridOf(rulings)
  if (xs.length < 3 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) > 50_000) return undefined
  const box: Box = { left: xs[0] as number, right: xs.at(-1) as number, top: ys[0] as number, bottom: ys.at(-1) as number }
  const own = pieces.filter((piece) => isWithin(box, ...placeOf(piece)))
  const rows: Cell[][] = ys.slice(1).map(() => [])
  const notes: Record<number, string> = {}
  let filled = 0
  for (const atom of atomsOf(rulings, xs, ys)) {
    const { row, column, rowSpan, colSpan } = atom
    const cell = {
      left: xs[column] as number,
      right: xs[column + colSpan] as number,
      top: ys[row] as number,
      bottom: ys[row + rowSpan] as number,
    }
    const within = own.filter((piece) => isWithin(cell, ...placeOf(piece)))
    const fill = fillUnder(fills, cell)
    const text = cellWords(within, cell.right - 4, vocabulary)
    if (text !== '') filled += 1
    const note = noteOf(within)
    if (note) notes[row] = note
    drawCell(rows, atom, { text, ...(fill ? { fill } : {}), ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) })
  }
  if (filled < 2) return undefined
  return { page, how: 'lines', box: boxAll([box]), lefts: xs.slice(0, -1), tops: ys.slice(0, -1), rows, pieces: own, notes }
}
