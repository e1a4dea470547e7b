import { count } from '../../kernel/words.ts'
import type { Queue, Supposed } from './queue.ts'

const one = (n: number): string => n.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(n) < 100 ? 1 : 0 })

/** "in 26 weeks", "at once: it is that small already", "never". */
export const weeksInWords = (weeks: number | null): string =>
  weeks === null ? 'never' : weeks === 0 ? 'now: the list is that small' : `in ${count(Math.ceil(weeks), 'week')}`

/** The answer: "The list grows by 4.2 people a week and is never cleared: 6 more slots a week would hold it." */
export function queueInWords(given: Supposed, queue: Queue): string {
  if (queue.growth > 0.05) {
    const more = Math.ceil(queue.slotsToHold - given.slots)
    const hold = Number.isFinite(queue.slotsToHold) ? `; ${count(more, 'more slot')} a week would hold it where it is` : ''
    return `Demand exceeds capacity: the list grows by ${one(queue.growth)} people a week and is never cleared${hold}.`
  }
  if (queue.growth > -0.05) return 'Demand and capacity are equal: the list stays as long as it is, and the wait with it.'
  if (queue.weeks === 0)
    return `The list falls by ${one(-queue.growth)} people a week and is short enough already for nearly everybody to be seen within ${count(given.standardWeeks, 'week')}.`
  return `The list falls by ${one(-queue.growth)} people a week. It is short enough for nearly everybody to be seen within ${count(given.standardWeeks, 'week')} ${weeksInWords(queue.weeks)}.`
}

/** Each step of the sum, in words a reader can check with a pencil. */
export function stepsInWords(given: Supposed, queue: Queue): string[] {
  return [
    `${one(given.slots)} slots a week, of which ${one(given.notAttended)}% are not attended: ${one(queue.kept)} contacts take place.`,
    `Each new person needs 1 first contact and ${one(given.followUps)} follow-ups, ${one(1 + given.followUps)} contacts: ${one(queue.newSeen)} new people are seen a week.`,
    `${one(given.referrals)} people are referred a week and ${one(given.removals)} leave the list without being seen: ${one(queue.demand)} a week have to be seen.`,
    `${one(queue.demand)} less ${one(queue.newSeen)}: the list ${queue.growth > 0 ? 'grows' : 'falls'} by ${one(Math.abs(queue.growth))} people a week.`,
    `With ${one(queue.demand)} a week and a standard of ${one(given.standardWeeks)} weeks the list to aim at is ${one(queue.sustainable)} people: their number a week times the standard, over four.`,
    queue.weeks === null
      ? `${one(given.waiting)} people wait now: the list never gets that short.`
      : `${one(given.waiting)} people wait now: the list is that short ${weeksInWords(queue.weeks)}${queue.weeksToNone === null ? '' : `, and empty ${weeksInWords(queue.weeksToNone)}`}.`,
  ]
}

/** What a queue comes to, in a cell: "26 weeks", "never: grows by 6.2 a week", "now". */
export const weeksShort = ({ weeks, growth }: Pick<Queue, 'weeks' | 'growth'>): string =>
  weeks === null
    ? growth < 0.05
      ? 'never: stays as it is'
      : `never: grows by ${one(growth)} a week`
    : weeks === 0
      ? 'now'
      : count(Math.ceil(weeks), 'week')
