import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { viewRoutes } from './routes.tsx'

export { opensAs } from './opening.ts'
export { viewsOf } from './queries.ts'
export { ViewsBar, type ViewsShown } from './views-bar.tsx'

/** Lists as each person likes to see them: filters, order and columns kept under a name. */
export const views: Capability = {
  name: 'views',
  uses: ['people'],
  may: { 'view:read': everyone, 'view:keep': everyone },
  verbs: {},
  routes: viewRoutes,
}
