import type { Named } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import type { Body, BodyKind } from './body.ts'
import { bodiesInOrder, stands } from './body.ts'

/** Every committee and group the trust has or had. */
export async function allBodies(c: Context): Promise<Body[]> {
  const rows = await c.db.selectFrom('bodies').orderBy('name').selectAll().execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind as BodyKind,
    reportsToId: row.reports_to_id,
    chairPostId: row.chair_post_id,
    secretaryPostId: row.secretary_post_id,
    meetsOn: row.meets_on,
    endedOn: row.ended_on,
    version: row.version,
  }))
}

/** One body; undefined when there is none, or it is another trust's. */
export const bodyById = async (c: Context, id: number): Promise<Body | undefined> => (await allBodies(c)).find((body) => body.id === id)

/** The bodies that stand on the day judged by, from the board down: what may be chosen to oversee something. */
export const standingBodies = async (c: Context): Promise<Body[]> => bodiesInOrder(await allBodies(c)).filter((body) => stands(body, c.on))

export async function namedBodies(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await c.db.selectFrom('bodies').where('id', 'in', ids).select(['id', 'name']).execute()
  return new Map(rows.map((row) => [row.id, { title: row.name, href: `/organisation/bodies/${row.id}` }]))
}
