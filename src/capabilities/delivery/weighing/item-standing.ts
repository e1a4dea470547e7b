import type { Earned, Rag } from '../../../kernel/rag.ts'
import type { Ref } from '../../../kernel/ref.ts'
import type { EarnedFacts } from './earned-reasons.ts'

/** One item in one period, as the summary and the critical reader see it. */
export interface ItemStanding {
  ref: Ref
  title: string
  /** Null where no status was declared. */
  declared: Rag | null
  earned: Earned
  said: EarnedFacts['said']
  /** Is a reason for the status given? */
  hasReason: boolean
  /** How many accountable roles are named. */
  accountable: number
  /** Linked risks in the top band that are known not to be falling. */
  topRisks: readonly { number: string; score: number }[]
  milestonesPassed: number
  promisesUnmentioned: number
  /** Questions people put to the owner, in this period or before, that nobody has answered. */
  challengesOpen: number
  /** What was said for the period; left out where the reader compares no texts. */
  text?: string
  /** Claims of the update that the figures do not bear out. */
  claimsUnsupported?: number
  /** Claims tied to no measure, with no reason given. */
  claimsBare?: number
}

/** One risk in one period. */
export interface RiskStanding {
  ref: Ref
  number: string
  title: string
  score: number | null
  top: boolean
  falling: boolean | null
  /** Periods in a row at this score, counting this one. */
  periods: number
  /** How many items are linked to it. */
  items: number
}

/** A goal or brick, and how many items report on it. */
export interface GoalStanding {
  ref: Ref
  title: string
  items: number
}

/** "a risk of 20" where all the scores are one, else "a risk in the top band". */
export function underWhat(items: readonly ItemStanding[]): string {
  const scores = new Set(items.flatMap((item) => item.topRisks.map((risk) => risk.score)))
  return scores.size === 1 ? `a risk of ${[...scores][0]}` : 'a risk in the top band'
}

export const isGreenUnderTopRisk = (item: ItemStanding): boolean => item.declared === 'green' && item.topRisks.length > 0
export const isGreenUnsaid = (item: ItemStanding): boolean => item.declared === 'green' && item.said === 'nothing'
