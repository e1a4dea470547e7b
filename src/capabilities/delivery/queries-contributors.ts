import type { Context } from '../../platform/context.ts'

/** Numbers of the items that any of these posts contributes to, those that are closed left out. */
export async function itemsContributedTo(c: Context, postIds: readonly number[]): Promise<number[]> {
  if (postIds.length === 0) return []
  const rows = await c.db
    .selectFrom('item_contributors')
    .innerJoin('items', (join) =>
      join.onRef('items.id', '=', 'item_contributors.item_id').onRef('items.trust_id', '=', 'item_contributors.trust_id'),
    )
    .where('post_id', 'in', postIds)
    .where('items.state', '!=', 'closed')
    .orderBy('item_id')
    .select('item_id')
    .execute()
  return rows.map((row) => row.item_id)
}

/** Posts that contribute to these items; `unconfirmed` ones were named beside the accountable one in a file. */
export async function contributorsOf(c: Context, itemIds: readonly number[]) {
  if (itemIds.length === 0) return []
  return c.db
    .selectFrom('item_contributors')
    .innerJoin('posts', (join) =>
      join.onRef('posts.id', '=', 'item_contributors.post_id').onRef('posts.trust_id', '=', 'item_contributors.trust_id'),
    )
    .where('item_id', 'in', itemIds)
    .orderBy('posts.title')
    .select(['item_id', 'post_id', 'posts.title', 'unconfirmed'])
    .execute()
}
