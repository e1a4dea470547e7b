import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { Body } from './body.ts'
import type { BodyValues } from './forms.ts'

const columnsOf = ({ name, kind, reportsTo, chair, secretary, meetsOn }: BodyValues) => ({
  name,
  kind,
  reports_to_id: reportsTo ?? null,
  chair_post_id: chair ?? null,
  secretary_post_id: secretary ?? null,
  meets_on: (meetsOn as Day | undefined) ?? null,
})

/** Adds a committee or group; answers its number. */
export async function bodyAdded(c: Context, values: BodyValues): Promise<number> {
  const { id } = await c.db
    .insertInto('bodies')
    .values({ trust_id: c.trust.id, ...columnsOf(values) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(c.db, { verb: 'body.added', ref: { kind: 'body', id }, facts: { name: values.name, kind: values.kind } })
  return id
}

/** Changes a body; false when somebody changed it after `seen`. */
export async function bodyChanged(c: Context, body: Body, { seen, values }: { seen: number; values: BodyValues }): Promise<boolean> {
  const row = await c.db
    .updateTable('bodies')
    .set(columnsOf(values))
    .where('id', '=', body.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'body.changed', ref: { kind: 'body', id: body.id }, facts: { name: values.name, before: body.name } })
  return true
}

/** Ends a body on a day; what it oversaw stays as it is recorded. */
export async function bodyEnded(c: Context, body: Body, on: Day): Promise<void> {
  await c.db.updateTable('bodies').set({ ended_on: on, meets_on: null }).where('id', '=', body.id).execute()
  await record(c.db, { verb: 'body.ended', ref: { kind: 'body', id: body.id }, facts: { name: body.name, on } })
}
