import type { Context } from '../../platform/context.ts'
import { columnsOf, emptyItem } from './writing.ts'
import type { ImportedUpdate } from './writing-said.ts'
import type { ItemFields, Written } from './written.ts'

const most = 200

function* parts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += most) yield list.slice(at, at + most)
}

/** Adds items at the end of a plan in the order given, many in one statement. The caller names the change. */
export async function addItems(
  c: Context,
  planId: number,
  given: readonly (Partial<ItemFields> & { title: string })[],
): Promise<Written[]> {
  const last = await c.db
    .selectFrom('items')
    .where('plan_id', '=', planId)
    .select((is) => is.fn.max('position').as('position'))
    .executeTakeFirst()
  const first = (last?.position ?? 0) + 1
  const rows = given.map((one, at) => rowOf(c, { planId, position: first + at }, { ...emptyItem, ...one }))
  const written: Written[] = []
  for (const part of parts(rows)) {
    const ids = await c.db
      .insertInto('items')
      .values([...part])
      .returning(['id', 'version', 'position'])
      .execute()
    for (const { id, version } of ids.sort((a, b) => a.position - b.position))
      written.push({ ref: { kind: 'item', id }, versionAfter: version, before: null })
  }
  return written
}

const rowOf = (c: Context, place: { planId: number; position: number }, item: ItemFields) => ({
  trust_id: c.trust.id,
  plan_id: place.planId,
  position: place.position,
  ...columnsOf(item),
})

/** Puts down what a file said of items that had no update for the period yet, in the order given. The caller names the change. */
export async function addImportedUpdates(c: Context, given: readonly ImportedUpdate[]): Promise<Written[]> {
  const written = new Map<string, Written>()
  for (const part of parts(given)) {
    const rows = part.map((one) => ({
      trust_id: c.trust.id,
      item_id: one.itemId,
      period_id: one.periodId,
      text: one.text,
      rag: one.rag,
      state: 'imported',
    }))
    const ids = await c.db.insertInto('updates').values(rows).returning(['id', 'version', 'item_id', 'period_id']).execute()
    for (const { id, version, item_id, period_id } of ids)
      written.set(`${item_id}:${period_id}`, { ref: { kind: 'update', id }, versionAfter: version, before: null })
  }
  return given.map(({ itemId, periodId }) => written.get(`${itemId}:${periodId}`) as Written)
}
