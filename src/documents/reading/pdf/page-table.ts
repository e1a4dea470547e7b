import type { Cell } from '../../grid.ts'
import { areaOf, type Box, shared } from './geometry.ts'
import type { Piece } from './pieces.ts'
import type { Fill } from './shapes.ts'

/** A table as one page shows it. */
export interface PageTable {
  page: number
  how: 'lines' | 'tags' | 'columns'
  box: Box
  /** Left edges of its columns. */
  lefts: number[]
  rows: Cell[][]
  /** Top edges of its rows. */
  tops: number[]
  /** Its words, so that nobody counts them twice. */
  pieces: Piece[]
  /** What a person should know of single rows. */
  notes: Record<number, string>
  title?: string
}

/** The shading painted last under most of a box; undefined for none and for white. */
export function fillUnder(fills: readonly Fill[], box: Box, most = 0.6): string | undefined {
  const area = areaOf(box)
  const fill = fills.findLast((one) => areaOf(shared(one, box)) >= most * area)
  return fill === undefined || fill.colour === 'FFFFFF' ? undefined : fill.colour
}

/** What is wrong with how the words of a row stand, for a person; undefined when nothing is. */
export function noteOf(pieces: readonly Piece[]): string | undefined {
  if (pieces.some(({ isCut }) => isCut))
    return 'The page cuts words of this row off at the edge of a cell; the file holds the rest, which was read: check the row'
  if (pieces.some(({ isOver }) => isOver)) return 'Words of this row run over the edge of their cell: check which cell they belong to'
  return undefined
}
