import type { Day } from '../../../kernel/day.ts'
import type { Period } from '../../../kernel/period.ts'
import type { Appetite, RiskFacts, RiskStandingIn, RiskTargetDays } from '../../risk/index.ts'
import type { RiskAssurance } from '../facts.ts'

/** The tests, the gravest first: what a score claims against what the records show comes before what nobody filled in. */
export const testNames = {
  'measure against score': 'A measure moves against the score',
  unmoved: 'The score has not moved though actions were done',
  'target passed': 'The day of the target has passed',
  'green under it': 'Reported green under a high risk that does not fall',
  'above its parent': 'Scored above the risk it belongs to',
  'no owner': 'No owner',
  'no action': 'No action',
  'first line only': 'Assured by the first line alone',
  'control unproven': 'A control nobody has proven for twelve months',
  'target above tolerance': 'The target is above what is tolerated',
  'target slipped': 'The day of the target has slipped',
  'no review': 'No review',
  'told twice': 'The same risk in other words',
} as const
export type TestName = keyof typeof testNames
export const tests = Object.keys(testNames) as TestName[]

/** The figures a finding rests on, each worse the higher. Days and quarters that merely pass are no part of it: an answer has its own day. */
export type Figures = Readonly<Record<string, number>>

/** The step that puts a finding right, and the permission it takes beside the risk being one’s own; none where it is a page to read. */
export interface Mend {
  href: string
  label: string
  needs?: 'risk:assess' | 'risk:edit' | 'risk-action:edit' | 'control:test'
}

/** What one test found of one risk. */
export interface Finding {
  riskId: number
  test: TestName
  /** The test and of what, where a risk can fail it twice: "control unproven:control:14". */
  key: string
  /** What was found, in a sentence with its figures and days. */
  words: string
  figures: Figures
  /** The risk's score in the quarter looked at; 0 without one. */
  score: number
  /** Where what it found is put right. */
  mend: Mend
}

/** A measure a risk is linked to, with what the rules say of it: null where they see nothing, or cannot. */
export interface MeasureSaid {
  id: number
  name: string
  /** "82.4% in September 2024". */
  latest: string
  signal: 'improvement' | 'concern' | null
  href: string
}

/** A risk with all that the tests look at. */
export interface Weighed {
  risk: RiskFacts
  against: RiskAssurance
  days: RiskTargetDays | undefined
  appetite: Appetite | undefined
  measures: readonly MeasureSaid[]
  /** Items declared green under it while it is high and does not fall. */
  greens: readonly { id: number; title: string }[]
  parent: RiskFacts | undefined
  /** Risks that were there before and tell the same. */
  twins: readonly RiskFacts[]
  /** The latest assurance of each control, whichever risk it was given for. */
  assuredOn: ReadonlyMap<number, Day>
}

/** The day the tests are made on, and the quarter whose scores they look at; with it a test is given where the risk stands in that quarter. */
export interface Judging {
  on: Day
  quarter: Period
}

export type Found = Pick<Finding, 'test' | 'words' | 'mend'> & { of?: string; figures?: Figures }
export type Test = (one: Weighed, judging: Judging & { now: RiskStandingIn }) => Found[]
