/** A block of cells, rows and columns counted from 0, both ends included. */
export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** `$B$3` as row 2, column 1; undefined when it is no such reference. */
export function cellAt(reference: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  return letters && digits ? { row: Number(digits) - 1, column: columnOf(letters) } : undefined
}

/** `A1:C9` or `B3` as an area; undefined when it is neither. */
export function areaOf(reference: string): Area | undefined {
  const [from = '', to = from] = reference.split(':')
  const a = cellAt(from)
  const b = cellAt(to)
  if (!a || !b) return undefined
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}
