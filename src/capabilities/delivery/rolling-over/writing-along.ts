import type { Context } from '../../../platform/context.ts'

/** The rows carried over and the items made of them, tied already by 'continues'. */
interface Rolled {
  ids: readonly number[]
  newIds: readonly number[]
}

/**
 * What is open goes with its row: milestones with their first dates and every new one, promises, issues and a suspension that still holds. They are
 * moved, not copied, so that slippage stays counted and nothing is there twice. What is done or settled stays where it happened.
 */
export async function bringAlong(c: Context, rolled: Rolled): Promise<void> {
  await takeState(c, rolled)
  await moveMilestones(c, rolled)
  await movePromises(c, rolled)
  await moveIssues(c, rolled)
  await moveSuspensions(c, rolled)
}

/** Whether it is active, why not, who watches it: as the row carried on. */
const takeState = (c: Context, { newIds }: Rolled) =>
  c.db
    .updateTable('items')
    .from(['links as l', 'items as o'])
    .set((eb) => ({
      state: eb.ref('o.state'),
      state_reason: eb.ref('o.state_reason'),
      state_review_on: eb.ref('o.state_review_on'),
      overseen_by_id: eb.ref('o.overseen_by_id'),
      illustrative: eb.ref('o.illustrative'),
    }))
    .where('items.id', 'in', newIds)
    .where('l.relation', '=', 'continues')
    .where('l.from_kind', '=', 'item')
    .whereRef('l.from_id', '=', 'items.id')
    .whereRef('o.id', '=', 'l.to_id')
    .execute()

const moveMilestones = (c: Context, { ids, newIds }: Rolled) =>
  c.db
    .updateTable('milestones')
    .from('links as l')
    .set((eb) => ({ item_id: eb.ref('l.from_id') }))
    .where('milestones.item_id', 'in', ids)
    .where('milestones.actual_on', 'is', null)
    .where('l.relation', '=', 'continues')
    .where('l.from_kind', '=', 'item')
    .where('l.from_id', 'in', newIds)
    .whereRef('l.to_id', '=', 'milestones.item_id')
    .execute()

const movePromises = (c: Context, { ids, newIds }: Rolled) =>
  c.db
    .updateTable('promises')
    .from('links as l')
    .set((eb) => ({ item_id: eb.ref('l.from_id') }))
    .where('promises.item_id', 'in', ids)
    .where('promises.outcome', '=', 'open')
    .where('l.relation', '=', 'continues')
    .where('l.from_kind', '=', 'item')
    .where('l.from_id', 'in', newIds)
    .whereRef('l.to_id', '=', 'promises.item_id')
    .execute()

const moveIssues = (c: Context, { ids, newIds }: Rolled) =>
  c.db
    .updateTable('issues')
    .from('links as l')
    .set((eb) => ({ item_id: eb.ref('l.from_id') }))
    .where('issues.item_id', 'in', ids)
    .where('issues.closed_on', 'is', null)
    .where('l.relation', '=', 'continues')
    .where('l.from_kind', '=', 'item')
    .where('l.from_id', 'in', newIds)
    .whereRef('l.to_id', '=', 'issues.item_id')
    .execute()

const moveSuspensions = (c: Context, { ids, newIds }: Rolled) =>
  c.db
    .updateTable('item_suspensions')
    .from('links as l')
    .set((eb) => ({ item_id: eb.ref('l.from_id') }))
    .where('item_suspensions.item_id', 'in', ids)
    .where('item_suspensions.ended_on', 'is', null)
    .where('l.relation', '=', 'continues')
    .where('l.from_kind', '=', 'item')
    .where('l.from_id', 'in', newIds)
    .whereRef('l.to_id', '=', 'item_suspensions.item_id')
    .execute()

/** Who contributes to a row contributes to the item that carries it on. */
export async function copyContributors(c: Context, newOf: ReadonlyMap<number, number>): Promise<void> {
  const held = await c.db
    .selectFrom('item_contributors')
    .where('item_id', 'in', [...newOf.keys()])
    .select(['item_id', 'post_id', 'unconfirmed'])
    .execute()
  const rows = held.map((one) => ({ trust_id: c.trust.id, ...one, item_id: newOf.get(one.item_id) as number }))
  if (rows.length > 0) await c.db.insertInto('item_contributors').values(rows).execute()
}
