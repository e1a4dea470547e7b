import { type Block, emptyWords, type Report, type ReportRow, type ReportTable, spanOf } from '../../documents/report.ts'
import { whatChanged } from './report-opening.ts'

/** One place of a paper where two editions say different things; empty words where one says nothing. */
export interface Difference {
  where: string
  before: string
  after: string
}

/** What a later edition says otherwise than the one before: by cell in tables, by section in the words between. Its status, foot, reason and records' day always differ and are left out. */
export function differencesBetween(before: Report, after: Report): Difference[] {
  const [old, now] = [placesOf(before), placesOf(after)]
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((where) => ({ where, before: old.get(where) ?? '', after: now.get(where) ?? '' }))
    .filter((place) => place.before !== place.after)
}

/** Every place of a paper with its words, in reading order. */
function placesOf(report: Report): Map<string, string> {
  const places = new Map<string, string>([['Title', report.title]])
  let section = 'What the records say'
  for (const block of report.blocks) {
    if (block.kind === 'heading') section = block.text
    else if (block.kind === 'table') for (const [where, words] of cellsOf(block)) places.set(where, words)
    else if (block.kind !== 'facts' && !isOfTheEdition(block))
      places.set(section, [places.get(section), wordsOf(block)].filter(Boolean).join('\n'))
  }
  return places
}

/** Notes, and what an edition says of itself. */
const isOfTheEdition = (block: Block): boolean =>
  block.kind === 'paragraph' && (block.role === 'note' || block.spans.some((span) => spanOf(span).text.trimEnd().endsWith(whatChanged)))

function wordsOf(block: Block): string {
  const runs = (spans: Parameters<typeof spanOf>[0][]) => spans.map((span) => spanOf(span).text).join('')
  if (block.kind === 'paragraph') return runs(block.spans)
  return block.kind === 'list' ? block.items.map(runs).join('\n') : ''
}

/** Cells by what a reader would call them. A record keeps its place when its row moves. */
function cellsOf(table: ReportTable): [where: string, words: string][] {
  const header = table.columns.findIndex(({ rowHeader }) => rowHeader)
  const called = (row: ReportRow) => row.cells[Math.max(header, 0)]?.text ?? ''
  if (table.rows.length === 0) return [[table.caption, emptyWords(table)]]
  return table.rows.flatMap((row) =>
    table.columns.map(({ title }, at): [string, string] => [
      `${table.caption}, ${called(row)}: ${title.toLowerCase()}`,
      cellWords(row, at),
    ]),
  )
}

function cellWords(row: ReportRow, at: number): string {
  const { text = '', below = [] } = row.cells[at] ?? {}
  return [text, ...below.map(({ label, text: words }) => [label, words].filter(Boolean).join(' '))].join('\n')
}
