import { financialYear } from '../../kernel/period.ts'
import type { Facts } from '../../platform/capability.ts'

export const verbs: Record<string, (facts: Facts) => string> = {
  'groupPriority.added': (f) => `added “${f.title}” to the group’s priorities for ${financialYear(Number(f.year))}, led by the ${f.lead}`,
  'groupPriority.changed': (f) => `changed the group’s priority “${f.title}”`,
  'groupPriority.ended': (f) => `ended the group’s priority “${f.title}”: ${f.words}`,
  'groupPriority.said': (f) => `said where the group’s priority “${f.title}” stands in ${f.period}`,
  'groupPriority.served': (f) =>
    Number(f.items) === 0
      ? `said that no item works on the group’s priority “${f.title}”`
      : `said which items work on the group’s priority “${f.title}”`,
  'groupMeeting.held': (f) => `wrote down the group’s meeting chaired by the ${f.chair}`,
}
