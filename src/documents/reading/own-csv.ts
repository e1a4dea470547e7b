import type { Grid, Reading } from '../grid.ts'
import { unharmed } from '../plain-text.ts'
import { recordHeading } from '../record-column.ts'
import { withRecords } from './record-column.ts'
import { type Delimiter, recordsOf, type TextRecord } from './records.ts'
import { gridOfRecords } from './text-grid.ts'

const heading = new RegExp(`([,;\\t|])"?${recordHeading}"?\\s*(?:[,;\\t|]+\\s*)?$`, 'm')

/** The sign between the cells of a text that was written here, whatever program saved it since; undefined for any other text. */
export const ownDelimiter = (text: string): Delimiter | undefined => heading.exec(text)?.[1] as Delimiter | undefined

const isBlank = (record: TextRecord): boolean => record.every((cell) => cell.trim() === '')
const isCaption = (record: TextRecord | undefined): boolean =>
  record !== undefined && !isBlank(record) && record.slice(1).every((cell) => cell.trim() === '')

interface Part {
  title?: string
  records: TextRecord[]
}

/** The tables of the text: each begins after a blank line, under its caption where it has one. */
function partsOf(records: readonly TextRecord[]): Part[] {
  const parts: TextRecord[][] = [[]]
  for (const record of records) {
    if (isBlank(record)) parts.push([])
    else parts.at(-1)?.push(record)
  }
  return parts.flatMap(([first, ...rest]) => {
    if (first === undefined) return []
    return isCaption(first) && rest.length > 0 ? [{ title: first[0] ?? '', records: rest }] : [{ records: [first, ...rest] }]
  })
}

/** Shortened to its last filled cell, so that what a spreadsheet filled up to the widest table is no column. */
const trimmed = (records: readonly TextRecord[]): TextRecord[] => {
  const width = Math.max(...records.map((record) => record.findLastIndex((cell) => cell.trim() !== '') + 1))
  return records.map((record) => record.slice(0, width).map(unharmed))
}

/** A text file written here, edited or not: its tables with the records their rows say they are. @throws Refused beyond the limits. */
export function readOwnCsv(file: string, text: string, delimiter: Delimiter): Reading {
  const read = partsOf(recordsOf(text, delimiter)).map(({ title, records }, at) =>
    withRecords(gridOfRecords(trimmed(records), { file, table: at + 1, ...(title ? { title: unharmed(title) } : {}) })),
  )
  const writtenHere = read.find((one) => one.writtenHere)?.writtenHere
  return { file, grids: read.map(({ grid }): Grid => grid), problems: [], ...(writtenHere ? { writtenHere } : {}) }
}
