import type { Cell, Grid } from '../../../documents/grid.ts'
import { filledColumns, isBlankRow } from '../../../documents/recognising/blocks.ts'
import { oneLine, plainWords } from '../../../documents/recognising/look-alikes.ts'
import type { Redrawn } from '../../../documents/recognising/recogniser.ts'
import { type Level, labelLevel } from './escalation-words.ts'

type Told = Redrawn['rows'][number] & { level: Level | undefined; text: string }

const words = (grid: Grid, row: number, column: number) => oneLine(grid.rows[row]?.[column]?.text ?? '')
const cellAt = (grid: Grid, row: number, column: number): Cell => grid.rows[row]?.[column] ?? { text: '' }

/** What a level is for, rather than anything told under it: a key to the levels is no report. */
const defines =
  /^(this (is|means|section)|(matters?|areas?|items?|issues?|something|anything|positive assurance|where|when|to be used|used|use|used for|ongoing|for)\b.*\b(require|requires|requiring|need|needs|should|where|that|which|received|noted|monitoring|attention|escalat\w*|board|committee))/

const isDefinition = (text: string) => defines.test(plainWords(text)) && text.length < 160

const committeeLabel = /^((name of )?(the )?(reporting )?(committee|sub committee|group|forum|meeting)( name)?|report(ing)? from|from)$/

interface Opened {
  committee: string | undefined
  left: string[]
}

/** What stands before the first level: labels with values, of which the committee is told in every row. */
function openingOf(grid: Grid, before: number): Opened {
  const opened: Opened = { committee: undefined, left: [] }
  for (let row = 0; row < before; row += 1) {
    if (isBlankRow(grid, row)) continue
    const filled = filledColumns(grid, row)
    const pairs = filled.flatMap((column, at) =>
      committeeLabel.test(plainWords(words(grid, row, column))) && filled[at + 1] !== undefined
        ? [words(grid, row, filled[at + 1] as number)]
        : [],
    )
    const [, label = '', value = ''] = /^([^:]{3,40}): *(\S.*)$/.exec(words(grid, row, filled[0] as number)) ?? []
    if (committeeLabel.test(plainWords(label))) pairs.push(value)
    if (pairs[0] && opened.committee === undefined) opened.committee = pairs[0]
    else
      opened.left.push(
        `“${filled
          .map((column) => words(grid, row, column))
          .join(' | ')
          .slice(0, 100)}” was left out`,
      )
  }
  return opened
}

/** A column a level: the words under each heading are of that level. */
function acrossLevels(grid: Grid): Told[] | undefined {
  const head = grid.rows.findIndex((_, row) => {
    const filled = filledColumns(grid, row)
    const levels = filled.map((column) => labelLevel(words(grid, row, column)))
    return filled.length >= 2 && levels.every((level) => level !== undefined) && new Set(levels).size === filled.length
  })
  if (head < 0 || head > 12) return undefined
  const columns = filledColumns(grid, head)
  const told: Told[] = []
  for (let row = head + 1; row < grid.rows.length; row += 1)
    for (const column of columns) {
      const cell = cellAt(grid, row, column)
      if (cell.covered || cell.text.trim() === '') continue
      const level = labelLevel(words(grid, head, column))
      told.push({ at: { row, column }, cells: [{ text: words(grid, head, column) }, { text: cell.text }], level, text: cell.text })
    }
  return told
}

/** Whether a row's first words are the label of a level: alone, or with what is told beside it. */
function labelAt(grid: Grid, row: number): { level: Level; alone: boolean } | undefined {
  const filled = filledColumns(grid, row)
  const [first] = filled
  const level = first === undefined || filled.length > 3 ? undefined : labelLevel(words(grid, row, first))
  if (level === undefined || first === undefined) return undefined
  return filled.length === 1 || words(grid, row, first).length <= 60 ? { level, alone: filled.length === 1 } : undefined
}

