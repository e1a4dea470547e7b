import { dayInWords } from '../../kernel/day.ts'
import type { DueLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { allPeriods } from '../calendar/index.ts'

/** For whoever freezes the paper: the open period whose updates were all due, until it is frozen. */
export async function freezingDue(c: Context): Promise<DueLine[]> {
  if (!c.may('report:freeze')) return []
  const waiting = (await allPeriods(c)).filter(({ state, due_on }) => state === 'open' && due_on < c.on)
  return waiting.map((period) => ({
    kind: 'decide',
    ref: { kind: 'period', id: period.id },
    due: period.board_on,
    title: `Freeze the ${period.label} progress report`,
    stands: `Updates were due on ${dayInWords(period.due_on)}`,
    href: `/reports/progress/${period.id}/freezing`,
    action: 'Read what is open',
  }))
}
