import type { Db } from '../db/transaction.ts'
import { ask } from './ask.ts'
import type { Table } from './catalogue.ts'
import { ExitRefused } from './exit-refused.ts'
import { linesOf } from './lines.ts'
import type { Backup } from './open-backup.ts'

/** A numbered list of the columns that digests of a table cover. */
interface Layout {
  table_name: string
  layout: number
  columns: string[]
}

const key = ({ table_name, layout }: Layout): string => `${table_name} ${layout}`
const alike = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join()

/**
 * Gives the layouts the numbers they have in the backup: seals name them. Two databases that were brought up to date in other steps number
 * them otherwise; ours give way, unless another trust's seals go by them. Answers whether any did.
 */
export async function takeLayouts(db: Db, backup: Backup, tables: readonly Table[]): Promise<boolean> {
  const here = new Map((await ask<Layout>(db, 'select table_name, layout, columns from audit.table_columns')).map((l) => [key(l), l]))
  let changed = false
  for await (const line of linesOf(backup.read('audit/table_columns.jsonl'))) {
    const theirs = JSON.parse(line) as Layout
    refuseStrange(theirs, tables)
    const ours = here.get(key(theirs))
    if (ours && alike(ours.columns, theirs.columns)) continue
    if (ours) await refuseWhereUsed(db, theirs)
    changed = true
    await ask(
      db,
      `insert into audit.table_columns (table_name, layout, columns) values ($1, $2, $3::text[])
      on conflict (table_name, layout) do update set columns = excluded.columns`,
      [theirs.table_name, theirs.layout, theirs.columns],
    )
  }
  return changed
}

/** A layout is of a table that keeps its past here, and lists columns that it has: anything else would change the tables themselves. */
function refuseStrange({ table_name, columns }: Layout, tables: readonly Table[]): void {
  const table = tables.find(({ schema, name, versioned }) => schema === 'public' && versioned && name === table_name)
  if (!table || !columns.every((column) => table.columns.some(({ name }) => name === column)))
    throw new ExitRefused(`The backup has seals of ${table_name} that this version of StepUp cannot know. It was changed since it was made`)
}

async function refuseWhereUsed(db: Db, { table_name, layout }: Layout): Promise<void> {
  const used = await ask(db, 'select from audit.change_rows where table_name = $1 and layout = $2 limit 1', [table_name, layout])
  if (used.length > 0)
    throw new ExitRefused(
      `This database and the one the backup came from were brought up to date in different steps, so that seals of ${table_name} would mean two things. Restore it into a new folder or an empty database`,
    )
}
