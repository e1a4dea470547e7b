import type { Day } from '../../kernel/day.ts'

/** What a measure may tell of a service's waits, each with its name. */
export const tellings = {
  size: 'People waiting',
  longest: 'Longest wait',
  over: 'Waiting over the standard',
  within: 'Waiting within the standard',
  referrals: 'Referrals',
  activity: 'Activity',
} as const
export type Tells = keyof typeof tellings
export const tells = Object.keys(tellings) as Tells[]

/** A service people wait for. */
export interface Service {
  id: number
  version: number
  name: string
  placeId: number
  ownerPostId: number | null
  harm: number | null
  likelihood: number | null
  priorityReason: string
  priorityOn: Day | null
  priorityReviewOn: Day | null
  /** Days after which its tracking list is to be gone through again. */
  validatedEvery: number
  endedOn: Day | null
  endedBecause: string
}

/** Which measure tells what of a service, and where. */
export interface Told {
  serviceId: number
  tells: Tells
  measureId: number
  placeId: number
}

export interface Standard {
  id: number
  version: number
  serviceId: number | null
  scope: 'national' | 'local'
  words: string
  measureId: number | null
  agreedBy: string
  agreedOn: Day | null
  fromDay: Day
  untilDay: Day | null
  reason: string
  replacesId: number | null
}

export interface Validation {
  id: number
  version: number
  serviceId: number
  heldOn: Day
  checked: number
  wrong: number
  postId: number | null
  words: string
}

export interface Review {
  id: number
  serviceId: number
  dueOn: Day
  heldOn: Day | null
  result: string
  postId: number | null
}

export const hrefOf = ({ id }: { id: number }): string => `/access/services/${id}`
