import { type Box, boxRound } from './geometry.ts'
import type { PageMarks } from './page-marks.ts'
import type { Segment } from './shapes.ts'
import { columnGap, fromTurn, type Run, wordGap } from './text-state.ts'

/** Words that stand together on one line of a page, with the box they fill. */
export interface Piece extends Run {
  box: Box
  /** A line of the table runs through its words: they go on over the edge of their cell. */
  isOver: boolean
}

/** Bottom of letters and height over the line, as parts of their size. */
const below = 0.22
const above = 0.78

function pieceOf(run: Run): Piece {
  const { turn, from, to, line, size } = run
  return { ...run, isOver: false, box: boxRound([fromTurn(turn, from, line - above * size), fromTurn(turn, to, line + below * size)]) }
}

/** Whether a drawn line parts two runs of one line of text. */
const parts = (lines: readonly Segment[], left: number, right: number, y: number): boolean =>
  lines.some(({ at, from, to }) => at > left - 1 && at < right + 1 && from < y && to > y)

/** Runs of one line that stand together are one piece: never over a drawn line, nor over two parts of the structure. */
function goesOn(piece: Run, next: Run, down: readonly Segment[]): boolean {
  const gap = next.from - piece.to
  const size = Math.max(piece.size, next.size)
  if (piece.turn !== next.turn || piece.id !== next.id || piece.isFurniture !== next.isFurniture) return false
  if (Math.abs(piece.line - next.line) > 0.05 * size || Math.abs(piece.size - next.size) > 0.2 * size) return false
  if (gap > columnGap * 0.4 * size || gap < -0.3 * size) return false
  const [x, y] = fromTurn(piece.turn, piece.to, piece.line - 0.3 * size)
  return piece.turn !== 0 || !parts(down, Math.min(x, x + gap), Math.max(x, x + gap), y)
}

/** The same words drawn twice a hair apart, to look bold, are there once. */
const isTwice = (a: Run, b: Run): boolean =>
  a.text === b.text && a.turn === b.turn && Math.abs(a.from - b.from) < 0.15 * a.size && Math.abs(a.line - b.line) < 0.15 * a.size

/** The words of a page in pieces, in the order of reading along each line. */
export function piecesOf({ runs, down }: Pick<PageMarks, 'runs' | 'down'>): Piece[] {
  const lines = new Map<string, Run[]>()
  for (const run of runs) {
    const key = `${run.turn} ${Math.round(run.line / 2)}`
    const near = lines.get(key)
    if (near) near.push(run)
    else lines.set(key, [run])
  }
  const pieces: Piece[] = []
  for (const line of lines.values()) {
    let open: Run | undefined
    for (const run of line.sort((a, b) => a.from - b.from)) {
      if (open && isTwice(open, run)) continue
      if (open && goesOn(open, run, down)) {
        open.text += run.from - open.to > wordGap * run.size ? ` ${run.text}` : run.text
        open.to = Math.max(open.to, run.to)
        open.isCut ||= run.isCut
      } else {
        if (open) pieces.push(pieceOf(open))
        open = { ...run }
      }
    }
    if (open) pieces.push(pieceOf(open))
  }
  for (const piece of pieces) {
    const { left, right, top, bottom } = piece.box
    piece.isOver = piece.turn === 0 && parts(down, left + 3, right - 3, (top + bottom) / 2)
  }
  return pieces
}
