import type { Day } from '../../kernel/day.ts'

export const kinds = ['preventive', 'detective', 'directive', 'corrective'] as const
export type ControlKind = (typeof kinds)[number]

export const results = ['effective', 'partly effective', 'not effective'] as const
export type TestResult = (typeof results)[number]

/** A test of a control: on which day, how well it worked, how that was found out, and as whom. */
export interface TestFacts {
  id: number
  controlId: number
  testedOn: Day
  result: TestResult
  words: string
  testedAs: string
  illustrative: boolean
}

/** What is in place and works against risks, with its tests, the latest first. */
export interface ControlFacts {
  id: number
  title: string
  kind: ControlKind | null
  owner: string | null
  ownerPostId: number | null
  fromDay: Day | null
  /** Months between two tests; null where nobody said. */
  testMonths: number | null
  endedOn: Day | null
  endedWhy: string
  illustrative: boolean
  version: number
  tests: readonly TestFacts[]
}

/** A control with the risks it stands against, among those the reader may see. */
export interface ControlShown {
  control: ControlFacts
  riskIds: readonly number[]
}

/** A control or an assurance that is missing. */
export interface GapFacts {
  id: number
  riskId: number
  kind: 'control' | 'assurance'
  controlId: number | null
  words: string
  foundOn: Day | null
  closedOn: Day | null
  closedWhy: string
  illustrative: boolean
  version: number
}

export type AssuranceLine = 1 | 2 | 3

/** Somebody looked, and says so. */
export interface AssuranceGiven {
  id: number
  riskId: number
  /** The control it is of; null for the risk as a whole. */
  controlId: number | null
  line: AssuranceLine | null
  /** Does it bear the control out? Null where a file did not say. */
  positive: boolean | null
  source: string
  scaleId: number | null
  /** The assurer's own word, as they wrote it. */
  level: string
  /** Where that word stands on the trust's own 1 (full) to 4 (none); null where its scale does not hold it. For ordering only, never printed. */
  rank: number | null
  givenOn: Day | null
  expiresOn: Day | null
  words: string
  illustrative: boolean
  version: number
}

export const states = ['planned', 'under way', 'done', 'given up'] as const
export type ActionState = (typeof states)[number]

/** What is done about a risk. */
export interface ActionFacts {
  id: number
  riskId: number
  gapId: number | null
  title: string
  owner: string | null
  ownerPostId: number | null
  dueOn: Day | null
  /** As it was first promised. */
  firstDueOn: Day | null
  /** The day as a file wrote it, where it is none. */
  dueAsWritten: string
  state: ActionState
  doneOn: Day | null
  outcome: string
  /** What the risk should score once it is done; a product alone keeps likelihood and consequence null. */
  expected: { likelihood: number | null; consequence: number | null; score: number | null }
  illustrative: boolean
  version: number
}

/** What brings a risk about, or follows from it. */
export interface FactorFacts {
  id: number
  riskId: number
  side: 'cause' | 'consequence'
  position: number
  words: string
  illustrative: boolean
  version: number
}

/** A control as it stands against one risk: the causes and consequences it stands between; none for the risk as a whole. */
export interface StandingControl extends ControlFacts {
  factorIds: readonly number[]
}

/** Everything that stands against one risk, and what is missing. */
export interface RiskAssurance {
  riskId: number
  controls: readonly StandingControl[]
  gaps: readonly GapFacts[]
  assurances: readonly AssuranceGiven[]
  actions: readonly ActionFacts[]
  factors: readonly FactorFacts[]
}

/** A risk against which nothing is kept. */
export const nothingKept = (riskId: number): RiskAssurance => ({
  riskId,
  controls: [],
  gaps: [],
  assurances: [],
  actions: [],
  factors: [],
})
