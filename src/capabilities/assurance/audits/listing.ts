import type { Day } from '../../../kernel/day.ts'
import { type Audit, auditStanding, isOpen, isOverdue } from './audit.ts'

/** How the register of audits is narrowed. */
export const parts = {
  all: { label: 'All', is: () => true },
  late: { label: 'Late', is: (audit: Audit, on: Day) => auditStanding(audit, on) === 'late' },
  planned: { label: 'To come', is: (audit: Audit, on: Day) => auditStanding(audit, on) === 'planned' },
  reported: { label: 'Reported', is: (audit: Audit, on: Day) => auditStanding(audit, on) === 'reported' },
  negative: { label: 'Negative', is: ({ positive }: Audit) => positive === false },
  open: { label: 'With open recommendations', is: ({ recommendations }: Audit) => recommendations.some(isOpen) },
  overdue: {
    label: 'With overdue recommendations',
    is: ({ recommendations }: Audit, on: Day) => recommendations.some((one) => isOverdue(one, on)),
  },
} as const
export type Part = keyof typeof parts

export const partAsked = (asked: string | undefined): Part => (asked !== undefined && Object.hasOwn(parts, asked) ? (asked as Part) : 'all')

export const pageSize = 100

/** The address of a part of the register. */
export function auditsAddress(part: Part, page = 1): string {
  const words = new URLSearchParams({ ...(part === 'all' ? {} : { show: part }), ...(page > 1 ? { page: String(page) } : {}) })
  return words.size === 0 ? '/audits' : `/audits?${words}`
}

const ranks = ['late', 'planned', 'reported', 'called off'] as const

/** In the order to be read: late ones, then those to come by day, then reports with the newest first. */
export function inOrder(audits: readonly Audit[], on: Day): Audit[] {
  const rank = (audit: Audit) => ranks.indexOf(auditStanding(audit, on))
  const isToCome = (audit: Audit) => rank(audit) < 2
  const dayOf = ({ reportedOn, plannedOn }: Audit) => reportedOn ?? plannedOn
  return [...audits].sort(
    (a, b) => rank(a) - rank(b) || (isToCome(a) ? 1 : -1) * (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0) || a.id - b.id,
  )
}
