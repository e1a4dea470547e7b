import type { Day } from '../../kernel/day.ts'
import { dayInWords } from '../../kernel/day.ts'
import type { Capability } from '../../platform/capability.ts'

/** What was done to risks and their matrix, as sentences without a subject. */
export const verbs: Capability['verbs'] = {
  'risk.added': (f) => `took up risk ${f.number}, ${f.title}`,
  'risk.changed': (f) => `changed risk ${f.number}, ${f.title}`,
  'risk.closed': (f) => `closed risk ${f.number}, ${f.title}: ${f.reason}`,
  'risk.reopened': (f) => `reopened risk ${f.number}, ${f.title}: ${f.reason}`,
  'risk.assessed': (f) =>
    `scored risk ${f.number} at ${scored(f)} for ${f.period}${f.before === null || f.before === undefined ? '' : `, ${f.before} before`}`,
  'matrix.adopted': (f) => (f.from ? `adopted the ${f.name} from ${dayInWords(f.from as Day)}` : `adopted the ${f.name}`),
}

const scored = (f: Record<string, unknown>): string =>
  typeof f.likelihood === 'number' && typeof f.consequence === 'number'
    ? `${f.likelihood} × ${f.consequence} = ${f.score}`
    : String(f.score)
