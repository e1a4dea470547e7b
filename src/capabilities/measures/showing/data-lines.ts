import { harmless } from '../../../documents/plain-text.ts'
import { type DataRow, type DataValue, dataColumns } from './data-columns.ts'

const quoted = (words: string): string => (/["\r\n,]|^\s|\s$/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)

/** Numbers as they are; words never as a formula. */
function cellOf(value: DataValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return typeof value === 'number' ? String(value) : quoted(harmless(value))
}

/** Rows as comma separated values, a few hundred lines at a time, the heading first. */
export function* csvLines(rows: Iterable<DataRow>): Generator<string> {
  const keys = dataColumns.map(([key]) => key)
  let held = `\ufeff${keys.join(',')}\r\n`
  let n = 0
  for (const row of rows) {
    held += `${keys.map((key) => cellOf(row[key])).join(',')}\r\n`
    n += 1
    if (n % 500 !== 0) continue
    yield held
    held = ''
  }
  yield held
}

/** Rows as JSON, with the address of what follows: null where nothing does. */
export function* jsonLines(rows: Iterable<DataRow>, next: string | null): Generator<string> {
  yield `{"next":${JSON.stringify(next)},"rows":[`
  let held: string[] = []
  let isFirst = true
  for (const row of rows) {
    held.push(JSON.stringify(row))
    if (held.length < 500) continue
    yield `${isFirst ? '' : ','}${held.join(',')}`
    isFirst = false
    held = []
  }
  yield `${isFirst || held.length === 0 ? '' : ','}${held.join(',')}]}\n`
}
