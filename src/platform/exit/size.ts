import type { Db } from '../db/transaction.ts'
import { ask, named } from './ask.ts'
import { takenTables } from './catalogue.ts'

/** How much a backup of the current trust would hold. */
export interface Size {
  changes: number
  /** Versions of records, those that stand and those before them. */
  versions: number
  files: number
  /** About how large the file would be: rows packed as measured on the sample, files as they are. */
  bytes: number
}

const ofPacking = { whole: 220_000, version: 170, change: 110 }

/** Counts, for a page that offers a backup. */
export async function sizeOf(db: Db): Promise<Size> {
  const [counted = { changes: 0, versions: 0 }] = await ask<{ changes: number; versions: number }>(
    db,
    `select (select count(*) from audit.changes where trust_id = app.trust_id()) as changes,
      (select count(*) from audit.change_rows where trust_id = app.trust_id() and op <> 'D') as versions`,
  )
  let [files, held] = [0, 0]
  for (const { name, columns } of await takenTables(db))
    for (const column of columns.filter(({ kind }) => kind === 'bytes')) {
      const [row] = await ask<{ files: number; bytes: number }>(
        db,
        `select count(${named(column.name)}) as files, coalesce(sum(octet_length(${named(column.name)})), 0) as bytes from public.${named(name)}`,
      )
      files += row?.files ?? 0
      held += row?.bytes ?? 0
    }
  const bytes = ofPacking.whole + counted.versions * ofPacking.version + counted.changes * ofPacking.change + held
  return { ...counted, files, bytes }
}
