import type { Day } from '../../../kernel/day.ts'

export const fitnesses = ['fit', 'fit with care', 'not fit', 'cannot tell'] as const
/** What the figures of a measure may be used for, said for each use apart. */
export type Fitness = (typeof fitnesses)[number]

export const opinions = ['substantial', 'reasonable', 'limited', 'none'] as const
/** How much assurance an audit gave. */
export type Opinion = (typeof opinions)[number]

/** Somebody signed for the figures, and said what they are fit for: deciding about care, and planning. */
export interface SignOff {
  id: number
  measureId: number
  signedById: number
  signedOn: Day
  forCare: Fitness
  forPlanning: Fitness
  words: string
}

/** Records looked at against their source, or an audit. */
export interface DataCheck {
  id: number
  measureId: number
  kind: 'validation' | 'audit'
  doneOn: Day
  doneBy: string
  lookedAt: number | null
  wereRight: number | null
  opinion: Opinion | null
  words: string
}

/** A wrong figure somebody found. */
export interface DataError {
  id: number
  version: number
  measureId: number
  placeId: number | null
  fromPeriod: Day
  untilPeriod: Day
  what: string
  foundBy: string
  foundOn: Day
  putRightOn: Day | null
  putRightWords: string
  reopened: number
}

export const submissionStates = ['to be submitted', 'submitted', 'standards met', 'approaching standards', 'standards not met'] as const
export type SubmissionState = (typeof submissionStates)[number]

/** What the trust hands in about its data each year. */
export interface Submission {
  id: number
  version: number
  name: string
  year: string
  dueOn: Day | null
  submittedOn: Day | null
  status: SubmissionState
  opinion: Opinion | null
  auditedOn: Day | null
  words: string
}

/** A data set by the name its sources go by, and the post whose holder answers for it. */
export interface DataSet {
  id: number
  version: number
  name: string
  stewardPostId: number | null
}
