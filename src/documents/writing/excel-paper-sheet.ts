import type { Cell, CellStyle, WriteSheet } from 'hucre'
import { type Block, type Report, type ReportFigure, type Span, spanOf } from '../report.ts'
import { heldWords } from './excel-cells.ts'
import { looks, printed, rowHeight, runningLines } from './excel-look.ts'
import { quotedSheet } from './excel-names.ts'
import { officeInks } from './office-tones.ts'

const width = 110

interface Line {
  words: string
  look: CellStyle
  points?: number
  /** The sheet that has what the line names. */
  sheet?: string | undefined
}

const wordsOf = (spans: readonly Span[]): string => spans.map((span) => spanOf(span).text).join('')
const link: CellStyle = { ...looks.words, font: { name: 'Arial', size: 10, underline: true, color: { rgb: officeInks.blue } } }

const figureLines = (figure: ReportFigure, sheet: string | undefined): Line[] => [
  { words: `Chart: ${figure.caption}`, look: link, sheet },
  { words: figure.words, look: looks.words },
]

function linesOf(block: Block, sheetOf: (block: object) => string | undefined): Line[] {
  switch (block.kind) {
    case 'heading':
      return [{ words: block.text, look: block.level === 2 ? looks.heading : looks.strong, points: block.level === 2 ? 17 : 13 }]
    case 'paragraph':
      return block.spans.length > 0 ? [{ words: wordsOf(block.spans), look: block.role === 'note' ? looks.quiet : looks.words }] : []
    case 'list':
      return block.items.map((item) => ({ words: `• ${wordsOf(item)}`, look: looks.words }))
    case 'facts':
      return block.items.map(({ term, words }) => ({ words: `${term}: ${words}`, look: looks.words }))
    case 'table':
      return [{ words: `Table: ${block.caption}`, look: link, sheet: sheetOf(block) }]
    case 'figure':
      return figureLines(block, sheetOf(block))
    case 'figures':
      return block.items.flatMap((item) => figureLines(item, sheetOf(item)))
  }
}

/** The first sheet: all the paper says beside its tables, in its order, with the way to each sheet. */
export function paperSheet(
  report: Report,
  { name, sheetOf }: { name: string; sheetOf: (block: object) => string | undefined },
): WriteSheet {
  const head: Line[] = [
    { words: report.trust, look: looks.strong },
    { words: report.title, look: looks.title, points: 24 },
    { words: report.subtitle, look: looks.words },
    { words: report.status, look: looks.quiet },
    { words: report.footer, look: looks.quiet },
  ]
  const lines = [...head, ...report.blocks.flatMap((block) => linesOf(block, sheetOf))].filter(({ words }) => words.trim() !== '')
  const cellOf = ({ words, look, sheet }: Line): Partial<Cell> => ({
    value: heldWords(words),
    type: 'string',
    style: { ...look, numFmt: '@' },
    ...(sheet ? { hyperlink: { target: '', location: `${quotedSheet(sheet)}!A1` } } : {}),
  })
  return {
    name,
    columns: [{ width }],
    rows: lines.map(({ words }) => [heldWords(words)]),
    cells: new Map(lines.map((line, at) => [`${at},0`, cellOf(line)])),
    rowDefs: new Map(
      lines.map(({ words, points = 13 }, at) => [
        at,
        { height: rowHeight([{ text: words, width: width * (13 / points) }], points) + (points > 13 ? 8 : 0) },
      ]),
    ),
    view: { showGridLines: false },
    pageSetup: { ...printed, orientation: 'portrait' },
    headerFooter: runningLines(report),
    a11y: { summary: report.title },
  }
}
