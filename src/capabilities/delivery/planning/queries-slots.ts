import { groupedBy } from '../../../kernel/grouped.ts'
import { ragName } from '../../../kernel/rag.ts'
import type { Ref } from '../../../kernel/ref.ts'
import { shortened } from '../../../kernel/words.ts'
import type { Named, ThreadLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { linksFrom, linksTo } from '../../../platform/links.ts'
import { itemsOf } from '../queries.ts'
import { standingsNow } from '../weighing/queries-overview.ts'
import type { Standing } from '../weighing/standing.ts'

/** The items that serve a brick or a goal, work on a risk, or are overseen by a body, one line each; the current plan's with where they stand, earlier ones by name. */
export async function deliveryAbout(c: Context, ref: Ref): Promise<{ serves: ThreadLine[]; servedBy: ThreadLine[] }> {
  const ids =
    ref.kind === 'risk'
      ? (await linksTo(c, 'risk', [ref.id], 'item')).map((link) => link.fromId)
      : ref.kind === 'strategy element'
        ? await itemsUnder(c, ref.id)
        : ref.kind === 'body'
          ? await itemsOverseenBy(c, ref.id)
          : []
  if (ids.length === 0) return { serves: [], servedBy: [] }
  const standings = groupedBy((await standingsNow(c))?.standings ?? [], (standing) => standing.item.id)
  const lines = (await itemsOf(c, { ids })).map((item) => ({
    kind: kindOf(standings.get(item.id)?.[0]),
    title: item.title,
    href: `/items/${item.id}`,
  }))
  return { serves: [], servedBy: lines }
}

async function itemsUnder(c: Context, elementId: number): Promise<number[]> {
  const rows = await c.db
    .selectFrom('items')
    .where((is) => is.or([is('brick_id', '=', elementId), is('goal_id', '=', elementId)]))
    .select('id')
    .execute()
  const served = await linksFrom(c, 'strategy element', [elementId], 'item')
  return [...new Set([...rows.map((row) => row.id), ...served.map((link) => link.toId)])]
}

async function itemsOverseenBy(c: Context, bodyId: number): Promise<number[]> {
  const rows = await c.db.selectFrom('items').where('overseen_by_id', '=', bodyId).select('id').execute()
  return rows.map((row) => row.id)
}

/** "Item, declared green, earned amber". */
function kindOf(standing: Standing | undefined): string {
  if (!standing) return 'Item of an earlier plan'
  const declared = standing.declared ? `declared ${ragName(standing.declared).toLowerCase()}` : 'no status declared'
  return `Item, ${declared}, earned ${ragName(standing.earned).toLowerCase()}`
}

type Nouns = (c: Context, ids: readonly number[]) => Promise<Map<number, Named>>

const itemNouns: Nouns = async (c, ids) => {
  const rows = await c.db
    .selectFrom('items')
    .innerJoin('plans', (join) => join.onRef('plans.id', '=', 'items.plan_id').onRef('plans.trust_id', '=', 'items.trust_id'))
    .where('items.id', 'in', ids)
    .select(['items.id', 'title', 'plans.name'])
    .execute()
  return new Map(rows.map(({ id, title, name }) => [id, { title, href: `/items/${id}`, of: name }]))
}

const planNouns: Nouns = async (c, ids) => {
  const rows = await c.db.selectFrom('plans').where('id', 'in', ids).select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, { title: name, href: `/plans/${id}` }]))
}

const milestoneNouns: Nouns = async (c, ids) => {
  const rows = await c.db.selectFrom('milestones').where('id', 'in', ids).select(['id', 'title', 'item_id']).execute()
  return new Map(rows.map(({ id, title, item_id }) => [id, { title, href: `/items/${item_id}/milestones/${id}` }]))
}

const promiseNouns: Nouns = async (c, ids) => {
  const rows = await c.db.selectFrom('promises').where('id', 'in', ids).select(['id', 'words']).execute()
  return new Map(rows.map(({ id, words }) => [id, { title: shortened(words, 120), href: `/promises/${id}` }]))
}

/** What items, plans, milestones and promises are called and where they are read. */
export const planningNouns = { item: itemNouns, plan: planNouns, milestone: milestoneNouns, promise: promiseNouns }
