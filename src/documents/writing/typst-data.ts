import { type Block, type Column, emptyWords, type Report, type ReportCell, type ReportTable, type Span, spanOf, tagOf } from '../report.ts'
import type { Has } from './font-coverage.ts'
import { linkTarget } from './link-target.ts'
import { breakable, missingNote, type Printing, printable } from './printable.ts'

type Print = (text: string) => string

/** Words of a column that must not be broken: the longest few, none longer than a long English word. */
function longestWords(texts: readonly string[], most: number): string[] {
  const words = new Set(texts.flatMap((text) => text.split(/[\s\u200b-]+/u)))
  return [...words]
    .filter((word) => word.length <= most)
    .sort((a, b) => b.length - a.length)
    .slice(0, 3)
}

function cellData(cell: ReportCell, report: Report, print: Print) {
  const tag = tagOf(cell)
  const text = print(tag ? tag.rest : cell.text)
  return {
    text,
    ...(tag && { tag: { tone: tag.tone, word: print(tag.word) } }),
    ...(cell.bold && { bold: true }),
    ...linkTarget(cell.href, report),
    below: (cell.below ?? []).map(({ label = '', text: words }) => ({ label: print(label), text: print(words) })),
  }
}
type CellData = ReturnType<typeof cellData>

/** Set in print that a glance at the number of characters shows it may fill more than half a page. */
const isLong = (cells: readonly CellData[]): boolean =>
  cells.some(
    ({ text, tag, below }) =>
      lengthOf(text) + (tag?.word.length ?? 0) + below.reduce((sum, part) => sum + lengthOf(part.label + part.text), 0) > 340,
  )

/** In characters, each line counted as at least 40. */
const lengthOf = (text: string): number => text.length + 40 * text.split('\n').length

function columnData(column: Column, cells: readonly CellData[], print: Print) {
  const tags = new Map(cells.flatMap(({ tag }) => (tag && tag.word.length <= 20 ? [[`${tag.tone} ${tag.word}`, tag]] : [])))
  const title = print(column.title)
  return {
    title,
    width: column.width,
    right: column.align === 'right',
    titleWords: longestWords([title], 20),
    longWords: longestWords(
      cells.flatMap(({ text, below }) => [text, ...below.flatMap((part) => [part.label, part.text])]),
      20,
    ),
    tags: [...tags.values()].slice(0, 12),
  }
}

function tableData(table: ReportTable, report: Report, print: Print) {
  const rows = table.rows.map((row) => row.cells.map((cell) => cellData(cell, report, print)))
  return {
    kind: 'table',
    caption: print(table.caption),
    columns: table.columns.map((column, at) =>
      columnData(
        column,
        rows.flatMap((row) => row[at] ?? []),
        print,
      ),
    ),
    rows: rows.map((cells) => ({ cells, long: isLong(cells) })),
    empty: print(emptyWords(table)),
  }
}

function blockData(block: Block, report: Report, print: Print): object[] {
  const spans = (parts: readonly Span[]) =>
    parts.map(spanOf).map(({ text, href, ...rest }) => ({ text: print(text), ...rest, ...linkTarget(href, report) }))
  switch (block.kind) {
    case 'heading':
      return [{ ...block, text: print(block.text) }]
    case 'paragraph':
      return block.spans.length > 0 ? [{ kind: block.kind, role: block.role ?? '', spans: spans(block.spans) }] : []
    case 'list':
      return block.items.length > 0 ? [{ kind: block.kind, items: block.items.map(spans) }] : []
    case 'facts':
      return block.items.length > 0
        ? [{ kind: block.kind, items: block.items.map(({ term, words }) => ({ term: print(term), words: print(words) })) }]
        : []
    case 'table':
      return [tableData(block, report, print)]
  }
}

/** About five pages: from here on a paper lists its sections. */
const longPaper = 70

/** The sections of a paper long enough, by its rows, items and paragraphs, to need a list of them. */
function contentsData(report: Report, print: Print): { place: string; text: string }[] {
  const sizes = report.blocks.map((block) => (block.kind === 'table' ? block.rows.length : block.kind === 'list' ? block.items.length : 1))
  const sections = report.blocks.filter((block) => block.kind === 'heading' && block.level === 2)
  if (sections.length < 3 || sizes.reduce((sum, size) => sum + size, 0) < longPaper) return []
  return sections.flatMap((block) => (block.kind === 'heading' ? [{ place: block.id, text: print(block.text) }] : []))
}

/** A report as the values that the print template reads: every text printable in the typeface, every link resolved. */
export function typstData(report: Report, has: Has): object {
  const printing: Printing = { has, missing: 0 }
  const print: Print = (text) => breakable(printable(text, printing))
  const { title, subtitle, trust, status, description, footer } = report
  const head = Object.fromEntries(
    Object.entries({ title, subtitle, trust, status, description, footer }).map(([name, text]) => [name, print(text)]),
  )
  const blocks = report.blocks.flatMap((block) => blockData(block, report, print))
  return { ...head, contents: contentsData(report, print), blocks, missing: missingNote(printing.missing) }
}
