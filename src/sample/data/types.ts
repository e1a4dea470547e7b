import type { DeliveryPlan } from './types-delivery.ts'
import type { ItemLife } from './types-item-life.ts'
import type { SampleMeasure } from './types-measures.ts'
import type { Organisation, ReportingPeriod } from './types-organisation.ts'
import type { SamplePack } from './types-packs.ts'
import type { PaperWords } from './types-papers.ts'
import type { DraftFile, ProgressItem } from './types-progress.ts'
import type { Quarter } from './types-quarter.ts'
import type { Raised } from './types-raised.ts'
import type { Risk, RiskMatrix } from './types-risk.ts'
import type { Closing, Interruption, Lineage, NextDraft, StrategyVersion } from './types-strategy.ts'

export type * from './types-delivery.ts'
export type * from './types-item-life.ts'
export type * from './types-organisation.ts'
export type * from './types-packs.ts'
export type * from './types-papers.ts'
export type * from './types-progress.ts'
export type * from './types-quarter.ts'
export type * from './types-raised.ts'
export type * from './types-risk.ts'
export type * from './types-strategy.ts'

/** A whole sample trust, ready to be replayed with a set clock. */
export interface SampleTrust {
  organisation: Organisation
  calendar: readonly ReportingPeriod[]
  strategies: readonly StrategyVersion[]
  lineage: readonly Lineage[]
  closings: readonly Closing[]
  interruptions: readonly Interruption[]
  nextDraft?: NextDraft
  plans: readonly DeliveryPlan[]
  matrix: RiskMatrix
  risks: readonly Risk[]
  items: readonly ProgressItem[]
  /** A file that waits for review on the demonstration day. */
  draftFile?: DraftFile
  /** What people said of the board's papers. */
  papers?: PaperWords
  /** Committees, pauses, asks and moves. */
  itemLife?: ItemLife
  /** Issues, escalations, and who does what was promised. */
  raised?: Raised
  /** What its board and committees are sent. */
  packs?: readonly SamplePack[]
  /** What it measures, with made-up figures. */
  measures?: readonly SampleMeasure[]
  /** How it runs its quarters. */
  quarter?: Quarter
  groupPriorities: readonly { order: number; name: string; aim: string }[]
}
