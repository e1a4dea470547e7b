import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { ItemMilestone } from '../item.ts'
import { addMilestone } from '../writing-said.ts'

/** Adds a milestone with its first date. */
export async function milestoneAdded(c: Context, itemId: number, { title, on }: { title: string; on: Day }): Promise<number> {
  const { ref } = await addMilestone(c, { itemId, title, baselineOn: on })
  await record(c.db, { verb: 'milestone.added', ref, facts: { title, itemId, on } })
  return ref.id
}

/** Gives a milestone a new date with its reason; the dates before stay. A milestone that had no date takes this as its first. */
export async function milestoneMoved(c: Context, milestone: ItemMilestone, { to, reason }: { to: Day; reason: string }): Promise<void> {
  const ref = { kind: 'milestone', id: milestone.id }
  const from = milestone.forecasts.at(-1)?.day ?? milestone.baseline
  if (from === null) await c.db.updateTable('milestones').set({ baseline_on: to }).where('id', '=', milestone.id).execute()
  else
    await c.db
      .insertInto('milestone_forecasts')
      .values({ trust_id: c.trust.id, milestone_id: milestone.id, forecast_on: to, reason, given_on: c.today })
      .execute()
  await record(c.db, { verb: 'milestone.moved', ref, facts: { title: milestone.title, itemId: milestone.itemId, from, to, reason } })
}

/** Reports a milestone done on a day; false when somebody changed it since the form was opened. */
export async function milestoneDone(c: Context, milestone: ItemMilestone, { seen, on }: { seen: number; on: Day }): Promise<boolean> {
  const row = await c.db
    .updateTable('milestones')
    .set({ actual_on: on })
    .where('id', '=', milestone.id)
    .where('version', '=', seen)
    .where('actual_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, {
    verb: 'milestone.done',
    ref: { kind: 'milestone', id: milestone.id },
    facts: { title: milestone.title, itemId: milestone.itemId, on },
  })
  return true
}

/** Takes back that a milestone was done: reported by mistake. The day it was said to be done stays in the history. False when somebody changed it since. */
export async function milestoneReopened(
  c: Context,
  milestone: ItemMilestone,
  { seen, reason }: { seen: number; reason: string },
): Promise<boolean> {
  const row = await c.db
    .updateTable('milestones')
    .set({ actual_on: null })
    .where('id', '=', milestone.id)
    .where('version', '=', seen)
    .where('actual_on', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, {
    verb: 'milestone.reopened',
    ref: { kind: 'milestone', id: milestone.id },
    facts: { title: milestone.title, itemId: milestone.itemId, on: milestone.actual, reason },
  })
  return true
}
