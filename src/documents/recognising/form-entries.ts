import type { Cell, Grid } from '../grid.ts'
import { filledColumns } from './blocks.ts'
import { nameScore } from './header-match.ts'
import { oneLine, plainWords } from './look-alikes.ts'
import type { FormWords, Recogniser } from './recogniser.ts'

/** A label of a form with the cell it stands for. */
export interface Entry {
  header: string
  cell: Cell
  row: number
  /** Label and value stand beside one another in a row of their own. */
  beside: boolean
}

interface Form {
  grid: Grid
  recogniser: Recogniser & { form: FormWords }
  /** The row after the last. */
  end: number
}

const cellAt = (grid: Grid, row: number, column: number): Cell => grid.rows[row]?.[column] ?? { text: '' }
const wordsAt = (grid: Grid, row: number, column: number) => oneLine(cellAt(grid, row, column).text)
const withoutColon = (words: string) => words.replace(/\s*[:–-]\s*$/, '')

const isName = (words: string, { recogniser }: Pick<Form, 'recogniser'>, atLeast: number) =>
  words.length <= 60 && recogniser.fields.some((field) => nameScore(withoutColon(words), field, false) >= atLeast)

const isOther = (words: string, { others, moments }: FormWords) => others.test(words) || moments.test(words)

const isLabel = (words: string, form: Form) =>
  isName(words, form, 0.9) || (words.length <= 50 && !/\d/.test(words) && isOther(plainWords(words), form.recogniser.form))

/** The label a row begins with, and whether it opens a form. */
export function firstLabel(
  grid: Grid,
  row: number,
  recogniser: Recogniser & { form: FormWords },
): { words: string; opens: boolean } | undefined {
  const [column] = filledColumns(grid, row)
  if (column === undefined) return undefined
  const words = wordsAt(grid, row, column)
  if (recogniser.form.opening.test(words)) return { words, opens: true }
  return isName(words, { recogniser }, 0.7) ? { words: plainWords(words), opens: false } : undefined
}

/** `Principal risk 3: If we cannot …` tells the number and, there or in the next cell, the words. */
function opened(form: Form, row: number): Entry[] {
  const [column, next] = filledColumns(form.grid, row)
  const found = column === undefined ? null : form.recogniser.form.opening.exec(wordsAt(form.grid, row, column))
  const [, label = '', number = '', words = ''] = found ?? []
  if (!found) return []
  const cell = words ? { text: words } : next === undefined ? { text: '' } : cellAt(form.grid, row, next)
  const entry = (header: string, of: Cell): Entry => ({ header, cell: of, row, beside: true })
  return [entry(`${label} number`, { text: number }), entry(label, cell)]
}

/** A small table within the form, as scores by moment often are: its head in this row, its rows below. */
function within(form: Form, row: number): { entries: Entry[]; rows: number } | undefined {
  const { grid, recogniser } = form
  const { moments, figures } = recogniser.form
  const filled = filledColumns(grid, row)
  for (const [over, beside] of [
    [figures, moments],
    [moments, figures],
  ] as const) {
    const heads = filled.filter((column) => column > 0 && over.test(plainWords(wordsAt(grid, row, column))))
    const [first = 0] = heads
    if (heads.length < 2) continue
    const entries: Entry[] = []
    let at = row + 1
    for (; at < form.end; at += 1) {
      const label = wordsAt(grid, at, filledColumns(grid, at).findLast((column) => column < first) ?? -1)
      if (!beside.test(plainWords(label))) break
      for (const column of heads) {
        const head = wordsAt(grid, row, column)
        const header = over === figures ? `${label} ${head}` : `${head} ${label}`
        entries.push({ header: withoutColon(header), cell: cellAt(grid, at, column), row: at, beside: false })
      }
    }
    if (entries.length) return { entries, rows: at - row }
  }
  return undefined
}

/** A row of labels over one row of values. */
function stacked(form: Form, row: number): Entry[] {
  const filled = filledColumns(form.grid, row)
  const below = filledColumns(form.grid, row + 1)
  const words = filled.map((column) => wordsAt(form.grid, row, column))
  if (row + 1 >= form.end || filled.length < 2 || !words.every((one) => isLabel(one, form))) return []
  if (!words.some((one, at) => at % 2 === 1 && isName(one, form, 0.9))) return []
  if (below.some((column) => !filled.includes(column) || isName(wordsAt(form.grid, row + 1, column), form, 0.9))) return []
  return filled.map((column, at) => ({
    header: withoutColon(words[at] as string),
    cell: cellAt(form.grid, row + 1, column),
    row: row + 1,
    beside: false,
  }))
}

/** Labels each with its value to the right. */
function paired(form: Form, row: number): Entry[] {
  const { grid } = form
  const filled = filledColumns(grid, row)
  const words = filled.map((column) => wordsAt(grid, row, column))
  const [first = ''] = words
  if (!isLabel(first, form) && !isName(first, form, 0.7)) return []
  if (words.length === 1) return isName(first, form, 0.9) ? [{ header: withoutColon(first), cell: { text: '' }, row, beside: true }] : []
  const labels = words.filter((_, at) => at % 2 === 0)
  if (words.length > 2 && !labels.slice(1).every((label) => isLabel(label, form))) return []
  return labels.map((label, at) => {
    const column = filled[at * 2 + 1]
    const cell = column === undefined ? { text: '' } : cellAt(grid, row, column)
    return { header: withoutColon(label), cell, row, beside: true }
  })
}

/** Everything a form tells by labels, from one row to before another; rows in other shapes are passed over. */
export function entriesOf(grid: Grid, start: number, end: number, recogniser: Recogniser & { form: FormWords }): Entry[] {
  const form: Form = { grid, recogniser, end }
  const entries: Entry[] = []
  for (let row = start; row < end; row += 1) {
    const small = within(form, row)
    if (small) {
      entries.push(...small.entries)
      row += small.rows - 1
      continue
    }
    const over = stacked(form, row)
    if (over.length) row += 1
    const own = over.length ? over : opened(form, row)
    entries.push(...(own.length ? own : paired(form, row)))
  }
  return entries
}
