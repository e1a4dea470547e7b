import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { tie } from '../../../platform/links.ts'
import type { Item, Update } from '../item.ts'
import type { Plan } from '../planning/queries-plan.ts'
import { contributorsOf } from '../queries-contributors.ts'
import { addItem, setContributors, setOverseer } from '../writing.ts'
import { followsOn } from './following.ts'
import type { FollowOnValues } from './forms.ts'
import type { Placed } from './places.ts'

/** Where an item goes, decided: what it serves there, every position to write, and both places in words. */
export interface Going {
  plan: Plan
  brickId: number | null
  goalId: number | null
  positions: readonly Placed[]
  from: string
  to: string
  reason: string
}

/** Moves an item with all that hangs on it; false when somebody changed it after `seen`. */
export async function itemMoved(c: Context, item: Item, { seen, going }: { seen: number; going: Going }): Promise<boolean> {
  const { plan, brickId, goalId, positions, from, to, reason } = going
  const own = positions.find(({ id }) => id === item.id)?.position ?? item.position
  const row = await c.db
    .updateTable('items')
    .set({ plan_id: plan.id, brick_id: brickId, goal_id: goalId, position: own })
    .where('id', '=', item.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await writePositions(
    c,
    positions.filter(({ id }) => id !== item.id),
  )
  const facts = { title: item.title, itemId: item.id, from, to, reason }
  await record(c.db, { verb: 'item.moved', ref: { kind: 'item', id: item.id }, facts })
  return true
}

async function writePositions(c: Context, positions: readonly Placed[]): Promise<void> {
  for (const { id, position } of positions) await c.db.updateTable('items').set({ position }).where('id', '=', id).execute()
}

/** Puts an item elsewhere in the order of its plan. */
export async function itemReordered(
  c: Context,
  item: Item,
  { plan, positions, place }: { plan: Plan; positions: readonly Placed[]; place: number },
): Promise<void> {
  await writePositions(c, positions)
  const facts = { title: item.title, itemId: item.id, place, plan: plan.name }
  await record(c.db, { verb: 'item.reordered', ref: { kind: 'item', id: item.id }, facts })
}

/** What goes with the words: what was promised in them. A new date for an older promise stays with that promise. */
const saidInWords = ['text', 'path'] as const

/** Moves an update to the row it belongs to, with what it promised; false when somebody changed it after `seen`. It shows in both rows. */
export async function updateMoved(
  c: Context,
  update: Update,
  { seen, from, to, reason }: { seen: number; from: Item; to: { id: number; title: string }; reason: string },
): Promise<boolean> {
  const row = await c.db
    .updateTable('updates')
    .set({
      item_id: to.id,
      ...(update.state === 'approved' ? { state: 'sent', decided_by: null, decided_at: null, decision_words: '' } : {}),
    })
    .where('id', '=', update.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  // Nobody has agreed to it, approved it or considered it for the row it stands in now.
  await c.db.deleteFrom('update_steps').where('update_id', '=', update.id).execute()
  await c.db
    .updateTable('promises')
    .set({ item_id: to.id })
    .where('item_id', '=', from.id)
    .where('made_in_id', '=', update.periodId)
    .where('came_from', 'in', saidInWords)
    .execute()
  await record(c.db, {
    verb: 'update.moved',
    ref: { kind: 'item', id: from.id },
    facts: { itemId: from.id, toItemId: to.id, period: update.period, from: from.title, to: to.title, reason },
  })
  return true
}

/** Makes an item that follows on from another: tied to it, watched and worked on by the same unless they are changed. Answers its number. */
export async function followedOn(
  c: Context,
  item: Item,
  { plan, values }: { plan: Plan; values: FollowOnValues & { keepsPlace: boolean } },
) {
  const place = values.keepsPlace ? { brickId: item.brickId, goalId: item.goalId } : {}
  const { ref } = await addItem(c, plan.id, {
    title: values.title,
    topic: item.topic,
    accountablePostId: values.accountable,
    dueOn: (values.due as Day | undefined) ?? null,
    ...place,
  })
  const contributing = (await contributorsOf(c, [item.id])).filter((one) => !one.unconfirmed && one.post_id !== values.accountable)
  await setContributors(
    c,
    ref.id,
    contributing.map((one) => ({ postId: one.post_id })),
  )
  if (item.overseenById !== null) await setOverseer(c, ref.id, item.overseenById)
  await tie(c, ref, { kind: 'item', id: item.id }, followsOn)
  const facts = { title: values.title, itemId: ref.id, from: item.title, plan: plan.name }
  await record(c.db, { verb: 'item.followedOn', ref: { kind: 'item', id: item.id }, facts })
  return ref.id
}
