import { dayAndMonth, dayAt } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import type { DueLine, Named } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { changesOf } from '../../../platform/history/index.ts'
import { allPlaces, allPosts, holdersOn, peopleNames, postsHeldBy, postTitles } from '../../people/index.ts'
import type { Ask, AskPart, PartState, PlaceToAsk } from './asks.ts'

/** Every ask, newest first, with its parts by place: of one item, or of all. */
export async function allAsks(c: Context, of: { itemId?: number; id?: number } = {}): Promise<Ask[]> {
  let query = c.db.selectFrom('asks').selectAll()
  if (of.itemId !== undefined) query = query.where('item_id', '=', of.itemId)
  if (of.id !== undefined) query = query.where('id', '=', of.id)
  const rows = await query.orderBy('raised_at', 'desc').orderBy('id', 'desc').execute()
  const parts = groupedBy(
    await partsOf(
      c,
      rows.map(({ id }) => id),
    ),
    (part) => part.askId,
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    words: row.words,
    itemId: row.item_id,
    dueOn: row.due_on,
    raisedBy: row.raised_by,
    raisedAs: row.raised_as,
    raisedAt: row.raised_at,
    closedOn: row.closed_on,
    parts: parts.get(row.id) ?? [],
  }))
}

/** One ask; undefined when there is none, or it is another trust's. */
export const askById = async (c: Context, id: number): Promise<Ask | undefined> => (await allAsks(c, { id }))[0]

async function partsOf(c: Context, askIds: readonly number[]): Promise<AskPart[]> {
  if (askIds.length === 0) return []
  const rows = await c.db.selectFrom('ask_parts').where('ask_id', 'in', askIds).orderBy('id').selectAll().execute()
  const places = new Map((await allPlaces(c)).map(({ id, name }) => [id, name]))
  const [titles, holders] = [await postTitles(c), await holdersOn(c, c.on)]
  const names = await peopleNames(
    c,
    rows.flatMap((row) => (row.answered_by === null ? [] : [row.answered_by])),
  )
  return rows.map((row) => ({
    id: row.id,
    askId: row.ask_id,
    placeId: row.place_id,
    place: places.get(row.place_id) ?? 'A place no longer there',
    postId: row.post_id,
    post: titles.get(row.post_id) ?? 'A post no longer there',
    holder: holders.get(row.post_id)?.name ?? null,
    state: row.state as PartState,
    answer: row.answer,
    answerer: row.answered_by === null ? null : (names.get(row.answered_by) ?? null),
    answeredAt: row.answered_at,
    version: row.version,
  }))
}

/** Every place beneath the trust with its posts: whom one can ask, directorates first. */
export async function placesToAsk(c: Context): Promise<PlaceToAsk[]> {
  const posts = groupedBy(await allPosts(c), (post) => post.place_id)
  const order = ['directorate', 'service', 'ward']
  return (await allPlaces(c))
    .filter(({ kind }) => kind !== 'trust')
    .map(({ id, name, kind }) => ({ id, name, kind, posts: (posts.get(id) ?? []).map((post) => ({ id: post.id, title: post.title })) }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name, 'en-GB'))
}

/** Who was reminded last of an ask, and when. */
export async function lastReminder(c: Context, askIds: readonly number[]): Promise<Map<number, { by: string; on: string }>> {
  if (askIds.length === 0) return new Map()
  const changes = await changesOf(
    c.db,
    askIds.map((id) => ({ kind: 'ask', id })),
  )
  const reminders = changes.filter(({ verb }) => verb === 'ask.reminded').reverse()
  return new Map(reminders.flatMap(({ ref, personName, at }) => (ref ? [[ref.id, { by: personName, on: dayAndMonth(dayAt(at)) }]] : [])))
}

/** What this person's posts are asked and have not answered: lines of My work, for holder and deputy alike. */
export async function asksDue(c: Context): Promise<DueLine[]> {
  if (!c.may('ask:answer')) return []
  const mine = new Set((await postsHeldBy(c, c.person.id, c.on)).map(({ postId }) => postId))
  if (mine.size === 0) return []
  const open = (await allAsks(c)).filter(({ closedOn }) => closedOn === null)
  const waiting = open.flatMap((ask) =>
    ask.parts.filter((part) => part.state === 'open' && mine.has(part.postId)).map((part) => ({ ask, part })),
  )
  const reminded = await lastReminder(
    c,
    waiting.map(({ ask }) => ask.id),
  )
  return waiting.map(({ ask, part }) => {
    const reminder = reminded.get(ask.id)
    const stands = `Asked of ${part.place} by the ${ask.raisedAs}`
    return {
      kind: 'owe',
      ref: { kind: 'ask', id: ask.id },
      due: ask.dueOn,
      title: `Answer: ${ask.title}`,
      stands: reminder ? `${stands}. Reminded ${reminder.on} by ${reminder.by}` : stands,
      href: `/asks/${ask.id}/parts/${part.id}`,
      action: 'Answer',
    }
  })
}

/** What asks are called and where they are read. */
export async function askNouns(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await c.db.selectFrom('asks').where('id', 'in', ids).select(['id', 'title']).execute()
  return new Map(rows.map(({ id, title }) => [id, { title, href: `/asks/${id}` }]))
}
