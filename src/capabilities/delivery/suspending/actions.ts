import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { Item } from '../item.ts'
import { runningOf, suspensionsOf } from './queries.ts'
import { chosenNow, type Suspension, timesAfter, type Wished } from './suspensions.ts'

/** Puts one item into the state wished, and keeps the times it was set aside or brought forward in step. False: somebody was first. */
async function putInto(c: Context, { item, seen, running }: Standing, wished: Wished): Promise<boolean> {
  const active = wished.chosen === 'active' || wished.chosen === 'brought forward'
  const row = await c.db
    .updateTable('items')
    .set({
      state: wished.chosen === 'brought forward' ? 'active' : wished.chosen,
      state_reason: active ? '' : wished.reason,
      state_review_on: active || wished.chosen === 'closed' ? null : wished.reviewOn,
      outcome: wished.chosen === 'closed' ? wished.outcome : null,
    })
    .where('id', '=', item.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await keepTimes(c, item.id, running, wished)
  return true
}

async function keepTimes(c: Context, itemId: number, running: Suspension | undefined, wished: Wished): Promise<void> {
  const { ends, begins } = timesAfter(running?.what ?? null, wished.chosen)
  const words = { review_on: wished.reviewOn, reason: wished.reason, approved_by: wished.approvedBy }
  if (running && ends)
    await c.db
      .updateTable('item_suspensions')
      .set({ ended_on: c.today, ended_reason: wished.reason })
      .where('id', '=', running.id)
      .execute()
  if (begins)
    await c.db
      .insertInto('item_suspensions')
      .values({ trust_id: c.trust.id, item_id: itemId, what: begins, from_on: c.today, ...words })
      .execute()
  else if (running && !ends) await c.db.updateTable('item_suspensions').set(words).where('id', '=', running.id).execute()
}

/** An item as it was opened: the version the form was made from, and the time that runs for it. */
export interface Standing {
  item: Item
  seen: number
  running: Suspension | undefined
}

/** Sets whether an item is active, paused, brought forward, waiting, unfunded or closed; false when somebody changed it since it was opened. */
export async function stateChanged(c: Context, standing: Standing, wished: Wished): Promise<boolean> {
  const { item, running } = standing
  if (!(await putInto(c, standing, wished))) return false
  await record(c.db, {
    verb: 'item.stateChanged',
    ref: { kind: 'item', id: item.id },
    facts: {
      title: item.title,
      itemId: item.id,
      from: chosenNow(item.activity, running?.what ?? null),
      to: wished.chosen,
      reason: wished.reason,
      approvedBy: wished.approvedBy,
      outcome: wished.outcome,
    },
  })
  return true
}

/** The same for several items of a plan at once, as one change; the first that somebody changed meanwhile stops all. */
export async function severalChanged(
  c: Context,
  plan: { id: number; name: string },
  { items, wished }: { items: readonly { item: Item; seen: number }[]; wished: Wished },
): Promise<{ overtaken: Item } | undefined> {
  const times = await suspensionsOf(
    c,
    items.map(({ item }) => item.id),
  )
  for (const { item, seen } of items)
    if (!(await putInto(c, { item, seen, running: runningOf(times, item.id) }, wished))) return { overtaken: item }
  await record(c.db, {
    verb: 'items.stateChanged',
    ref: { kind: 'plan', id: plan.id },
    facts: {
      plan: plan.name,
      items: items.map(({ item }) => item.title),
      to: wished.chosen,
      reason: wished.reason,
      approvedBy: wished.approvedBy,
    },
  })
  return undefined
}

/** Gives several items of a plan to one committee or group to watch, or to none. */
export async function severalOverseen(
  c: Context,
  plan: { id: number; name: string },
  { items, body }: { items: readonly { item: Item; seen: number }[]; body: { id: number; name: string } | null },
): Promise<{ overtaken: Item } | undefined> {
  for (const { item, seen } of items) {
    const row = await c.db
      .updateTable('items')
      .set({ overseen_by_id: body?.id ?? null })
      .where('id', '=', item.id)
      .where('version', '=', seen)
      .returning('id')
      .executeTakeFirst()
    if (!row) return { overtaken: item }
  }
  const facts = { plan: plan.name, items: items.map(({ item }) => item.title), body: body?.name ?? null }
  await record(c.db, { verb: 'items.overseen', ref: { kind: 'plan', id: plan.id }, facts })
  return undefined
}
