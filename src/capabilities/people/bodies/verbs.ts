import { type Day, dayInWords, isDay } from '../../../kernel/day.ts'
import type { Capability } from '../../../platform/capability.ts'

const day = (value: unknown): string => (typeof value === 'string' && isDay(value) ? dayInWords(value as Day) : 'a day not kept')

/** What happens to committees and groups, as sentences without their subject. */
export const bodyVerbs: Capability['verbs'] = {
  'body.added': (f) => `added ${f.name} to the committees and groups`,
  'body.changed': (f) => (f.before === f.name ? `changed ${f.name}` : `changed ${f.before}, now ${f.name}`),
  'body.ended': (f) => `ended ${f.name} on ${day(f.on)}`,
}
