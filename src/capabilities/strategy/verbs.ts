import { listed } from '../../kernel/words.ts'
import type { Capability } from '../../platform/capability.ts'

/** What was done to the strategy, as sentences without a subject. */
export const verbs: Capability['verbs'] = {
  'strategy.adopted': (f) => `adopted the strategy ${f.name}, ${f.label}`,
  'element.added': (f) => `added ${f.title} to the strategy`,
  'element.changed': (f) => (f.before === f.title ? `changed ${f.title}` : `changed ${f.before} to ${f.title}`),
  'element.crossed': (f) => ((f.goals as string[]).length === 0 ? 'put it under no goal' : `put it under ${listed(f.goals as string[])}`),
  'element.untraced': (f) =>
    f.became ? `took back that it was ${f.disposition} as ${f.became}` : `took back that it was ${f.disposition}`,
  'element.traced': (f) =>
    f.became ? `wrote down that it was ${f.disposition} as ${f.became}` : `wrote down that it was ${f.disposition}`,
}
