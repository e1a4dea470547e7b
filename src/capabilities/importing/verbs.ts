import { count, listed } from '../../kernel/words.ts'
import type { Capability } from '../../platform/capability.ts'

const n = (facts: Record<string, unknown>, name: string) => Number(facts[name] ?? 0)

/** What was done with files, as sentences without a subject. */
export const verbs: Capability['verbs'] = {
  'import.begun': (f) => `brought in ${f.file} for review, ${count(n(f, 'rows'), 'row')}`,
  'import.accepted': (f) =>
    `imported ${f.file}: ${listed([n(f, 'created') > 0 && `${count(n(f, 'created'), 'record')} added`, n(f, 'changed') > 0 && `${count(n(f, 'changed'), 'record')} changed`, n(f, 'leftOut') > 0 && `${count(n(f, 'leftOut'), 'row')} left out`].filter((part): part is string => Boolean(part)))}`,
  'import.undone': (f) =>
    `undid the import of ${f.file}${n(f, 'kept') > 0 ? `; ${count(n(f, 'kept'), 'record')} changed since ${n(f, 'kept') === 1 ? 'was' : 'were'} kept` : ''}`,
  'import.withdrawn': (f) => `withdrew the review of ${f.file}`,
}
