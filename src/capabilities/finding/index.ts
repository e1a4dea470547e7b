import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { findingRoutes } from './routes.tsx'

/** One search over everything a person may see. */
export const finding: Capability = {
  name: 'finding',
  uses: [],
  may: { 'search:read': everyone },
  verbs: {},
  routes: findingRoutes,
}
