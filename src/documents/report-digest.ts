import { createHash } from 'node:crypto'
import type { Report } from './report.ts'

/** The same value as text, whatever order its keys were kept in; a key without a value is left out, as JSON does. */
const inOrder = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** The SHA-256 digest of every word of a report, in hexadecimal: the same for the same content, however it was stored in between. */
export const digestOf = (report: Report): string => createHash('sha256').update(JSON.stringify(report, inOrder)).digest('hex')
