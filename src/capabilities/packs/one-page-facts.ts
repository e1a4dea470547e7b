import type { Earned } from '../../kernel/rag.ts'

/** What one page tells the busy, worst first, nothing trimmed yet. */
export interface OnePageFacts {
  /** The period reported on; null where none is. */
  period: string | null
  /** The answer: how many are declared green, how many of those the records support. */
  answer: string
  declared: readonly Counted[]
  earned: readonly Counted[]
  topRisks: { now: number; before: number | null }
  worst: readonly Worst[]
  decisions: readonly string[]
  /** Titles of the items of which the records cannot tell. */
  untold: readonly string[]
}

/** How many stand at a status now, and when the members last had papers; null where that is not known. */
export interface Counted {
  status: Earned
  now: number
  before: number | null
}

export interface Worst {
  ref: string
  title: string
  href: string
  why: string
}
