import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { workRoutes } from './routes.tsx'

/** My work: the first page of everybody who is signed in. */
export const work: Capability = {
  name: 'work',
  uses: ['people', 'alignment', 'measures', 'risk', 'delivery', 'assurance', 'escalation', 'packs'],
  may: { 'work:read': everyone },
  verbs: {},
  nav: { label: 'My work', href: '/', permission: 'work:read', under: ['/'] },
  routes: workRoutes,
}
