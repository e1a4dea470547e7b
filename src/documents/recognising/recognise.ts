import type { Grid, Reading, Source } from '../grid.ts'
import { type Block, blocksOf } from './blocks.ts'
import { asContinuation, goesOn } from './continuing.ts'
import { formsOf } from './forms.ts'
import { plainWords } from './look-alikes.ts'
import { readRun } from './read-rows.ts'
import type { Corrections, Recognised, RecognisedTable, Recogniser } from './recogniser.ts'
import { redrawn } from './redrawn.ts'
import { type Table, tableOf } from './table.ts'

const blocksIn = (grid: Grid, place: number, recognisers: readonly Recogniser[]): Block[] =>
  formsOf(grid, place, recognisers) ?? redrawn(grid, place, recognisers) ?? blocksOf(grid, place, recognisers)

/** The tables of a reading in order, those cut into several grids marked as going on. */
export function tablesOf(reading: Reading, recognisers: readonly Recogniser[], corrections: Corrections): Table[] {
  const tables: Table[] = []
  for (const block of reading.grids.flatMap((grid, place) => blocksIn(grid, place, recognisers))) {
    const at = tables.length
    const before = tables.at(-1)
    const own = tableOf(block, recognisers, { correction: corrections[at], before })
    const table = own.recogniser || corrections[at] ? own : (asContinuation(own, before) ?? own)
    tables.push({ ...table, continues: table.continues || goesOn(table, before) })
  }
  return tables
}

const placeOf = (source: Source, at: number): string =>
  source.sheet
    ? `sheet ${source.sheet}`
    : source.table === undefined
      ? `table ${at + 1}`
      : `${source.page === undefined ? '' : `page ${source.page} `}table ${source.table}`

/** Several tables of one header, each under a title of its own, are one table told in parts: the title heads its rows. So does a title that says it does. */
function sectionsOf(tables: readonly Table[]): (string | undefined)[] {
  const title = (table: Table) => (table.block.titles.at(-1) === sheetName(table) ? undefined : table.block.titles.at(-1))
  const headerOf = (table: Table) => table.block.header.map(plainWords).join()
  return tables.map((table) => {
    const own = title(table)
    if (!own || !table.recogniser) return undefined
    if (table.recogniser.heads?.test(own)) return own
    const alike = tables.filter((one) => one.recogniser === table.recogniser && headerOf(one) === headerOf(table))
    const titles = new Set(alike.map(title))
    const isPart = alike.length > 1 && titles.size === alike.filter((one) => !one.continues).length && !titles.has(undefined)
    return isPart ? own : undefined
  })
}

const sheetName = (table: Table) => (table.block.grid.addressOf.kind === 'sheet' ? table.block.grid.addressOf.name : undefined)

function fieldHeaders(table: Table): Record<string, string | string[]> {
  const headers = (places: number[]) => places.map((column) => table.block.header[column] ?? '')
  const { field: shared, tells = [] } = table.recogniser?.together ?? {}
  const told =
    shared && table.columns[shared] && !tells.some((field) => table.columns[field])
      ? tells.map((field) => [field, table.columns[shared] as number[]] as const)
      : []
  return Object.fromEntries(
    [...Object.entries(table.columns), ...told].map(([field, places]) => {
      const many = table.recogniser?.fields.some(({ name, many }) => name === field && many)
      return [field, many || places.length > 1 ? headers(places) : (headers(places)[0] ?? '')]
    }),
  )
}

function unknownTable(table: Table, place: string): { table: RecognisedTable; problems: string[] } {
  const rows = table.block.body.filter((row) => (table.block.grid.rows[row] ?? []).some((cell) => cell.text.trim() !== '')).length
  const header = table.block.header.filter((words) => words !== '')
  const said = header.length ? ` under “${header.join(' | ').slice(0, 120)}”` : ''
  return {
    table: { source: table.source, kind: 'unknown', header: table.block.header, fields: {}, rows: [] },
    problems: [
      `${place}: not a kind of table that is imported; its ${rows} ${rows === 1 ? 'row' : 'rows'}${said} ${rows === 1 ? 'was' : 'were'} left out`,
    ],
  }
}

/** Runs of tables that continue one another, as places in the list. */
function runsOf(tables: readonly Table[]): number[][] {
  const runs: number[][] = []
  tables.forEach((table, at) => {
    if (table.continues && runs.length) runs.at(-1)?.push(at)
    else runs.push([at])
  })
  return runs
}

/**
 * Says of every table of a reading what kind it is, which column is which field, and what each row tells. Pure. A value that
 * is not plain is null with a problem; a row or table that is not taken is named in the problems.
 */
export const recognise = (reading: Reading, recognisers: readonly Recogniser[], corrections: Corrections = {}): Recognised =>
  readTables(tablesOf(reading, recognisers, corrections), reading.problems)

/** Reads tables whose kind and columns are settled. */
export function readTables(tables: readonly Table[], noticed: readonly string[]): Recognised {
  const sections = sectionsOf(tables)
  const out: Recognised = { tables: [], problems: [...noticed] }
  for (const run of runsOf(tables)) {
    const members = run.map((at) => tables[at] as Table)
    const recogniser = members[0]?.recogniser
    const read = recogniser
      ? readRun(
          members,
          recogniser,
          run.map((at) => sections[at]),
        )
      : undefined
    members.forEach((table, within) => {
      const place = placeOf(table.source, run[within] as number)
      out.problems.push(
        ...table.block.grid.warnings
          .filter(() => table.block.grid !== members[within - 1]?.block.grid)
          .map((warning) => `${place}: ${warning}`),
      )
      if (!read) {
        const { table: unknown, problems } = unknownTable(table, place)
        out.tables.push(unknown)
        out.problems.push(...problems)
        return
      }
      out.tables.push({
        source: table.source,
        kind: recogniser?.kind ?? 'unknown',
        header: table.block.header,
        fields: fieldHeaders(table),
        rows: read.rows[within] ?? [],
      })
      out.problems.push(...(read.notes[within] ?? []).map((words) => `${place}: ${words}`))
    })
  }
  return out
}
