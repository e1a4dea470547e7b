import { ragName } from '../kernel/rag.ts'
import type { ControlChart, FunnelChart } from './charts/control-chart.ts'
import type { PaperIdentity } from './grid.ts'

/** The tones a cell may carry; each always stands with its word. Orange is no status: it is the second of the four bands of a matrix of risk. */
export type Tone = 'red' | 'orange' | 'amber' | 'green' | 'blue' | 'none'

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
  /** Where its figures come from and the day they stand at, printed beneath it. */
  source?: string
}

/** A line, dashed line or bars of a chart; null is a gap, never nought. */
export interface ChartSeries {
  name: string
  /** One for every label of the chart. */
  values: readonly (number | null)[]
  drawn: 'line' | 'dashed' | 'bars'
  /** Bars of a status have its tone, with its word as their name. */
  tone?: Tone
}

/** What a chart shows, as data: every format draws it from this, or redraws it as its own. */
export interface Chart {
  drawn?: undefined
  /** What is counted, with its unit, along the upright axis. */
  measure: string
  /** What the labels are, at the head of the data: "Quarter". Told from the labels where not given. */
  labelled?: string
  labels: readonly string[]
  series: readonly ChartSeries[]
  /** Least and greatest value of the axis; worked out from the values where not given. */
  from?: number
  to?: number
  /** Bars stand upon one another. */
  stacked?: true
}

/** A plain chart has no `drawn`; the charts of SPC say what they are. */
export type AnyChart = Chart | ControlChart | FunnelChart

/** A chart is never only a picture: its name, what it shows in words, and its data are not optional. */
export interface ReportFigure {
  kind: 'figure'
  id: string
  caption: string
  /** What a reader who does not see it must know: "Risk 01 has stood at 20 for four quarters, above its target of 10." */
  words: string
  chart: AnyChart
  source?: string
  /** The table of this paper that has the chart's figures already, by its id. */
  table?: string
}

export type Block =
  /** `folded`: what stands beneath is closed on a page until asked for; print and every other format have it open. */
  | { kind: 'heading'; level: 2 | 3; text: string; id: string; newPage?: true; folded?: true }
  | { kind: 'paragraph'; spans: Span[]; role?: 'lead' | 'note' }
  | { kind: 'list'; items: Span[][] }
  | { kind: 'facts'; items: { term: string; words: string }[] }
  | ReportTable
  | ReportFigure
  /** Small charts of one kind side by side. */
  | { kind: 'figures'; across: 2 | 3; items: readonly ReportFigure[] }

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
  /** Set small and close: for a paper that is to stand on one page. */
  compact?: true
  /** Meant for one page of print: where it takes more, the first says so. */
  onePage?: true
  /** Opens with links to its sections, however long it is. */
  contents?: true
  /** Marked as a draft on every page. */
  draft?: true
  /** What an edited copy of the file is held against when it comes back. */
  identity?: PaperIdentity
  blocks: Block[]
}

/** A span in its long form. */
export const spanOf = (span: Span): Exclude<Span, string> => (typeof span === 'string' ? { text: span } : span)

/** The words that stand in a table without rows. */
export const emptyWords = (table: ReportTable): string => table.empty?.trim() || 'No rows.'

const toneName = (tone: Tone): string => (tone === 'orange' ? 'Orange' : ragName(tone === 'none' ? 'cannot tell' : tone))

/** A toned cell in its parts: the word in the tag (a blank one is the tone's own name) and the words below it. */
export function tagOf(cell: ReportCell): { tone: Tone; word: string; rest: string } | undefined {
  if (cell.tone === undefined) return undefined
  const [word = '', ...rest] = cell.text.split('\n')
  return { tone: cell.tone, word: word.trim() || toneName(cell.tone), rest: rest.join('\n') }
}
