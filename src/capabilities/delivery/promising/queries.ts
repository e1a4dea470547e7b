import { addDays } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import { shortened } from '../../../kernel/words.ts'
import type { DueLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { allPeriods } from '../../calendar/index.ts'
import { postsHeldBy } from '../../people/index.ts'
import { itemsOf, promisesOf, updatesOf } from '../queries.ts'
import { dueInWords } from '../updating/promise-words.ts'
import type { Followed } from './register.ts'

/** Every promise of the trust with what has been said since; or those of some items. A handful of queries, however many. */
export async function promisesFollowed(c: Context, itemIds?: readonly number[]): Promise<Followed[]> {
  const made = await c.db.selectFrom('promises').select(['id', 'item_id', 'made_in_id']).execute()
  const madeIn = new Map(made.map(({ id, made_in_id }) => [id, made_in_id]))
  const ids = [...new Set(made.map(({ item_id }) => item_id))].filter((id) => !itemIds || itemIds.includes(id))
  const items = new Map((await itemsOf(c, { ids })).map((item) => [item.id, item]))
  const updates = groupedBy(await updatesOf(c, ids), ({ itemId }) => itemId)
  const asked = new Map((await answersAboutPromises(c)).map((one) => [one.question_key, one]))
  return (await promisesOf(c, ids)).map((promise) => ({
    ...promise,
    madeInId: madeIn.get(promise.id) ?? 0,
    item: items.get(promise.itemId)?.title ?? '',
    accountable: items.get(promise.itemId)?.accountable ?? null,
    saidSince: (updates.get(promise.itemId) ?? [])
      .filter(({ periodEnds }) => periodEnds > promise.madeInEnds)
      .map(({ text, reason, pathToGreen, nothingChangedBecause }) =>
        [text, reason, pathToGreen, nothingChangedBecause].filter(Boolean).join('\n'),
      ),
    asked: asked.get(`promise:${promise.id}`) ?? null,
  }))
}

/** The questions that updates were asked about promises, with the answers given. */
const answersAboutPromises = (c: Context) =>
  c.db.selectFrom('question_answers').where('question_key', 'like', 'promise:%').select(['question_key', 'answer']).execute()

/** The periods in which something was promised, newest first. */
export async function periodsPromising(c: Context, promises: readonly Followed[]): Promise<{ id: number; label: string }[]> {
  const used = new Set(promises.map(({ madeInId }) => madeInId))
  const periods = (await allPeriods(c)).filter(({ id }) => used.has(id)).sort((a, b) => b.ends_on.localeCompare(a.ends_on))
  return periods.map(({ id, label }) => ({ id, label }))
}

/** An owner is told of what they promised to do this many days before it is due. */
const daysAhead = 14

/** What this person's posts promised to do in a path to green or elsewhere, when its day is near or gone by. */
export async function promisesDueFrom(c: Context): Promise<DueLine[]> {
  if (!c.may('update:write')) return []
  const posts = (await postsHeldBy(c, c.person.id, c.on)).filter(({ as }) => as === 'holder').map(({ postId }) => postId)
  if (posts.length === 0) return []
  const rows = await c.db
    .selectFrom('promises')
    .where('owner_post_id', 'in', posts)
    .where('outcome', '=', 'open')
    .select(['id', 'item_id'])
    .execute()
  const mine = new Set(rows.map(({ id }) => id))
  const ids = [...new Set(rows.map(({ item_id }) => item_id))]
  const items = new Map((await itemsOf(c, { ids })).map((item) => [item.id, item.title]))
  return (await promisesOf(c, ids))
    .filter(({ id, day }) => mine.has(id) && day !== null && day <= addDays(c.on, daysAhead))
    .map((promise) => ({
      kind: 'owe',
      ref: { kind: 'promise', id: promise.id },
      due: promise.day,
      title: `Promised: ${shortened(promise.text, 120)}`,
      stands: `For “${shortened(items.get(promise.itemId) ?? '', 80)}”, ${promise.day !== null && promise.day < c.on ? `was due ${dueInWords(promise)}` : `due ${dueInWords(promise)}`}`,
      href: `/promises/${promise.id}`,
      action: 'Say what became of it',
    }))
}
