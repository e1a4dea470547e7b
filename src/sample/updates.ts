import type { Instant } from '../kernel/day.ts'
import type { Rag } from '../kernel/rag.ts'
import type { Db } from '../platform/db/index.ts'
import { addAnswers } from './answers.ts'
import type { Key, PromiseMade, QuestionAnswer } from './data/index.ts'
import { addSaidClaims } from './measures-of-items.ts'
import { addPromises, settlePromises } from './promises.ts'
import { actorOf, type Happening, type Stage, titleOf } from './replay.ts'

/** What was said of one item for one period, whatever kind of plan the item stands in. */
export interface Said {
  item: Key
  title: string
  period: Key
  text: string
  rag?: Rag | undefined
  /** The status declared the time before. */
  before?: Rag | undefined
  reason?: string | undefined
  pathToGreen?: string | undefined
  /** Questions asked before sending that the writer had answered by then. */
  answers?: readonly QuestionAnswer[]
  /** Promises of the item, of any period. */
  promises: readonly PromiseMade[]
}

/** A step somebody took with an update. */
export interface Taken {
  at: Instant
  by: Key
  onBehalfOf?: Key | undefined
  words?: string | undefined
}

const updateKey = ({ item, period }: Said): Key => `${item} ${period}`
const periodLabel = ({ sample }: Stage, { period }: Said): string => sample.calendar.find(({ key }) => key === period)?.label ?? period

/** An update sent for approval: with it go the outcomes of promises due and the promises it makes. */
export const sent = (stage: Stage, said: Said, taken: Taken): Happening => ({
  at: taken.at,
  by: taken.by,
  write: (trx) => send(trx, stage, said, taken),
})

async function send(trx: Db, stage: Stage, said: Said, taken: Taken) {
  const { trustId, numbers } = stage
  const behalf = taken.onBehalfOf ? titleOf(stage, taken.onBehalfOf) : undefined
  const { id } = await trx
    .insertInto('updates')
    .values({
      trust_id: trustId,
      item_id: numbers.of('item', said.item),
      period_id: numbers.of('period', said.period),
      text: said.text,
      rag: said.rag ?? null,
      reason: said.reason ?? '',
      path_to_green: said.pathToGreen ?? '',
      state: 'sent',
      written_by: actorOf(stage, taken.by, taken.at),
      on_behalf_of: behalf ?? null,
      sent_at: taken.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  numbers.keep('update', [updateKey(said)], [{ id }])
  await addSaidClaims(trx, stage, { id, item: said.item, period: said.period, text: said.text }, taken)
  await addAnswers(trx, stage, said)
  const settled = await settlePromises(trx, stage, said)
  const made = said.promises.filter(({ madeIn, key }) => madeIn === said.period && !numbers.has('promise', key))
  await addPromises(trx, stage, { item: said.item, promises: made, cameFrom: 'text' })
  const facts = {
    item: said.title,
    itemId: numbers.of('item', said.item),
    period: periodLabel(stage, said),
    rag: said.rag ?? null,
    from: said.before && said.before !== said.rag ? said.before : null,
    settled,
    promised: made.map(({ text }) => text),
  }
  return { verb: 'update.sent', ref: { kind: 'update', id }, facts, ...(behalf ? { onBehalfOf: behalf } : {}) }
}

export const approved = (stage: Stage, said: Said, taken: Taken): Happening => ({
  at: taken.at,
  by: taken.by,
  async write(trx) {
    const facts = await decide(trx, stage, said, { ...taken, state: 'approved' })
    return { verb: 'update.approved', ref: { kind: 'update', id: stage.numbers.of('update', updateKey(said)) }, facts }
  },
})

export const sentBack = (stage: Stage, said: Said, taken: Taken): Happening => ({
  at: taken.at,
  by: taken.by,
  async write(trx) {
    const facts = await decide(trx, stage, said, { ...taken, state: 'sent back' })
    return { verb: 'update.sentBack', ref: { kind: 'update', id: stage.numbers.of('update', updateKey(said)) }, facts }
  },
})

/** Marks what was decided, and answers the values that its sentence needs. */
async function decide(trx: Db, stage: Stage, said: Said, { at, by, words, state }: Taken & { state: 'approved' | 'sent back' }) {
  const { numbers } = stage
  await trx
    .updateTable('updates')
    .set({ state, decided_by: actorOf(stage, by, at), decided_at: at, decision_words: words ?? '' })
    .where('id', '=', numbers.of('update', updateKey(said)))
    .execute()
  return {
    item: said.title,
    itemId: numbers.of('item', said.item),
    period: periodLabel(stage, said),
    rag: said.rag ?? null,
    words: words ?? '',
  }
}
