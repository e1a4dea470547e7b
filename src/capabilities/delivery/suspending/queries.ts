import type { Context } from '../../../platform/context.ts'
import type { Suspension, What } from './suspensions.ts'

/** Every time items were set aside or brought forward, newest first: of some items, or of all. */
export async function suspensionsOf(c: Context, itemIds?: readonly number[]): Promise<Suspension[]> {
  if (itemIds?.length === 0) return []
  let query = c.db.selectFrom('item_suspensions').selectAll()
  if (itemIds) query = query.where('item_id', 'in', itemIds)
  const rows = await query.orderBy('from_on', 'desc').orderBy('id', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id,
    what: row.what as What,
    from: row.from_on,
    reviewOn: row.review_on,
    reason: row.reason,
    approvedBy: row.approved_by,
    endedOn: row.ended_on,
    endedReason: row.ended_reason,
  }))
}

/** The time that runs for an item on the day judged by: undefined where none does. */
export const runningOf = (times: readonly Suspension[], itemId: number): Suspension | undefined =>
  times.find((one) => one.itemId === itemId && one.endedOn === null)
