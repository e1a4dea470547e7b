import type { Rag } from '../../kernel/rag.ts'
import type { Cell, Grid } from '../grid.ts'
import { ragOfFill } from './hue.ts'
import { saysNothing } from './look-alikes.ts'
import { ragOfWords } from './rag-words.ts'
import { isDirection } from './read-direction.ts'
import { isFigure } from './read-figure.ts'
import { readScore } from './read-score.ts'
import type { Content } from './recogniser.ts'

/** The cell that a merge downwards shows in this place. */
export function shownCell(grid: Grid, row: number, column: number): Cell {
  let at = row
  while (at > 0 && grid.rows[at]?.[column]?.covered === 'down') at -= 1
  return grid.rows[at]?.[column] ?? { text: '' }
}

/** Shares, from 0 to 1, of a column's filled cells that read as each kind of content. */
export type Contents = Record<Content, number> & {
  filled: number
  numbers: number
  length: number
  shades: ReadonlySet<Rag>
  /** The words of the filled cells. */
  said: readonly string[]
}

export const itemNumber = /^\(?(?:[a-z]{1,4}[\s.-]?)?\d{1,4}(?:\.\d{1,3})*[a-z]?[.):]?$/i

/** What the cells of a column hold, header words apart. Bands of shading over a whole row are not counted as status. */
export function contentsOf(grid: Grid, rows: readonly number[], column: number): Contents {
  const cells = rows.map((row) => ({ cell: shownCell(grid, row, column), banded: isBanded(grid, row) }))
  const filled = cells.filter(({ cell }) => !saysNothing(cell.text))
  const share = (count: number, of: number) => (of === 0 ? 0 : count / of)
  const of = (test: (text: string) => boolean) => share(filled.filter(({ cell }) => test(cell.text)).length, filled.length)
  const shades = cells.flatMap(({ cell, banded }) => {
    const shown = saysNothing(cell.text) && !banded ? ragOfFill(cell.fill) : undefined
    return isRag(shown) ? [shown] : []
  })
  const shaded = shades.length
  const statuses = filled.map(({ cell }) => ragOfWords(cell.text))
  const worded = filled.filter(
    ({ cell, banded }, at) =>
      typeof statuses[at] === 'object' || (!banded && cell.text.length < 40 && isRag(ragOfFill(cell.fill))) || statuses[at] === 'mixed',
  ).length
  return {
    rag: share(worded + shaded, filled.length + shaded),
    score: of((text) => readScore(text).score !== null),
    words: share(filled.filter(({ cell }, at) => statuses[at] === 'unreadable' && /[a-z]{2,}/i.test(cell.text)).length, filled.length),
    numbering: of((text) => itemNumber.test(text.trim())),
    direction: of(isDirection),
    figure: of(isFigure),
    numbers: of((text) => /^[\d.,%£\s-]+$/.test(text)),
    filled: filled.length,
    shades: new Set(shades),
    said: filled.map(({ cell }) => cell.text),
    length: share(
      filled.reduce((sum, { cell }) => sum + cell.text.length, 0),
      filled.length,
    ),
  }
}

const isRag = (rag: ReturnType<typeof ragOfFill>): rag is Rag => rag !== undefined && rag !== 'unclear'

/** Every cell of the row carries the same shading: a band or a heading, not a status. */
export function isBanded(grid: Grid, row: number): boolean {
  const cells = grid.rows[row] ?? []
  const fill = shownCell(grid, row, 0).fill
  return cells.length > 1 && fill !== undefined && fill !== '' && cells.every((_, column) => shownCell(grid, row, column).fill === fill)
}
