import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Capability } from '../../../platform/capability.ts'

const day = (value: unknown): string => (value ? dayInWords(value as Day) : 'no day of its own')

/** What was done about an element’s days, as a sentence without a subject. */
export const horizonVerbs: Capability['verbs'] = {
  'element.dated': (f) => `set its days: from ${day(f.from)} to ${day(f.to)}`,
}
