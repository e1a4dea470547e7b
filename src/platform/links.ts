import type { Ref } from '../kernel/ref.ts'
import type { Context } from './context.ts'

/** A thread between two records of any capabilities: an item is threatened by a risk, a commitment is served by an item. */
export interface Link {
  id: number
  fromKind: string
  fromId: number
  toKind: string
  toId: number
  relation: string
}

const columns = ['id', 'from_kind as fromKind', 'from_id as fromId', 'to_kind as toKind', 'to_id as toId', 'relation'] as const

/** Links that begin at these records and end at one kind. */
export async function linksFrom(c: Context, kind: string, ids: readonly number[], toKind: string): Promise<Link[]> {
  if (ids.length === 0) return []
  return c.db
    .selectFrom('links')
    .where('from_kind', '=', kind)
    .where('from_id', 'in', ids)
    .where('to_kind', '=', toKind)
    .orderBy('id')
    .select(columns)
    .execute()
}

/** Links that end at these records and begin at one kind. */
export async function linksTo(c: Context, kind: string, ids: readonly number[], fromKind: string): Promise<Link[]> {
  if (ids.length === 0) return []
  return c.db
    .selectFrom('links')
    .where('to_kind', '=', kind)
    .where('to_id', 'in', ids)
    .where('from_kind', '=', fromKind)
    .orderBy('id')
    .select(columns)
    .execute()
}

/** Ties two records together; tying them twice is once. */
export async function tie(c: Context, from: Ref, to: Ref, relation: string): Promise<void> {
  const tied = await linksFrom(c, from.kind, [from.id], to.kind)
  if (tied.some((link) => link.toId === to.id)) return
  await c.db
    .insertInto('links')
    .values({ trust_id: c.trust.id, from_kind: from.kind, from_id: from.id, to_kind: to.kind, to_id: to.id, relation })
    .execute()
}

/** Unties two records. */
export async function untie(c: Context, from: Ref, to: Ref): Promise<void> {
  await c.db
    .deleteFrom('links')
    .where('from_kind', '=', from.kind)
    .where('from_id', '=', from.id)
    .where('to_kind', '=', to.kind)
    .where('to_id', '=', to.id)
    .execute()
}
