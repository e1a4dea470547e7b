import Papa from 'papaparse'
import { limits } from './limits.ts'
import { Refused } from './refused.ts'

/** A line of a text, or several where a quoted cell holds line breaks, cut into its cells. */
export type TextRecord = string[]

const delimiters = ['\t', ';', ',', '|'] as const
export type Delimiter = (typeof delimiters)[number]

const parsed = (text: string, delimiter: string, preview = 0): TextRecord[] => Papa.parse<string[]>(text, { delimiter, preview }).data

/** Whether a quotation mark opens a cell and no other closes it, so that the rest of the text stands in one cell. */
export const hasOpenQuote = (text: string, delimiter: Delimiter): boolean =>
  text.includes('"') &&
  Papa.parse<string[]>(text, { delimiter, preview: limits.rows + 2 }).errors.some(({ code }) => code === 'MissingQuotes')

/** The commonest number of cells above one, and how many records have it. */
export function commonWidth(records: readonly TextRecord[]): { width: number; share: number } {
  const counts = new Map<number, number>()
  const filled = records.filter((record) => record.some((cell) => cell.trim() !== ''))
  for (const record of filled) if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + 1)
  const [width, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  return { width, share: filled.length === 0 ? 0 : times / filled.length }
}

/** The sign that cuts most of the first lines into the same number of cells; undefined when none does. */
export function delimiterOf(text: string): Delimiter | undefined {
  const scored = delimiters.map((delimiter) => ({ delimiter, ...commonWidth(parsed(text, delimiter, 60)) }))
  const best = scored.filter(({ share }) => share >= 0.5).sort((a, b) => b.share * Math.log2(b.width) - a.share * Math.log2(a.width))[0]
  return best?.delimiter
}

/** All records of a text, blank ones too. @throws Refused beyond the limits. */
export function recordsOf(text: string, delimiter: Delimiter, rows: number = limits.rows): TextRecord[] {
  const records = parsed(text, delimiter, rows + 2)
  while (records.at(-1)?.every((cell) => cell.trim() === '')) records.pop()
  refuseTooMany(records, rows)
  return records
}

/** @throws Refused when records, their cells, or the table they fill are beyond the limits. */
export function refuseTooMany(records: readonly TextRecord[], rows: number = limits.rows): void {
  const width = records.reduce((most, record) => Math.max(most, record.length), 0)
  if (records.length > rows)
    throw new Refused('too many cells', `The text has more than ${rows.toLocaleString('en-GB')} rows. Split it and bring in its parts.`)
  if (width > limits.columns)
    throw new Refused('too many cells', `The text has more than ${limits.columns} columns. Leave out those not needed.`)
  if (width * records.length > limits.cells)
    throw new Refused(
      'too many cells',
      `The text has more than ${limits.cells.toLocaleString('en-GB')} cells. Split it and bring in its parts.`,
    )
}
