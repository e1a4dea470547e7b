import type { Context } from '../../platform/context.ts'

/** How many pages the PDF of an import has; undefined where it is no PDF. */
export async function pdfPagesOf(c: Context, id: number): Promise<number | undefined> {
  const row = await c.db
    .selectFrom('import_readings')
    .where('import_id', '=', id)
    .select((eb) => [
      eb
        .ref('reading', '->>')
        .key('format' as never)
        .as('format'),
      eb
        .ref('reading', '->>')
        .key('pages' as never)
        .as('pages'),
    ])
    .executeTakeFirst()
  const format = row?.format as string | null | undefined
  return format === 'pdf' ? Number(row?.pages) : undefined
}

/** The bytes of a file as it was received. */
export async function bytesOf(c: Context, id: number): Promise<Uint8Array | undefined> {
  const row = await c.db.selectFrom('import_readings').where('import_id', '=', id).select('bytes').executeTakeFirst()
  return row?.bytes
}
