import type { Context } from '../../platform/context.ts'
import { changedFields, type ItemFields, type PlanFields, type Written } from './written.ts'

// These write and leave the naming of the change to their caller, so that an import of many rows is one change.

/** Adds a plan. Its name must be new at the trust. */
export async function addPlan(c: Context, plan: PlanFields): Promise<Written> {
  const { id, version } = await c.db
    .insertInto('plans')
    .values({
      trust_id: c.trust.id,
      name: plan.name,
      layout: plan.layout,
      version_id: plan.versionId,
      starts_on: plan.startsOn,
      ends_on: plan.endsOn,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  return { ref: { kind: 'plan', id }, versionAfter: version, before: null }
}

export const emptyItem: Omit<ItemFields, 'title'> = {
  number: null,
  topic: '',
  focus: '',
  aim: '',
  brickId: null,
  goalId: null,
  themeAsWritten: null,
  accountablePostId: null,
  accountableAsWritten: null,
  dueOn: null,
  dueAsWritten: null,
}

/** Adds an item at the end of a plan, or at a position where the file gave one. */
export async function addItem(
  c: Context,
  planId: number,
  given: Partial<ItemFields> & { title: string; position?: number; illustrative?: boolean },
): Promise<Written> {
  const item = { ...emptyItem, ...given }
  const last = await c.db
    .selectFrom('items')
    .where('plan_id', '=', planId)
    .select((is) => is.fn.max('position').as('position'))
    .executeTakeFirst()
  const { id, version } = await c.db
    .insertInto('items')
    .values({
      trust_id: c.trust.id,
      plan_id: planId,
      position: given.position ?? (last?.position ?? 0) + 1,
      illustrative: given.illustrative ?? false,
      ...columnsOf(item),
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  return { ref: { kind: 'item', id }, versionAfter: version, before: null }
}

/** Changes the fields given; undefined when the item is not there or no longer at the version it was read at. */
export async function changeItem(
  c: Context,
  item: { id: number; version?: number },
  given: Partial<ItemFields>,
): Promise<Written | undefined> {
  const held = await heldItem(c, item.id)
  if (!held || (item.version !== undefined && held.version !== item.version)) return undefined
  const changed = changedFields(held.fields, given)
  const before = Object.fromEntries(Object.keys(changed).map((name) => [name, held.fields[name as keyof ItemFields]]))
  if (Object.keys(changed).length === 0) return { ref: { kind: 'item', id: item.id }, versionAfter: held.version, before }
  const row = await c.db
    .updateTable('items')
    .set(columnsOf({ ...held.fields, ...changed }))
    .where('id', '=', item.id)
    .where('version', '=', held.version)
    .returning('version')
    .executeTakeFirst()
  return row && { ref: { kind: 'item', id: item.id }, versionAfter: row.version, before }
}

async function heldItem(c: Context, id: number): Promise<{ version: number; fields: ItemFields } | undefined> {
  const row = await c.db.selectFrom('items').where('id', '=', id).selectAll().executeTakeFirst()
  return (
    row && {
      version: row.version,
      fields: {
        number: row.number,
        title: row.title,
        topic: row.topic,
        focus: row.focus,
        aim: row.aim,
        brickId: row.brick_id,
        goalId: row.goal_id,
        themeAsWritten: row.theme_as_written,
        accountablePostId: row.accountable_post_id,
        accountableAsWritten: row.accountable_as_written,
        dueOn: row.due_on,
        dueAsWritten: row.due_as_written,
      },
    }
  )
}

/** The fields of an item as the columns they are kept in, each named. */
export const columnsOf = (item: ItemFields) => ({
  number: item.number,
  title: item.title,
  topic: item.topic,
  focus: item.focus,
  aim: item.aim,
  brick_id: item.brickId,
  goal_id: item.goalId,
  theme_as_written: item.themeAsWritten,
  accountable_post_id: item.accountablePostId,
  accountable_as_written: item.accountableAsWritten,
  due_on: item.dueOn,
  due_as_written: item.dueAsWritten,
})

/** Sets the contributing posts of an item: those not named leave it. An unconfirmed one was named beside the accountable one in a file. */
export async function setContributors(
  c: Context,
  itemId: number,
  wanted: readonly { postId: number; unconfirmed?: boolean }[],
): Promise<void> {
  const held = await c.db.selectFrom('item_contributors').where('item_id', '=', itemId).select(['post_id', 'unconfirmed']).execute()
  const gone = held.filter((one) => !wanted.some((w) => w.postId === one.post_id)).map((one) => one.post_id)
  if (gone.length > 0) await c.db.deleteFrom('item_contributors').where('item_id', '=', itemId).where('post_id', 'in', gone).execute()
  for (const { postId, unconfirmed = false } of wanted) {
    const there = held.find((one) => one.post_id === postId)
    if (!there)
      await c.db.insertInto('item_contributors').values({ trust_id: c.trust.id, item_id: itemId, post_id: postId, unconfirmed }).execute()
    else if (there.unconfirmed !== unconfirmed)
      await c.db.updateTable('item_contributors').set({ unconfirmed }).where('item_id', '=', itemId).where('post_id', '=', postId).execute()
  }
}

/** Sets the committee or group that watches an item, or none; true when it was another before. */
export async function setOverseer(c: Context, itemId: number, bodyId: number | null): Promise<boolean> {
  const row = await c.db
    .updateTable('items')
    .set({ overseen_by_id: bodyId })
    .where('id', '=', itemId)
    .where('overseen_by_id', 'is distinct from', bodyId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