/** Levels one under another: a label beside its words, or a heading over the rows that are of it. */
function downLevels(grid: Grid): Told[] | undefined {
  const labels = grid.rows.map((_, row) => labelAt(grid, row))
  const first = labels.findIndex((label) => label !== undefined)
  const named = new Set(labels.flatMap((label) => (label ? [label.level] : [])))
  const alone = labels.filter((label) => label?.alone).length
  if (first < 0 || named.size < 2 || labels.filter(Boolean).length > 12) return undefined
  if (alone > 0 && labels.some((label) => label && !label.alone)) return undefined
  const told: Told[] = []
  let label = ''
  let level: Level | undefined
  for (let row = first; row < grid.rows.length; row += 1) {
    const found = labels[row]
    if (found) [label, level] = [words(grid, row, filledColumns(grid, row)[0] as number), found.level]
    if (found?.alone || isBlankRow(grid, row)) continue
    const filled = filledColumns(grid, row)
      .slice(found ? 1 : 0)
      .filter((column, at) => at > 0 || !/^\(?\d{1,3}[.)]?$/.test(words(grid, row, column)))
    for (const column of filled)
      told.push({
        at: { row, column: column && found ? 0 : column },
        cells: [{ text: label }, { text: cellAt(grid, row, column).text }],
        level,
        text: cellAt(grid, row, column).text,
      })
  }
  return told
}

/** Headings that are levels over rows with columns of their own: each row with the level it stands under. */
function underLevels(grid: Grid): Pick<Redrawn, 'header' | 'rows'> | undefined {
  const alone = grid.rows.flatMap((_, row) => (labelAt(grid, row)?.alone ? [row] : []))
  const [first] = alone
  if (first === undefined || new Set(alone.map((row) => labelAt(grid, row)?.level)).size < 2) return undefined
  const head = [first - 1, first + 1].find((row) => row >= 0 && filledColumns(grid, row).length >= 3)
  if (head === undefined) return undefined
  const header = (grid.rows[head] ?? []).map(({ text }) => oneLine(text))
  const rows: Redrawn['rows'] = []
  let label = ''
  for (let row = first; row < grid.rows.length; row += 1) {
    if (alone.includes(row)) label = words(grid, row, filledColumns(grid, row)[0] as number)
    else if (!isBlankRow(grid, row) && (grid.rows[row] ?? []).some(({ text }, at) => oneLine(text) !== header[at]))
      rows.push({ at: { row, column: 0 }, cells: [{ text: label }, ...(grid.rows[row] ?? [])] })
  }
  return { header: ['Level', ...header], rows }
}

/** Rows of one column under a level that stands over the table. */
function underTitle(grid: Grid): Told[] | undefined {
  const label = grid.title ?? ''
  const level = labelLevel(label)
  const filled = grid.rows.map((_, row) => filledColumns(grid, row))
  if (level === undefined || grid.addressOf.kind === 'sheet' || filled.some((columns) => columns.length > 1)) return undefined
  return filled.flatMap(([column], row): Told[] => {
    if (column === undefined) return []
    const { text } = cellAt(grid, row, column)
    return [{ at: { row, column }, cells: [{ text: label }, { text }], level, text }]
  })
}

const isKey = (grid: Grid, told: readonly Told[]): boolean =>
  told.every(({ text }) => isDefinition(text)) ||
  /\b(key|legend|definitions?|guidance)\b/.test(plainWords(grid.title ?? '')) ||
  grid.rows
    .slice(0, (told[0]?.at.row ?? 0) + 1)
    .some((cells) => cells.some(({ text }) => /^(definitions?|meaning|what it means|when to use( it)?|guidance)$/.test(plainWords(text))))

/** Draws an alert, advise and assure report told under its levels as a table with a column for the level. */
export function redrawEscalation(grid: Grid): Redrawn | undefined {
  const columned = underLevels(grid)
  if (columned) return { ...columned, left: openingOf(grid, Math.max(0, (columned.rows[0]?.at.row ?? 0) - 2)).left }
  const told = acrossLevels(grid) ?? downLevels(grid) ?? underTitle(grid)
  const first = told?.[0]?.at.row
  if (!told || first === undefined || isKey(grid, told)) return undefined
  const { committee, left } = openingOf(grid, first - (labelAt(grid, first) || labelLevel(grid.title ?? '') ? 0 : 1))
  return {
    header: ['Level', 'Text', ...(committee === undefined ? [] : ['Committee'])],
    rows: told.map(({ at, cells }) => ({ at, cells: [...cells, ...(committee === undefined ? [] : [{ text: committee }])] })),
    left,
  }
}
