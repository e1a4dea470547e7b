import type { Context } from '../../../platform/context.ts'
import type { Challenge } from './challenges.ts'

/** The challenges to these items, newest first. */
export const challengesTo = (c: Context, itemIds: readonly number[]): Promise<Challenge[]> =>
  itemIds.length === 0 ? Promise.resolve([]) : found(c, { itemIds })

/** One challenge; undefined when there is none, or it is another trust's. */
export const challengeById = async (c: Context, id: number): Promise<Challenge | undefined> => (await found(c, { id }))[0]

async function found(c: Context, which: { id?: number; itemIds?: readonly number[] }): Promise<Challenge[]> {
  let query = c.db
    .selectFrom('challenges')
    .innerJoin('periods', (join) =>
      join.onRef('periods.id', '=', 'challenges.period_id').onRef('periods.trust_id', '=', 'challenges.trust_id'),
    )
    .innerJoin('people as raiser', 'raiser.id', 'challenges.raised_by')
    .leftJoin('people as answerer', 'answerer.id', 'challenges.answered_by')
  if (which.id !== undefined) query = query.where('challenges.id', '=', which.id)
  if (which.itemIds) query = query.where('item_id', 'in', which.itemIds)
  const rows = await query
    .orderBy('raised_at', 'desc')
    .orderBy('challenges.id', 'desc')
    .selectAll('challenges')
    .select(['periods.label', 'raiser.name as raiser', 'answerer.name as answerer'])
    .execute()
  return rows.map((r) => ({
    id: r.id,
    itemId: r.item_id,
    periodId: r.period_id,
    period: r.label,
    words: r.words,
    raisedBy: r.raised_by,
    raiser: r.raiser,
    raisedAs: r.raised_as,
    raisedAt: r.raised_at,
    dueOn: r.due_on,
    answer: r.answer,
    answerer: r.answerer,
    answeredAs: r.answered_as,
    answeredAt: r.answered_at,
    version: r.version,
  }))
}
