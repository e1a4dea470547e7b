import { instantOf } from '../db/values.ts'
import type { Column } from './catalogue.ts'

/** A value as PostgreSQL's own text; null where there is none. A file stands as its name in the backup. */
export type Text = string | null

/** The key of a line that names its columns holding JSON's own null, which is something else than no value. */
export const jsonNulls = '_json_null'

/** Minus nought is none: a JSON number loses its sign on the way back. */
const isNumber = /^(?!-0$)-?\d+(\.\d+)?([eE][-+]?\d+)?$/

function asJson({ kind }: Column, text: string): string {
  if (kind === 'number') return isNumber.test(text) ? text : JSON.stringify(text)
  if (kind === 'truth') return text === 't' || text === 'true' ? 'true' : 'false'
  if (kind === 'json' || kind === 'list') return text
  if (kind === 'bytes') return JSON.stringify({ file: text })
  return JSON.stringify(kind === 'instant' ? instantOf(text) : text)
}

/** One row as one line of JSON: numbers with every digit they have, instants in UTC with six places, no value as null. */
export function jsonLine(columns: readonly Column[], values: readonly Text[]): string {
  const fields = columns.map((column, at) => {
    const text = values[at] ?? null
    return `${JSON.stringify(column.name)}:${text === null ? 'null' : asJson(column, text)}`
  })
  const empty = columns.filter(({ kind }, at) => kind === 'json' && values[at] === 'null').map(({ name }) => name)
  if (empty.length > 0) fields.push(`"${jsonNulls}":${JSON.stringify(empty)}`)
  return `{${fields.join(',')}}\n`
}

/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/

function cell({ kind }: Column, text: Text): string {
  if (text === null) return ''
  const said = kind === 'instant' ? instantOf(text) : kind === 'truth' ? (text === 't' || text === 'true' ? 'true' : 'false') : text
  const safe = kind !== 'number' && formula.test(said) && !/^-?infinity$/.test(said) ? `'${said}` : said
  return safe === '' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One row as one line of CSV: an apostrophe before what a spreadsheet would take for a formula; no value is nothing, an empty text is "". */
export const csvLine = (columns: readonly Column[], values: readonly Text[]): string =>
  `${columns.map((column, at) => cell(column, values[at] ?? null)).join(',')}\r\n`

/** How a CSV file begins: the mark by which Excel knows UTF-8, then the names of the columns. */
export const csvHead = (columns: readonly Pick<Column, 'name'>[]): string => `\ufeff${columns.map(({ name }) => name).join(',')}\r\n`
