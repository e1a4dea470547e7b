import { type Day, dayInWords } from '../../kernel/day.ts'
import type { Gap } from '../../platform/capability.ts'
import { overdueIn } from './reviews/agenda.ts'
import type { Scheduled } from './reviews/queries.ts'
import type { AgreedAction } from './reviews/review.ts'

export interface GapFacts {
  schedule: readonly Scheduled[]
  actions: readonly AgreedAction[]
  titles: ReadonlyMap<number, string>
  on: Day
}

/** What accountability leaves open on a day, each with the post whose it is to close. */
export function accountabilityGapsIn({ schedule, actions, titles, on }: GapFacts): Gap[] {
  const closer = (postId: number | undefined) => {
    const title = postId === undefined ? undefined : titles.get(postId)
    return postId !== undefined && title ? { postId, title } : null
  }
  const places = schedule.flatMap(({ placeId, place, level, planned }): Gap[] => {
    const about = { title: place, needs: 'review:hold', of: schedule.length }
    if (!planned)
      return [
        {
          ...about,
          key: `no review to come:place:${placeId}`,
          kind: 'Directorates with no performance review to come',
          ref: { kind: 'place', id: placeId },
          words: `No performance review of ${place} is planned, so nobody will ask about its breaches.`,
          href: '/accountability/reviews',
          action: 'Plan a review',
          closer: closer(level?.chairPostId),
        },
      ]
    if (planned.plannedOn >= on) return []
    return [
      {
        ...about,
        key: `review overdue:performance review:${planned.id}`,
        kind: 'Performance reviews that are overdue',
        ref: { kind: 'performance review', id: planned.id },
        words: `The performance review of ${place} was planned for ${dayInWords(planned.plannedOn)} and no minutes are kept.`,
        href: `/accountability/reviews/${planned.id}`,
        action: 'Open the review',
        closer: closer(planned.chairPostId),
      },
    ]
  })
  const late = overdueIn(actions, on).map(
    (one): Gap => ({
      key: `review action overdue:review action:${one.id}`,
      kind: 'Actions of performance reviews that are overdue',
      ref: { kind: 'review action', id: one.id },
      title: one.words,
      words: `It was due on ${dayInWords(one.dueOn)} and nobody has said that it is done.`,
      href: `/accountability/actions/${one.id}`,
      action: 'Say what was done',
      closer: closer(one.ownerPostId),
      of: actions.length,
      needs: 'action:done',
    }),
  )
  return [...places, ...late]
}
