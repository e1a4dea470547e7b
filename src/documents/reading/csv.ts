import type { Reading } from '../grid.ts'
import { ownDelimiter, readOwnCsv } from './own-csv.ts'
import { readPasted } from './pasted.ts'
import { delimiterOf, hasOpenQuote, recordsOf } from './records.ts'
import { isReportJson, readReportJson } from './report-json.ts'
import { gridOfRecords } from './text-grid.ts'

/** A text file: a report written here by what it says of itself; else one table where one delimiter rules it, row numbers as in the file, of so many rows at most; else as text pasted from a document. @throws Refused. */
export function readText(file: string, text: string, rows?: number): Reading {
  if (isReportJson(text)) return readReportJson(file, text)
  const written = ownDelimiter(text)
  if (written !== undefined) return readOwnCsv(file, text, written)
  const delimiter = delimiterOf(text)
  const own = /\.(csv|tsv|tab)$/i.test(file)
  if (!own || delimiter === undefined || delimiter === '|') return readPasted(text, file)
  const problems = hasOpenQuote(text, delimiter)
    ? ['A quotation mark opens a cell and none closes it, so all that follows was read as one cell. Close or remove it in the file.']
    : []
  return { file, grids: [gridOfRecords(recordsOf(text, delimiter, rows), { file, table: 1 })], problems }
}
