import type { Grid } from '../grid.ts'
import { filledColumns } from './blocks.ts'
import { isBanded } from './contents.ts'
import { ragOfFill } from './hue.ts'
import { plainWords } from './look-alikes.ts'
import { ragOfWords } from './rag-words.ts'
import type { Table } from './table.ts'

/** A line that heads a key of colours or ratings. */
export const startsKey = (words: string): boolean =>
  /^((b?rag|status|rating|colour|risk|score|progress)( (b?rag|status|rating|colour|score))* )?(key|legend|definitions?)\b/.test(
    plainWords(words),
  )

/** A colour or letter standing where no status is told. */
function namesStatus(grid: Grid, row: number, column: number): boolean {
  const cell = grid.rows[row]?.[column]
  const words = ragOfWords(cell?.text ?? '')
  if (typeof words === 'object') return words.by === 'colour'
  const shown = words === 'nothing' && !cell?.covered && !isBanded(grid, row) ? ragOfFill(cell?.fill) : undefined
  return shown !== undefined && shown !== 'unclear'
}

/** A row of a key: a colour or letter outside the status column, with at most its meaning beside it, or several with theirs. */
export function isKeyRow(table: Table, row: number): boolean {
  const { grid } = table.block
  const statuses = table.columns.rag ?? []
  const cells = (grid.rows[row] ?? []).map((_, column) => column)
  const filled = filledColumns(grid, row)
  const colours = cells.filter((column) => !statuses.includes(column) && namesStatus(grid, row, column))
  const [first] = colours
  if (first === undefined || filled.some((column) => column < first)) return false
  const others = filled.filter((column) => !colours.includes(column))
  return (
    (others.length === 1 && others[0] === first + 1 && colours.length === 1) ||
    (colours.length > 1 && others.length <= colours.length && worded(grid, row, colours))
  )
}

const worded = (grid: Grid, row: number, colours: readonly number[]) =>
  colours.every((column) => grid.rows[row]?.[column]?.text.trim() !== '')
