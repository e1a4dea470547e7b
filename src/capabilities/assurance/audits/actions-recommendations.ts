import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { Recommendation } from './audit.ts'

const refOf = (auditId: number) => ({ kind: 'audit', id: auditId })

export type PlainRecommendation = Pick<Recommendation, 'words' | 'priority' | 'ownerPostId' | 'dueOn'> & { illustrative?: boolean }

/** Writes down what an audit recommends. Answers its number. */
export async function recommend(c: Context, auditId: number, one: PlainRecommendation): Promise<number> {
  const { id } = await c.db
    .insertInto('audit_recommendations')
    .values({
      ...{ trust_id: c.trust.id, audit_id: auditId, words: one.words, priority: one.priority, owner_post_id: one.ownerPostId },
      ...{ due_on: one.dueOn, first_due_on: one.dueOn, illustrative: one.illustrative ?? false },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(c.db, { verb: 'recommendation.made', ref: refOf(auditId), facts: { words: one.words, due: one.dueOn } })
  return id
}

/** Changes an open recommendation; the day first promised stays. False where somebody was first. */
export async function changeRecommendation(
  c: Context,
  held: Recommendation,
  { seen, to }: { seen: number; to: PlainRecommendation },
): Promise<boolean> {
  const row = await c.db
    .updateTable('audit_recommendations')
    .set({ words: to.words, priority: to.priority, owner_post_id: to.ownerPostId, due_on: to.dueOn })
    .where('id', '=', held.id)
    .where('version', '=', seen)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const moved = held.dueOn === to.dueOn ? {} : { from: held.dueOn, due: to.dueOn }
  await record(c.db, { verb: 'recommendation.changed', ref: refOf(held.auditId), facts: { words: to.words, before: held.words, ...moved } })
  return true
}

/** Says what came of a recommendation; false where somebody was first. */
export async function settleRecommendation(
  c: Context,
  held: Recommendation,
  { seen, came, outcome, settledOn }: { seen: number; came: 'done' | 'not accepted'; outcome: string; settledOn: Day },
): Promise<boolean> {
  const row = await c.db
    .updateTable('audit_recommendations')
    .set({ state: came, outcome, settled_on: settledOn })
    .where('id', '=', held.id)
    .where('version', '=', seen)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { words: held.words, came, outcome, on: settledOn }
  await record(c.db, { verb: 'recommendation.settled', ref: refOf(held.auditId), facts })
  return true
}
