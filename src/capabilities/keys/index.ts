import type { Capability } from '../../platform/capability.ts'
import { keyRoutes } from './routes.tsx'
import { keyVerbs } from './verbs.ts'

/** Keys by which other programs of the trust ask and give, each within what it was made for, as the person who made it. */
export const keys: Capability = {
  name: 'keys',
  uses: ['people'],
  may: { 'key:make': ['governance lead', 'analyst', 'administrator'] },
  routes: keyRoutes,
  verbs: keyVerbs,
}
