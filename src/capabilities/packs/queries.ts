import type { Named } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import type { Pack, PackSection, PackState } from './pack.ts'

const packRows = (c: Context) =>
  c.db
    .selectFrom('packs')
    .innerJoin('bodies', (join) => join.onRef('bodies.id', '=', 'packs.body_id').onRef('bodies.trust_id', '=', 'packs.trust_id'))
    .select(['packs.id', 'body_id as bodyId', 'bodies.name as body', 'bodies.kind as bodyKind', 'packs.meets_on as meetsOn', 'title'])
    .select(['papers_due_on as papersDueOn', 'page_budget as pageBudget', 'word_budget as wordBudget', 'state', 'packs.version'])

const asPack = <Row extends { state: string }>(row: Row) => ({ ...row, state: row.state as PackState })

/** Every pack, the latest meeting first. */
export async function allPacks(c: Context): Promise<Pack[]> {
  return (await packRows(c).orderBy('packs.meets_on', 'desc').orderBy('packs.id', 'desc').execute()).map(asPack)
}

/** One pack; undefined where there is none, or it is another trust's. */
export async function packById(c: Context, id: number): Promise<Pack | undefined> {
  const row = await packRows(c).where('packs.id', '=', id).executeTakeFirst()
  return row && asPack(row)
}

/** The pack of a body for a meeting that was not withdrawn. */
export async function packFor(c: Context, bodyId: number, meetsOn: Pack['meetsOn']): Promise<Pack | undefined> {
  return (await allPacks(c)).find((pack) => pack.bodyId === bodyId && pack.meetsOn === meetsOn && pack.state !== 'withdrawn')
}

const sectionRows = (c: Context) =>
  c.db
    .selectFrom('pack_sections as s')
    .leftJoin('posts', (join) => join.onRef('posts.id', '=', 's.prepared_by_post_id').onRef('posts.trust_id', '=', 's.trust_id'))
    .select(['s.id', 'pack_id as packId', 'position', 'kind', 's.title', 'period_id as periodId', 'plan_id as planId'])
    .select([
      'element_id as elementId',
      'register_id as registerId',
      'report_id as reportId',
      'before',
      'words',
      'page_budget as pageBudget',
    ])
    .select(['word_budget as wordBudget', 'is_private as isPrivate', 'prepared_by_post_id as preparedById'])
    .select(['posts.title as preparedBy', 's.version'])

/** Whether this person may read what is private in packs. The only place where it is asked. */
export const readsPrivate = (c: Context): boolean => c.may('pack-private:read')

/** The sections of a pack in order, of those this person may read. Whoever may not read private ones never has them from here. */
export async function sectionsOf(c: Context, packId: number): Promise<PackSection[]> {
  const rows = sectionRows(c).where('pack_id', '=', packId).orderBy('position').orderBy('s.id')
  if (readsPrivate(c)) return rows.execute()
  const today = await privateToday(c, packId)
  return (await rows.where('is_private', '=', false).execute()).filter(({ id }) => !today.has(id))
}

/**
 * Read as at an earlier day, a section is as private as it is today, and one taken out since is private where it ever was: the tables
 * beneath the views that look back say so.
 */
async function privateToday(c: Context, packId: number): Promise<Set<number>> {
  const rowsIn = (schema: 'public' | 'history') =>
    c.db.withSchema(schema).selectFrom('pack_sections').where('pack_id', '=', packId).select(['id', 'is_private as isPrivate']).execute()
  const [now, once] = [await rowsIn('public'), c.asAt === null ? [] : await rowsIn('history')]
  const stands = new Set(now.map(({ id }) => id))
  const hidden = [...now, ...once.filter(({ id }) => !stands.has(id))].filter(({ isPrivate }) => isPrivate)
  return new Set(hidden.map(({ id }) => id))
}

/** How many sections of a pack this person does not see. */
export async function unseenIn(c: Context, packId: number): Promise<number> {
  if (readsPrivate(c)) return 0
  const { found } = await c.db
    .selectFrom('pack_sections')
    .where('pack_id', '=', packId)
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow()
  return found - (await sectionsOf(c, packId)).length
}

/** Packs by number, for other capabilities' pages. */
export async function namedPacks(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await packRows(c).where('packs.id', 'in', ids).execute()
  return new Map(rows.map(({ id, title }) => [id, { title, href: `/packs/${id}` }]))
}
