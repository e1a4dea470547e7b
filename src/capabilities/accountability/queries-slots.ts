import { dayInWords } from '../../kernel/day.ts'
import type { Ref } from '../../kernel/ref.ts'
import type { DueLine, Gap, Named, ThreadLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { postsHeldBy, postTitles } from '../people/index.ts'
import { allBreaches, breachesNow } from './breaches/queries.ts'
import { waitingLine } from './breaches/waiting-line.ts'
import { allFrameworks, frameworkInForce } from './framework/queries.ts'
import { accountabilityGapsIn } from './gaps.ts'
import { agreedActions, allReviews, reviewTitle, scheduleOf } from './reviews/queries.ts'
import type { AgreedAction, Review } from './reviews/review.ts'

/** For chairs: reviews planned. For whoever a rule tells: what fires and waits. For whoever agreed to do something: that it is not done. */
export async function accountabilityDue(c: Context): Promise<DueLine[]> {
  const held = new Set((await postsHeldBy(c, c.person.id, c.on)).map(({ postId }) => postId))
  const framework = held.size === 0 ? undefined : await frameworkInForce(c)
  if (!framework) return []
  const reviews = (await allReviews(c)).filter(({ state, chairPostId }) => state === 'planned' && held.has(chairPostId))
  const actions = (await agreedActions(c)).filter(({ doneOn, ownerPostId }) => doneOn === null && held.has(ownerPostId))
  const isTold = framework.triggers.some(({ toldPostId }) => held.has(toldPostId))
  const waiting = isTold && c.may('breach:open') ? (await breachesNow(c)).waiting.filter(({ trigger }) => held.has(trigger.toldPostId)) : []
  return [...reviews.map((one) => reviewLine(one, c.on)), ...waitingLine(waiting), ...actions.map(actionLine)]
}

const reviewLine = (one: Review, on: string): DueLine => ({
  kind: 'owe',
  ref: { kind: 'performance review', id: one.id },
  due: one.plannedOn,
  title: reviewTitle(one),
  stands: `${one.plannedOn < on ? 'Overdue: it was planned' : 'Planned'} for ${dayInWords(one.plannedOn)}, its pack ${one.isFrozen ? 'frozen' : 'not frozen yet'}`,
  href: `/accountability/reviews/${one.id}`,
  action: 'See what it is about',
})

const actionLine = (one: AgreedAction): DueLine => ({
  kind: 'owe',
  ref: { kind: 'review action', id: one.id },
  due: one.dueOn,
  title: one.words,
  told: 'An action of a performance review',
  stands: 'Agreed in a performance review',
  href: `/accountability/actions/${one.id}`,
  action: 'Say what was done',
})

/** Directorates without a review to come, reviews that are overdue, and actions that are. */
export async function accountabilityGaps(c: Context): Promise<Gap[]> {
  const framework = await frameworkInForce(c)
  if (!framework) return []
  return accountabilityGapsIn({ schedule: await scheduleOf(c), actions: await agreedActions(c), titles: await postTitles(c), on: c.on })
}

/** Of a measure or a place: its breaches that have not ended, and its next review. */
export async function accountabilityAbout(c: Context, ref: Ref): Promise<{ serves: ThreadLine[]; servedBy: ThreadLine[] }> {
  if ((ref.kind !== 'measure' && ref.kind !== 'place') || !c.may('accountability:read')) return { serves: [], servedBy: [] }
  const isAbout = ({ measureId, placeId }: { measureId: number; placeId: number }) =>
    (ref.kind === 'measure' ? measureId : placeId) === ref.id
  const breaches = (await allBreaches(c)).filter((one) => one.state !== 'ended' && isAbout(one))
  const reviews = c.may('review:read')
    ? (await allReviews(c)).filter((one) => one.state === 'planned' && isReviewed(one, ref, breaches))
    : []
  return {
    serves: [],
    servedBy: [
      ...breaches.map(({ id, words, state }) => ({
        kind: state === 'open' ? 'Breach, open' : 'Breach, accepted',
        title: words,
        href: `/accountability/breaches/${id}`,
      })),
      ...reviews.map((one) => ({
        kind: `Review on ${dayInWords(one.plannedOn)}`,
        title: reviewTitle(one),
        href: `/accountability/reviews/${one.id}`,
      })),
    ],
  }
}

const isReviewed = (review: Review, ref: Ref, breaches: readonly { reviewId: number | null }[]): boolean =>
  ref.kind === 'place' ? review.placeId === ref.id : breaches.some(({ reviewId }) => reviewId === review.id)

/** Versions of the framework by number. */
export async function frameworksNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const all = (await allFrameworks(c)).filter(({ id }) => ids.includes(id))
  const addressOf = ({ id, state }: (typeof all)[number]) => `/accountability/framework${state === 'draft' ? '/draft' : `?version=${id}`}`
  return new Map(all.map((one) => [one.id, { title: `Accountability framework ${one.label}`, href: addressOf(one) }]))
}
