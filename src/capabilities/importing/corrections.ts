import type { Corrections } from '../../documents/recognising/recogniser.ts'
import { fieldsOf } from './kinds.ts'
import type { ReviewedTable } from './reviewed-table.ts'

export const kindField = (place: number): string => `kind|${place}`
export const columnField = (place: number, column: number): string => `column|${place}|${column}`

/** The field that a column was taken for; empty where it was left out. */
export const fieldOf = (table: Pick<ReviewedTable, 'columns'>, column: number): string =>
  Object.entries(table.columns).find(([, columns]) => columns.includes(column))?.[0] ?? ''

/**
 * What a person put right, on top of what was put right before: only kinds and columns posted otherwise than they were shown.
 * A table given another kind has its columns recognised anew.
 */
export function correctionsFrom(
  posted: Readonly<Record<string, string>>,
  tables: readonly ReviewedTable[],
  before: Corrections,
): Corrections {
  const next: Corrections = { ...before }
  for (const table of tables) {
    const kind = posted[kindField(table.place)]
    if (kind !== undefined && kind !== table.kind) {
      next[table.place] = { kind }
      continue
    }
    const columns = Object.fromEntries(
      table.header.flatMap((_, column): [number, string | null][] => {
        const field = posted[columnField(table.place, column)]
        if (field === undefined || field === fieldOf(table, column)) return []
        return field === '' || Object.hasOwn(fieldsOf(table.kind), field) ? [[column, field || null]] : []
      }),
    )
    if (Object.keys(columns).length > 0)
      next[table.place] = { ...next[table.place], columns: { ...next[table.place]?.columns, ...columns } }
  }
  return next
}
