import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'

/** A post somebody holds, or writes for as a deputy. */
export interface HeldPost {
  postId: number
  title: string
  as: 'holder' | 'deputy'
}

/** The posts a person holds or deputises for on a day. */
export async function postsHeldBy(c: Context, personId: number, on: Day): Promise<HeldPost[]> {
  const theirs = (rows: Awaited<ReturnType<typeof current>>) => rows.filter((row) => row.person_id === personId)
  const [held, deputised] = [theirs(await current(c, 'post_holdings', on)), theirs(await current(c, 'deputies', on))]
  const as = (rows: { post_id: number; title: string }[], how: HeldPost['as']) =>
    rows.map((r) => ({ postId: r.post_id, title: r.title, as: how }))
  return [...as(held, 'holder'), ...as(deputised, 'deputy').filter((d) => !held.some((h) => h.post_id === d.postId))]
}

/** Who holds each post on a day: post number to the holder's name. A post nobody holds is absent. */
export async function holdersOn(c: Context, on: Day): Promise<Map<number, { personId: number; name: string }>> {
  const rows = await current(c, 'post_holdings', on)
  return new Map(rows.map((r) => [r.post_id, { personId: r.person_id, name: r.name }]))
}

/** Everybody who holds or writes for a post on a day: many parts of a page ask, so it is asked once. */
const current = (c: Context, table: 'post_holdings' | 'deputies', on: Day) =>
  c.once(`people: ${table} on ${on}`, () =>
    c.db
      .selectFrom(`${table} as held` as 'deputies as held')
      .innerJoin('posts', (join) => join.onRef('posts.id', '=', 'held.post_id').onRef('posts.trust_id', '=', 'held.trust_id'))
      .innerJoin('people', 'people.id', 'held.person_id')
      .where('held.from_day', '<=', on)
      .where((is) => is.or([is('held.until_day', 'is', null), is('held.until_day', '>=', on)]))
      .orderBy('posts.title')
      .select(['held.post_id', 'held.person_id', 'posts.title', 'people.name', 'held.from_day', 'held.until_day'])
      .execute(),
  )

/** Every post of the trust, by title. */
export const allPosts = (c: Context) =>
  c.once('people: posts', () => c.db.selectFrom('posts').orderBy('title').select(['id', 'title', 'place_id']).execute())

/** Titles of posts by number. */
export async function postTitles(c: Context): Promise<Map<number, string>> {
  return new Map((await allPosts(c)).map((p) => [p.id, p.title]))
}

/** Names of people by number; people of other trusts are not seen. */
export async function peopleNames(c: Context, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await c.db.selectFrom('people').where('id', 'in', ids).select(['id', 'name']).execute()
  return new Map(rows.map((r) => [r.id, r.name]))
}

/** The organisation tree's places, parents before children by name. */
export const allPlaces = (c: Context) =>
  c.once('people: places', () =>
    c.db.selectFrom('places').orderBy('kind').orderBy('name').select(['id', 'name', 'kind', 'parent_id']).execute(),
  )

/** Who belongs to the trust, with the roles granted on a day. */
export async function members(c: Context, on: Day) {
  const people = await c.db
    .selectFrom('people')
    .innerJoin('memberships', 'memberships.person_id', 'people.id')
    .where('people.is_system', '=', false)
    .orderBy('people.name')
    .select(['people.id', 'people.name', 'people.email'])
    .execute()
  const grants = await c.db
    .selectFrom('grants')
    .where('from_day', '<=', on)
    .where((is) => is.or([is('until_day', 'is', null), is('until_day', '>=', on)]))
    .select(['person_id', 'role'])
    .execute()
  return people.map((p) => ({ ...p, roles: grants.filter((g) => g.person_id === p.id).map((g) => g.role) }))
}
