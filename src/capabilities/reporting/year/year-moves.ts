import type { Rag } from '../../../kernel/rag.ts'
import { directionOf } from '../side-by-side/movement.ts'
import type { StoodThen, YearRow } from './year-facts.ts'

/** Every move from one declared status to another in the year, with the rows that made it. */
export interface YearMove {
  from: Rag
  to: Rag
  rows: { id: number; title: string; between: string }[]
}

const isDeclared = (stood: StoodThen): stood is Rag => stood !== 'not declared' && stood !== 'no update' && stood !== 'not yet'

/** The moves of a year, the worse first, then the most rows. A period without a status is passed over: the next is held against the last one declared. */
export function yearMoves(rows: readonly YearRow[], labels: readonly string[]): YearMove[] {
  const moves = new Map<string, YearMove>()
  for (const { id, title, stood } of rows) {
    let last: { rag: Rag; label: string } | undefined
    for (const [at, rag] of stood.entries()) {
      if (!isDeclared(rag)) continue
      const label = labels[at] ?? ''
      if (last && last.rag !== rag) {
        const move = moves.get(`${last.rag} ${rag}`) ?? { from: last.rag, to: rag, rows: [] }
        move.rows.push({ id, title, between: `${last.label} to ${label}` })
        moves.set(`${last.rag} ${rag}`, move)
      }
      last = { rag, label }
    }
  }
  return [...moves.values()].sort((a, b) => rank(a) - rank(b) || b.rows.length - a.rows.length)
}

const rank = ({ from, to }: YearMove): number => (directionOf(from, to) === 'worse' ? 0 : 1)

/** The status a row was last declared at in the year; undefined where it never was. */
export const lastDeclared = ({ stood }: YearRow): Rag | undefined => stood.findLast(isDeclared)
