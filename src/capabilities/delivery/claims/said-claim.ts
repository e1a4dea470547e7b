import type { Claim } from './claim.ts'
import { claimsIn } from './finding-claims.ts'
import type { Verdict } from './verdict.ts'

/** A claim of an update that was sent, with what it was tied to and what the figures said of it that day. */
export interface SaidClaim extends Claim {
  itemId: number
  /** Null where the update was never asked about its claims. */
  updateId: number | null
  periodId: number
  measureId: number | null
  /** Null for the whole trust. */
  placeId: number | null
  measure: string | null
  /** Why no measure shows it; empty where one does, and where nobody said. */
  because: string
  verdict: Verdict | 'no measure'
  /** The verdict in one sentence; empty where there is none. */
  judged: string
}

/** The claims of words nobody was asked about: tied to nothing, for no reason given. */
export const untied = (text: string, of: { itemId: number; periodId: number }): SaidClaim[] =>
  claimsIn(text).map((claim) => ({
    ...claim,
    ...of,
    updateId: null,
    measureId: null,
    placeId: null,
    measure: null,
    because: '',
    verdict: 'no measure',
    judged: '',
  }))

/** Tied to no measure, and nobody said why. */
export const isBare = ({ measureId, because }: Pick<SaidClaim, 'measureId' | 'because'>): boolean => measureId === null && because === ''

/** The verdict in a word or two, to stand beside the sentence. */
export const verdictName = (claim: Pick<SaidClaim, 'verdict' | 'measureId' | 'because'>): string =>
  claim.verdict === 'no measure'
    ? isBare(claim)
      ? 'Tied to no measure'
      : 'No measure'
    : claim.verdict.charAt(0).toUpperCase() + claim.verdict.slice(1)

/** What stands under the verdict: its sentence, the reason why there is no measure, or that none was given. */
export const judgedInWords = (claim: Pick<SaidClaim, 'verdict' | 'judged' | 'because'>): string => {
  if (claim.verdict !== 'no measure') return claim.judged
  const why = claim.because.replace(/[.\s]+$/, '')
  return why ? `No measure shows it: ${why.charAt(0).toLowerCase()}${why.slice(1)}.` : 'No measure was named that shows it.'
}

/** "3 claims: 1 supported, 1 not supported and 1 tied to no measure". */
export function countedVerdicts(claims: readonly Pick<SaidClaim, 'verdict' | 'measureId' | 'because'>[]): [name: string, number: number][] {
  const names = ['Supported', 'Not supported', 'Cannot tell', 'No measure', 'Tied to no measure']
  return names
    .map((name): [string, number] => [name, claims.filter((claim) => verdictName(claim) === name).length])
    .filter(([, number]) => number > 0)
}
