import { type Block, emptyWords, type ReportCell, type ReportFigure, type ReportTable, type Span, spanOf } from '../../documents/report.ts'

/** The words of a text, as a reader counts them: what stands between white space and holds a letter or a figure. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** The words of a run of spans. */
export const spansText = (spans: readonly Span[]): string => spans.map((span) => spanOf(span).text).join('')

/** Every word a cell shows. */
export const cellText = ({ text, below = [] }: ReportCell): string =>
  [text, ...below.map(({ label, text: words }) => [label, words].filter(Boolean).join(' '))].join('\n')

const tableText = ({ caption, columns, rows, source, ...table }: ReportTable): string =>
  [
    caption,
    ...columns.map(({ title }) => title),
    ...(rows.length === 0 ? [emptyWords({ caption, columns, rows, ...table })] : rows.flatMap(({ cells }) => cells.map(cellText))),
    source ?? '',
  ].join('\n')

const figureText = ({ caption, words, source }: ReportFigure): string => [caption, words, source ?? ''].join('\n')

/** The words of a block, tables counted cell by cell, figures by what they say in words. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return spansText(block.spans)
    case 'list':
      return block.items.map(spansText).join('\n')
    case 'facts':
      return block.items.map(({ term, words }) => `${term} ${words}`).join('\n')
    case 'table':
      return tableText(block)
    case 'figure':
      return figureText(block)
    case 'figures':
      return block.items.map(figureText).join('\n')
  }
}

/** How many words these blocks hold. */
export const wordsOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + wordsIn(blockText(block)), 0)

/**
 * Words a minute of a reader of dense papers: silent reading of English non-fiction is 238 on average
 * (Brysbaert 2019, Journal of Memory and Language 109, 104047); a little less is taken for tables and figures.
 */
export const wordsAMinute = 230

/** Whole minutes to read so many words, never less than one where there are any. */
export const minutesFor = (words: number): number => Math.ceil(words / wordsAMinute)
