import type { Gap } from '../../platform/capability.ts'
import { reviewsOn } from './keeping.ts'
import { hrefOf, type Review, type Service, type Told } from './waited-for.ts'

/** What is known of services when they are looked over for gaps. */
export interface LookedOver {
  services: readonly Service[]
  reviews: readonly Review[]
  told: readonly Told[]
  /** Titles of posts by number. */
  titles: ReadonlyMap<number, string>
  /** The services that have an operating procedure. */
  withProcedure: ReadonlySet<number>
}

/** One thing a service may lack: how to tell, and what closes it. */
interface Lack {
  slug: string
  kind: string
  words: string
  action: string
  /** Where it is closed, from the service's own address; a whole address begins with a slash of its own. */
  at: string
  isLacking: (service: Service, known: LookedOver) => boolean
}

const lacks: readonly Lack[] = [
  {
    ...{ slug: 'service without an owner', kind: 'Services nobody answers for', words: 'No post answers for its waits.' },
    ...{ action: 'Name its post', at: 'edit', isLacking: ({ ownerPostId }) => ownerPostId === null },
  },
  {
    ...{ slug: 'service without a wait', kind: 'Services whose waits no measure tells', words: 'No measure says how long people wait.' },
    ...{ action: 'Choose its measures', at: 'measures' },
    isLacking: ({ id }, { told }) => !told.some((one) => one.serviceId === id && (one.tells === 'longest' || one.tells === 'within')),
  },
  {
    ...{ slug: 'service not weighed', kind: 'Services whose waits are not weighed' },
    words: 'Nobody has weighed what waiting does to people there.',
    ...{ action: 'Weigh it', at: 'priority', isLacking: ({ harm }) => harm === null },
  },
  {
    ...{ slug: 'service without a review', kind: 'Services with no review of demand and capacity planned', words: 'No review is planned.' },
    ...{ action: 'Plan a review', at: 'reviews/new', isLacking: ({ id }, { reviews }) => reviewsOn(reviews, id).next === undefined },
  },
  {
    ...{ slug: 'service without a procedure', kind: 'Services with no operating procedure' },
    words: 'No operating procedure for its list is written down.',
    ...{ action: 'Write it down', at: '/access/policy', isLacking: ({ id }, { withProcedure }) => !withProcedure.has(id) },
  },
]

/** What services lack: a post that answers for them, a measure of how long people wait, a priority, a review to come, a procedure. */
export const gapsOfServices = (known: LookedOver): Gap[] =>
  known.services.flatMap((service) => lacks.filter((lack) => lack.isLacking(service, known)).map((lack) => gapOf(service, lack, known)))

function gapOf(service: Service, { slug, kind, words, action, at }: Lack, { services, titles }: LookedOver): Gap {
  const { ownerPostId: post } = service
  return {
    ...{
      key: `${slug}:access service:${service.id}`,
      kind,
      ref: { kind: 'access service', id: service.id },
      title: service.name,
      words,
      action,
    },
    href: at.startsWith('/') ? at : `${hrefOf(service)}/${at}`,
    ...{ closer: post === null ? null : { postId: post, title: titles.get(post) ?? '' }, of: services.length, needs: 'access:keep' },
  }
}
