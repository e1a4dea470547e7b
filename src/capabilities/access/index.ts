import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { accessAbout, servicesNamed } from './queries.ts'
import { accessDue, accessGaps } from './queries-slots.ts'
import { accessRoutes } from './routes.tsx'
import { verbs } from './verbs.ts'

export { accessReport } from './access-report.ts'
export { addService, tellBy, validate, weigh } from './actions.ts'
export { adoptPolicy, holdReview, keepScenario, moveProcedure, planReview, setStandard, takeUp } from './actions-keeping.ts'
export { serviceById } from './queries.ts'
export { type WaitFacts, waitFacts } from './queries-report.ts'
export { waitBlocks, waitsSource } from './wait-blocks.ts'

/** Services people wait for: how long, against which standard, how urgent that is, and what is done about it. Never a patient. */
export const access: Capability = {
  name: 'access',
  uses: ['people', 'measures'],
  may: {
    'access:read': everyone,
    'access:keep': ['governance lead', 'executive', 'director', 'analyst'],
    'access:standard': ['governance lead', 'executive', 'analyst'],
  },
  routes: accessRoutes,
  verbs,
  nav: { label: 'Access', href: '/access', permission: 'access:read', under: ['/access'] },
  searched: [{ kind: 'access service', label: 'Services people wait for', permission: 'access:read' }],
  nouns: { 'access service': servicesNamed },
  due: accessDue,
  gaps: accessGaps,
  about: accessAbout,
}
