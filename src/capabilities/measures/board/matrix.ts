import { type Assured, assurances, type Change, changes } from './change.ts'
import type { BoardRow } from './row.ts'

/** A cell of the matrix of variation by assurance: the measures that stand in it. */
export interface MatrixCell {
  assured: Assured
  rows: readonly BoardRow[]
}

export interface MatrixLine {
  change: Change
  cells: readonly MatrixCell[]
}

/** Measures with a figure by what changed and by whether their target will be met; lines and columns nobody stands in are left out but for the three that always matter. */
export function matrixOf(rows: readonly BoardRow[]): MatrixLine[] {
  const told = rows.filter(({ here }) => here)
  const always: readonly string[] = ['concern', 'common', 'improvement', 'fail', 'inconsistent', 'pass']
  const columns = assurances.filter((assured) => always.includes(assured) || told.some((row) => row.assured === assured))
  return changes
    .filter((change) => always.includes(change) || told.some((row) => row.change === change))
    .map((change) => ({
      change,
      cells: columns.map((assured) => ({ assured, rows: told.filter((row) => row.change === change && row.assured === assured) })),
    }))
}
