import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/** How many pages the PDF of an import has; undefined where it is no PDF. */
export async function pdfPagesOf(c: Context, id: number): Promise<number | undefined> {
  const row = await c.db
    .selectFrom('import_readings')
    .where('import_id', '=', id)
    .where(sql<string>`reading->>'format'`, '=', 'pdf')
    .select(sql<number>`(reading->>'pages')::int`.as('pages'))
    .executeTakeFirst()
  return row?.pages
}

/** The bytes of a file as it was received. */
export async function bytesOf(c: Context, id: number): Promise<Uint8Array | undefined> {
  const row = await c.db.selectFrom('import_readings').where('import_id', '=', id).select('bytes').executeTakeFirst()
  return row?.bytes
}
