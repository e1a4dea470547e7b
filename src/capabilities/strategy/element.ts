import type { Day } from '../../kernel/day.ts'

/** The product's own levels, top first; what a trust calls each is a matter of its version. An enabler is a line of a list that promises nothing. */
export const levels = ['goal', 'objective', 'brick', 'commitment', 'enabler', 'measure', 'outcome', 'success'] as const
export type Level = (typeof levels)[number]

/** What a version, or one brick of it, calls the levels; a level left out keeps its usual name. */
export type LevelNames = Partial<Record<Level, string>>

/** What became of an element when the strategy was renewed. */
export const dispositions = ['retained', 'reworded', 'split', 'merged', 'refocused', 'retired', 'achieved'] as const
export type Disposition = (typeof dispositions)[number]

/** A version of the strategy: "2021–24", led by goals or by bricks. */
export interface StrategyVersion {
  id: number
  name: string
  label: string
  startsOn: Day
  endsOn: Day
  vision: string
  values: readonly string[]
  mainAxis: 'goal' | 'brick'
  levelNames: LevelNames
  /** A draft is read by everyone and reports on nothing until it is adopted. */
  state: 'draft' | 'adopted'
  /** The version it was started from; null for the first, or where nobody wrote it down. */
  followsId: number | null
  version: number
}

/** One statement of a version. Its letter is how it is drawn: two bricks may share one. */
export interface StrategyElement {
  id: number
  versionId: number
  level: Level
  parentId: number | null
  position: number
  letter: string | null
  title: string
  statement: string
  /** How many a list says it holds; null where the paper states no number. */
  statedCount: number | null
  /** What its paper says would show that a success statement is met, which alone is no test; empty where it says nothing. */
  test: string
  /** A success statement has a test: a measure, a threshold and a source. */
  isTested?: boolean
  startsOn: Day | null
  endsOn: Day | null
  illustrative: boolean
  /** What this brick calls the levels beneath it, where it differs from its version. */
  levelNames: LevelNames
  version: number
}

/** Where a brick and a goal meet. */
export interface Crossing {
  brickId: number
  goalId: number
}

/** A whole version, elements in the order of its paper. */
export interface Strategy {
  version: StrategyVersion
  elements: readonly StrategyElement[]
  crossings: readonly Crossing[]
}

/** A line of an element’s later life as it was written down, with its successor’s title. */
export interface WrittenLine {
  id: number
  disposition: Disposition
  became: string | null
  reason: string
}

/** What one element became; without a successor it ended. */
export interface LineageLine {
  fromId: number
  toId: number | null
  disposition: Disposition
  reason: string
  decidedOn: Day | null
  approvedBy: string
  /** Decided for a draft that is not adopted yet. */
  proposed: boolean
}
