import { nameScore } from './header-match.ts'
import type { Field } from './recogniser.ts'

interface Way {
  columns: number[]
  score: number
}

const better = (one: Way, other: Way) =>
  one.columns.filter((column) => column >= 0).length - other.columns.filter((column) => column >= 0).length || one.score - other.score

const threshold = 0.4
const mostColumns = 10

/** The columns that a level's names speak for, the surest of them where there are many. */
const claimed = (headers: readonly string[], level: Field, free: readonly number[]) =>
  free
    .map((column) => ({ column, score: nameScore(headers[column] ?? '', level) }))
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostColumns)

/**
 * Which of several columns is which level, where levels stand from left to right, the widest first: of all ways that keep that
 * order, the one that places most columns, then the surest. A level without a column is left out.
 */
export function levelColumns(headers: readonly string[], levels: readonly Field[], free: readonly number[]): Record<string, number> {
  let ways: Way[] = [{ columns: [], score: 0 }]
  for (const level of levels) {
    const claims = claimed(headers, level, free)
    ways = ways.flatMap((way) => {
      const after = Math.max(-1, ...way.columns)
      const next = claims.filter(({ column }) => column > after)
      return [
        { ...way, columns: [...way.columns, -1] },
        ...next.map(({ column, score }) => ({ columns: [...way.columns, column], score: way.score + score })),
      ]
    })
  }
  const best = ways.reduce((most, way) => (better(way, most) > 0 ? way : most))
  return Object.fromEntries(levels.flatMap(({ name }, at) => ((best.columns[at] ?? -1) < 0 ? [] : [[name, best.columns[at] as number]])))
}
