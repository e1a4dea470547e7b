import { type Day, dayInWords } from '../../../kernel/day.ts'
import { listed } from '../../../kernel/words.ts'
import type { Capability } from '../../../platform/capability.ts'

const day = (value: unknown): string => (value ? dayInWords(value as Day) : 'no day of its own')

/** What was done about an element’s days, as a sentence without a subject. */
export const horizonVerbs: Capability['verbs'] = {
  'outcome.shown': (f) => {
    const measures = Array.isArray(f.measures) ? f.measures.map((one) => `“${one}”`) : []
    return measures.length === 0 ? 'said that no measure shows it' : `said that it is shown by ${listed(measures)}`
  },
  'element.dated': (f) => `set its days: from ${day(f.from)} to ${day(f.to)}`,
}
