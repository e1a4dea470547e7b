import type { Block, ReportCell } from '../../../documents/report.ts'
import { askedInWords, type FrontSheet } from './front-sheet.ts'

/** The front sheet as the paper's first table: what people said of it, told apart from what the records say. */
export function sheetTable(sheet: FrontSheet): Block {
  const parts: [part: string, words: string | null][] = [
    ['Purpose', sheet.purpose],
    ['Asked of the board', sheet.asked === 'decision' && !sheet.decisionWords.trim() ? '' : askedInWords(sheet)],
    ['Sponsor', sheet.sponsor],
    ['Author', sheet.author],
    ['Considered before by', sheet.consideredBy],
    ['The author’s summary', sheet.summary],
  ]
  return {
    kind: 'table',
    id: 'front-sheet',
    caption: 'Front sheet, in the words of its author',
    columns: [
      { key: 'part', title: 'Part', width: 22, rowHeader: true },
      { key: 'words', title: 'What is said', width: 78 },
    ],
    rows: parts.map(([part, words]) => ({ cells: [{ text: part }, saidCell(words)] })),
  }
}

const saidCell = (words: string | null): ReportCell => (words?.trim() ? { text: words.trim() } : { text: 'Not said.', bold: true })
