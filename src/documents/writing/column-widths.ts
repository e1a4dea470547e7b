import { textWidth } from '../charts/text-width.ts'
import { type Column, type ReportCell, type ReportTable, tagOf } from '../report.ts'

/** Every paragraph of a cell in order, as printed: its tag's word, its other words, what stands below. */
export function paragraphsOf(cell: ReportCell): string[] {
  const tag = tagOf(cell)
  const own = tag ? [tag.word, ...(tag.rest === '' ? [] : [tag.rest])] : [cell.text]
  return [...own, ...(cell.below ?? []).map(({ label, text }) => (label ? `${label} ${text}` : text))]
}

/** A little more than measured: bold letters are wider, and each program sets them in its own way. */
const slack = 1.06

/** Widest word of a text at a size, in points; a word of more than twenty letters may be broken. */
const widestWord = (text: string, points: number): number =>
  Math.max(0, ...text.split(/[\s-]+/).map((word) => (word.length > 20 ? 0 : textWidth(word, points) * slack)))

/** How columns are set: the type's size and each column's width, all in points. */
export interface ColumnFit {
  size: number
  widths: number[]
}

/** What a table is fitted into, in points. `side` is the space left and right of a cell's words. */
export interface Room {
  width: number
  side: number
  sizes: readonly number[]
}

const leastWidth = (column: Column, cells: readonly ReportCell[], points: number): number =>
  Math.max(widestWord(column.title, points), ...cells.flatMap(paragraphsOf).map((text) => widestWord(text, points)))

/**
 * Widths in which no usual word is broken, what is left shared out as the columns ask, at the first size where that can be done;
 * at the last size in plain shares.
 */
export function fitColumns({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>, { width, side, sizes }: Room): ColumnFit {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  const shares = columns.map((column) => (column.width / whole) * width)
  for (const size of sizes) {
    const least = columns.map((column, at) => {
      const cells = rows.flatMap(({ cells: all }) => all[at] ?? [])
      return leastWidth(column, cells, size) + 2 * side + 2
    })
    const left = width - least.reduce((sum, one) => sum + one, 0)
    if (left < 0) continue
    const wanted = least.map((one, at) => Math.max(0, (shares[at] ?? 0) - one))
    const wantedWhole = Math.max(
      0.001,
      wanted.reduce((sum, one) => sum + one, 0),
    )
    return { size, widths: least.map((one, at) => one + (left * (wanted[at] ?? 0)) / wantedWhole) }
  }
  return { size: sizes.at(-1) ?? 7, widths: shares }
}

/** Lines that a text takes in a width of so many points, a long word broken where it must be. */
export function linesIn(text: string, width: number, points: number): number {
  const space = textWidth(' ', points)
  return text.split('\n').reduce((sum, line) => {
    let [lines, used] = [1, 0]
    for (const word of line.split(' ')) {
      const long = textWidth(word, points) * slack
      if (used > 0 && used + space + long > width) {
        lines += 1
        used = 0
      }
      used += (used > 0 ? space : 0) + long
      if (used > width) {
        lines += Math.ceil(used / width) - 1
        used %= width
      }
    }
    return sum + lines
  }, 0)
}
