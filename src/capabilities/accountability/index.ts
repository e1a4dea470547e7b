import type { Role } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { breachesNamed } from './breaches/queries.ts'
import { breachRoutes } from './breaches/routes.tsx'
import { frameworkRoutes } from './framework/routes.tsx'
import { accountabilityAbout, accountabilityDue, accountabilityGaps, frameworksNamed } from './queries-slots.ts'
import { actionsNamed, reviewsNamed } from './reviews/queries.ts'
import { reviewRoutes } from './reviews/routes.tsx'
import { actionRoutes } from './reviews/routes-actions.tsx'
import { verbs } from './verbs.ts'

export { acceptFiring, openBreach } from './breaches/actions.ts'
export { breachesNow } from './breaches/queries.ts'
export { adoptFramework, beginDraft, setLevel, setTrigger } from './framework/actions.ts'
export { frameworkInForce, readFrameworks, triggerNames } from './framework/queries.ts'
export { triggerInWords } from './framework/trigger-words.ts'
export { agreeAction, doAction, holdReview, planReview } from './reviews/actions.ts'
export { freezeReviewPack } from './reviews/actions-freezing.ts'
export { agreedActions, allReviews } from './reviews/queries.ts'
export { agendaOf } from './reviews/queries-agenda.ts'
export { nextReview } from './reviews/review.ts'

const readers: readonly Role[] = [
  'governance lead',
  'executive',
  'director',
  'secretary',
  'non-executive',
  'quality adviser',
  'ward manager',
  'inspector',
  'analyst',
]

/** Who is reviewed by whom and how often, what breach leads to which review, and what was concluded there. */
export const accountability: Capability = {
  name: 'accountability',
  uses: ['people', 'measures', 'risk', 'delivery', 'reporting'],
  may: {
    'accountability:read': readers,
    'review:read': readers,
    'accountability:keep': ['governance lead'],
    'accountability:adopt': ['governance lead', 'executive'],
    'breach:open': ['governance lead', 'executive'],
    'breach:accept': ['governance lead', 'executive'],
    'review:hold': ['governance lead', 'executive', 'secretary'],
    'action:done': ['governance lead', 'executive', 'director', 'secretary', 'quality adviser', 'ward manager', 'analyst'],
  },
  routes: frameworkRoutes.with(breachRoutes).with(reviewRoutes).with(actionRoutes),
  verbs,
  nav: { label: 'Accountability', href: '/accountability', permission: 'accountability:read', under: ['/accountability'] },
  nouns: {
    'accountability framework': frameworksNamed,
    breach: breachesNamed,
    'performance review': reviewsNamed,
    'review action': actionsNamed,
  },
  searched: [
    { kind: 'breach', label: 'Breaches', permission: 'accountability:read' },
    { kind: 'review action', label: 'Actions of performance reviews', permission: 'review:read' },
  ],
  due: accountabilityDue,
  gaps: accountabilityGaps,
  about: accountabilityAbout,
}
