/** What is known or supposed of a service: people, contacts and weeks. */
export interface Supposed {
  /** People waiting now. */
  waiting: number
  /** Referred in a week. */
  referrals: number
  /** Leave the list in a week without being seen: they no longer need it, or it was a mistake. */
  removals: number
  /** Contacts that can be offered in a week, new and follow-up together. */
  slots: number
  /** Percent of contacts to which nobody comes. */
  notAttended: number
  /** Follow-up contacts that each new person needs. */
  followUps: number
  /** Weeks within which people are to be seen. */
  standardWeeks: number
}

/** What follows: in people a week, and weeks. */
export interface Queue {
  /** Contacts to which somebody comes, in a week. */
  kept: number
  /** New people that can be seen in a week once follow-ups are done. */
  newSeen: number
  /** People added in a week who will need to be seen. */
  demand: number
  /** What the list grows by in a week; negative where it shrinks. */
  growth: number
  /** The list with which nearly everybody is seen within the standard. */
  sustainable: number
  /** Weeks until the list is that small: 0 where it is, null for never. */
  weeks: number | null
  /** Weeks until nobody waits; null for never. */
  weeksToNone: number | null
  /** Slots a week that would hold the list where it is. */
  slotsToHold: number
}

/**
 * A list in which one week is as another. Each new person needs one contact and their follow-ups; a contact nobody comes to is lost. The
 * list to aim at is demand times the standard over four: with waits spread as chance spreads them, a mean wait of a quarter of the standard
 * leaves under 2% over it (e^-4; Fong and others, Understanding waiting lists pressures, 2022, as in NHSRwaitinglist).
 */
export function queueOf(given: Supposed): Queue {
  const { waiting, referrals, removals, slots, notAttended, followUps, standardWeeks } = given
  const kept = slots * (1 - notAttended / 100)
  const newSeen = kept / (1 + followUps)
  const demand = Math.max(0, referrals - removals)
  const growth = demand - newSeen
  const sustainable = (demand * standardWeeks) / 4
  return {
    kept,
    newSeen,
    demand,
    growth,
    sustainable,
    weeks: weeksUntil(waiting - sustainable, growth),
    weeksToNone: weeksUntil(waiting, growth),
    slotsToHold: notAttended >= 100 ? Number.POSITIVE_INFINITY : (demand * (1 + followUps)) / (1 - notAttended / 100),
  }
}

const weeksUntil = (people: number, growth: number): number | null => (people <= 0 ? 0 : growth < 0 ? people / -growth : null)

/** What is varied, each with its name and how it is said. */
export const varied = {
  referrals: 'Referrals',
  slots: 'Slots',
  notAttended: 'Contacts not attended',
  followUps: 'Follow-ups for each new person',
} as const
export type Varied = keyof typeof varied

export interface Sensitivity {
  what: Varied
  less: Queue
  more: Queue
}

/** The same with one thing a tenth lower and a tenth higher, all else left as it is. */
export const sensitivityOf = (given: Supposed): Sensitivity[] =>
  (Object.keys(varied) as Varied[]).map((what) => ({
    what,
    less: queueOf({ ...given, [what]: given[what] * 0.9 }),
    more: queueOf({ ...given, [what]: what === 'notAttended' ? Math.min(100, given[what] * 1.1) : given[what] * 1.1 }),
  }))

/** Fewest weeks or months of demand from which a percentile is told. */
export const fewestForPercentiles = 12

/**
 * Between which two levels capacity should lie so that demand which varies does not make a queue of itself: the 65th and 85th percentile of
 * demand, as NHS demand and capacity guidance advises. Percentiles between ordered values in proportion. Undefined with too few values.
 */
export function capacityAdvised(demand: readonly number[]): { from: number; to: number } | undefined {
  if (demand.length < fewestForPercentiles) return undefined
  const sorted = [...demand].sort((a, b) => a - b)
  return { from: percentile(sorted, 0.65), to: percentile(sorted, 0.85) }
}

function percentile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p
  const [low, high] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number]
  return low + (high - low) * (at - Math.floor(at))
}
