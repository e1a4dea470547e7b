import type { Named } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { type Body, bodyById, postsHeldBy, standingBodies } from '../../people/index.ts'
import { clockOf, type Matter, type MatterKind, type Receipt, type Step } from './matter.ts'
import type { Asker } from './rights.ts'
import type { Standing } from './told.ts'

/** Who is asking, with the posts they hold or deputise for. */
export const askerOf = async (c: Context): Promise<Asker> => ({
  personId: c.person.id,
  roles: c.person.roles,
  posts: await postsHeldBy(c, c.person.id, c.on),
})

/** Every matter that was raised, the newest first, each with its receipts. What is about a confidential risk is not among them for who may not see it. */
export const allMatters = (c: Context): Promise<Matter[]> => c.once('escalation: matters', () => readMatters(c))

async function readMatters(c: Context): Promise<Matter[]> {
  const rows = await c.db.selectFrom('matters').orderBy('raised_on', 'desc').orderBy('id', 'desc').selectAll().execute()
  const receipts = await receiptsOf(c)
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, kind: row.kind as MatterKind, title: row.title, words: row.words, asked: row.asked },
    ...{ riskId: row.risk_id, ruleId: row.rule_id, scoreThen: row.score_then, fromBodyId: row.from_body_id },
    ...{ fromPlaceId: row.from_place_id, toBodyId: row.to_body_id, raisedOn: row.raised_on, raisedAs: row.raised_as },
    ...{ raisedById: row.raised_by_id, receiveBy: row.receive_by, decideBy: row.decide_by, onwardId: row.onward_id },
    ...{ illustrative: row.illustrative, receipts: receipts.get(row.id) ?? [] },
  }))
}

async function receiptsOf(c: Context): Promise<Map<number, Receipt[]>> {
  const rows = await c.db.selectFrom('matter_receipts').orderBy('matter_id').orderBy('id').selectAll().execute()
  const found = new Map<number, Receipt[]>()
  for (const row of rows) {
    const own = found.get(row.matter_id) ?? []
    own.push({
      ...{ step: row.step as Step, on: row.on_day, as: row.as_title, personId: row.person_id },
      ...{ words: row.words, cameDown: row.came_down },
    })
    found.set(row.matter_id, own)
  }
  return found
}

/** One matter; undefined where there is none to be seen. */
export const matterById = async (c: Context, id: number): Promise<Matter | undefined> => (await allMatters(c)).find((one) => one.id === id)

/** What a matter became at the next body, where it was passed on. */
export const onwardOf = (matters: readonly Matter[], { onwardId }: Matter): Matter | undefined =>
  onwardId === null ? undefined : matters.find(({ id }) => id === onwardId)

/** Every matter with its clock on the day judged by, and the name of the body it was raised to. */
export const standingsOf = (c: Context): Promise<Standing[]> =>
  c.once('escalation: standings', async () => {
    const [matters, names] = [await allMatters(c), await bodyNames(c)]
    return matters.map((matter) => ({
      matter,
      clock: clockOf(matter, c.on, onwardOf(matters, matter)),
      body: names.get(matter.toBodyId) ?? 'body it was raised to',
    }))
  })

/** Names of all bodies that matters went to or came from, of those that ended too. */
export async function bodyNames(c: Context): Promise<Map<number, string>> {
  const rows = await c.db.selectFrom('bodies').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The body a matter was raised to. It is there: nothing takes a body away. */
export async function bodyOf(c: Context, { toBodyId }: Matter): Promise<Body> {
  const body = await bodyById(c, toBodyId)
  if (!body) throw new Error(`Matter at body ${toBodyId}, which is not there`)
  return body
}

/** The bodies somebody chairs or serves as secretary, and that stand. */
export async function bodiesServedBy(c: Context, { posts }: Asker): Promise<Body[]> {
  const held = new Set(posts.map(({ postId }) => postId))
  return (await standingBodies(c)).filter(
    ({ chairPostId, secretaryPostId }) =>
      (chairPostId !== null && held.has(chairPostId)) || (secretaryPostId !== null && held.has(secretaryPostId)),
  )
}

/** Matters by number, as other pages call them. */
export async function mattersNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await c.db.selectFrom('matters').where('id', 'in', ids).select(['id', 'title']).execute()
  const bodies = new Map((await allMatters(c)).map(({ id, toBodyId }) => [id, toBodyId]))
  const names = await bodyNames(c)
  return new Map(
    rows.map(({ id, title }) => {
      const body = names.get(bodies.get(id) ?? 0)
      return [id, { title, href: `/escalations/${id}`, ...(body ? { of: body } : {}) }]
    }),
  )
}
