import type { Day } from '../../kernel/day.ts'
import type { Ref } from '../../kernel/ref.ts'

/** What the strategy answers to beyond itself. */
export const frameworkKinds = ['value', 'framework', 'driver', 'inquiry'] as const
export type FrameworkKind = (typeof frameworkKinds)[number]

export interface Framework {
  id: number
  kind: FrameworkKind
  name: string
  words: string
  source: string
  version: number
}

/** A framework with the records that answer to it. */
export interface Answered {
  framework: Framework
  records: readonly Ref[]
}

/** Somebody asked while a version was drafted. */
export interface Engagement {
  id: number
  versionId: number
  who: string
  how: string
  heldOn: Day
  /** How many took part; null where nobody counted. */
  people: number | null
  illustrative: boolean
}

/** One thing that was said, and what it changed. */
export interface Theme {
  id: number
  engagementId: number
  words: string
  elementId: number | null
  answer: string
}

/** Words for publication beside a part of the strategy, from a role and never a name. */
export interface Quote {
  id: number
  elementId: number
  words: string
  saidAs: string
  consentedOn: Day
  withdrawnOn: Day | null
}

/** How somebody's own work serves a part of the strategy. */
export interface Contribution {
  id: number
  elementId: number
  personId: number
  words: string
  givenOn: Day
}

const names: Record<FrameworkKind, { one: string; many: string }> = {
  value: { one: 'Value', many: 'Values' },
  framework: { one: 'Framework', many: 'Frameworks' },
  driver: { one: 'National or local driver', many: 'National and local drivers' },
  inquiry: { one: 'Inquiry or review', many: 'Inquiries and reviews' },
}
export const kindName = (kind: FrameworkKind): string => names[kind].one
export const kindsName = (kind: FrameworkKind): string => names[kind].many
