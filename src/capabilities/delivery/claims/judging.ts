import type { Typed } from '../updating/typed.ts'
import type { Claim } from './claim.ts'
import { claimsIn } from './finding-claims.ts'
import type { Held } from './held.ts'
import { type Tie, type TieChoices, tieIn, tieKey } from './tying.ts'
import { type Judged, verdictOn } from './verdict.ts'

/** What claims are judged by while an update is written: what can be chosen, and what is known of the measures chosen. */
export interface ClaimDesk extends TieChoices {
  /** By tie: what is known of each measure that the boxes name. */
  held: ReadonlyMap<string, Held>
  period: { label: string; starts: string }
}

/** A claim of the words in the boxes, what it is tied to, and what the figures say. */
export interface JudgedClaim extends Claim {
  tie: Tie
  judged: Judged | undefined
}

/** Every claim of the words as they stand in the boxes. Nothing where the trust measures nothing. */
export function judgedClaims(values: Typed, desk: ClaimDesk | undefined): JudgedClaim[] {
  if (!desk || desk.all.length === 0) return []
  return claimsIn(values.text ?? '').map((claim) => {
    const tie = tieIn(claim, values, desk)
    const held = tie && 'measureId' in tie ? desk.held.get(tieKey(tie)) : undefined
    return { ...claim, tie, judged: held && verdictOn(claim, held, desk.period) }
  })
}

/** In a word: "supported", "not supported", "cannot tell", "without a measure", "not tied yet". */
export const stateOfClaim = ({ tie, judged }: Pick<JudgedClaim, 'tie' | 'judged'>): string =>
  judged?.verdict ?? (tie === null ? 'not tied yet' : 'without a measure')
