import type { Context } from '../../../platform/context.ts'
import { allMeasures } from '../../measures/index.ts'
import type { Typed } from '../updating/typed.ts'
import type { StandingPeriod } from '../weighing/standing.ts'
import { writeClaims } from './actions-claims.ts'
import { claimsIn } from './finding-claims.ts'
import type { ClaimDesk } from './judging.ts'
import { withHeld } from './queries-desk.ts'
import { claimFields } from './tying.ts'

/** What the claim with these words is tied to: a measure by its code, or none and why. */
export interface ClaimTied {
  words: string
  measure?: string
  because?: string
}

/** Keeps the claims of an update that is being sent, tied as said and judged by what is known now; a claim not named is tied to nothing. Writes; the caller records. */
export async function addClaims(
  c: Context,
  update: { id: number; text: string; period: StandingPeriod },
  ties: readonly ClaimTied[],
): Promise<void> {
  const all = await allMeasures(c)
  const values: Typed = { text: update.text }
  for (const { key, words } of claimsIn(update.text)) {
    const tie = ties.find((one) => one.words === words)
    const names = claimFields(key)
    if (tie?.measure) values[names.measure] = tie.measure
    if (tie?.because) Object.assign(values, { [names.tie]: 'none', [names.because]: tie.because })
  }
  const { label, starts_on: starts } = update.period
  const desk: ClaimDesk = { linked: [], all, places: [], earlier: [], held: new Map(), period: { label, starts } }
  await writeClaims(c, await withHeld(c, { claims: desk, standing: { period: update.period } }, values), update.id, values)
}
