import type { Day } from '../../kernel/day.ts'
import type { DueLine } from '../../platform/capability.ts'
import { dueInWords, reviewsOn, validationOn } from './keeping.ts'
import { hrefOf, type Review, type Service, type Validation } from './waited-for.ts'

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
