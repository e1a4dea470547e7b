import type { Cell, Grid } from '../grid.ts'
import type { Block } from './blocks.ts'
import { assign, certainty } from './columns.ts'
import { contentsOf } from './contents.ts'
import { type Entry, entriesOf, firstLabel } from './form-entries.ts'
import { plainWords } from './look-alikes.ts'
import type { FormWords, Recogniser } from './recogniser.ts'

interface FormOf extends Recogniser {
  form: FormWords
}

/** Rows of a grid at which forms begin: where an opening stands, or the first label is told again. */
function startsOf(grid: Grid, recogniser: FormOf): number[] {
  const labels = grid.rows.map((_, row) => firstLabel(grid, row, recogniser))
  const openings = labels.flatMap((label, row) => (label?.opens ? [row] : []))
  if (openings.length) return openings
  const [first] = labels.filter((label) => label !== undefined)
  return labels.flatMap((label, row) => (label !== undefined && label.words === first?.words ? [row] : []))
}

/** A form as a table of one row: its labels as header. Undefined where a label is told twice, or what it tells is no certain row. */
function tableOfEntries(grid: Grid, place: number, entries: readonly Entry[], recogniser: FormOf): Block | undefined {
  const [first] = entries
  const header = entries.map((entry) => entry.header)
  const labelled = new Set(entries.map((entry) => (entry.beside ? entry.row : 'within'))).size
  if (!first || labelled < 2 || new Set(header.map(plainWords)).size < header.length) return undefined
  const blank = header.map((): Cell => ({ text: '' }))
  const row = entries.map(({ cell: { text, fill } }): Cell => ({ text, ...(fill === undefined ? {} : { fill }) }))
  const drawn: Grid = { ...grid, rows: [...Array.from({ length: first.row }, () => blank), row] }
  const body = [first.row]
  const found = assign(
    header,
    recogniser,
    header.map((_, column) => contentsOf(drawn, body, column)),
  )
  const told = recogniser.form.needs.every((field) => found.columns[field]?.some((column) => row[column]?.text.trim()))
  if (!told || certainty(header, recogniser, found) === 0) return undefined
  return { grid: drawn, place, titles: grid.title ? [grid.title] : [], header, leaf: header, body, headed: true }
}

/** What is left of a grid beside its forms, to be named as not read. */
const rest = (grid: Grid, place: number, body: number[]): Block => ({
  grid,
  place,
  titles: grid.title ? [grid.title] : [],
  header: [],
  leaf: [],
  body,
  headed: false,
})

function formsFor(grid: Grid, place: number, recogniser: FormOf): Block[] | undefined {
  const starts = startsOf(grid, recogniser)
  if (starts.length === 0) return undefined
  const parts = starts.map((start, at) => ({ start, end: starts[at + 1] ?? grid.rows.length }))
  const blocks = parts.map(({ start, end }) => tableOfEntries(grid, place, entriesOf(grid, start, end, recogniser), recogniser))
  if (blocks.every((block) => block === undefined)) return undefined
  return blocks.map((block, at) => {
    const { start, end } = parts[at] as { start: number; end: number }
    return (
      block ??
      rest(
        grid,
        place,
        Array.from({ length: end - start }, (_, row) => start + row),
      )
    )
  })
}

/** The forms in a grid that tells of one thing by labels and values, each as a table of one row; undefined where it is not such a grid. */
export function formsOf(grid: Grid, place: number, recognisers: readonly Recogniser[]): Block[] | undefined {
  if (grid.rows.length > 400) return undefined
  for (const recogniser of recognisers) {
    const { form } = recogniser
    const blocks = form ? formsFor(grid, place, { ...recogniser, form }) : undefined
    if (blocks) return blocks
  }
  return undefined
}
