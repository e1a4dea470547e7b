import { addDays, type Day, dayInWords, daysBetween } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'

/** A plan with its days and what it still holds. */
export interface PlanLife {
  id: number
  name: string
  startsOn: Day
  endsOn: Day
  /** The plan it follows; null where none is written down. */
  followsId: number | null
  items: number
  /** Items that are neither closed nor carried on by an item of another plan. */
  open: number
}

/** A plan that has ended, or soon will, and that no plan follows. */
export interface PlanEnding {
  plan: PlanLife
  when: 'ended' | 'ending'
  /** Days since it ended, or until it does. */
  days: number
  words: string
}

/** A plan's end is told of so many days ahead. */
export const daysAhead = 60

/**
 * The plans that end without a successor (STR-17), longest ended first, then those about to: nothing follows them, and they either hold open
 * items still or leave the trust without any plan in force. A plan that a later one follows, or whose every item was closed or carried on
 * while another plan is in force, needs nothing.
 */
export function plansEnding(plans: readonly PlanLife[], today: Day): PlanEnding[] {
  const followed = new Set(plans.map((plan) => plan.followsId))
  return plans
    .filter((plan) => !followed.has(plan.id) && plan.endsOn <= addDays(today, daysAhead))
    .filter((plan) => plan.open > 0 || !isCovered(plans, plan, today))
    .map((plan): PlanEnding => {
      const ended = plan.endsOn < today
      return {
        plan,
        when: ended ? 'ended' : 'ending',
        days: Math.abs(daysBetween(today, plan.endsOn)),
        words: ended ? endedInWords(plan) : endingInWords(plan, today),
      }
    })
    .sort((a, b) => a.plan.endsOn.localeCompare(b.plan.endsOn) || a.plan.id - b.plan.id)
}

/** Is another plan in force the day after this one ends, or today when it ended before? */
function isCovered(plans: readonly PlanLife[], { id, endsOn }: PlanLife, today: Day): boolean {
  const on = endsOn < today ? today : addDays(endsOn, 1)
  return plans.some((other) => other.id !== id && other.startsOn <= on && other.endsOn >= on)
}

/** "Delivery plan 2022/23 ended on 31 March 2023 and nothing follows it: 34 items, 12 still open." */
const endedInWords = (plan: PlanLife): string =>
  `${plan.name} ended on ${dayInWords(plan.endsOn)} and nothing follows it: ${heldInWords(plan)}.`

function endingInWords(plan: PlanLife, today: Day): string {
  const days = daysBetween(today, plan.endsOn)
  const when = days === 0 ? 'today' : `on ${dayInWords(plan.endsOn)}, in ${count(days, 'day')},`
  return `${plan.name} ends ${when} and nothing follows it yet: ${heldInWords(plan)}.`
}

function heldInWords({ items, open }: PlanLife): string {
  if (items === 0) return 'it holds no items'
  return `${count(items, 'item')}, ${open === 0 ? 'all closed or carried on' : `${open} still open`}`
}
