import type { Db } from '../platform/db/index.ts'
import type { FannedAsk } from './data/index.ts'
import { actorOf, at, type Happening, keeperOf, type Stage, titleOf } from './replay.ts'

/** What several places were asked at once, each answer on its day, and the reminder of those who were silent. */
export const askHappenings = (stage: Stage): Happening[] =>
  (stage.sample.itemLife?.asks ?? []).flatMap((ask, n) => [
    { at: at(ask.askedOn, 10, n * 3), by: ask.askedBy, write: (trx: Db) => raise(trx, stage, ask, at(ask.askedOn, 10, n * 3)) },
    ...ask.parts.flatMap((part): Happening[] =>
      part.answer ? [{ at: at(part.answer.on, 15, n * 3), by: part.post, write: (trx) => answer(trx, stage, ask, part) }] : [],
    ),
    ...(ask.remindedOn ? [{ at: at(ask.remindedOn, 16, n * 3), by: keeperOf(stage), write: async () => remind(stage, ask) }] : []),
  ])

const placeName = ({ sample }: Stage, place: string): string => sample.organisation.places.find(({ key }) => key === place)?.name ?? place

const itemIdOf = ({ numbers }: Stage, { item }: FannedAsk) => (item ? numbers.of('item', item) : null)

async function raise(trx: Db, stage: Stage, ask: FannedAsk, when: string) {
  const { trustId, numbers } = stage
  const { id } = await trx
    .insertInto('asks')
    .values({
      trust_id: trustId,
      title: ask.title,
      words: ask.words,
      item_id: itemIdOf(stage, ask),
      due_on: ask.dueOn,
      raised_by: actorOf(stage, ask.askedBy, when),
      raised_as: titleOf(stage, ask.askedBy),
      raised_at: when,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  numbers.keep('ask', [ask.key], [{ id }])
  const parts = ask.parts.map(({ place, post }) => ({
    trust_id: trustId,
    ask_id: id,
    place_id: numbers.of('place', place),
    post_id: numbers.of('post', post),
  }))
  await trx.insertInto('ask_parts').values(parts).execute()
  const facts = {
    title: ask.title,
    places: ask.parts.map(({ place }) => placeName(stage, place)),
    due: ask.dueOn,
    itemId: itemIdOf(stage, ask),
  }
  return { verb: 'ask.raised', ref: { kind: 'ask', id }, facts }
}

async function answer(trx: Db, stage: Stage, ask: FannedAsk, { place, post, answer }: FannedAsk['parts'][number]) {
  const { numbers } = stage
  const id = numbers.of('ask', ask.key)
  const when = at(answer?.on ?? ask.dueOn, 15)
  const said = { state: answer?.state ?? 'open', answer: answer?.words ?? '' }
  await trx
    .updateTable('ask_parts')
    .set({ ...said, answered_by: actorOf(stage, post, when), answered_at: when })
    .where('ask_id', '=', id)
    .where('place_id', '=', numbers.of('place', place))
    .execute()
  const facts = { title: ask.title, place: placeName(stage, place), ...said, itemId: itemIdOf(stage, ask) }
  return { verb: 'ask.answered', ref: { kind: 'ask', id }, facts }
}

function remind(stage: Stage, ask: FannedAsk) {
  const posts = ask.parts.filter(({ answer }) => !answer).map(({ post }) => titleOf(stage, post))
  return { verb: 'ask.reminded', ref: { kind: 'ask', id: stage.numbers.of('ask', ask.key) }, facts: { title: ask.title, posts } }
}
