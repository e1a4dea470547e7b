import type { Context } from '../../../platform/context.ts'
import { notFound } from '../../../platform/http.ts'
import { allPeriods, type PeriodRow, periodById } from '../../calendar/index.ts'
import { allPosts, holdersOn, members, postsHeldBy } from '../../people/index.ts'
import { claimDesk } from '../claims/queries-desk.ts'
import { allPlans, itemById } from '../queries.ts'
import { raisedFor } from '../raising/queries.ts'
import { mayConsider } from '../route/overseeing.ts'
import { waysIn } from '../route/queries-way.ts'
import type { Way } from '../route/way.ts'
import { standingsIn } from '../weighing/queries-standings.ts'
import type { Standing } from '../weighing/standing.ts'
import { type Answered, actorOf, type Desk, type Draft } from './desk.ts'
import { reportsIn } from './owed.ts'
import type { Typed } from './typed.ts'
import type { Actor } from './update-state.ts'

/** Everything on the table for one item and period. Not found where the item, the period, or the item's part in it does not exist. */
export async function deskOf(c: Context, itemId: number, periodId: number): Promise<Desk> {
  const [item, period] = [await itemById(c, itemId), await periodById(c, periodId)]
  if (!item || !period) return notFound()
  const plan = (await allPlans(c)).find((p) => p.id === item.planId)
  if (!plan || !reportsIn(plan, period)) return notFound()
  const [standing] = (await standingsIn(c, period, { ids: [item.id] })) as [Standing]
  const { writtenBy = null, onBehalfOf = null } = standing.update ?? {}
  const held = await postsHeldBy(c, c.person.id, c.on)
  const way = await wayOf(c, period, standing)
  const oversees = mayConsider({ overseer: way.overseer, held, runsQuarter: c.may('quarter:run'), mayConsider: c.may('update:consider') })
  const known = actorOf({ held, item, writtenBy, onBehalfOf, personId: c.person.id, mayApprove: c.may('update:approve') })
  const actor = { ...known, oversees }
  const writes = c.may('update:write') && (actor.holdsAccountablePost || actor.isDeputy)
  return {
    item,
    period,
    standing,
    answers: await answersTo(c, item.id, period.id),
    draft: writes ? await draftFor(c, item.id, period.id) : null,
    actor,
    way,
    approvers: await approversBut(c, await authorsOf(c, standing, actor)),
    personId: c.person.id,
    ownWordsBefore: standing.previous?.writtenBy === c.person.id,
    today: c.on,
    raised: await raisedFor(c, item.id),
    ...(writes ? { claims: await claimDesk(c, standing) } : {}),
    ...(writes ? await choicesIn(c, item.id, period) : { posts: [], quarters: [], rows: [] }),
  }
}

/** What a writer chooses from and is compared with: posts, quarters to come, and what the period's other rows say. */
async function choicesIn(c: Context, itemId: number, period: PeriodRow): Promise<Pick<Desk, 'posts' | 'quarters' | 'rows'>> {
  const rows = await c.db
    .selectFrom('updates')
    .innerJoin('items', (join) => join.onRef('items.id', '=', 'updates.item_id').onRef('items.trust_id', '=', 'updates.trust_id'))
    .leftJoin('posts', (join) => join.onRef('posts.id', '=', 'items.accountable_post_id').onRef('posts.trust_id', '=', 'items.trust_id'))
    .where('updates.period_id', '=', period.id)
    .where('updates.item_id', '!=', itemId)
    .orderBy('items.id')
    .select(['items.id', 'items.title', 'posts.title as accountable', 'updates.text'])
    .execute()
  return {
    posts: (await allPosts(c)).map(({ id, title }) => ({ id, title })),
    quarters: (await allPeriods(c))
      .filter(({ kind, ends_on }) => kind === 'quarter' && ends_on > period.ends_on && ends_on >= c.on)
      .map(({ id, label, starts_on, ends_on }) => ({ id, label, starts: starts_on, ends: ends_on }))
      .sort((a, b) => a.ends.localeCompare(b.ends))
      .slice(0, 4),
    rows: rows.map(({ id, title, accountable, text }) => ({ itemId: id, title, accountable, text })),
  }
}

/** Where one item's update is on its way. */
async function wayOf(c: Context, period: PeriodRow, { item, update }: Standing): Promise<Way> {
  const holder = item.accountablePostId === null ? undefined : (await holdersOn(c, c.on)).get(item.accountablePostId)
  return (await waysIn(c, period, [{ itemId: item.id, holderId: holder?.personId ?? null, update }])).get(item.id) as Way
}

/** Who may not approve it: whoever wrote it or is about to, and the holder of the post a deputy writes for. */
async function authorsOf(c: Context, { item, update }: Standing, actor: Actor): Promise<number[]> {
  const sent = update?.state === 'sent'
  const forHolder = sent ? update.onBehalfOf !== null : actor.isDeputy && !actor.holdsAccountablePost
  const writer = sent ? update.writtenBy : c.person.id
  const holder = forHolder && item.accountablePostId !== null ? (await holdersOn(c, c.on)).get(item.accountablePostId)?.personId : null
  return [writer, holder].filter((id) => typeof id === 'number')
}

/** The questions asked about an update, in the order asked. */
async function answersTo(c: Context, itemId: number, periodId: number): Promise<Answered[]> {
  const rows = await c.db
    .selectFrom('question_answers')
    .leftJoin('people', 'people.id', 'question_answers.answered_by')
    .where('item_id', '=', itemId)
    .where('period_id', '=', periodId)
    .orderBy('question_answers.id')
    .select(['question_key', 'question', 'answer', 'people.name'])
    .execute()
  return rows.map((r) => ({ key: r.question_key, question: r.question, answer: r.answer, by: r.name }))
}

/** The draft kept for an item and period; null when there is none. Drafts are no history: reading an earlier day shows none. */
export async function draftFor(c: Context, itemId: number, periodId: number): Promise<Draft | null> {
  if (c.asAt) return null
  const row = await c.db
    .selectFrom('update_drafts')
    .innerJoin('people', 'people.id', 'update_drafts.person_id')
    .where('item_id', '=', itemId)
    .where('period_id', '=', periodId)
    .select(['typed', 'revision', 'saved_at', 'person_id', 'people.name'])
    .executeTakeFirst()
  return row
    ? { typed: row.typed as Typed, revision: row.revision, savedAt: row.saved_at, personId: row.person_id, person: row.name }
    : null
}

/** Who may approve, by name: executives first, else those who lead governance; never its authors. */
export async function approversBut(c: Context, authors: readonly number[]): Promise<string[]> {
  const others = (await members(c, c.on)).filter((person) => !authors.includes(person.id))
  const executives = others.filter(({ roles }) => roles.includes('executive'))
  const found = executives.length > 0 ? executives : others.filter(({ roles }) => roles.includes('governance lead'))
  return found.map(({ name }) => name)
}
