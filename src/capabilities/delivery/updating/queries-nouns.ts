import { shortened } from '../../../kernel/words.ts'
import type { Named } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'

/** What updates are called and where they are read, by number. */
export async function updateNouns(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await c.db
    .selectFrom('updates')
    .innerJoin('items', (join) => join.onRef('items.id', '=', 'updates.item_id').onRef('items.trust_id', '=', 'updates.trust_id'))
    .innerJoin('periods', (join) => join.onRef('periods.id', '=', 'updates.period_id').onRef('periods.trust_id', '=', 'updates.trust_id'))
    .where('updates.id', 'in', ids)
    .select(['updates.id', 'item_id', 'period_id', 'items.title', 'label'])
    .execute()
  return new Map(rows.map((r) => [r.id, { title: `${r.label} update: ${r.title}`, href: `/items/${r.item_id}/updates/${r.period_id}` }]))
}

/** What challenges are called and where they are answered, by number. */
export async function challengeNouns(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await c.db.selectFrom('challenges').where('id', 'in', ids).select(['id', 'words']).execute()
  return new Map(rows.map((r) => [r.id, { title: `Challenge: ${shortened(r.words, 80)}`, href: `/challenges/${r.id}` }]))
}
