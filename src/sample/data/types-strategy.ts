import type { Day } from '../../kernel/day.ts'
import type { Key, MaybeIllustrative } from './types-organisation.ts'

export interface StrategyNode extends MaybeIllustrative {
  key: Key
  /** One of the level names of its version. */
  level: string
  parent?: Key
  order: number
  letter?: string
  name: string
  text?: string
  /** Goals this node also stands under: the second axis. */
  goals?: readonly Key[]
}

/** A numbered list under a brick, with the count its heading states (null: none stated). */
export interface CommitmentList {
  key: Key
  brick: Key
  part?: string
  called: string
  stated: number | null
  /** False for enablers and areas, which are not promises to act. */
  commitments: boolean
  items: readonly Commitment[]
}

export interface Commitment {
  key: Key
  text: string
  trace: 'direct' | 'loose' | 'rolled up' | 'none'
  /** Numbers of the plan rows of 2022/23 that took it up. */
  rows: readonly number[]
}

/** "We will know we are great when…", with what could test it. */
export interface SuccessStatement {
  key: Key
  brick: Key
  part?: string
  text: string
  testable: 'partly' | 'countable' | 'by audit' | 'by survey' | 'by rating' | 'by error rates' | 'by targets' | 'no number'
}

export interface StrategyVersion {
  key: Key
  name: string
  label: string
  from: Day
  to: Day
  vision: string
  values: readonly string[]
  /** Level names of this version, top first. */
  levels: readonly string[]
  nodes: readonly StrategyNode[]
  lists: readonly CommitmentList[]
  success: readonly SuccessStatement[]
  approvals: readonly { body: string; post: Key; on: Day }[]
}

/** What became of one node when the strategy was renewed. */
export interface Lineage extends MaybeIllustrative {
  from: { version: Key; node: Key }
  to: { version: Key; node: Key } | null
  disposition: 'retained' | 'reworded' | 'refocused' | 'retired' | 'achieved'
  reason: string
  on: Day
}
