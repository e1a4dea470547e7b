import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { Rag } from '../../../kernel/rag.ts'
import type { Item } from '../item.ts'

/** The relation of an item to the one it follows on from. */
export const followsOn = 'follows on from'

/** Whether an item may have another follow on from it: once it is green, delivered or closed. It need not close for that. */
export function mayFollowOn({ activity }: Pick<Item, 'activity'>, declared: Rag | null): Decision<true> {
  if (activity === 'closed' || declared === 'green' || declared === 'blue') return yes(true)
  return no('What follows on comes from an item that is green, delivered or closed. Until then, add milestones to this one.')
}
