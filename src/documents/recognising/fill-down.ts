import type { Line } from './lines.ts'
import { plainWords, saysNothing } from './look-alikes.ts'

/**
 * How a leading column is written over a run of rows: its name once, blanks below meaning the same; or its name on every row,
 * so that a blank is a gap. `unknown` where too few are blank to say.
 */
export function groupingOf(runs: readonly (readonly Line[])[], column: number): 'once' | 'every row' | 'unknown' {
  let [repeats, blanks, rows] = [0, 0, 0]
  for (const lines of runs) {
    lines.forEach((line, at) => {
      const [own, before] = [line.cells[column]?.text ?? '', lines[at - 1]?.cells[column]?.text ?? '']
      rows += 1
      if (line.covered[column]) return
      if (saysNothing(own)) blanks += 1
      else if (at > 0 && plainWords(own) === plainWords(before)) repeats += 1
    })
  }
  if (repeats > 0) return 'every row'
  return blanks > 0 && blanks / rows >= 0.2 ? 'once' : 'unknown'
}

/** Whether a line only names its group and says nothing else in the columns read. */
const onlyNames = (line: Line, groups: readonly number[], used: readonly number[]) =>
  used.every((column) => groups.includes(column) || saysNothing(line.cells[column]?.text ?? ''))

export interface Filling {
  /** The group's last name by column, carried into the next table of a run. */
  last: Record<number, string>
  filled: number
}

/** Fills the blanks of leading columns with the name above, where the table is written that way; a name in an outer column ends the inner ones. */
export function fillDown(
  lines: readonly Line[],
  groups: readonly number[],
  used: readonly number[],
  style: (column: number) => string,
  filling: Filling,
): Line[] {
  const kept: Line[] = []
  lines.forEach((line, at) => {
    groups.forEach((column, depth) => {
      const cell = line.cells[column]
      if (!cell || line.covered[column]) {
        if (cell) filling.last[column] = cell.text
        return
      }
      if (!saysNothing(cell.text)) {
        if (plainWords(filling.last[column] ?? '') !== plainWords(cell.text))
          for (const inner of groups.slice(depth + 1)) delete filling.last[inner]
        filling.last[column] = cell.text
      } else if (style(column) === 'once' && filling.last[column] !== undefined) {
        line.cells[column] = { ...cell, text: filling.last[column] as string }
        filling.filled += 1
      }
    })
    const next = lines[at + 1]
    const names =
      onlyNames(line, groups, used) &&
      next &&
      groups.some((column) => !line.covered[column]) &&
      groups.some(
        (column) => saysNothing(next.cells[column]?.text ?? '') && !saysNothing(line.cells[column]?.text ?? '') && style(column) === 'once',
      )
    if (!names) kept.push(line)
  })
  return kept
}
