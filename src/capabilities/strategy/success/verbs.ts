import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Capability } from '../../../platform/capability.ts'

/** What was done about success statements, as sentences without a subject. */
export const successVerbs: Capability['verbs'] = {
  'success.tested': (f) => `set what would show it is met: ${f.test}`,
  'success.measured': (f) => `entered a result, ${f.result}, as of ${dayInWords(f.asOf as Day)}`,
}
