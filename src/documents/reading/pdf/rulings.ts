import type { Drawn, Segment } from './shapes.ts'

/** The lines of one table: those that touch one another, whole. */
export interface Rulings {
  across: Segment[]
  down: Segment[]
}

/** Lines this near are the same, and lines this near each other's ends touch, in points. */
export const near = 2.5
/** Gaps of a dotted line. */
const gap = 4
const shortest = 6
/** More lines than a page of tables has: a drawing. */
export const mostLines = 3_000

/** Pieces of lines put together: dashes, and the sides of neighbouring cells. */
export function wholeLines(segments: readonly Segment[]): Segment[] {
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => a.at - b.at)) {
    const row = rows.at(-1)
    if (row?.[0] && segment.at - row[0].at <= 1) row.push(segment)
    else rows.push([segment])
  }
  return rows.flatMap((row) => {
    const lines: Segment[] = []
    for (const piece of row.sort((a, b) => a.from - b.from)) {
      const last = lines.at(-1)
      if (last && piece.from - last.to <= gap) last.to = Math.max(last.to, piece.to)
      else lines.push({ ...piece })
    }
    return lines.filter(({ from, to }) => to - from >= shortest)
  })
}

const crosses = (across: Segment, down: Segment): boolean =>
  down.at >= across.from - near && down.at <= across.to + near && across.at >= down.from - near && across.at <= down.to + near

/** Lines that touch one another, directly or through others, group by group; lines that touch none are left out. */
export function rulingsOf({ across, down }: Pick<Drawn, 'across' | 'down'>): Rulings[] {
  const groupOf = new Map<Segment, Rulings>()
  const groups = new Set<Rulings>()
  const own = (line: Segment, side: keyof Rulings): Rulings => {
    const known = groupOf.get(line)
    if (known) return known
    const group: Rulings = { across: [], down: [] }
    group[side].push(line)
    groupOf.set(line, group)
    groups.add(group)
    return group
  }
  const join = (into: Rulings, from: Rulings): void => {
    for (const line of [...from.across, ...from.down]) groupOf.set(line, into)
    into.across.push(...from.across)
    into.down.push(...from.down)
    groups.delete(from)
  }
  for (const a of across)
    for (const d of down) {
      if (!crosses(a, d)) continue
      const [one, other] = [own(a, 'across'), own(d, 'down')]
      if (one !== other) join(one, other)
    }
  return [...groups]
}
