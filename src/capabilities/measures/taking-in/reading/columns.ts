import type { Cell } from '../../../../documents/grid.ts'
import { isFigureCell } from './figure.ts'
import { partIn, type Role, roleByHeading } from './roles.ts'
import type { FoundTable, Heading } from './tables.ts'
import { readWhen, type When } from './when.ts'

/** What a column was taken for. A guess is shown as one. */
export interface ColumnRead {
  column: number
  heading: string
  role: Role
  /** Of figures: the measure they are of, in the words of the heading; nothing where another column or nobody says it. */
  measure?: string
  /** Of figures: the period, where the heading is one. */
  when?: When
  /** Of a group: the characteristic the heading names. */
  characteristic?: string
  /** A person said so. */
  byHand?: true
}

/** What a person said of a column. */
export interface ColumnSaid {
  role: Role
  measure?: string | undefined
}

interface Content {
  filled: number
  figures: number
  whens: number
}

const sampled = 200

function contentOf({ grid, rows }: FoundTable, column: number): Content {
  const content = { filled: 0, figures: 0, whens: 0 }
  const step = Math.max(1, Math.floor(rows.length / sampled))
  for (let at = 0; at < rows.length; at += step) {
    const cell = grid.rows[rows[at] as number]?.[column] as Cell
    if (cell.text === '' || cell.covered) continue
    content.filled += 1
    if (isFigureCell(cell)) content.figures += 1
    if (readWhen(cell.text) !== undefined) content.whens += 1
  }
  return content
}

const mostly = (part: number, { filled }: Content) => filled > 0 && part >= filled * 0.6

function guessed(table: FoundTable, column: number, { own, over }: Heading): ColumnRead {
  const content = contentOf(table, column)
  const read = (role: Role, more: Partial<ColumnRead> = {}): ColumnRead => ({
    column,
    heading: over ? `${over}: ${own}` : own,
    role,
    ...more,
  })
  const when = readWhen(own)
  if (when) return mostly(content.figures, content) || content.filled === 0 ? read('value', { when, ...measured(over) }) : read('left out')
  const role = roleByHeading(own)
  if (role === 'year' || role === 'month' || role === 'period')
    return mostly(content.whens, content) ? read(periodRole(role, content, table)) : read('left out')
  if (role === 'group')
    return mostly(content.figures, content) && !/age|decile|quintile/i.test(own)
      ? figures(own, over, read)
      : read('group', { characteristic: own })
  if (role === 'place' || role === 'measure') return mostly(content.figures, content) ? figures(own, over, read) : read(role)
  if (role) return role === 'value' && !mostly(content.figures, content) ? read('left out') : read(role, underPeriod(over))
  if (content.filled > 0 && content.whens === content.filled && !mostly(content.figures, content)) return read('period')
  return content.figures * 2 > content.filled ? figures(own, over, read) : read('left out')
}

const measured = (words: string) => (words && !readWhen(words) ? { measure: words } : {})

function underPeriod(over: string): Partial<ColumnRead> {
  const when = readWhen(over)
  return when ? { when } : measured(over)
}

/** Figures under a heading that names their measure, and perhaps which part of it they are. */
function figures(own: string, over: string, read: (role: Role, more?: Partial<ColumnRead>) => ColumnRead): ColumnRead {
  const when = readWhen(over)
  const part = partIn(own)
  return read(part?.part ?? 'value', { ...(own ? { measure: part?.measure ?? own } : {}), ...(when ? { when } : {}) })
}

/** A `Month` that states its year is a period; a `Year` with no month beside it is too. */
function periodRole(role: Role, content: Content, table: FoundTable): Role {
  if (role === 'year') return table.headings.some(({ own }) => roleByHeading(own) === 'month') ? 'year' : 'period'
  if (role === 'month') return table.headings.some(({ own }) => roleByHeading(own) === 'year') ? 'month' : 'period'
  return content.filled > 0 ? 'period' : role
}

const widerPlace = /^(directorate|division|department)( name)?$/i

/** Of several columns that could be the period, place or measure, the first is; what has no part in a figure is left out. */
function settled(columns: ColumnRead[]): ColumnRead[] {
  const seen = new Set<Role>()
  const wider = (column: ColumnRead) => !column.byHand && column.role === 'place' && widerPlace.test(column.heading)
  const hasNarrower = columns.some((column) => column.role === 'place' && !wider(column))
  const once: readonly Role[] = ['period', 'place', 'place code', 'place above', 'measure', 'characteristic', 'year', 'month']
  const placed = columns.map((column): ColumnRead => (hasNarrower && wider(column) ? { ...column, role: 'place above' } : column))
  const first = placed.map((column): ColumnRead => {
    if (column.byHand || !once.includes(column.role)) return column
    if (seen.has(column.role)) return { ...column, role: 'left out' }
    seen.add(column.role)
    return column
  })
  const has = (role: Role) => first.some((column) => column.role === role)
  const isNamed = (column: ColumnRead) => column.measure === undefined && column.when === undefined
  const long =
    first.some((column) => column.role === 'value' && isNamed(column)) ||
    (has('numerator') && first.some((c) => c.role === 'numerator' && isNamed(c)))
  if (!long || !has('measure')) return first
  // where each row names its measure, figures under other headings are no measures
  return first.map((c) =>
    !c.byHand && c.measure !== undefined && c.when === undefined ? { column: c.column, heading: c.heading, role: 'left out' } : c,
  )
}

/** What each column of a table is: as a person said, else by its heading and what stands in it. */
export function columnsOf(table: FoundTable, said: Readonly<Record<number, ColumnSaid>> = {}): ColumnRead[] {
  return settled(
    table.headings.map((heading, column) => {
      const hand = said[column]
      const guess = guessed(table, column, heading)
      if (!hand) return guess
      const measure = hand.measure ?? (isFigures(hand.role) && !guess.when ? (guess.measure ?? heading.own) : undefined)
      return {
        ...{ column, heading: guess.heading, role: hand.role, byHand: true },
        ...(isFigures(hand.role) && measure ? { measure } : {}),
        ...(isFigures(hand.role) && guess.when ? { when: guess.when } : {}),
        ...(hand.role === 'group' ? { characteristic: heading.own } : {}),
      }
    }),
  )
}

export const isFigures = (role: Role): role is 'value' | 'numerator' | 'denominator' =>
  role === 'value' || role === 'numerator' || role === 'denominator'

/** The shape of a table, for people. */
export function shapeOf(columns: readonly ColumnRead[]): 'wide by period' | 'wide by measure' | 'long' | 'no figures' {
  const of = columns.filter(({ role }) => isFigures(role))
  if (of.length === 0) return 'no figures'
  if (of.some(({ when }) => when)) return 'wide by period'
  return of.some(({ measure }) => measure !== undefined) ? 'wide by measure' : 'long'
}
