import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { ItemPromise } from '../item.ts'

export interface Outcome {
  outcome: 'kept' | 'part kept' | 'new date' | 'dropped'
  words: string
  /** The new day of one put off. */
  day: Day | undefined
  periodId: number
  seen: number
}

/** Says what became of a promise; one put off becomes a new promise of the same owner. False when somebody was first. */
export async function settlePromise(c: Context, promise: ItemPromise, { outcome, words, day, periodId, seen }: Outcome): Promise<boolean> {
  const row = await c.db
    .updateTable('promises')
    .set({ outcome, outcome_words: words, settled_in_id: periodId })
    .where('id', '=', promise.id)
    .where('version', '=', seen)
    .where('outcome', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  if (outcome === 'new date' && day)
    await c.db
      .insertInto('promises')
      .values({
        trust_id: c.trust.id,
        item_id: promise.itemId,
        made_in_id: periodId,
        words: promise.text,
        due_on: day,
        owner_post_id: promise.ownerPostId,
        came_from: 'new date',
      })
      .execute()
  const facts = { promise: promise.text, itemId: promise.itemId, outcome, words, to: day ?? null }
  await record(c.db, { verb: 'promise.settled', ref: { kind: 'promise', id: promise.id }, facts })
  return true
}
