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
  /** What single bricks call the levels beneath them. */
  calledBeneath?: Readonly<Record<Key, Readonly<Partial<Record<'commitment' | 'enabler', string>>>>>
}

/** What became of one node when the strategy was renewed. */
export interface Lineage extends MaybeIllustrative {
  from: { version: Key; node: Key }
  to: { version: Key; node: Key } | null
  disposition: Disposition
  reason: string
  on: Day
}

export type Disposition = 'retained' | 'reworded' | 'split' | 'merged' | 'refocused' | 'retired' | 'achieved'

/** What a brick achieved, written before it ended. */
export interface Closing extends MaybeIllustrative {
  of: { version: Key; node: Key }
  promised: string
  found: string
  benefits: 'realised' | 'part realised' | 'not realised' | 'cannot tell'
  learned: string
  on: Day
  by: string
}

/** A part of a version set aside or brought forward, and that it went on. */
export interface Interruption {
  of: { version: Key; node: Key }
  what: 'suspended' | 'accelerated'
  from: Day
  review: Day
  reason: string
  approvedBy: string
  ended: { on: Day; reason: string }
}

/** What was decided of one element while the next version was drafted; `rest` retains all that is left under it. */
export interface DraftDecision {
  of: Key
  on: Day
  become: Disposition | 'rest'
  title?: string
  statement?: string
  parts?: readonly string[]
  reason: string
  approvedBy: string
}

/** The next version, consulted on while the current one reports. */
export interface NextDraft {
  follows: Key
  name: string
  label: string
  from: Day
  to: Day
  vision: string
  startedOn: Day
  decisions: readonly DraftDecision[]
  /** Written into it without a predecessor. */
  added: readonly { level: 'goal' | 'brick'; title: string; statement: string; letter?: string; on: Day }[]
}
