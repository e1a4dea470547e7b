import { addDays, type Day } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { Fired } from './firing.ts'

/** A breach somebody opened, or accepted without review. */
export interface Breach {
  id: number
  version: number
  /** The root of the trigger, the same through every version of the framework. */
  triggerId: number
  measureId: number
  placeId: number
  beganPeriod: Day | null
  seenPeriod: Day | null
  words: string
  openedBy: string
  openedOn: Day
  dueOn: Day
  reviewId: number | null
  state: 'open' | 'accepted' | 'ended'
  acceptedBy: string | null
  acceptedOn: Day | null
  acceptedReason: string
  endedOn: Day | null
}

/**
 * Whether what fires now is the breach that was recorded: the same rule, measure and place, and the run that was seen then is part of the run
 * now. Figures that were put right may move its beginning, not make it another. A rule without periods is the same until it has ended.
 */
export function isSame(breach: Pick<Breach, 'triggerId' | 'measureId' | 'placeId' | 'seenPeriod' | 'state'>, fired: Fired): boolean {
  const here = breach.triggerId === fired.trigger.rootId && breach.measureId === fired.measureId && breach.placeId === fired.placeId
  if (!here) return false
  if (breach.seenPeriod === null || fired.began === null) return breach.state !== 'ended'
  return breach.seenPeriod >= fired.began
}

/** What fires and nobody has opened or accepted yet, and what is recorded beside whether it still fires. */
export function heldAgainst<F extends Fired>(fired: readonly F[], breaches: readonly Breach[]) {
  return {
    waiting: fired.filter((one) => !breaches.some((breach) => isSame(breach, one))),
    recorded: breaches.map((breach) => ({ breach, fires: fired.find((one) => isSame(breach, one)) })),
  }
}

/** The day by which a breach is to be reviewed. */
export const dueOf = ({ trigger }: Fired, on: Day): Day => addDays(on, trigger.withinDays)

/** Whether a breach may be accepted without review: by a reason of its own, once, and not after its review was held. */
export function mayAccept(breach: Pick<Breach, 'state'>, reason: string): Decision<string> {
  if (breach.state === 'ended') return no('The breach has ended: there is nothing to accept')
  if (breach.state === 'accepted') return no('The breach was accepted already')
  return reason.trim() === '' ? no('Say why no review is needed') : yes(reason.trim())
}
