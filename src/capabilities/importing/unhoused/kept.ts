import { count } from '../../../kernel/words.ts'
import { heldNowhere, isUnhoused, kindName, type UnhousedKind } from '../kinds.ts'
import type { ReviewedTable } from '../reviewed-table.ts'

/** A recognised table that no capability holds yet. */
export interface KeptTable extends ReviewedTable {
  kind: UnhousedKind
}

/** The tables of a file that are kept with it, and nothing more. */
export const keptTables = (tables: readonly ReviewedTable[]): KeptTable[] =>
  tables.flatMap((table) => (isUnhoused(table.kind) && table.rows.length > 0 ? [{ ...table, kind: table.kind }] : []))

export const keptRows = (tables: readonly KeptTable[]): number => tables.reduce((sum, { rows }) => sum + rows.length, 0)

const an = (words: string) => `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words.charAt(0).toLowerCase()}${words.slice(1)}`

/** What becomes of such a table, in words. */
export function whatBecomes({ kind, rows }: KeptTable): string {
  const many = rows.length === 1 ? 'its one row is' : `the ${rows.length.toLocaleString('en-GB')} rows are`
  return `Recognised as ${an(kindName(kind))}. This product does not hold ${heldNowhere[kind]} yet: ${many} kept with the file and nothing is written.`
}

/** What is kept, as a sentence: "12 rows of an action tracker and 3 rows of a table of measures are kept with the file". */
export function keptInWords(tables: readonly KeptTable[]): string {
  const kinds = [...new Set(tables.map(({ kind }) => kind))]
  const parts = kinds.map((kind) => `${count(keptRows(tables.filter((table) => table.kind === kind)), 'row')} of ${an(kindName(kind))}`)
  const list = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '')
  return `${list} ${keptRows(tables) === 1 ? 'is' : 'are'} kept with the file`
}

/** A value as a person reads it: periods with their figures, else the words. */
export function valueInWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (!Array.isArray(value)) return String(value)
  return (value as { period: string; value: number | null }[])
    .map(
      ({ period, value }) =>
        `${period || 'No period'}: ${value === null ? '–' : value.toLocaleString('en-GB', { maximumFractionDigits: 6 })}`,
    )
    .join('; ')
}

/** The fields that any row of the table tells, in the order the kind names them. */
export const fieldsTold = ({ rows }: KeptTable, named: Readonly<Record<string, string>>): string[] =>
  Object.keys(named).filter((field) => rows.some(({ fields }) => Object.hasOwn(fields, field)))
