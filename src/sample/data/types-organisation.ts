import type { Day } from '../../kernel/day.ts'
import type { Period } from '../../kernel/period.ts'

/** A name for one thing inside the sample, unique among things of its kind and trust; the replay turns it into a record number. */
export type Key = string

/** Says that the papers the sample is modelled on are silent here, so that this part is invented. */
export interface MaybeIllustrative {
  illustrative?: true
}

export interface Trust {
  key: Key
  name: string
  group: string
  /** Facts with the day on which they were last confirmed, because such figures go stale. */
  facts: readonly { label: string; value: string; confirmedOn: Day }[]
}

export interface Place {
  key: Key
  name: string
  kind: 'trust' | 'directorate' | 'department' | 'ward'
  parent?: Key
}

/** A role at a place, whoever holds it. */
export interface Post extends MaybeIllustrative {
  key: Key
  title: string
  place: Key
  body: 'executive' | 'board' | 'management' | 'ward' | 'outside'
}

/** A sample person, named by role and never by a person's name. */
export interface SamplePerson {
  key: Key
  name: string
}

/** Who held which post from when, and until when where it has ended. */
export interface Holding {
  post: Key
  person: Key
  from: Day
  until?: Day
}

/** A person who may write for a post, named as such. */
export interface Deputy {
  post: Key
  person: Key
  from: Day
  until?: Day
}

export interface Organisation {
  trust: Trust
  places: readonly Place[]
  posts: readonly Post[]
  people: readonly SamplePerson[]
  holdings: readonly Holding[]
  deputies: readonly Deputy[]
}

/** One point of the reporting calendar: a quarter, or a day's report between quarters. */
export interface ReportingPeriod extends MaybeIllustrative {
  key: Key
  label: string
  kind: 'quarter' | 'ad hoc'
  quarter: Period
  opensOn: Day
  dueOn: Day
  closesOn: Day
  boardOn: Day
  /** The board's paper of this period is among the sample's records. */
  paper?: true
}
