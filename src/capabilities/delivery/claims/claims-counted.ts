import { groupedBy } from '../../../kernel/grouped.ts'
import { count, listed } from '../../../kernel/words.ts'
import { countedVerdicts, type SaidClaim } from './said-claim.ts'

/** A claim with the item it is said of and the directorate that answers for it. */
export interface ClaimOfItem extends SaidClaim {
  title: string
  directorate: string
}

/** How many claims a directorate made, by verdict. */
export interface DirectorateClaims {
  name: string
  all: number
  supported: number
  unsupported: number
  unknown: number
  without: number
}

const times = (claims: readonly SaidClaim[], verdict: SaidClaim['verdict']) => claims.filter((claim) => claim.verdict === verdict).length

/** Counts by directorate, those with the most claims not supported first. Counts, never a score: a directorate that measures more is not the worse for it. */
export const byDirectorate = (claims: readonly ClaimOfItem[]): DirectorateClaims[] =>
  [...groupedBy(claims, ({ directorate }) => directorate)]
    .map(([name, own]) => ({
      name,
      all: own.length,
      supported: times(own, 'supported'),
      unsupported: times(own, 'not supported'),
      unknown: times(own, 'cannot tell'),
      without: times(own, 'no measure'),
    }))
    .sort((a, b) => b.unsupported - a.unsupported || b.all - a.all || a.name.localeCompare(b.name, 'en-GB'))

/** "One of 6 claims is not supported by its figures." and how the others stand. */
export function claimsAnswer(claims: readonly SaidClaim[], period: string): { strong: string; words: string } {
  if (claims.length === 0) return { strong: `No update of ${period} claims anything that figures could show.`, words: '' }
  const against = times(claims, 'not supported')
  const others = countedVerdicts(claims).filter(([name]) => name !== 'Not supported')
  const all = count(claims.length, 'claim')
  return {
    strong:
      against === 0
        ? `None of ${all} is contradicted by its figures.`
        : `${against} of ${all} ${against === 1 ? 'is' : 'are'} not supported by ${against === 1 ? 'its' : 'their'} figures.`,
    words:
      others.length === 0
        ? ''
        : `Of the others, ${listed(others.map(([name, number]) => `${number} ${number === 1 ? 'is' : 'are'} ${told[name]}`))}.`,
  }
}

const told: Record<string, string> = {
  Supported: 'supported',
  'Cannot tell': 'such that nobody can tell',
  'No measure': 'said to have no measure',
  'Tied to no measure': 'tied to no measure',
}
