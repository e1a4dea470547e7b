import { groupedBy } from '../../../kernel/grouped.ts'
import type { Named } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { allPlaces } from '../../people/index.ts'
import type { Level } from '../framework/framework.ts'
import { frameworkInForce, levelNames } from '../framework/queries.ts'
import type { AgreedAction, Review } from './review.ts'

/** Every review, the latest planned first. */
export async function allReviews(c: Context): Promise<Review[]> {
  const rows = await c.db
    .selectFrom('performance_reviews as r')
    .innerJoin('places as p', (join) => join.onRef('p.id', '=', 'r.place_id').onRef('p.trust_id', '=', 'r.trust_id'))
    .leftJoin('review_packs as k', (join) => join.onRef('k.review_id', '=', 'r.id').onRef('k.trust_id', '=', 'r.trust_id'))
    .orderBy('r.planned_on', 'desc')
    .orderBy('r.id', 'desc')
    .selectAll('r')
    .select(['p.name as place', 'k.id as packId'])
    .execute()
  return rows.map((r) => ({
    ...{ id: r.id, version: r.version, placeId: r.place_id, place: r.place, levelId: r.level_id, chairPostId: r.chair_post_id },
    ...{ plannedOn: r.planned_on, plannedWords: r.planned_words, state: r.state as Review['state'], heldOn: r.held_on },
    ...{ attended: r.attended, conclusions: r.conclusions, nextLevelId: r.next_level_id, levelReason: r.level_reason },
    ...{ suggested: r.suggested, isFrozen: r.packId !== null },
  }))
}

export const reviewById = async (c: Context, id: number): Promise<Review | undefined> => (await allReviews(c)).find((one) => one.id === id)

/** What was agreed: all of it, or that of one place; oldest first. */
export async function agreedActions(c: Context, placeId?: number): Promise<AgreedAction[]> {
  const query = c.db.selectFrom('review_actions').orderBy('due_on').orderBy('id').selectAll()
  const rows = await (placeId === undefined ? query : query.where('place_id', '=', placeId)).execute()
  return rows.map((r) => ({
    ...{ id: r.id, version: r.version, reviewId: r.review_id, placeId: r.place_id, words: r.words },
    ...{ ownerPostId: r.owner_post_id, dueOn: r.due_on, doneOn: r.done_on, doneWords: r.done_words },
  }))
}

/** Levels of older versions read by those in force: the same, else one of the same name, else the lightest. */
export function levelLike(levels: readonly Level[], wanted: Pick<Level, 'id' | 'name'> | undefined): Level | undefined {
  return levels.find(({ id }) => id === wanted?.id) ?? levels.find(({ name }) => name === wanted?.name) ?? levels[0]
}

/** A directorate on the schedule: at what level it stands, what comes next and what was last. */
export interface Scheduled {
  placeId: number
  place: string
  level: Level | undefined
  planned: Review | undefined
  last: Review | undefined
}

/** Every directorate, and whatever else has a review, with its last and its next. */
export async function scheduleOf(c: Context): Promise<Scheduled[]> {
  const reviews = groupedBy(await allReviews(c), ({ placeId }) => placeId)
  const [framework, names] = [await frameworkInForce(c), await levelNames(c)]
  const places = (await allPlaces(c)).filter(({ id, kind }) => kind === 'directorate' || reviews.has(id))
  return places.map(({ id, name }) => {
    const own = reviews.get(id) ?? []
    const last = own.find(({ state }) => state === 'held')
    const planned = own.find(({ state }) => state === 'planned')
    const levelId = planned?.levelId ?? last?.nextLevelId
    const wanted = levelId == null ? undefined : names.get(levelId)
    return { placeId: id, place: name, level: levelLike(framework?.levels ?? [], wanted) ?? wanted, planned, last }
  })
}

/** Where a breach at a place is reviewed: its directorate, or itself where it lies in none. */
export async function reviewedAt(c: Context, placeId: number): Promise<number> {
  const places = new Map((await allPlaces(c)).map((one) => [one.id, one]))
  for (let at = places.get(placeId), steps = 0; at && steps < 20; at = places.get(at.parent_id ?? -1), steps += 1)
    if (at.kind === 'directorate') return at.id
  return placeId
}

export async function reviewsNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const found = (await allReviews(c)).filter(({ id }) => ids.includes(id))
  return new Map(found.map((r) => [r.id, { title: reviewTitle(r), href: `/accountability/reviews/${r.id}` }]))
}

export async function actionsNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const found = (await agreedActions(c)).filter(({ id }) => ids.includes(id))
  return new Map(found.map(({ id, words }) => [id, { title: words, href: `/accountability/actions/${id}` }]))
}

export const reviewTitle = ({ place }: Pick<Review, 'place'>): string => `Performance review of ${place}`
