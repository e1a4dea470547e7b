import type { Source } from '../grid.ts'
import type { Block } from './blocks.ts'
import { type Assignment, assign, certainty } from './columns.ts'
import { type Contents, contentsOf } from './contents.ts'
import { plainWords } from './look-alikes.ts'
import { isOnlyPeriod } from './read-period.ts'
import type { Corrections, Recogniser, TableNames } from './recogniser.ts'

/** A block with the kind and columns settled; `kind` is undefined where no recogniser is certain. */
export interface Table {
  block: Block
  source: Source
  recogniser?: Recogniser
  columns: Record<string, number[]>
  passedOver: Assignment['passedOver']
  notes: string[]
  /** Goes on with the table before it. */
  continues: boolean
}

/** The columns that a colour alone may tell. */
export const colouredColumns = (table: Table): number[] =>
  (table.recogniser?.fields ?? []).flatMap(({ name, holds, coloured }) => (holds === 'rag' || coloured ? (table.columns[name] ?? []) : []))

interface Candidate {
  recogniser: Recogniser
  found: Assignment
  score: number
}

/** Periods that only show bars of one colour are a chart of when, not statuses. */
function withoutCharts(header: readonly string[], contents: readonly Contents[]): Contents[] {
  const isBar = (at: number) => contents[at]?.filled === 0 && isOnlyPeriod(header[at] ?? '')
  const colours = new Set(contents.flatMap(({ shades }, at) => (isBar(at) ? [...shades] : [])))
  colours.delete('blue')
  return contents.map((one, at) => (isBar(at) && colours.size < 2 ? { ...one, rag: 0 } : one))
}

const namesOf = ({ grid, titles }: Block): TableNames => ({
  titles: plainWords(titles.join(' ')),
  file: plainWords(grid.source.file.replace(/\.\w+$/, '')),
})

function candidates(block: Block, recognisers: readonly Recogniser[], before: Table | undefined): Candidate[] {
  const every = Math.ceil(block.body.length / 150)
  const sampled = block.body.filter((_, at) => at % every === 0)
  const contents = withoutCharts(
    block.header,
    block.header.map((_, column) => contentsOf(block.grid, sampled, column)),
  )
  return recognisers
    .map((recogniser) => {
      const found = assign(block.header, recogniser, contents)
      const sure = certainty(block.header, recogniser, found, namesOf(block))
      const titled = recogniser.titled?.test(plainWords(block.titles.join(' '))) ? 0.6 : 0
      const also = recogniser.also?.((field) => (found.columns[field]?.length ?? 0) > 0, block.header, namesOf(block)) ?? 0
      const sameAgain = before?.recogniser === recogniser && goesUnder(block, before.block) ? 0.6 : 0
      return { recogniser, found, score: sure > 0 ? Math.max(0, sure + titled + also + sameAgain) : 0 }
    })
    .sort((a, b) => b.score - a.score)
}

/** A further table under the very header of the one before it. */
const goesUnder = (block: Block, before: Block) => block.header.map(plainWords).join('|') === before.header.map(plainWords).join('|')

function corrected(table: Table, correction: Corrections[number] | undefined, recognisers: readonly Recogniser[]): Table {
  if (!correction) return table
  const recogniser = correction.kind === undefined ? table.recogniser : recognisers.find((one) => one.kind === correction.kind)
  const same = recogniser && recogniser === table.recogniser
  const chosen = recogniser && !same ? assign(table.block.header, recogniser).columns : table.columns
  const columns = Object.fromEntries(Object.entries(recogniser ? chosen : {}).map(([field, at]) => [field, [...at]]))
  for (const [column, field] of Object.entries(correction.columns ?? {})) {
    for (const name of Object.keys(columns)) columns[name] = (columns[name] ?? []).filter((at) => at !== Number(column))
    if (field !== null && recogniser?.fields.some(({ name }) => name === field))
      columns[field] = [...(columns[field] ?? []), Number(column)].sort((a, b) => a - b)
  }
  const kept = Object.fromEntries(Object.entries(columns).filter(([, at]) => at.length))
  const { recogniser: _, ...rest } = table
  return { ...rest, ...(recogniser ? { recogniser } : {}), columns: kept, passedOver: [], notes: [] }
}

/** Settles what kind of table a block is and which columns are which field; a person's corrections stand over what was found. */
export function tableOf(
  block: Block,
  recognisers: readonly Recogniser[],
  { correction, before }: { correction?: Corrections[number] | undefined; before?: Table | undefined } = {},
): Table {
  const source = block.grid.source
  const found = block.headed ? candidates(block, recognisers, before) : []
  const [best, second] = found
  const notes: string[] = []
  const plain: Table = { block, source, columns: {}, passedOver: [], notes, continues: false }
  if (!best || best.score === 0) return corrected(firstRowAsHeader(plain), correction, recognisers)
  if (second && second.score > 0 && best.score - second.score < 0.2)
    notes.push(`read as ${best.recogniser.kind}, but could be ${second.recogniser.kind}: check the kind`)
  return corrected(
    { ...plain, recogniser: best.recogniser, columns: best.found.columns, passedOver: best.found.passedOver },
    correction,
    recognisers,
  )
}

/** A table nobody is certain of shows its first row with two or more cells as its header, so that a person can name its columns. */
function firstRowAsHeader(table: Table): Table {
  const { block } = table
  if (block.header.length) return table
  const at = block.body.find((row) => (block.grid.rows[row] ?? []).filter((cell) => cell.text.trim() !== '').length > 1)
  if (at === undefined) return table
  const header = (block.grid.rows[at] ?? []).map((cell) => cell.text.replace(/\s+/g, ' ').trim())
  return { ...table, block: { ...block, header, leaf: header, body: block.body.filter((row) => row > at) } }
}
