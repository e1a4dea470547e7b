import { type Day, dayInWords } from '../../kernel/day.ts'
import type { Capability } from '../../platform/capability.ts'

const lower = (words: unknown): string => String(words).charAt(0).toLowerCase() + String(words).slice(1)

/** What was done about gaps, as sentences without a subject. */
export const verbs: Capability['verbs'] = {
  'gap.parked': (f) => `left a gap open until ${dayInWords(f.until as Day)} (${lower(f.gap)}): ${f.words}`,
  'gap.takenUp': (f) => `took a parked gap up again (${lower(f.gap)})`,
}
