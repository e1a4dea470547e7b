import { type Day, dayInWords } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { breachesNow } from '../breaches/queries.ts'
import type { Level } from '../framework/framework.ts'
import type { MinutesValues } from './forms.ts'
import { reviewedAt } from './queries.ts'
import { type AgreedAction, mayHold, type Review, stepBetween } from './review.ts'
import { insertReview } from './writing.ts'

const refOf = (id: number) => ({ kind: 'performance review', id })

/** Plans a review of a place; refused where one is planned already. Answers its number. */
export async function planReview(
  c: Context,
  { place, level, on, planned }: { place: { id: number; name: string }; level: Level; on: Day; planned: Review | undefined },
): Promise<Decision<number>> {
  if (planned) return no(`A review of ${place.name} is planned for ${dayInWords(planned.plannedOn)} already`)
  if (on < c.today) return no('The day of a review to come must be today or later')
  const id = await insertReview(c, { placeId: place.id, level, on, words: '' })
  await record(c.db, { verb: 'performance review.planned', ref: refOf(id), facts: { place: place.name, on, level: level.name } })
  return yes(id)
}

/** Moves a planned review, with the reason; refused where somebody changed it since it was shown. */
export async function moveReview(
  c: Context,
  review: Review,
  { on, reason, seen }: { on: Day; reason: string; seen: number },
): Promise<Decision<true>> {
  if (review.state === 'held') return no('A review that was held cannot be moved')
  if (on < c.today) return no('The day of a review to come must be today or later')
  const row = await c.db
    .updateTable('performance_reviews')
    .set({ planned_on: on, planned_words: reason })
    .where('id', '=', review.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return no('Somebody changed this review while you wrote. Read it as it stands now')
  await record(c.db, {
    verb: 'performance review.moved',
    ref: refOf(review.id),
    facts: { place: review.place, from: review.plannedOn, on, reason },
  })
  return yes(true)
}

/** What is decided in minutes besides what was typed: levels in force and what the records suggested. */
export interface Deciding {
  levels: readonly Level[]
  /** The level it was held at, among those in force. */
  now: number
  suggested: string
}

/** Keeps the minutes of a review, ends breaches of its place that fire no more, and plans the next. */
export async function holdReview(
  c: Context,
  review: Review,
  { levels, now, suggested }: Deciding,
  said: MinutesValues,
): Promise<Decision<number>> {
  const [heldOn, nextOn] = [said.heldOn as Day, said.nextOn as Day]
  const may = mayHold(review, { heldOn, nextOn, today: c.today })
  if ('no' in may) return may
  const level = levels.find(({ id }) => id === said.nextLevel)
  if (!level) return no('Select a level of the framework in force')
  const minutes = {
    attended: said.attended,
    conclusions: said.conclusions,
    next_level_id: level.id,
    level_reason: said.levelReason,
    suggested,
  }
  const row = await c.db
    .updateTable('performance_reviews')
    .set({ state: 'held', held_on: heldOn, ...minutes })
    .where('id', '=', review.id)
    .where('version', '=', said.version)
    .where('state', '=', 'planned')
    .returning('id')
    .executeTakeFirst()
  if (!row) return no('Somebody changed this review while you wrote. Read it as it stands now')
  const ended = await endBreaches(c, review)
  const next = await insertReview(c, { placeId: review.placeId, level, on: nextOn, words: '' })
  const facts = { place: review.place, heldOn, level: level.name, step: stepBetween(levels, now, level.id), nextOn, ended }
  await record(c.db, { verb: 'performance review.held', ref: refOf(review.id), facts: { ...facts, reason: said.levelReason, suggested } })
  return yes(next)
}

/** Breaches of its place that fire no more end with the review; how many. */
async function endBreaches(c: Context, review: Review): Promise<number> {
  const quiet = (await breachesNow(c)).recorded.filter(({ breach, fires }) => breach.state !== 'ended' && !fires)
  const over = []
  for (const one of quiet) if ((await reviewedAt(c, one.breach.placeId)) === review.placeId) over.push(one)
  if (over.length > 0)
    await c.db
      .updateTable('accountability_breaches')
      .set({ state: 'ended', ended_on: c.today })
      .where(
        'id',
        'in',
        over.map(({ breach }) => breach.id),
      )
      .execute()
  return over.length
}

/** Writes down what was agreed in a review: what, by whom, by when; answers its number. */
export async function agreeAction(
  c: Context,
  review: Review,
  { words, owner, dueOn }: { words: string; owner: { id: number; title: string }; dueOn: Day },
): Promise<number> {
  const { id } = await c.db
    .insertInto('review_actions')
    .values({ trust_id: c.trust.id, review_id: review.id, place_id: review.placeId, words, owner_post_id: owner.id, due_on: dueOn })
    .returning('id')
    .executeTakeFirstOrThrow()
  const facts = { place: review.place, words, owner: owner.title, dueOn }
  await record(c.db, { verb: 'review action.agreed', ref: { kind: 'review action', id }, facts })
  return id
}

/** Says that what was agreed is done; false where somebody was first. */
export async function doAction(c: Context, action: AgreedAction, { words, seen }: { words: string; seen: number }): Promise<boolean> {
  const row = await c.db
    .updateTable('review_actions')
    .set({ done_on: c.today, done_words: words })
    .where('id', '=', action.id)
    .where('version', '=', seen)
    .where('done_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'review action.done', ref: { kind: 'review action', id: action.id }, facts: { action: action.words, words } })
  return true
}
