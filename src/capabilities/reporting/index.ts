import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'
import { namedReports } from './queries.ts'
import { freezingDue } from './queries-due.ts'
import { drafts } from './routes.tsx'
import { editions } from './routes-editions.tsx'

export { freezeAsItStands } from './actions.ts'
export { isNotYet } from './freezing.ts'
export { progressReport } from './progress-report.ts'
export { editionsOf, frozenReport } from './queries.ts'
export { progressFacts } from './queries-progress.ts'
export { sealedPaper } from './routes-editions.tsx'

/** The board's papers: written from the records, frozen word for word, and told apart edition by edition. */
export const reporting: Capability = {
  name: 'reporting',
  uses: ['people', 'calendar', 'strategy', 'risk', 'delivery'],
  may: { 'report:read': everyone, 'report:freeze': ['governance lead', 'secretary'] },
  routes: editions(drafts(new Routes())),
  verbs: { 'report.frozen': ({ period, edition }) => `froze edition ${edition} of the progress report for ${period}` },
  nav: { label: 'Reports', href: '/reports', permission: 'report:read', under: ['/reports'] },
  nouns: { report: namedReports },
  due: freezingDue,
}
