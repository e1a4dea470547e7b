import type { Grid } from '../grid.ts'
import { filledColumns } from './blocks.ts'
import { isBanded } from './contents.ts'
import { ragOfFill } from './hue.ts'
import { plainWords } from './look-alikes.ts'
import { ragOfWords } from './rag-words.ts'
import { colouredColumns, type Table } from './table.ts'

/** A line that heads a key of colours or ratings. */
export const startsKey = (words: string): boolean =>
  /^((b?rag|status|rating|colour|risk|score|progress)( (b?rag|status|rating|colour|score))* )?(key|legend|definitions?)\b/.test(
    plainWords(words),
  )

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const mayName = /^\W*\w?\W*$|red|amber|green|blue|yellow|orange|[^\x00-\x7f]/i

/** A colour or letter standing where no status is told. */
function namesStatus(grid: Grid, row: number, column: number): boolean {
  const cell = grid.rows[row]?.[column]
  if (cell && (cell.text.length > 30 || !mayName.test(cell.text))) return false
  const words = ragOfWords(cell?.text ?? '')
  if (typeof words === 'object') return words.by === 'colour'
  const shown = words === 'nothing' && !cell?.covered && !isBanded(grid, row) ? ragOfFill(cell?.fill) : undefined
  return shown !== undefined && shown !== 'unclear'
}

/** A row of a key: a colour or letter outside the status column, with at most its meaning beside it, or several with theirs. */
export function isKeyRow(table: Table, row: number): boolean {
  const { grid } = table.block
  const coloured = colouredColumns(table)
  const told = (column: number) => !coloured.includes(column) && namesStatus(grid, row, column)
  const filled = filledColumns(grid, row)
  const [start = 0] = filled
  const first = told(start) ? start : start > 0 && told(start - 1) ? start - 1 : undefined
  if (first === undefined) return false
  const colours = filled.filter(told)
  const others = filled.filter((column) => column !== first && !colours.includes(column))
  if (colours.length > 1) return others.length <= colours.length
  return others.length === 1 && others[0] === first + 1
}
