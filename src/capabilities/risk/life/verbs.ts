import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Facts } from '../../../platform/capability.ts'

/** What was decided of risks, as sentences without a subject. */
export const lifeVerbs: Record<string, (f: Facts) => string> = {
  'risk.proposed': (f) => `proposed the risk “${f.title}”`,
  'risk.accepted': (f) => `accepted a proposal as risk ${f.number}, ${f.title}`,
  'risk.declined': (f) => `declined the proposed risk “${f.title}”: ${f.reason}`,
  'risk.takenBack': (f) => `took back the risk they had proposed, “${f.title}”: ${f.reason}`,
  'risk.reviewed': (f) => `reviewed risk ${f.number}, ${f.title}; next on ${dayInWords(f.next as Day)}`,
}
