import { type Adding, workedOut } from './worked-out.ts'

/** One figure of a table that adds up: how many people it is of, and whether it is shown. */
export interface Cell {
  key: string
  /** People it is of; null where nobody knows. */
  people: number | null
  /** People the rule looks at beside them: of a proportion those who did, and those who did not. */
  parts?: readonly number[]
  /** Hidden already by whoever sent it. */
  isHidden?: boolean
}

/** Cells that add up to a total that somebody can read; `times` is -1 of the one that is the others' total. */
export type Line = Adding

/**
 * Which cells must be hidden so that no group of fewer people than `least` can be read, nor worked out by subtracting what is shown from
 * totals. Small cells are hidden (a nought tells of nobody and stays, as NHS England publishes the Friends and Family Test); then, until
 * nothing changes, the smallest shown cell of a line is hidden too where the line gives a hidden one away: alone, together with others
 * fewer than `least`, or by all lines solved together.
 */
export function hiddenCells(cells: readonly Cell[], lines: readonly Line[], least: number): Set<string> {
  const known = new Map(cells.map((cell) => [cell.key, cell]))
  const hidden = new Set(cells.filter((cell) => isSmall(cell, least)).map(({ key }) => key))
  const hiding: Hiding = { known, hidden, least }
  while (least > 0 && (hideByLines(lines, hiding) || hideBySolving(lines, hiding)));
  return hidden
}

const isSmall = ({ people, parts = [], isHidden }: Cell, least: number): boolean =>
  isHidden === true || (least > 0 && (people === null || [people, ...parts].some((n) => n > 0 && n < least)))

interface Hiding {
  known: ReadonlyMap<string, Cell>
  hidden: Set<string>
  least: number
}

function hideByLines(lines: readonly Line[], hiding: Hiding): boolean {
  let changed = false
  for (const line of lines) {
    const next = givesAway(line, hiding) ? smallestShown(line, hiding) : undefined
    if (next === undefined) continue
    hiding.hidden.add(next)
    changed = true
  }
  return changed
}

function hideBySolving(lines: readonly Line[], hiding: Hiding): boolean {
  const { hidden } = hiding
  for (const away of workedOut(lines, hidden)) {
    const next = lines
      .filter((line) => line.some(({ key }) => key === away))
      .map((line) => smallestShown(line, hiding))
      .find((key) => key !== undefined)
    if (next === undefined) continue
    hidden.add(next)
    return true
  }
  return false
}

/** Whether a line tells too much of the cells hidden in it: one alone is what the total leaves, few people together are few each. */
function givesAway(line: Line, { known, hidden, least }: Hiding): boolean {
  const away = line.filter(({ key }) => hidden.has(key))
  if (away.length < 2) return away.length === 1
  const isTotalAmong = away.some(({ times }) => times === -1)
  return !isTotalAmong && away.reduce((sum, { key }) => sum + (known.get(key)?.people ?? least), 0) < least
}

/** The smallest cell of a line that is shown; noughts last, since they tell of nobody. */
function smallestShown(line: Line, { known, hidden }: Hiding): string | undefined {
  const shown = line.flatMap(({ key }) => (hidden.has(key) ? [] : (known.get(key) ?? [])))
  return shown.sort((a, b) => order(a) - order(b) || (a.key < b.key ? -1 : 1))[0]?.key
}

const order = ({ people }: Cell): number => (people === null || people === 0 ? Number.MAX_SAFE_INTEGER : people)
