import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import type { Item } from '../item.ts'
import { answerDueOn, askedAs, type Challenge } from './challenges.ts'

/** Puts a question to an item's owner; answers the challenge's number. */
export async function raiseChallenge(
  c: Context,
  { item, period, words }: { item: Item; period: PeriodRow; words: string },
): Promise<number> {
  const raised = {
    raised_by: c.person.id,
    raised_as: askedAs(c.person.roles),
    raised_at: c.now,
    due_on: answerDueOn(c.today, period.board_on),
  }
  const values = { trust_id: c.trust.id, item_id: item.id, period_id: period.id, words, ...raised }
  const { id } = await c.db.insertInto('challenges').values(values).returning('id').executeTakeFirstOrThrow()
  const facts = { item: item.title, itemId: item.id, period: period.label, words, raisedAs: raised.raised_as }
  await record(c.db, { verb: 'challenge.raised', ref: { kind: 'challenge', id }, facts })
  return id
}

export interface Answering {
  answer: string
  answeredAs: string
  promise: { words: string; day: Day } | undefined
}

/** Answers a challenge, and writes down the promise made with it. False when somebody answered first. */
export async function answerChallenge(
  c: Context,
  { challenge, item }: { challenge: Challenge; item: Item },
  { answer, answeredAs, promise }: Answering,
): Promise<boolean> {
  const said = { answer, answered_by: c.person.id, answered_as: answeredAs, answered_at: c.now }
  const row = await c.db
    .updateTable('challenges')
    .set(said)
    .where('id', '=', challenge.id)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const made = { trust_id: c.trust.id, item_id: item.id, made_in_id: challenge.periodId }
  if (promise)
    await c.db
      .insertInto('promises')
      .values({ ...made, words: promise.words, due_on: promise.day, came_from: 'challenge' })
      .execute()
  const facts = {
    item: item.title,
    itemId: item.id,
    period: challenge.period,
    words: challenge.words,
    answer,
    promised: promise?.words ?? null,
  }
  await record(c.db, { verb: 'challenge.answered', ref: { kind: 'challenge', id: challenge.id }, facts })
  return true
}
