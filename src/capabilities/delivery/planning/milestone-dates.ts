import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { ItemMilestone } from '../item.ts'

/** What stands against a new date: it is the one that stands already, or the milestone is done. Undefined where nothing does. */
export function whyNotNewDate(milestone: ItemMilestone, to: Day): string | undefined {
  if (milestone.actual !== null) return 'This milestone is done, so it takes no new date'
  const due = milestone.forecasts.at(-1)?.day ?? milestone.baseline
  return due === to ? `It stands for ${dayInWords(to)} already. Enter another day` : undefined
}

/** What stands against a day it was done on. */
export const whyNotDone = (on: Day, today: Day): string | undefined =>
  on > today ? 'The day it was done must be today or earlier. For a day to come, give it a new date' : undefined

/** What stands against a plan's or an item's days. */
export const whyNotSpan = (starts: Day, ends: Day): string | undefined =>
  ends < starts ? `The last day must not be before the first, ${dayInWords(starts)}` : undefined
