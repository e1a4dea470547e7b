import type { Role } from '../../kernel/role.ts'
import type { Named } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'

/** Somebody holding a post, or writing for it, over a stretch of days. */
export type Tenure = Awaited<ReturnType<typeof holdingsOf>>[number]

const tenures = (c: Context, table: 'post_holdings' | 'deputies') =>
  c.db
    .selectFrom(`${table} as held` as 'deputies as held')
    .innerJoin('posts', (join) => join.onRef('posts.id', '=', 'held.post_id').onRef('posts.trust_id', '=', 'held.trust_id'))
    .innerJoin('people', 'people.id', 'held.person_id')
    .orderBy('held.from_day', 'desc')
    .orderBy('held.id', 'desc')
    .select([
      'held.id',
      'held.post_id as postId',
      'posts.title as post',
      'held.person_id as personId',
      'people.name',
      'held.from_day as from',
      'held.until_day as until',
      'held.version',
    ])

/** Who has held posts, newest first: of one post, or of all. */
export const holdingsOf = (c: Context, postId?: number) =>
  (postId === undefined ? tenures(c, 'post_holdings') : tenures(c, 'post_holdings').where('held.post_id', '=', postId)).execute()

/** Who has written for posts, newest first: for one post, or for all. */
export const deputiesOf = (c: Context, postId?: number) =>
  (postId === undefined ? tenures(c, 'deputies') : tenures(c, 'deputies').where('held.post_id', '=', postId)).execute()

export const deputyById = (c: Context, id: number) => tenures(c, 'deputies').where('held.id', '=', id).executeTakeFirst()

export const postById = (c: Context, id: number) =>
  c.db.selectFrom('posts').where('id', '=', id).select(['id', 'title', 'place_id']).executeTakeFirst()

export const placeById = (c: Context, id: number) =>
  c.db.selectFrom('places').where('id', '=', id).select(['id', 'name', 'kind', 'parent_id']).executeTakeFirst()

/** A colleague of the trust; undefined when there is none. */
export const personById = (c: Context, id: number) =>
  c.db
    .selectFrom('people')
    .innerJoin('memberships', 'memberships.person_id', 'people.id')
    .where('people.id', '=', id)
    .where('people.is_system', '=', false)
    .select(['people.id', 'people.name', 'people.email'])
    .executeTakeFirst()

/** Every role ever granted to a person here, newest first. */
export async function grantsOf(c: Context, personId: number) {
  const rows = await c.db
    .selectFrom('grants')
    .where('person_id', '=', personId)
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'role', 'from_day as from', 'until_day as until'])
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

/** How many people have a role on the day asked about. */
export async function holdersOfRole(c: Context, role: Role): Promise<number> {
  const rows = await c.db
    .selectFrom('grants')
    .where('role', '=', role)
    .where('from_day', '<=', c.on)
    .where((is) => is.or([is('until_day', 'is', null), is('until_day', '>=', c.on)]))
    .select('person_id')
    .distinct()
    .execute()
  return rows.length
}

/** People by number, for other capabilities' pages. */
export async function namedPeople(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await c.db.selectFrom('people').where('id', 'in', ids).select(['id', 'name']).execute()
  return new Map(rows.map((r) => [r.id, { title: r.name, href: `/organisation/people/${r.id}` }]))
}

export async function namedPosts(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await c.db.selectFrom('posts').where('id', 'in', ids).select(['id', 'title']).execute()
  return new Map(rows.map((r) => [r.id, { title: r.title, href: `/organisation/posts/${r.id}` }]))
}

export async function namedPlaces(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await c.db.selectFrom('places').where('id', 'in', ids).select(['id', 'name']).execute()
  return new Map(rows.map((r) => [r.id, { title: r.name, href: `/organisation/places/${r.id}` }]))
}
