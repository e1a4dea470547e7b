import { financialYear } from '../../kernel/period.ts'
import type { Facts } from '../../platform/capability.ts'

export const verbs: Record<string, (facts: Facts) => string> = {
  'group priority.added': (f) => `added “${f.title}” to the group’s priorities for ${financialYear(Number(f.year))}, led by the ${f.lead}`,
  'group priority.changed': (f) => `changed the group’s priority “${f.title}”`,
  'group priority.ended': (f) => `ended the group’s priority “${f.title}”: ${f.words}`,
  'group priority.said': (f) => `said where the group’s priority “${f.title}” stands in ${f.period}`,
  'group priority.served': (f) =>
    Number(f.items) === 0
      ? `said that no item works on the group’s priority “${f.title}”`
      : `said which items work on the group’s priority “${f.title}”`,
  'group meeting.held': (f) => `wrote down the group’s meeting chaired by the ${f.chair}`,
}
