import type { Db } from '../platform/db/index.ts'
import type { Closing, Interruption } from './data/index.ts'
import { elementKey } from './elements.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

/** What was set aside and brought forward in the middle of a version, and the reviews that closed what ended. */
export function interruptionHappenings(stage: Stage): Happening[] {
  const { closings, interruptions } = stage.sample
  if (closings.length + interruptions.length === 0) return []
  const by = keeperOf(stage)
  return [
    ...interruptions.flatMap((one): Happening[] => [
      { at: at(one.from, 16), by, write: (trx) => interrupt(trx, stage, one) },
      { at: at(one.ended.on, 10), by, write: (trx) => resume(trx, stage, one) },
    ]),
    ...closings.map((one): Happening => ({ at: at(one.on, 15), by, write: (trx) => close(trx, stage, one) })),
  ]
}

type Of = Interruption['of']
const numberOf = ({ numbers }: Stage, { version, node }: Of): number => numbers.of('element', elementKey(version, node))
const titleOf = ({ sample }: Stage, { version, node }: Of): string =>
  sample.strategies.find(({ key }) => key === version)?.nodes.find(({ key }) => key === node)?.name ?? ''

async function interrupt(trx: Db, stage: Stage, { of, what, from, review, reason, approvedBy }: Interruption) {
  const id = numberOf(stage, of)
  await trx
    .insertInto('strategy_suspensions')
    .values({ trust_id: stage.trustId, element_id: id, what, from_on: from, review_on: review, reason, approved_by: approvedBy })
    .execute()
  const facts = { title: titleOf(stage, of), what, from, review, reason, approvedBy }
  return { verb: 'element.paused', ref: { kind: 'strategy element', id }, facts }
}

async function resume(trx: Db, stage: Stage, { of, what, ended }: Interruption) {
  const id = numberOf(stage, of)
  await trx
    .updateTable('strategy_suspensions')
    .set({ ended_on: ended.on, ended_reason: ended.reason })
    .where('element_id', '=', id)
    .where('ended_on', 'is', null)
    .execute()
  const facts = { title: titleOf(stage, of), what, on: ended.on, reason: ended.reason }
  return { verb: 'element.resumed', ref: { kind: 'strategy element', id }, facts }
}

async function close(trx: Db, stage: Stage, { of, promised, found, benefits, learned, on, by, illustrative }: Closing) {
  const id = numberOf(stage, of)
  const words = { promised, found, benefits, learned, reviewed_on: on, reviewed_by: by, illustrative: illustrative ?? false }
  await trx
    .insertInto('closing_reviews')
    .values({ trust_id: stage.trustId, element_id: id, ...words })
    .execute()
  return { verb: 'element.closed', ref: { kind: 'strategy element', id }, facts: { title: titleOf(stage, of), benefits, by } }
}
