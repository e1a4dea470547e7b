import type { Context } from '../../platform/context.ts'
import { changeItem } from './writing.ts'
import type { ItemFields, Written } from './written.ts'

/** What became of an undo: a record that somebody has worked on since is left alone and said to be. */
export type TakenBack = 'taken back' | 'changed since'

/** Undoes one writing: what was new goes, what was changed is as it was. Undo in the opposite order of writing. The caller names the change. */
export async function takeBack(c: Context, written: Written): Promise<TakenBack> {
  const { kind } = written.ref
  if (kind === 'item') return written.before ? itemAsItWas(c, written) : withoutItem(c, written)
  if (kind === 'update' && (await isFrozen(c, written.ref.id))) return 'changed since'
  if (kind === 'update') return written.before ? updateAsItWas(c, written) : without(c, 'updates', written)
  if (kind === 'milestone') return without(c, 'milestones', written)
  if (kind === 'plan') return withoutPlan(c, written)
  throw new Error(`delivery writes no ${kind}`)
}

/** What was said in a period frozen since stands as it was reported. */
async function isFrozen(c: Context, updateId: number): Promise<boolean> {
  const row = await c.db
    .selectFrom('updates')
    .innerJoin('periods', (join) => join.onRef('periods.id', '=', 'updates.period_id').onRef('periods.trust_id', '=', 'updates.trust_id'))
    .where('updates.id', '=', updateId)
    .where('periods.state', '=', 'frozen')
    .select('updates.id')
    .executeTakeFirst()
  return row !== undefined
}

async function itemAsItWas(c: Context, { ref, versionAfter, before }: Written): Promise<TakenBack> {
  const back = await changeItem(c, { id: ref.id, version: versionAfter }, before as Partial<ItemFields>)
  return back ? 'taken back' : 'changed since'
}

async function updateAsItWas(c: Context, { ref, versionAfter, before }: Written): Promise<TakenBack> {
  const row = await c.db
    .updateTable('updates')
    .set({ text: String(before?.text ?? ''), rag: (before?.rag ?? null) as string | null })
    .where('id', '=', ref.id)
    .where('version', '=', versionAfter)
    .where('state', '=', 'imported')
    .returning('id')
    .executeTakeFirst()
  return row ? 'taken back' : 'changed since'
}

async function without(c: Context, table: 'updates' | 'milestones', { ref, versionAfter }: Written): Promise<TakenBack> {
  if (table === 'milestones') {
    const moved = await c.db.selectFrom('milestone_forecasts').where('milestone_id', '=', ref.id).select('id').executeTakeFirst()
    if (moved) return 'changed since'
  }
  const row = await c.db.deleteFrom(table).where('id', '=', ref.id).where('version', '=', versionAfter).returning('id').executeTakeFirst()
  return row ? 'taken back' : 'changed since'
}

/** An item goes only while nobody has said, set or linked anything under it. */
async function withoutItem(c: Context, { ref, versionAfter }: Written): Promise<TakenBack> {
  const item = await c.db.selectFrom('items').where('id', '=', ref.id).where('version', '=', versionAfter).select('id').executeTakeFirst()
  if (!item || (await hasWorkUnder(c, ref.id))) return 'changed since'
  await c.db.deleteFrom('item_contributors').where('item_id', '=', ref.id).execute()
  await c.db.deleteFrom('items').where('id', '=', ref.id).execute()
  return 'taken back'
}

async function hasWorkUnder(c: Context, itemId: number): Promise<boolean> {
  for (const table of ['updates', 'update_drafts', 'milestones', 'promises', 'question_answers', 'challenges', 'reminders'] as const)
    if (await c.db.selectFrom(table).where('item_id', '=', itemId).select('item_id').executeTakeFirst()) return true
  const linked = await c.db
    .selectFrom('links')
    .where('from_kind', '=', 'item')
    .where('from_id', '=', itemId)
    .select('id')
    .executeTakeFirst()
  return linked !== undefined
}

async function withoutPlan(c: Context, { ref, versionAfter }: Written): Promise<TakenBack> {
  const item = await c.db.selectFrom('items').where('plan_id', '=', ref.id).select('id').executeTakeFirst()
  if (item) return 'changed since'
  const row = await c.db.deleteFrom('plans').where('id', '=', ref.id).where('version', '=', versionAfter).returning('id').executeTakeFirst()
  return row ? 'taken back' : 'changed since'
}
