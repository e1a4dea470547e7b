import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { Ask, AskPart, PartState } from './asks.ts'
import type { AskValues } from './forms.ts'

/** Asks several directorates at once; answers the ask's number. */
export async function askRaised(
  c: Context,
  values: AskValues,
  { raisedAs, of }: { raisedAs: string; of: readonly { place: { id: number; name: string }; postId: number }[] },
): Promise<number> {
  const { id } = await c.db
    .insertInto('asks')
    .values({
      trust_id: c.trust.id,
      title: values.title,
      words: values.words ?? '',
      item_id: values.item ?? null,
      due_on: values.due as Day,
      raised_by: c.person.id,
      raised_as: raisedAs,
      raised_at: c.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const parts = of.map(({ place, postId }) => ({ trust_id: c.trust.id, ask_id: id, place_id: place.id, post_id: postId }))
  await c.db.insertInto('ask_parts').values(parts).execute()
  const facts = { title: values.title, places: of.map(({ place }) => place.name), due: values.due, itemId: values.item ?? null }
  await record(c.db, { verb: 'ask.raised', ref: { kind: 'ask', id }, facts })
  return id
}

/** Answers one part, for the post named where a deputy does; false when somebody answered it since it was opened. */
export async function partAnswered(
  c: Context,
  { ask, part }: { ask: Ask; part: AskPart },
  { seen, state, answer, onBehalfOf }: { seen: number; state: PartState; answer: string; onBehalfOf: string | undefined },
): Promise<boolean> {
  const row = await c.db
    .updateTable('ask_parts')
    .set({ state, answer, answered_by: c.person.id, answered_at: c.now })
    .where('id', '=', part.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { title: ask.title, place: part.place, state, answer, itemId: ask.itemId }
  await record(c.db, { verb: 'ask.answered', ref: { kind: 'ask', id: ask.id }, facts, ...(onBehalfOf ? { onBehalfOf } : {}) })
  return true
}

/** Reminds the posts that are silent; each finds it in My work. */
export async function askReminded(c: Context, ask: Ask, silent: readonly AskPart[]): Promise<void> {
  const facts = { title: ask.title, posts: silent.map(({ post }) => post) }
  await record(c.db, { verb: 'ask.reminded', ref: { kind: 'ask', id: ask.id }, facts })
}

/** Closes an ask; what was not answered stays unanswered. */
export async function askClosed(c: Context, ask: Ask, silent: readonly AskPart[]): Promise<void> {
  await c.db.updateTable('asks').set({ closed_on: c.today }).where('id', '=', ask.id).execute()
  const facts = { title: ask.title, silent: silent.map(({ place }) => place) }
  await record(c.db, { verb: 'ask.closed', ref: { kind: 'ask', id: ask.id }, facts })
}
