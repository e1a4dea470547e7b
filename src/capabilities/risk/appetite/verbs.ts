import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Capability } from '../../../platform/capability.ts'

/** What is decided about appetite, as sentences without a subject. */
export const appetiteVerbs: Capability['verbs'] = {
  'appetite.changed': (f) =>
    `set the appetite for ${f.of} to ${f.level}, tolerating scores of ${f.from} to ${f.to}, from ${dayInWords(f.day as Day)}${f.why ? `: ${f.why}` : ''}`,
  'appetite.levelled': (f) => `set the levels of appetite: ${(f.levels as string[]).join(', ')}`,
}
