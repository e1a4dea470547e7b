import type { Context } from '../../../platform/context.ts'
import { linksFrom, linksTo } from '../../../platform/links.ts'
import { type StrategyVersion, strategyAtWork } from '../../strategy/index.ts'
import { allPlans } from '../queries.ts'
import type { Sight } from './of-sight.ts'
import { promisedIn } from './promises-made.ts'
import type { Serving, WorkingItem } from './working-item.ts'

type PlanRow = Awaited<ReturnType<typeof allPlans>>[number]

/** The plans in force on the day the page is read at, else the newest that has begun. */
export const plansAtWork = (c: Context): Promise<PlanRow[]> =>
  c.once('delivery: plans at work', async () => {
    const plans = await allPlans(c)
    const inForce = plans.filter((p) => p.starts_on <= c.on && p.ends_on >= c.on)
    return inForce.length > 0 ? inForce : plans.filter((p) => p.starts_on <= c.on).slice(0, 1)
  })

/** The items of some plans, with what the rules about gaps ask of them: three queries, however many. */
export async function workingItems(c: Context, planIds: readonly number[]): Promise<WorkingItem[]> {
  if (planIds.length === 0) return []
  const rows = await c.db
    .selectFrom('items')
    .leftJoin('posts', (join) => join.onRef('posts.id', '=', 'items.accountable_post_id').onRef('posts.trust_id', '=', 'items.trust_id'))
    .where('plan_id', 'in', planIds)
    .orderBy('plan_id')
    .orderBy('position')
    .orderBy('items.id')
    .select(['items.id', 'items.title', 'brick_id', 'goal_id', 'accountable_post_id', 'accountable_as_written', 'due_on', 'state'])
    .select(['overseen_by_id', 'posts.title as post'])
    .execute()
  const [dated, resting] = [await itemsWithMilestones(c), await itemsSetAside(c)]
  return rows.map((r) => ({
    id: r.id,
    title: r.title,
    brickId: r.brick_id,
    goalId: r.goal_id,
    accountablePostId: r.accountable_post_id,
    accountable: r.post ?? r.accountable_as_written,
    dueOn: r.due_on,
    hasMilestone: dated.has(r.id),
    overseen: r.overseen_by_id !== null,
    atWork: r.state === 'active' && !resting.has(r.id),
    closed: r.state === 'closed',
  }))
}

async function itemsWithMilestones(c: Context): Promise<Set<number>> {
  const rows = await c.db.selectFrom('milestones').select('item_id').distinct().execute()
  return new Set(rows.map((row) => row.item_id))
}

/** Items set aside on the day the page is read at. */
async function itemsSetAside(c: Context): Promise<Set<number>> {
  const rows = await c.db
    .selectFrom('item_suspensions')
    .where('what', '=', 'suspended')
    .where('from_on', '<=', c.on)
    .where((is) => is.or([is('ended_on', 'is', null), is('ended_on', '>', c.on)]))
    .select('item_id')
    .execute()
  return new Set(rows.map((row) => row.item_id))
}

/** The threads that begin at some elements and end at items. */
export async function servingsFrom(c: Context, elementIds: readonly number[]): Promise<Serving[]> {
  const links = await linksFrom(c, 'strategy element', elementIds, 'item')
  return links.map(({ fromId, toId, relation }) => ({ elementId: fromId, itemId: toId, relation }))
}

/** The threads that end at some items and begin at elements. */
export async function servingsTo(c: Context, itemIds: readonly number[]): Promise<Serving[]> {
  const links = await linksTo(c, 'item', itemIds, 'strategy element')
  return links.map(({ fromId, toId, relation }) => ({ elementId: fromId, itemId: toId, relation }))
}

/** Every thread from the strategy to an item: without a list of numbers, which would be long. */
async function allServings(c: Context): Promise<Serving[]> {
  const rows = await c.db
    .selectFrom('links')
    .where('from_kind', '=', 'strategy element')
    .where('to_kind', '=', 'item')
    .orderBy('id')
    .select(['from_id', 'to_id', 'relation'])
    .execute()
  return rows.map((row) => ({ elementId: row.from_id, itemId: row.to_id, relation: row.relation }))
}

/** What a version’s promises look like against some plans. */
export async function sightOf(c: Context, version: StrategyVersion, plans: readonly PlanRow[]): Promise<Sight> {
  const { strategy, resting } = await strategyAtWork(c, version)
  const promised = promisedIn(strategy.elements, resting)
  const items = await workingItems(
    c,
    plans.map((p) => p.id),
  )
  const ids = new Set(strategy.elements.map((e) => e.id))
  const servings = (await allServings(c)).filter((one) => ids.has(one.elementId))
  return { promised, items, servings, plans: plans.map((p) => p.name) }
}
