import type { Block } from '../../../documents/report.ts'
import type { Day, Instant } from '../../../kernel/day.ts'

/** The kinds of section that are written from the records. What a pack holds in other people's words (written, attached) is its own affair. */
export const liveKinds = [
  'what changed',
  'strategy',
  'progress',
  'side by side',
  'assurance framework',
  'heat map',
  'framework extract',
  'full framework',
  'risks of a register',
  'appetite breaches',
  'matters',
  'performance',
  'waits',
  'promises and dates',
  'questions answered',
  'decisions asked',
] as const
export type LiveKind = (typeof liveKinds)[number]

/** What is asked of a section: its kind, what it is narrowed to, since when, and the day its dates are judged by. */
export interface PackSectionAsked {
  kind: LiveKind
  /** Where none is given, the period being reported. */
  periodId?: number
  /** Where none is given, every plan that reports in the period, or the one the section is about. */
  planId?: number
  /** A brick or goal of the strategy. */
  brickId?: number
  /** A register of risks; the board assurance framework where none is given. */
  registerId?: number
  /** The body it is written for. */
  bodyId?: number
  /** The instant whose records these are held against: when the pack before was frozen; null where there was none. */
  since: Instant | null
  on: Day
}

/**
 * A section as blocks: headings of level 3 only (the pack writes the heading of level 2 and the source line beneath it), ids unique within
 * the section (the pack puts its own prefix before them), a `source` under every table and figure.
 */
export interface SectionBlocks {
  blocks: Block[]
  /** "15 October 2024", the day the figures stand at, in words. */
  asOf: string
  /** Where its figures come from, in words: "Updates of Q2 2024/25 in Progress report 2024/25". */
  source: string
  /** The records it is written from, `item:12`, `risk:3`. */
  refs: string[]
}
