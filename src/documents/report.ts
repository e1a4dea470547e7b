import { ragName } from '../kernel/rag.ts'

/** The tones a cell may carry; each always stands with its word. */
export type Tone = 'red' | 'amber' | 'green' | 'blue' | 'none'

/** Words in a run of text. `href` is an address within the product (`/delivery/12`), a place in this paper (`#id`) or a web address. */
export type Span = string | { text: string; bold?: true; href?: string }

export interface Column {
  /** Names the column in the JSON: letters and digits, a letter first. */
  key: string
  title: string
  /** Share of the table's width, in any unit: shares are compared with each other. */
  width: number
  align?: 'left' | 'right'
  rowHeader?: true
}

/** Words in a row within a cell; `new` for those that did not stand in the text before: underlined, and said aloud, never by colour alone. */
export interface MarkedRun {
  text: string
  new?: true
}

/**
 * A cell's words; a tone is a tag around them, never a replacement. Of several lines the first is the tag and the rest stand below it.
 * `href` as in a span; `value` is the number behind the words, for formats that calculate.
 */
export interface ReportCell {
  text: string
  tone?: Tone
  bold?: true
  href?: string
  value?: number
  /** The cell's words once more, in runs that tell the new ones; together they are the words that stand outside the tag. */
  runs?: MarkedRun[]
  /** Paragraphs beneath the cell's words, always plain, each after its label where it has one. */
  below?: { label?: string; text: string }[]
}

export interface ReportRow {
  /** The record the row stands for, `item:12`, so that it can be found again. */
  ref?: string
  cells: ReportCell[]
}

/** A caption is not optional: a table nobody can name is not accessible. */
export interface ReportTable {
  kind: 'table'
  id: string
  caption: string
  columns: Column[]
  rows: ReportRow[]
  /** What stands in place of the rows when there are none. */
  empty?: string
}

export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string; id: string }
  | { kind: 'paragraph'; spans: Span[]; role?: 'lead' | 'note' }
  | { kind: 'list'; items: Span[][] }
  | { kind: 'facts'; items: { term: string; words: string }[] }
  | ReportTable

/** A paper for a board or committee as neutral blocks: every format is a rendering of this and nothing else. */
export interface Report {
  title: string
  /** For whom and when: "Board of directors, 26 November 2024". */
  subtitle: string
  trust: string
  /** Draft, or frozen with edition, day and digest; printed on every page. */
  status: string
  lang: 'en-GB'
  description: string
  /** Printed small at the foot: as-of day, digest of the history. */
  footer: string
  /** Where the product is reached, `https://stepup.example.nhs.uk`: a file's links into the product lead there, and are plain words without it. */
  address?: string
  /** Printed across the page: for tables with more columns than a page is wide. */
  landscape?: true
  blocks: Block[]
}

/** A span in its long form. */
export const spanOf = (span: Span): Exclude<Span, string> => (typeof span === 'string' ? { text: span } : span)

/** The words that stand in a table without rows. */
export const emptyWords = (table: ReportTable): string => table.empty?.trim() || 'No rows.'

/** A toned cell in its parts: the word in the tag (a blank one is the tone's own name) and the words below it. */
export function tagOf(cell: ReportCell): { tone: Tone; word: string; rest: string } | undefined {
  if (cell.tone === undefined) return undefined
  const [word = '', ...rest] = cell.text.split('\n')
  return { tone: cell.tone, word: word.trim() || ragName(cell.tone === 'none' ? 'cannot tell' : cell.tone), rest: rest.join('\n') }
}
