import type { Context } from '../../../platform/context.ts'
import type { RiskFacts } from '../../risk/index.ts'
import { askerOf, ownersOf } from '../queries-asked.ts'
import { mayAnswer, mayAssure, mayKeep } from '../rights.ts'
import type { Finding, Mend } from './finding.ts'

/** What a reader can do about a finding; who can where they cannot. */
export interface Steps {
  mend: Mend | null
  mayAnswer: boolean
  /** Who answers for the risk, for a reader with no step of their own. */
  waitsFor: string
}

/** The steps of this reader about findings of risks. */
export async function stepsOf(c: Context): Promise<(finding: Finding, risk: RiskFacts) => Steps> {
  const asker = await askerOf(c)
  return ({ mend }, risk) => {
    const owners = ownersOf(risk)
    const isOpen = risk.closedOn === null
    const mayMend =
      mend.needs === undefined || (isOpen && c.may(mend.needs) && (mend.needs === 'control:test' ? mayAssure : mayKeep)(asker, owners))
    return {
      mend: mayMend ? mend : null,
      mayAnswer: isOpen && c.may('honesty:answer') && mayAnswer(asker, owners),
      waitsFor: risk.owner ?? 'A governance lead',
    }
  }
}
