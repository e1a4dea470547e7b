import type { Reading } from '../../documents/grid.ts'
import type { Corrections } from '../../documents/recognising/recogniser.ts'
import type { Context } from '../../platform/context.ts'
import { asJson } from '../../platform/db/index.ts'
import { record } from '../../platform/history/index.ts'
import type { Choices } from './choices.ts'
import type { ImportRow } from './import-row.ts'
import { recognisers } from './recognised-once.ts'
import { recognisedFile } from './reviewed-table.ts'

/** A file as it came, and what was read from it. */
export interface Received {
  name: string
  bytes: Uint8Array
  /** SHA-256 of the bytes, in hexadecimal. */
  digest: string
  reading: Reading
}

/** Keeps a file and its reading for review. Nothing of it is in the records yet. */
export async function beginImport(c: Context, { name, bytes, digest, reading }: Received): Promise<number> {
  const rows = recognisedFile(reading, recognisers, {}).tables.reduce((sum, table) => sum + table.rows.length, 0)
  const { id } = await c.db
    .insertInto('imports')
    .values({
      trust_id: c.trust.id,
      file_name: name,
      size: bytes.length,
      digest,
      rows_read: rows,
      state: 'reviewing',
      received_by: c.person.id,
      received_at: c.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await c.db
    .insertInto('import_readings')
    .values({
      trust_id: c.trust.id,
      import_id: id,
      bytes,
      reading: asJson(reading as never),
      corrections: asJson({}),
      decisions: asJson({}),
    })
    .execute()
  await record(c.db, { verb: 'import.begun', ref: { kind: 'import', id }, facts: { file: name, rows } })
  return id
}

/** Keeps what a person put right about kinds and columns. */
export const keepCorrections = (c: Context, id: number, corrections: Corrections) =>
  c.db
    .updateTable('import_readings')
    .set({ corrections: asJson(corrections as never) })
    .where('import_id', '=', id)
    .execute()

/** Keeps what a person has settled so far. */
export const keepChoices = (c: Context, id: number, choices: Choices) =>
  c.db
    .updateTable('import_readings')
    .set({ decisions: asJson(choices as never) })
    .where('import_id', '=', id)
    .execute()

/** Ends a review without importing; false where it was not under review any more. */
export async function withdrawImport(c: Context, row: ImportRow): Promise<boolean> {
  const done = await c.db
    .updateTable('imports')
    .set({ state: 'withdrawn' })
    .where('id', '=', row.id)
    .where('state', '=', 'reviewing')
    .returning('id')
    .executeTakeFirst()
  if (!done) return false
  await record(c.db, { verb: 'import.withdrawn', ref: { kind: 'import', id: row.id }, facts: { file: row.fileName } })
  return true
}
