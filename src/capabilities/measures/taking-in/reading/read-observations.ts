import type { Reading } from '../../../../documents/grid.ts'
import { count } from '../../../../kernel/words.ts'
import { type ColumnRead, type ColumnSaid, columnsOf, isFigures, shapeOf } from './columns.ts'
import { Gathered } from './gathered.ts'
import type { Finding, PeriodRead, ProposedObservation, TotalRow } from './proposed.ts'
import { RowReader } from './row-reader.ts'
import { type FoundTable, tablesIn } from './tables.ts'
import { titlePeriod } from './title-period.ts'
import { totalsThatDiffer } from './totals.ts'

/** What a person said by hand of one table. */
export interface TableSaid {
  columns?: Readonly<Record<number, ColumnSaid>>
  /** The period of all its figures, as typed. */
  period?: string
  /** The measure of all its figures. */
  measure?: string
  /** Nothing of it is taken. */
  leftOut?: true
}

/** What was said by hand of a file, by table, counted from 0. */
export type Asked = Readonly<Record<number, TableSaid>>

/** One table as it was read. */
export interface TableRead {
  index: number
  /** The sheet or table, as a person finds it. */
  name: string
  shape: ReturnType<typeof shapeOf>
  columns: ColumnRead[]
  rows: number
  /** The period its title or the file's name gives all its figures, and where it was found. */
  period?: PeriodRead & { from: string }
  leftOut: boolean
  hidden: boolean
  /** Its first rows, as they look. */
  sample: string[][]
  above: string[]
}

/** A file of figures as it was read. */
export interface FileRead {
  tables: TableRead[]
  rows: ProposedObservation[]
  totals: TotalRow[]
  findings: Finding[]
}

const nameOf = ({ grid, index }: FoundTable, all: readonly FoundTable[]): string => {
  const place = grid.source.sheet ? `Sheet ${grid.source.sheet}` : grid.source.page ? `Page ${grid.source.page}` : 'The file'
  const beside = all.filter((one) => one.grid === grid)
  return beside.length > 1 || !grid.source.sheet ? `${place}, table ${beside.findIndex((one) => one.index === index) + 1}` : place
}

/**
 * Reads the figures of a file in whatever shape they stand: periods across, measures across, or one figure a row. What each column was taken
 * for is told with it, and what a person says of a column stands over every guess.
 */
export function readObservations(reading: Reading, asked: Asked = {}): FileRead {
  const found = new Gathered()
  const into = { observations: [] as ProposedObservation[], totals: [] as TotalRow[] }
  const all = tablesIn(reading)
  const tables = all.map((table): TableRead => {
    const said = asked[table.index] ?? {}
    const columns = columnsOf(table, said.columns)
    const period = titlePeriod({ typed: said.period, above: table.above, sheet: table.grid.source.sheet, file: reading.file })
    const shape = shapeOf(columns)
    const leftOut = said.leftOut === true || shape === 'no figures'
    const read: TableRead = {
      index: table.index,
      name: nameOf(table, all),
      shape,
      columns,
      rows: table.rows.length,
      leftOut,
      ...lookOf(table),
    }
    if (period) read.period = period
    if (!leftOut) {
      tell(table, columns, found)
      const says = { period, measure: said.measure?.trim() || titleOf(table, reading.file) }
      const reader = new RowReader(table, columns, { says, found, into })
      if (!period && !saysWhen(columns)) noPeriod(read.name, found)
      else for (const row of table.rows) reader.take(row)
    }
    return read
  })
  if (tables.every(({ shape }) => shape === 'no figures'))
    found.add({
      ...{ kind: 'no figures', severity: 'stops', about: 'the file', cell: reading.file, ways: [] },
      words: () => 'No column of figures was found in this file. Say under “How it was read” which column holds them, or refuse it.',
    })
  for (const grid of reading.grids) for (const warning of grid.warnings) note(found, warning, grid.source.sheet ?? 'the file')
  for (const problem of reading.problems) note(found, problem, 'the file')
  for (const total of totalsThatDiffer(into)) found.add(total)
  return { tables, rows: into.observations, totals: into.totals, findings: found.findings() }
}

/** What a table is about, where neither its headings nor its rows name a measure. */
const titleOf = ({ above, grid }: FoundTable, file: string): string =>
  above.findLast((line) => !/^(period|source|published|contact|notes?|title|summary|status|basis|month)\b/i.test(line)) ??
  (/^sheet ?\d*$/i.test(grid.source.sheet ?? 'sheet') ? file.replace(/\.[a-z]+$/i, '') : (grid.source.sheet as string))

const lookOf = ({ grid, rows, above }: FoundTable): Pick<TableRead, 'sample' | 'hidden' | 'above'> => ({
  sample: rows.slice(0, 3).map((row) => (grid.rows[row] ?? []).map(({ text }) => text)),
  hidden: rows.length > 0 && (grid.rows[rows[0] as number] ?? []).every((cell) => cell.hidden),
  above,
})

const saysWhen = (columns: readonly ColumnRead[]): boolean =>
  columns.some(({ role }) => role === 'period') ||
  (columns.some(({ role }) => role === 'year') && columns.some(({ role }) => role === 'month')) ||
  columns.every(({ role, when }) => !isFigures(role) || when)

const noPeriod = (name: string, found: Gathered): void =>
  found.add({
    kind: 'no period',
    severity: 'stops',
    about: name,
    cell: name,
    words: () => `${name}: no column, title or file name says which period its figures are for. Say it under “How it was read”.`,
    ways: [],
  })

const note = (found: Gathered, words: string, cell: string): void =>
  found.add({ kind: 'of the reading', severity: 'tells', about: words, cell, words: () => words })

function tell(table: FoundTable, columns: readonly ColumnRead[], found: Gathered): void {
  if (table.repeated > 0)
    note(
      found,
      `The headings are repeated ${count(table.repeated, 'time')} between the rows: read as headings, not as rows.`,
      `table ${table.index + 1}`,
    )
  const first = table.grid.rows[table.rows[0] ?? 0] ?? []
  const hidden = columns.filter(({ column, role }) => first[column]?.hidden && isFigures(role))
  if (hidden.length > 0 && !first.every((cell) => cell.hidden))
    note(found, `Hidden columns are read too: ${hidden.map(({ heading }) => `“${heading}”`).join(', ')}.`, `table ${table.index + 1}`)
}
