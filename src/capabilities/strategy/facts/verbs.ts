import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Capability } from '../../../platform/capability.ts'

/** What was done about the figures the trust keeps, as sentences without a subject. */
export const factVerbs: Capability['verbs'] = {
  'fact.added': (f) => `began to keep a figure, ${f.label}: ${f.value}, as of ${dayInWords(f.on as Day)}`,
  'fact.confirmed': (f) =>
    f.before === f.value
      ? `confirmed ${f.label}, ${f.value}, as of ${dayInWords(f.on as Day)}`
      : `changed ${f.label} from ${f.before} to ${f.value}, as of ${dayInWords(f.on as Day)}`,
}
