import type { Day } from '../../../kernel/day.ts'
import type { Item, Update } from '../item.ts'

/** Where an item's update for a period stands, as the chase page and My work tell it. */
export type Reporting = 'not started' | 'drafted' | 'sent' | 'sent back' | 'approved' | 'not owed'

/** A closed item owes nothing; any other owes its words even when it owes no RAG. */
export function reportingOf(item: Pick<Item, 'activity'>, update: Pick<Update, 'state'> | null, hasDraft: boolean): Reporting {
  if (update && (update.state !== 'sent back' || !hasDraft)) return update.state === 'imported' ? 'approved' : update.state
  if (item.activity === 'closed') return 'not owed'
  if (update) return 'sent back'
  return hasDraft ? 'drafted' : 'not started'
}

/** Is an update still to be written or mended? */
export const isOwed = (reporting: Reporting): boolean => reporting === 'not started' || reporting === 'drafted' || reporting === 'sent back'

/** A plan reports in every period it overlaps. */
export const reportsIn = (plan: { starts_on: Day; ends_on: Day }, period: { starts_on: Day; ends_on: Day }): boolean =>
  plan.starts_on <= period.ends_on && plan.ends_on >= period.starts_on
