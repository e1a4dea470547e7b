import type { Context } from '../../../platform/context.ts'
import { changesOf } from '../../../platform/history/index.ts'
import type { PromiseOutcome } from '../item.ts'
import type { Challenge, Promised } from './challenges.ts'

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
  const promised = await promisedWith(
    c,
    rows.filter((r) => r.answered_at !== null).map((r) => r.id),
  )
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
    promised: promised.get(r.id),
    version: r.version,
  }))
}

/** What was promised with the answers to these challenges: the answer's own record names the promise, which stands among the item's. */
export async function promisedWith(c: Context, challengeIds: readonly number[]): Promise<Map<number, Promised>> {
  if (challengeIds.length === 0) return new Map()
  const refs = challengeIds.map((id) => ({ kind: 'challenge', id }))
  const answers = (await changesOf(c.db, refs)).filter(({ verb, facts }) => verb === 'challenge.answered' && Boolean(facts.promised))
  if (answers.length === 0) return new Map()
  const promises = await c.db
    .selectFrom('promises')
    .where('came_from', '=', 'challenge')
    .where(
      'words',
      'in',
      answers.map(({ facts }) => String(facts.promised)),
    )
    .select(['item_id', 'words', 'due_on', 'outcome'])
    .execute()
  return new Map(
    answers.flatMap(({ ref, facts }) => {
      const made = promises.find((p) => p.words === facts.promised && p.item_id === facts.itemId)
      return ref && made ? [[ref.id, { words: made.words, day: made.due_on, outcome: made.outcome as PromiseOutcome }] as const] : []
    }),
  )
}
