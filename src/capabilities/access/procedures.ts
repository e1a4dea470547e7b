import { count } from '../../kernel/words.ts'
import type { Policy, Procedure } from './queries-keeping.ts'

/** Procedures that follow the policy: aligned with it or further. */
export const isAligned = ({ state }: Pick<Procedure, 'state'>): boolean => state !== 'draft'

/** "The access policy 2024 is adopted in 2 of 3 directorates. 5 of 8 services (63%) have a procedure in use; 2 have none." */
export function policyAnswer(
  policy: Policy | undefined,
  { adopted, directorates }: { adopted: number; directorates: number },
  procedures: { all: readonly Procedure[]; services: number },
): { strong: string; words: string } {
  const { all, services } = procedures
  const used = all.filter(({ state }) => state === 'in use' || state === 'checked').length
  const old = policy ? all.filter((one) => isAligned(one) && one.policyId !== policy.id).length : 0
  const none = services - all.length
  const share = services === 0 ? '' : ` (${Math.round((used * 100) / services)}%)`
  return {
    strong: policy
      ? `The access policy ${policy.label} is adopted in ${adopted} of ${count(directorates, 'directorate')}.`
      : 'No access policy is written down.',
    words: [
      services === 0 ? '' : `${used} of ${count(services, 'service')}${share} have an operating procedure in use.`,
      none > 0 ? `${none} ${none === 1 ? 'has' : 'have'} none.` : '',
      old > 0 ? `${old} ${old === 1 ? 'was' : 'were'} aligned with an earlier policy.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  }
}
