import { type Earned, type Rag, ragName } from '../../../kernel/rag.ts'
import { type EarnedFacts, limits, type Reason, supports } from './earned-reasons.ts'

export type { EarnedFacts, Reason } from './earned-reasons.ts'

export interface EarnedResult {
  earned: Earned
  /** Worst first, in the order of the rule's table within one level; then what speaks for green. */
  reasons: Reason[]
}

/**
 * From worst to best. Cannot tell stands between red and amber: evidence of red is never hidden by a missing update, and a
 * missing update is never softened to amber by what else is known.
 */
const worstFirst: readonly Earned[] = ['red', 'cannot tell', 'amber', 'green', 'blue']

export const rankOf = (earned: Earned): number => worstFirst.indexOf(earned)

/** The worst level that any reason supports; green where none limits it. Blue is never earned by rule: a person shows the evidence. */
export function earn(facts: EarnedFacts): EarnedResult {
  const limiting = limits(facts).sort((a, b) => rankOf(a.ceiling) - rankOf(b.ceiling))
  return { earned: limiting[0]?.ceiling ?? 'green', reasons: [...limiting, ...supports(facts)] }
}

/** Is more declared than the records support? Blue is held against green, the best the rule can give. */
export const isBetterThanEarned = (declared: Rag, earned: Earned): boolean =>
  rankOf(declared === 'blue' ? 'green' : declared) > rankOf(earned)

/** The words for the gap: "Declared green; the records support amber." Undefined where nothing more is declared than supported. */
export function gapWords(declared: Rag | null, earned: Earned): string | undefined {
  if (declared === null || !isBetterThanEarned(declared, earned)) return undefined
  const said = `Declared ${ragName(declared).toLowerCase()}; the records`
  return earned === 'cannot tell' ? `${said} cannot tell.` : `${said} support ${ragName(earned).toLowerCase()}.`
}
