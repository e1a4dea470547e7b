import type { Day } from '../../../kernel/day.ts'
import type { RiskFacts } from '../../risk/index.ts'
import { isCurrent } from '../assurances/standing.ts'
import { effectivenessOn, nextTestOn } from '../controls/control.ts'
import { isOverdue } from '../doing/action.ts'
import type { RiskAssurance } from '../facts.ts'

/** What stands against a risk as programs read it on a day; a control is named by its number alone, which other risks may share. Pure. */
export function assuranceTold(
  { id, number, title }: Pick<RiskFacts, 'id' | 'number' | 'title'>,
  against: RiskAssurance,
  { on, scale }: { on: Day; scale: (id: number | null) => string | null },
) {
  return {
    ...{ id, number, title },
    controls: controlsTold(against, on),
    assurances: against.assurances.map(({ riskId: _, version: __, scaleId, ...one }) => ({
      ...one,
      scale: scale(scaleId),
      current: isCurrent(one, on),
    })),
    gaps: against.gaps.map(({ riskId: _, version: __, ...gap }) => gap),
    actions: against.actions.map(({ riskId: _, version: __, ownerPostId: ___, ...action }) => ({
      ...action,
      overdue: isOverdue(action, on),
    })),
    factors: against.factors.map(({ riskId: _, version: __, ...factor }) => factor),
  }
}

const controlsTold = ({ controls }: RiskAssurance, on: Day) =>
  controls.map(({ version: _, ownerPostId: __, tests, ...control }) => ({
    ...control,
    effectiveness: effectivenessOn({ ...control, tests }, on),
    nextTestOn: nextTestOn({ ...control, tests }, on),
    tests: tests.map(({ controlId: ___, ...test }) => test),
  }))
