import { nameScore } from './header-match.ts'
import type { Field } from './recogniser.ts'

interface Way {
  columns: number[]
  score: number
}

const better = (one: Way, other: Way) =>
  one.columns.filter((column) => column >= 0).length - other.columns.filter((column) => column >= 0).length || one.score - other.score

/**
 * Which of several columns is which level, where levels stand from left to right, the widest first: of all ways that keep that
 * order, the one that places most columns, then the surest. A level without a column is left out.
 */
export function levelColumns(headers: readonly string[], levels: readonly Field[], free: readonly number[]): Record<string, number> {
  const threshold = 0.4
  let ways: Way[] = [{ columns: [], score: 0 }]
  for (const level of levels) {
    ways = ways.flatMap((way) => {
      const after = Math.max(-1, ...way.columns)
      const next = free.flatMap((column) => {
        const score = column > after ? nameScore(headers[column] ?? '', level) : 0
        return score >= threshold ? [{ columns: [...way.columns, column], score: way.score + score }] : []
      })
      return [{ ...way, columns: [...way.columns, -1] }, ...next]
    })
  }
  const best = ways.reduce((most, way) => (better(way, most) > 0 ? way : most))
  return Object.fromEntries(levels.flatMap(({ name }, at) => ((best.columns[at] ?? -1) < 0 ? [] : [[name, best.columns[at] as number]])))
}
