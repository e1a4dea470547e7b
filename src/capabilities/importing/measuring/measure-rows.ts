import { plainWords } from '../../../documents/recognising/look-alikes.ts'
import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import { yearIn } from '../period-words.ts'
import { words } from '../propose-score.ts'
import { cellOf, type ReviewedTable } from '../reviewed-table.ts'
import type { ValueSaid } from './figures-said.ts'

/** A row of a table of measures, where it stands. */
export interface MeasureRow {
  table: ReviewedTable
  row: RecognisedRow
  key: string
}

export const isTotalRow = ({ row }: MeasureRow): boolean => row.problems.includes('A total of other rows')

/** Rows by the measure they are of: a row a period tells of one measure many times. Rows without a name, and totals, are each their own. */
export function rowsByMeasure(tables: readonly ReviewedTable[]): MeasureRow[][] {
  const rows = tables.flatMap((table) => table.rows.map((row): MeasureRow => ({ table, row, key: plainWords(words(row, 'name')) })))
  return [...groupedBy(rows, (one) => (one.key === '' || isTotalRow(one) ? `at ${one.row.at}` : one.key)).values()]
}

/** Where a value of a row stood. A grid told otherwise than a row a thing has no column to name. */
export function placeOf({ table, row }: Pick<MeasureRow, 'table' | 'row'>, field: string, nth = 0): { at: string; text: string } {
  const plain = { at: row.at, text: typeof row.fields[field] === 'string' ? row.fields[field] : '' }
  return table.redrawn || table.columns[field]?.[nth] === undefined ? plain : cellOf(table, row.at, field, nth)
}

interface Value {
  period: string
  value: number | null
}

/** The values of a row, each with its cell. */
export function valuesOf(one: MeasureRow): (ValueSaid & { text: string })[] {
  const { fields } = one.row
  const values = Array.isArray(fields.values) ? (fields.values as Value[]) : []
  const isEvery = (one.table.columns.values ?? []).length === values.length
  return values.map(({ period, value }, nth) => {
    const place = isEvery ? placeOf(one, 'values', nth) : { at: `${one.row.at}, ${period}`, text: '' }
    return { period, value, ...place }
  })
}

/** The financial year that a table and its file state, as the year it starts in. */
export const yearOf = ({ table }: MeasureRow, fileName: string): number | undefined =>
  yearIn([...table.titles, ...table.header]) ?? yearIn([fileName])
