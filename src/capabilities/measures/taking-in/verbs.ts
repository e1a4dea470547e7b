import { count } from '../../../kernel/words.ts'
import type { Capability } from '../../../platform/capability.ts'

const n = (facts: Record<string, unknown>, name: string) => Number(facts[name] ?? 0)

/** What was done with figures that came together, as sentences without a subject. */
export const takingInVerbs: Capability['verbs'] = {
  'observation.fileBegun': (f) => `uploaded ${f.file} for review, ${count(n(f, 'figures'), 'figure')}`,
  'observation.fileRefused': (f) => `refused the file ${f.file}`,
  'observation.takenBack': (f) =>
    `took back figures (${f.words}): ${count(n(f, 'restored'), 'figure')} put back, ${n(f, 'removed').toLocaleString('en-GB')} removed${n(f, 'kept') > 0 ? `, ${n(f, 'kept').toLocaleString('en-GB')} changed since and kept` : ''}`,
}
