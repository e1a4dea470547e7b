import type { Reading } from '../grid.ts'
import { limits } from './limits.ts'
import { type PastedLine, pipeLines, tabLines } from './pasted-lines.ts'
import { tablesIn } from './pasted-tables.ts'
import { delimiterOf, recordsOf, refuseTooMany } from './records.ts'
import { Refused } from './refused.ts'
import { gridOfRecords } from './text-grid.ts'

const counted = (text: string, pattern: RegExp): number => text.split('\n').filter((line) => pattern.test(line)).length

function linesOf(text: string): PastedLine[] {
  const pipes = counted(text, /^\s*[|│┃]|\S \| \S/)
  const tabs = counted(text, /\t/)
  if (pipes > 1 && pipes > tabs) return pipeLines(text)
  if (tabs > 0) return tabLines(text)
  const delimiter = delimiterOf(text)
  return delimiter === undefined ? [] : recordsOf(text, delimiter).map((cells) => ({ cells }))
}

/** Tables in text pasted from a document: with pipes or tabs between the cells, or as comma or semicolon separated values. @throws Refused. */
export function readPasted(text: string, file = 'Pasted text'): Reading {
  if (text.length > limits.fileBytes) throw new Refused('too large', 'The text is longer than any document. Paste only its tables.')
  if (text.trim() === '') throw new Refused('empty', 'There is no text. Copy the table from the document and paste it here.')
  const lines = linesOf(text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''))
  refuseTooMany(lines.map((line) => line.cells))
  const grids = tablesIn(lines).map(({ records, title, warnings }, i) =>
    gridOfRecords(records, { file, table: i + 1, warnings, ...(title ? { title } : {}) }),
  )
  return {
    file,
    grids,
    problems: grids.length > 0 ? [] : ['No table was found: its rows need tabs, pipes, commas or semicolons between the cells.'],
  }
}
