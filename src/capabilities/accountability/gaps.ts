import { type Day, dayInWords } from '../../kernel/day.ts'
import type { Gap } from '../../platform/capability.ts'
import { overdueIn } from './reviews/agenda.ts'
import type { Scheduled } from './reviews/queries.ts'
import type { AgreedAction, Review } from './reviews/review.ts'

export interface GapFacts {
  schedule: readonly Scheduled[]
  actions: readonly AgreedAction[]
  titles: ReadonlyMap<number, string>
  on: Day
}

type Closing = (postId: number | undefined) => Gap['closer']

/** What accountability leaves open on a day, each with the post whose it is to close. */
export function accountabilityGapsIn({ schedule, actions, titles, on }: GapFacts): Gap[] {
  const closer: Closing = (postId) => {
    const title = postId === undefined ? undefined : titles.get(postId)
    return postId !== undefined && title ? { postId, title } : null
  }
  const places = schedule.flatMap((one): Gap[] => {
    const about = { title: one.place, needs: 'review:hold', of: schedule.length }
    if (!one.planned) return [{ ...about, ...noneToCome(one, closer) }]
    return one.planned.plannedOn < on ? [{ ...about, ...overdue(one.place, one.planned, closer) }] : []
  })
  return [...places, ...overdueIn(actions, on).map((one) => ({ ...late(one, closer), of: actions.length }))]
}

const noneToCome = ({ placeId, place, level }: Scheduled, closer: Closing) => ({
  key: `no review to come:place:${placeId}`,
  kind: 'Directorates with no performance review to come',
  ref: { kind: 'place', id: placeId },
  words: `No performance review of ${place} is planned, so nobody will ask about its breaches.`,
  href: '/accountability/reviews',
  action: 'Plan a review',
  closer: closer(level?.chairPostId),
})

const overdue = (place: string, planned: Review, closer: Closing) => ({
  key: `review overdue:performance review:${planned.id}`,
  kind: 'Performance reviews that are overdue',
  ref: { kind: 'performance review', id: planned.id },
  words: `The performance review of ${place} was planned for ${dayInWords(planned.plannedOn)} and no minutes are kept.`,
  href: `/accountability/reviews/${planned.id}`,
  action: 'Open the review',
  closer: closer(planned.chairPostId),
})

const late = (one: AgreedAction, closer: Closing): Gap => ({
  key: `review action overdue:review action:${one.id}`,
  kind: 'Actions of performance reviews that are overdue',
  ref: { kind: 'review action', id: one.id },
  title: one.words,
  words: `It was due on ${dayInWords(one.dueOn)} and nobody has said that it is done.`,
  href: `/accountability/actions/${one.id}`,
  action: 'Say what was done',
  closer: closer(one.ownerPostId),
  needs: 'action:done',
})
