import type { Context } from '../../platform/context.ts'
import type { ScopeMark } from './item.ts'

/** What writers said of the named parts of the focus of these items, in any period. */
export async function scopeMarksOf(c: Context, itemIds: readonly number[]): Promise<ScopeMark[]> {
  if (itemIds.length === 0) return []
  const rows = await c.db
    .selectFrom('scope_marks')
    .where('item_id', 'in', itemIds)
    .orderBy('id')
    .select(['item_id', 'period_id', 'part', 'reported', 'because'])
    .execute()
  return rows.map((r) => ({ itemId: r.item_id, periodId: r.period_id, part: r.part, reported: r.reported, because: r.because }))
}
