import type { Day } from '../../kernel/day.ts'
import { dayInWords } from '../../kernel/day.ts'
import type { Capability } from '../../platform/capability.ts'
import { appetiteVerbs } from './appetite/verbs.ts'
import { lifeVerbs } from './life/verbs.ts'
import { registerVerbs } from './registers/verbs.ts'
import { scored, scoringVerbs } from './scoring/verbs.ts'
import { sharingVerbs } from './sharing/verbs.ts'
import { harmVerbs } from './unforeseen/verbs.ts'

/** What was done to risks and their matrix, as sentences without a subject. */
export const verbs: Capability['verbs'] = {
  ...appetiteVerbs,
  ...lifeVerbs,
  ...registerVerbs,
  ...scoringVerbs,
  ...sharingVerbs,
  ...harmVerbs,
  'risk.added': (f) => `took up risk ${f.number}, ${f.title}`,
  'risk.changed': (f) => `changed risk ${f.number}, ${f.title}`,
  'risk.closed': (f) => `closed risk ${f.number}, ${f.title}: ${f.reason}`,
  'risk.reopened': (f) => `reopened risk ${f.number}, ${f.title}: ${f.reason}`,
  'risk.assessed': (f) =>
    `scored risk ${f.number} at ${scored(f)} for ${f.period}${f.before === null || f.before === undefined ? '' : `, ${f.before} before`}${f.reviewBy ? `; its next review was brought forward to ${dayInWords(f.reviewBy as Day)}` : ''}`,
  'matrix.adopted': (f) => (f.from ? `adopted the ${f.name} from ${dayInWords(f.from as Day)}` : `adopted the ${f.name}`),
}
