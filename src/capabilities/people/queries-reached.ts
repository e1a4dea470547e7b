import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'

/** Whom a letter to posts reaches on a day, by post: the holder, and whoever covers while the holder is away. A post nobody holds is absent. */
export async function reachedAt(c: Context, postIds: readonly number[], on: Day): Promise<Map<number, number[]>> {
  if (postIds.length === 0) return new Map()
  const held = (table: 'post_holdings' | 'deputies') =>
    c.db
      .selectFrom(`${table} as held` as 'deputies as held')
      .where('held.post_id', 'in', [...new Set(postIds)])
      .where('held.from_day', '<=', on)
      .where((is) => is.or([is('held.until_day', 'is', null), is('held.until_day', '>=', on)]))
      .select(['held.post_id', 'held.person_id'])
  const holders = await held('post_holdings').execute()
  const covers = await held('deputies').where('held.absence_id', 'is not', null).execute()
  const reached = new Map<number, number[]>()
  for (const { post_id, person_id } of [...holders, ...covers])
    reached.set(post_id, [...new Set([...(reached.get(post_id) ?? []), person_id])])
  return reached
}
