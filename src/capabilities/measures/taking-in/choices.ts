import { type Meaning, meaningOf } from './matching/known.ts'
import type { NameAnswers } from './matching/match-names.ts'
import type { FindingAnswers } from './outcome.ts'
import type { ColumnSaid } from './reading/columns.ts'
import { type Way, wayWords } from './reading/proposed.ts'
import type { Asked, TableRead, TableSaid } from './reading/read-observations.ts'
import { type Role, roleNames } from './reading/roles.ts'

/** What people have said of a file so far, as it is kept between pages. */
export interface Choices {
  asked: Asked
  names: NameAnswers
  findings: FindingAnswers
}

const none: Choices = { asked: {}, names: {}, findings: {} }

/** The choices kept in the database. */
export const choicesOf = (kept: unknown): Choices => ({ ...none, ...(typeof kept === 'object' && kept !== null ? kept : {}) })

export const nameField = (key: string): string => `name|${key}`
export const findingField = (key: string): string => `finding|${key}`
export const columnField = (table: number, column: number): string => `column|${table}|${column}`
export const measureField = (table: number, column: number): string => `measure|${table}|${column}`
export const tableField = (table: number, what: 'period' | 'measure' | 'taken'): string => `table|${table}|${what}`

const longest = 200

/** The choices with the answers posted on top; an empty answer takes one back. */
export function withAnswers(choices: Choices, posted: Readonly<Record<string, string>>): Choices {
  const names: Record<string, Meaning> = { ...choices.names }
  const findings: Record<string, Way> = { ...choices.findings }
  for (const [field, answer] of Object.entries(posted)) {
    const [, kind, key] = /^(name|finding)\|(.+)$/s.exec(field.slice(0, 600)) ?? []
    if (!kind || !key) continue
    const meaning = kind === 'name' ? meaningOf(answer) : undefined
    if (meaning) names[key] = meaning
    else if (kind === 'name') delete names[key]
    else if (Object.hasOwn(wayWords, answer)) findings[key] = answer as Way
    else delete findings[key]
  }
  return { ...choices, names, findings }
}

const isRole = (word: string | undefined): word is Role => word !== undefined && Object.hasOwn(roleNames, word)

/** What was posted of one table’s columns: only what differs from what was read is kept as said by hand. */
function saidOf(table: TableRead, before: TableSaid | undefined, posted: Readonly<Record<string, string>>): TableSaid {
  const columns: Record<number, ColumnSaid> = { ...before?.columns }
  for (const { column, role, measure } of table.columns) {
    const wanted = posted[columnField(table.index, column)]
    const words = posted[measureField(table.index, column)]?.trim().slice(0, longest)
    if (!isRole(wanted) || (wanted === role && (words === undefined || words === (measure ?? '')))) continue
    columns[column] = { role: wanted, ...(words ? { measure: words } : {}) }
  }
  const typed = (what: 'period' | 'measure') => posted[tableField(table.index, what)]?.trim().slice(0, longest)
  const [period, measure] = [typed('period') ?? before?.period, typed('measure') ?? before?.measure]
  const leftOut =
    posted[tableField(table.index, 'taken')] === 'no' || (posted[tableField(table.index, 'taken')] === undefined && before?.leftOut)
  return {
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
    ...(period ? { period } : {}),
    ...(measure ? { measure } : {}),
    ...(leftOut ? { leftOut: true } : {}),
  }
}

/** The choices with how a person says the tables are to be read. */
export const withColumns = (choices: Choices, tables: readonly TableRead[], posted: Readonly<Record<string, string>>): Choices => ({
  ...choices,
  asked: Object.fromEntries(tables.map((table) => [table.index, saidOf(table, choices.asked[table.index], posted)])),
})
