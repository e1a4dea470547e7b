import type { Day } from '../../kernel/day.ts'
import type { DueLine, Gap } from '../../platform/capability.ts'
import { dueInWords, reviewsOn, validationOn } from './keeping.ts'
import { hrefOf, type Review, type Service, type Told, type Validation } from './service.ts'

interface Facts {
  services: readonly Service[]
  validations: readonly Validation[]
  reviews: readonly Review[]
  on: Day
}

/** What is owed for services: a tracking list to go through, a review of demand and capacity to hold, a priority to weigh again. */
export function owedFor({ services, validations, reviews, on }: Facts): DueLine[] {
  return services.flatMap((service) => {
    const kept = validationOn(service, validations, on)
    const { next } = reviewsOn(reviews, service.id)
    const line = (line: Pick<DueLine, 'due' | 'title' | 'stands' | 'href' | 'action'>): DueLine => ({
      ...{ kind: 'owe', ref: { kind: 'access service', id: service.id } },
      ...line,
    })
    const at = hrefOf(service)
    return [
      ...(kept.isOverdue
        ? [
            line({
              ...{ due: kept.dueOn, title: `Tracking list of ${service.name}`, stands: dueInWords(kept, on) },
              ...{ href: `${at}/validations/new`, action: 'Write down its validation' },
            }),
          ]
        : []),
      ...(next
        ? [
            line({
              ...{ due: next.dueOn, title: `Demand and capacity in ${service.name}`, stands: next.dueOn < on ? 'overdue' : 'planned' },
              ...{ href: `${at}/reviews/held`, action: 'Write down what it found' },
            }),
          ]
        : []),
      ...(service.priorityReviewOn !== null && service.priorityReviewOn <= on
        ? [
            line({
              ...{ due: service.priorityReviewOn, title: `Priority of waits in ${service.name}`, stands: 'to be weighed again' },
              ...{ href: `${at}/priority`, action: 'Weigh it' },
            }),
          ]
        : []),
    ]
  })
}

/** What services lack: a post that answers for them, a measure of how long people wait, a priority, a review to come. */
export function gapsOfServices(
  { services, reviews }: Pick<Facts, 'services' | 'reviews'>,
  { told, titles, withProcedure }: { told: readonly Told[]; titles: ReadonlyMap<number, string>; withProcedure: ReadonlySet<number> },
): Gap[] {
  return services.flatMap((service) => {
    const { ownerPostId: post } = service
    const gap = (slug: string, more: Pick<Gap, 'kind' | 'words' | 'href' | 'action'>): Gap => ({
      ...{ key: `${slug}:access service:${service.id}`, ref: { kind: 'access service', id: service.id }, title: service.name },
      ...{ closer: post === null ? null : { postId: post, title: titles.get(post) ?? '' }, of: services.length, needs: 'access:keep' },
      ...more,
    })
    const at = hrefOf(service)
    const isTimed = told.some((one) => one.serviceId === service.id && (one.tells === 'longest' || one.tells === 'within'))
    const edit = { href: `${at}/edit`, action: 'Name its post' }
    return [
      ...(post === null
        ? [gap('service without an owner', { kind: 'Services nobody answers for', words: 'No post answers for its waits.', ...edit })]
        : []),
      ...(isTimed
        ? []
        : [
            gap('service without a wait', {
              ...{ kind: 'Services whose waits no measure tells', words: 'No measure says how long people wait.' },
              ...{ href: `${at}/measures`, action: 'Choose its measures' },
            }),
          ]),
      ...(service.harm === null
        ? [
            gap('service not weighed', {
              ...{ kind: 'Services whose waits are not weighed', words: 'Nobody has weighed what waiting does to people there.' },
              ...{ href: `${at}/priority`, action: 'Weigh it' },
            }),
          ]
        : []),
      ...(reviewsOn(reviews, service.id).next
        ? []
        : [
            gap('service without a review', {
              ...{ kind: 'Services with no review of demand and capacity planned', words: 'No review is planned.' },
              ...{ href: `${at}/reviews/new`, action: 'Plan a review' },
            }),
          ]),
      ...(withProcedure.has(service.id)
        ? []
        : [
            gap('service without a procedure', {
              ...{ kind: 'Services with no operating procedure', words: 'No operating procedure for its list is written down.' },
              ...{ href: '/access/policy', action: 'Write it down' },
            }),
          ]),
    ]
  })
}
