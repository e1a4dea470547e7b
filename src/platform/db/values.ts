import type { ColumnType } from 'kysely'
import { readArray, writeArray } from './array-text.ts'

/** Text that is known to be JSON: what a jsonb column takes. */
export type JsonText = string & { readonly json: unique symbol }

/** A jsonb column: read as whatever it holds, written as JSON text. */
export type JsonColumn = ColumnType<unknown, JsonText, JsonText>

/** A value as JSON, for a jsonb column. Always say so: a bare list would be taken for a PostgreSQL array. */
export const asJson = (value: unknown): JsonText => JSON.stringify(value) as JsonText

/** A parameter as the text both drivers send. */
export function toWire(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return writeArray(value, toWire)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/**
 * An instant from PostgreSQL's text in a session whose time zone is UTC: ISO 8601 with all six places of the second,
 * so that instants sort as text. Infinity stays a word.
 */
export function instantOf(text: string): string {
  const [, day, time, fraction = ''] = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? []
  return day ? `${day}T${time}.${fraction.padEnd(6, '0')}Z` : text
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.slice(2), 'hex'))
const asIs = (text: string): string => text

/** Type number, its array's type number, how its text is read. Numbers beyond 2^53 lose digits: nothing here counts so far. */
const readers: [oid: number, array: number, read: (text: string) => unknown][] = [
  [16, 1000, (text) => text === 't'],
  [17, 1001, bytes],
  [20, 1016, Number],
  [21, 1005, Number],
  [23, 1007, Number],
  [26, 1028, Number],
  [700, 1021, Number],
  [701, 1022, Number],
  [1700, 1231, Number],
  [114, 199, (text) => JSON.parse(text)],
  [3802, 3807, (text) => JSON.parse(text)],
  [1184, 1185, instantOf],
  [1114, 1115, asIs],
  [1082, 1182, asIs],
  [25, 1009, asIs],
  [1043, 1015, asIs],
  [19, 1003, asIs],
]

/** How each type's text becomes a value; a type not listed stays text. */
export const parsers: Record<number, (text: string) => unknown> = Object.fromEntries(
  readers.flatMap(([oid, array, read]) => [
    [oid, read],
    [array, (text: string) => readArray(text, read)],
  ]),
)
