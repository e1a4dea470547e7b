import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { alignmentRoutes } from './routes.tsx'
import { verbs } from './verbs.ts'

export { gapsOfPerson } from './queries.ts'
export { gapLinesInWords } from './words.ts'

/** Orphans and gaps: what the records leave open between what the trust says and what it does, each with whose it is to close. */
export const alignment: Capability = {
  name: 'alignment',
  uses: ['people', 'strategy', 'delivery'],
  may: { 'gap:read': everyone, 'gap:park': ['governance lead', 'executive', 'director'] },
  verbs,
  routes: alignmentRoutes,
}
