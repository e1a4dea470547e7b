import { type Contents, contentsOf } from './contents.ts'
import { plainWords } from './look-alikes.ts'
import type { Table } from './table.ts'

const header = (table: Table) => table.block.header.map(plainWords).join('|')

const named = (table: Table) => plainWords(table.block.titles.at(-1) ?? '')

/** Whether a table goes on with the one before it: the next in the file, under the same header, without a title of its own. */
export function goesOn(table: Table, before: Table | undefined): boolean {
  if (!before?.recogniser || table.recogniser !== before.recogniser || header(table) !== header(before)) return false
  if (
    table.block.grid !== before.block.grid &&
    (table.block.grid.addressOf.kind === 'sheet' || table.block.place !== before.block.place + 1)
  )
    return false
  const title = named(table)
  return title === '' || (table.block.grid !== before.block.grid && (title === named(before) || /\bcont(inued|d)?\b/.test(title)))
}

const checks: [string, (contents: Contents) => boolean][] = [
  ['rag', (contents) => contents.rag >= 0.7],
  ['score', (contents) => contents.score >= 0.7],
  ['number', (contents) => contents.numbering >= 0.7],
]

/**
 * A grid without a header that continues the table before it, as a table cut by a page end does: as many columns, and
 * those that can be checked (a number, a score, a status) hold what they should. Undefined where nothing shows that it does.
 */
export function asContinuation(table: Table, before: Table | undefined): Table | undefined {
  const { grid } = table.block
  if (!before?.recogniser || grid.addressOf.kind === 'sheet' || table.block.place !== before.block.place + 1 || grid.title) return undefined
  if (before.block.header.length !== (grid.rows[0]?.length ?? 0)) return undefined
  const body = grid.rows.map((_, row) => row)
  const tried = checks.flatMap(([field, test]) => {
    const [column] = before.columns[field] ?? []
    return column === undefined ? [] : [test(contentsOf(grid, body, column))]
  })
  const keyed = before.recogniser.keys.some((key) =>
    (before.columns[key] ?? []).some((column) => contentsOf(grid, body, column).words >= 0.5),
  )
  if (tried.length === 0 || !tried.every(Boolean) || !keyed) return undefined
  const block = { ...table.block, header: before.block.header, leaf: before.block.leaf, titles: before.block.titles, body, headed: true }
  return {
    ...before,
    block,
    source: grid.source,
    notes: ['has no header: read as the continuation of the table before it'],
    continues: true,
  }
}
