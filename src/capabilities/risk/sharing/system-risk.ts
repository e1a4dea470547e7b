import type { Day } from '../../../kernel/day.ts'

/** Which shared risk is meant: of which trust, and its number there. */
export interface SystemRef {
  trustId: number
  id: number
}

/** What the trusts of a group see of a risk that one of them shares. */
export interface SystemRisk extends SystemRef {
  /** The risk itself: read only by the trust that shares it. */
  riskId: number
  number: string
  title: string
  cause: string
  event: string
  effect: string
  ownerTitle: string
  likelihood: number | null
  consequence: number | null
  score: number | null
  scoredFor: string
  targetScore: number | null
  partners: string
  words: string
  sharedOn: Day
  endedOn: Day | null
  version: number
}

/** What another trust says of who owns a shared risk there. */
export interface PartnerOwner {
  trustId: number
  of: SystemRef
  ownerTitle: string
  words: string
  saidOn: Day
  version: number
}

export const systemHref = ({ trustId, id }: SystemRef): string => `/risks/system/${trustId}-${id}`

/** "2-5" of an address as trust 2, shared risk 5; undefined for anything else. */
export function readSystemRef(word: string): SystemRef | undefined {
  const found = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(word)
  return found ? { trustId: Number(found[1]), id: Number(found[2]) } : undefined
}

export const isSameRisk = (one: SystemRef, other: SystemRef): boolean => one.trustId === other.trustId && one.id === other.id

/** "20 (likelihood 4, consequence 5) for Q2 2024/25"; a total alone says so. */
export function sharedScoreInWords({ score, likelihood, consequence, scoredFor }: SystemRisk): string {
  if (score === null) return 'Not scored'
  const degrees = likelihood === null || consequence === null ? 'total alone' : `likelihood ${likelihood}, consequence ${consequence}`
  return `${score} (${degrees}) for ${scoredFor}`
}
