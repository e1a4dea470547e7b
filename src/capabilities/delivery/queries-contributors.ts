import type { Context } from '../../platform/context.ts'

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
