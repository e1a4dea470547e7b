import type { Db } from '../platform/db/index.ts'
import type { Challenge, ProgressItem } from './data/index.ts'
import { addPromises } from './promises.ts'
import { actorOf, at, type Happening, type Stage, titleOf } from './replay.ts'

/** What the non-executives asked, and what they were answered, in the order asked. */
export const challengeHappenings = (stage: Stage): Happening[] =>
  stage.sample.items.flatMap((item, n) =>
    item.challenges.flatMap((challenge): Happening[] => {
      const raised: Happening = {
        at: at(challenge.askedOn, 11, n * 6),
        by: challenge.askedBy,
        write: (trx) => raise(trx, stage, item, challenge),
      }
      const { answer } = challenge
      if (!answer) return [raised]
      return [raised, { at: at(answer.on, 15, n * 6), by: answer.by, write: (trx) => reply(trx, stage, item, { ...challenge, answer }) }]
    }),
  )

const factsOf = ({ sample }: Stage, { title }: ProgressItem, { period, question, at: committee }: Challenge) => ({
  item: title,
  period: sample.calendar.find(({ key }) => key === period)?.label ?? period,
  words: question,
  committee,
})

async function raise(trx: Db, stage: Stage, item: ProgressItem, challenge: Challenge) {
  const { trustId, numbers } = stage
  const when = at(challenge.askedOn, 11, stage.sample.items.indexOf(item) * 6)
  const { id } = await trx
    .insertInto('challenges')
    .values({
      trust_id: trustId,
      item_id: numbers.of('item', item.key),
      period_id: numbers.of('period', challenge.period),
      words: challenge.question,
      raised_by: actorOf(stage, challenge.askedBy, when),
      raised_as: titleOf(stage, challenge.askedBy),
      raised_at: when,
      due_on: challenge.dueOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  numbers.keep('challenge', [challenge.key], [{ id }])
  return {
    verb: 'challenge.raised',
    ref: { kind: 'challenge', id },
    facts: { ...factsOf(stage, item, challenge), itemId: numbers.of('item', item.key) },
  }
}

type Answered = Challenge & { answer: NonNullable<Challenge['answer']> }

/** The answer, and the promise it became, where it became one. */
async function reply(trx: Db, stage: Stage, item: ProgressItem, challenge: Answered) {
  const { numbers } = stage
  const { by, on, words, becamePromise } = challenge.answer
  const id = numbers.of('challenge', challenge.key)
  const when = at(on, 15, stage.sample.items.indexOf(item) * 6)
  await trx
    .updateTable('challenges')
    .set({ answer: words, answered_by: actorOf(stage, by, when), answered_as: titleOf(stage, by), answered_at: when })
    .where('id', '=', id)
    .execute()
  if (becamePromise) await addPromises(trx, stage, { item: item.key, promises: [becamePromise], cameFrom: 'challenge' })
  const facts = {
    ...factsOf(stage, item, challenge),
    itemId: numbers.of('item', item.key),
    answer: words,
    promised: becamePromise?.text ?? null,
  }
  return { verb: 'challenge.answered', ref: { kind: 'challenge', id }, facts }
}
