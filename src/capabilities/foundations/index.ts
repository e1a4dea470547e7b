import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { foundationsAbout, frameworksNamed } from './queries.ts'
import { foundationRoutes } from './routes.tsx'
import { verbs } from './verbs.ts'

export type { Quote } from './foundation.ts'
export { frameworksAnswered, quotesOf } from './queries.ts'

/** What the strategy stands on: who was asked, what it answers to beyond itself, whose words stand beside it, and how people's work serves it. */
export const foundations: Capability = {
  name: 'foundations',
  uses: ['people', 'strategy'],
  may: {
    'foundation:read': everyone,
    'foundation:edit': ['governance lead'],
    'contribution:give': everyone.filter((role) => role !== 'inspector'),
  },
  routes: foundationRoutes,
  verbs,
  searched: [{ kind: 'framework', label: 'What the strategy answers to', permission: 'foundation:read' }],
  nouns: { framework: frameworksNamed },
  about: foundationsAbout,
}
