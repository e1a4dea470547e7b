import type { ReviewedTable } from './reviewed-table.ts'
import { rowId } from './row-id.ts'

/** The row of the file that a cell's or row's address names: `BAF!E5` is of the row at `BAF!A5`. */
function rowOf(at: string, tables: readonly ReviewedTable[]): { at: string; table: ReviewedTable } | undefined {
  const [, sheet, row] = /^(.*)!\D+(\d+)$/.exec(at) ?? []
  for (const table of tables)
    for (const one of table.rows) {
      if (one.at === at) return { at: one.at, table }
      if (row !== undefined && one.at.startsWith(`${sheet}!`) && one.at.replace(/^.*!\D+/, '') === row) return { at: one.at, table }
    }
  return undefined
}

/** Where a cell or row is shown: among the rows of the page, else on its table as on paper. */
export function whereShown(
  at: string,
  { tables, shown, address }: { tables: readonly ReviewedTable[]; shown: ReadonlySet<string>; address: string },
): string | undefined {
  const found = rowOf(at, tables)
  if (!found) return undefined
  const { place } = found.table
  return shown.has(found.at) ? `#${rowId(found.at)}` : `${address}?whole=${place}#table-${place + 1}`
}
