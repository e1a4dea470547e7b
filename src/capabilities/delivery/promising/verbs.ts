import { type Day, dayInWords, isDay } from '../../../kernel/day.ts'
import type { Facts } from '../../../platform/capability.ts'

const became: Record<string, string> = { kept: 'was kept', 'part kept': 'was part kept', 'new date': 'is put off', dropped: 'is dropped' }

/** What happens to promises outside an update, as sentences without their subject. */
export const promisingVerbs: Record<string, (facts: Facts) => string> = {
  'promise.settled': ({ promise, outcome, words, to }) =>
    `said that the promise “${promise}” ${became[String(outcome)] ?? 'is settled'}${typeof to === 'string' && isDay(to) ? ` to ${dayInWords(to as Day)}` : ''}${words ? `: ${words}` : ''}`,
}
