import type { Context } from '../../platform/context.ts'
import type { ItemPromise, PromiseOutcome } from './item.ts'

const promiseColumns = [
  'promises.id',
  'item_id',
  'periods.label',
  'periods.ends_on',
  'words',
  'promises.due_on',
  'outcome',
  'outcome_words',
  'settled.label as settled_in',
  'due.label as due_period',
  'due.ends_on as due_period_ends',
  'owner_post_id',
  'owner.title as owner_title',
  'came_from',
  'promises.version',
] as const

/** The promises of these items, oldest due first, undated last. */
export async function promisesOf(c: Context, itemIds: readonly number[]): Promise<ItemPromise[]> {
  if (itemIds.length === 0) return []
  const rows = await c.db
    .selectFrom('promises')
    .innerJoin('periods', (join) =>
      join.onRef('periods.id', '=', 'promises.made_in_id').onRef('periods.trust_id', '=', 'promises.trust_id'),
    )
    .leftJoin('periods as settled', (join) =>
      join.onRef('settled.id', '=', 'promises.settled_in_id').onRef('settled.trust_id', '=', 'promises.trust_id'),
    )
    .leftJoin('periods as due', (join) =>
      join.onRef('due.id', '=', 'promises.due_period_id').onRef('due.trust_id', '=', 'promises.trust_id'),
    )
    .leftJoin('posts as owner', (join) =>
      join.onRef('owner.id', '=', 'promises.owner_post_id').onRef('owner.trust_id', '=', 'promises.trust_id'),
    )
    .where('item_id', 'in', itemIds)
    .orderBy((is) => is.fn.coalesce('promises.due_on', 'due.ends_on'))
    .orderBy('promises.id')
    .select(promiseColumns)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    itemId: r.item_id,
    madeIn: r.label,
    madeInEnds: r.ends_on,
    text: r.words,
    day: r.due_on ?? r.due_period_ends,
    duePeriod: r.due_on === null ? r.due_period : null,
    ownerPostId: r.owner_post_id,
    owner: r.owner_title,
    outcome: r.outcome as PromiseOutcome,
    outcomeWords: r.outcome_words,
    settledIn: r.settled_in,
    cameFrom: r.came_from as ItemPromise['cameFrom'],
    version: r.version,
  }))
}
