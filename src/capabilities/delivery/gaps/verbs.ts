import type { Facts } from '../../../platform/capability.ts'

const how: Record<string, string> = {
  'served by': 'serves',
  'loosely served by': 'loosely serves',
  'rolled up in': 'serves, with others in one row,',
}

/** What was said of what serves what, told without its subject. */
export const sightVerbs: Record<string, (facts: Facts) => string> = {
  'element.served': (f) => `said that “${f.item}” ${how[String(f.relation)] ?? 'serves'} “${f.element}”`,
  'element.unserved': (f) => `took back that “${f.item}” serves “${f.element}”`,
}
