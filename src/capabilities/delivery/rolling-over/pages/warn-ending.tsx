import { Gap } from '../../../../ui/gap.tsx'
import type { PlanEnding } from '../expiry.ts'

/** Plans that end without a successor, each with the way to roll it over for whoever may. */
export const WarnEnding = ({ endings, mayRoll }: { endings: readonly PlanEnding[]; mayRoll: boolean }) => (
  <>
    {endings.map(({ plan, words }) => (
      <Gap {...(mayRoll ? { action: { href: `/plans/${plan.id}/roll-over`, label: 'Roll it over', about: `: ${plan.name}` } } : {})}>
        {words}
      </Gap>
    ))}
  </>
)
