/** A line of descent between two cards, by their keys. */
export interface Strand {
  from: string
  to: string
}

/** One place in a column: a card, or nothing but the line that goes through to a later column. */
export interface Slot {
  key: string
  through: boolean
}

/** A line between two neighbouring columns, by the places it joins. */
export interface Join {
  from: number
  to: number
}

export interface LineageLayout {
  /** Per column its places from the top. */
  columns: Slot[][]
  /** Between each column and the next, one fewer than there are columns. */
  joins: Join[][]
}

const slotOf = (layout: Slot[][], column: number, key: string): number => (layout[column] ?? []).findIndex((slot) => slot.key === key)

/**
 * Where cards stand when each has its column: in the order given, but beside what they came from; a line that skips a column gets a place of
 * its own there. A line within one column, or one that leads back, is not drawn: the cards' words tell it.
 */
export function lineageLayout(columnOf: ReadonlyMap<string, number>, strands: readonly Strand[], width: number): LineageLayout {
  const drawn = strands.filter(({ from, to }) => (columnOf.get(from) ?? width) < (columnOf.get(to) ?? -1))
  const columns: Slot[][] = Array.from({ length: width }, () => [])
  const steps: { column: number; from: string; to: string }[] = []
  for (const [key, column] of columnOf) columns[column]?.push({ key, through: false })
  for (const { from, to } of drawn) {
    let before = from
    for (let column = (columnOf.get(from) ?? 0) + 1; column <= (columnOf.get(to) ?? 0); column += 1) {
      const here = column === columnOf.get(to) ? to : `${from} to ${to} at ${column}`
      if (here !== to) columns[column]?.push({ key: here, through: true })
      steps.push({ column, from: before, to: here })
      before = here
    }
  }
  for (let column = 1; column < width; column += 1) sortBeside(columns, column, steps)
  const joins = columns
    .slice(1)
    .map((_, at) =>
      steps
        .filter((step) => step.column === at + 1)
        .map(({ from, to }) => ({ from: slotOf(columns, at, from), to: slotOf(columns, at + 1, to) })),
    )
  return { columns, joins }
}

/** Puts each place of a column as near as may be to the middle of those it came from; what came from nothing stays in its order, last. */
function sortBeside(columns: Slot[][], column: number, steps: readonly { column: number; from: string; to: string }[]): void {
  const middle = (key: string): number => {
    const from = steps.filter((step) => step.column === column && step.to === key).map((step) => slotOf(columns, column - 1, step.from))
    return from.length === 0 ? Number.POSITIVE_INFINITY : from.reduce((sum, at) => sum + at, 0) / from.length
  }
  const placed = (columns[column] ?? []).map((slot, at) => ({ slot, at, middle: middle(slot.key) }))
  placed.sort((a, b) => (a.middle === b.middle ? a.at - b.at : a.middle - b.middle))
  columns[column] = placed.map(({ slot }) => slot)
}
