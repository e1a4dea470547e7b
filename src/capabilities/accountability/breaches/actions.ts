import type { Day } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { Level } from '../framework/framework.ts'
import { allReviews, reviewedAt } from '../reviews/queries.ts'
import { bringForward, insertReview } from '../reviews/writing.ts'
import { type Breach, dueOf, isSame, mayAccept } from './breach.ts'
import { allBreaches } from './queries.ts'
import type { Firing } from './queries-firing.ts'

const refOf = (id: number) => ({ kind: 'breach', id })

async function insertBreach(c: Context, fired: Firing, more: { reviewId: number | null; reason: string }): Promise<number> {
  const accepted =
    more.reason === '' ? {} : { state: 'accepted', accepted_by: c.person.id, accepted_on: c.today, accepted_reason: more.reason }
  const { id } = await c.db
    .insertInto('accountability_breaches')
    .values({
      trust_id: c.trust.id,
      trigger_id: fired.trigger.rootId,
      measure_id: fired.measureId,
      place_id: fired.placeId,
      began_period: fired.began,
      seen_period: fired.seen,
      words: fired.words,
      opened_by: c.person.id,
      opened_on: c.today,
      due_on: dueOf(fired, c.today),
      review_id: more.reviewId,
      ...accepted,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Breaches of the rule, measure and place that are not the one that fires now end by it: a rule has one standing breach of a measure at a place. */
async function endEarlier(c: Context, fired: Firing): Promise<Decision<true>> {
  const here = (await allBreaches(c)).filter(
    (one) => one.triggerId === fired.trigger.rootId && one.measureId === fired.measureId && one.placeId === fired.placeId,
  )
  if (here.some((one) => isSame(one, fired))) return no('This breach was opened or accepted already')
  const standing = here.filter(({ state }) => state !== 'ended').map(({ id }) => id)
  if (standing.length > 0)
    await c.db.updateTable('accountability_breaches').set({ state: 'ended', ended_on: c.today }).where('id', 'in', standing).execute()
  return yes(true)
}

/**
 * Opens a breach: it goes to the planned review of its directorate, which is brought forward where it would come too late and lifted to the level
 * the rule asks for; where none is planned, one is. Answers the number of the breach.
 */
export async function openBreach(c: Context, fired: Firing, levels: readonly Level[]): Promise<Decision<number>> {
  const free = await endEarlier(c, fired)
  if ('no' in free) return free
  const level = levels.find(({ id }) => id === fired.trigger.levelId)
  if (!level) return no('The level of review this rule leads to is no more')
  const placeId = await reviewedAt(c, fired.placeId)
  const dueOn = dueOf(fired, c.today)
  const planned = (await allReviews(c)).find((one) => one.placeId === placeId && one.state === 'planned')
  const reviewId = planned
    ? await bringForward(c, planned, { level, dueOn, levels })
    : await insertReview(c, { placeId, level, on: dueOn, words: fired.words })
  const id = await insertBreach(c, fired, { reviewId, reason: '' })
  await record(c.db, { verb: 'breach.opened', ref: refOf(id), facts: { words: fired.words, dueOn, reviewId } })
  return yes(id)
}

/** Accepts what fires without a review, with the reason; answers the number of the breach. */
export async function acceptFiring(c: Context, fired: Firing, reason: string): Promise<Decision<number>> {
  const may = mayAccept({ state: 'open' }, reason)
  if ('no' in may) return may
  const free = await endEarlier(c, fired)
  if ('no' in free) return free
  const id = await insertBreach(c, fired, { reviewId: null, reason: may.yes })
  await record(c.db, { verb: 'breach.accepted', ref: refOf(id), facts: { words: fired.words, reason: may.yes } })
  return yes(id)
}

/** Accepts an open breach after all; refused where somebody changed it since it was shown. */
export async function acceptBreach(
  c: Context,
  breach: Breach,
  { reason, seen }: { reason: string; seen: number },
): Promise<Decision<true>> {
  const may = mayAccept(breach, reason)
  if ('no' in may) return may
  const row = await c.db
    .updateTable('accountability_breaches')
    .set({ state: 'accepted', accepted_by: c.person.id, accepted_on: c.today as Day, accepted_reason: may.yes })
    .where('id', '=', breach.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return no('Somebody changed this breach while you wrote. Read it as it stands now')
  await record(c.db, { verb: 'breach.accepted', ref: refOf(breach.id), facts: { words: breach.words, reason: may.yes } })
  return yes(true)
}
