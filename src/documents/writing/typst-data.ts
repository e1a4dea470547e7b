import { type Block, type Column, emptyWords, type Report, type ReportCell, type ReportTable, type Span, spanOf, tagOf } from '../report.ts'
import type { Has } from './font-coverage.ts'
import { linkTarget } from './link-target.ts'
import { breakable, missingNote, type Printing, printable } from './printable.ts'
import { figureData } from './typst-figure.ts'

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
    ...(cell.runs && { runs: cell.runs.map((run) => ({ text: print(run.text), new: run.new === true })) }),
    ...linkTarget(cell.href, report),
    below: (cell.below ?? []).map(({ label = '', text: words }) => ({ label: print(label), text: print(words) })),
  }
}
type CellData = ReturnType<typeof cellData>

/** Lines of half a page, and a few less, so that a column set narrower than its share is not missed. */
const halfPage = 16

/** Set in print that a glance at its characters shows it may fill more than half a page: only such a cell is measured, which costs time. */
const isLong = ({ text, tag, below }: CellData, inLine: number): boolean => {
  const paragraphs = [...(tag ? [tag.word] : []), text, ...below.map((part) => `${part.label} ${part.text}`)]
  return paragraphs.reduce((sum, words) => sum + linesOf(words, inLine), below.length / 2) > halfPage
}

const linesOf = (text: string, inLine: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / inLine)), 0)

/** Characters that fit one line of each column at the least: wide letters, in the column's share of the page. */
function charactersInLine(columns: readonly Column[], landscape: boolean): number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => Math.max(5, ((width / shares) * (landscape ? 269 : 170)) / 2.4))
}

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
  const inLine = charactersInLine(table.columns, report.landscape === true)
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
    rows: rows.map((cells) => ({ cells, long: cells.map((cell, at) => isLong(cell, inLine[at] ?? 5)) })),
    empty: print(emptyWords(table)),
    source: print(table.source ?? ''),
  }
}

function blockData(block: Block, report: Report, print: Print): object[] {
  const spans = (parts: readonly Span[]) =>
    parts.map(spanOf).map(({ text, href, ...rest }) => ({ text: print(text), ...rest, ...linkTarget(href, report) }))
  const [landscape, compact] = [report.landscape === true, report.compact === true]
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
    case 'figure':
      return [{ kind: block.kind, ...figureData(block, { print, count: 1, landscape, compact }) }]
    case 'figures': {
      const items = block.items.map((item) => figureData(item, { print, count: block.across, landscape, compact }))
      return items.length > 0 ? [{ kind: block.kind, across: block.across, items }] : []
    }
  }
}

/** About five pages: from here on a paper lists its sections. */
const longPaper = 70

/** The sections of a paper long enough, by its rows, items and paragraphs, to need a list of them. */
function contentsData(report: Report, print: Print): { place: string; text: string }[] {
  const sizes = report.blocks.map((block) => (block.kind === 'table' ? block.rows.length : block.kind === 'list' ? block.items.length : 1))
  const sections = report.blocks.filter((block) => block.kind === 'heading' && block.level === 2)
  if (!report.contents && (sections.length < 3 || sizes.reduce((sum, size) => sum + size, 0) < longPaper)) return []
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
  return {
    ...head,
    landscape: report.landscape === true,
    compact: report.compact === true,
    onePage: report.onePage === true,
    draft: report.draft === true,
    contents: contentsData(report, print),
    blocks,
    missing: missingNote(printing.missing),
  }
}
