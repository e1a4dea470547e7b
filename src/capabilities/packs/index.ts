import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { namedPacks } from './queries.ts'
import { packsDue } from './queries-due.ts'
import { namedEditions } from './queries-editions.ts'
import { packRoutes } from './routes.tsx'
import { editionRoutes } from './routes-editions.tsx'
import { freezingRoutes } from './routes-freezing.tsx'
import { readingRoutes } from './routes-reading.tsx'
import { sectionRoutes } from './routes-sections.tsx'
import { verbs } from './verbs.ts'

export { beginPack } from './actions.ts'
export { freezePackAsItStands } from './actions-freezing.ts'
export { addSection } from './actions-sections.ts'
export { type Copy, copies, type EditionRow, type Pack } from './pack.ts'
export { forPublic } from './pack-facts.ts'
export { onePageReport, packReport } from './pack-report.ts'
export { allPacks, packById, packFor } from './queries.ts'
export { editionsOf as packEditionsOf } from './queries-editions.ts'
export { packFacts, wholeFacts } from './queries-facts.ts'
export { sealedCopy } from './routes-editions.tsx'

/** What boards and committees are sent before they meet: put together from live sections, submitted, and kept word for word. */
export const packs: Capability = {
  name: 'packs',
  uses: ['people', 'calendar', 'strategy', 'risk', 'delivery', 'reporting'],
  may: {
    'pack:read': everyone,
    'pack-private:read': ['governance lead', 'secretary', 'executive', 'non-executive', 'director'],
    'pack:compose': ['governance lead', 'secretary'],
    'pack:freeze': ['governance lead', 'secretary'],
  },
  routes: packRoutes.with(sectionRoutes).with(freezingRoutes).with(editionRoutes).with(readingRoutes),
  verbs,
  nouns: { pack: namedPacks, 'pack edition': namedEditions },
  searched: [{ kind: 'pack', label: 'Packs', permission: 'pack:read' }],
  due: packsDue,
}
