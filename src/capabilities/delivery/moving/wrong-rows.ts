import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { StoredState } from '../item.ts'

/** An update that stands in one row and belongs to another. */
export interface Misplaced {
  update: { itemId: number; period: string; state: StoredState }
  /** The state of its period. */
  periodState: 'planned' | 'open' | 'frozen'
}

/** Whether an update may leave its row at all: while its period is open, or where a file brought it in. */
export function mayLeave({ update, periodState }: Misplaced): Decision<true> {
  if (periodState === 'open' || update.state === 'imported') return yes(true)
  return no(
    `${update.period} is frozen and this update was reported in it, so it stays where the board saw it. Say in the right row’s next update that the words belong there.`,
  )
}

/** Whether it may come into another row: one that reports in the period and has nothing said for it. */
export function mayCome(
  { update }: Misplaced,
  target: { id: number; title: string; reports: boolean; hasUpdate: boolean },
): Decision<true> {
  if (target.id === update.itemId) return no('It stands in this row already. Select another')
  if (!target.reports) return no(`“${target.title}” does not report in ${update.period}. Select another row`)
  if (target.hasUpdate)
    return no(`“${target.title}” has an update for ${update.period} already. Move that one first, or mend the words in both rows`)
  return yes(true)
}
