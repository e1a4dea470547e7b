import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'
import { importsDue, namedImports, originsOf } from './queries.ts'
import { receiving } from './routes.tsx'
import { pagesOfFile } from './routes-pages.tsx'
import { receipts } from './routes-receipt.tsx'
import { reviewing } from './routes-review.tsx'
import { verbs } from './verbs.ts'

export { bringInRead, bringInText } from './actions-receiving.ts'
export type { Contradiction } from './contradictions/contradiction.ts'
export { contradictionsIn } from './contradictions/find.ts'
export { recognisers } from './recognised-once.ts'

/** Bringing in the plan a trust already has: read, reviewed row by row, imported as one change, and undone as one. */
export const importing: Capability = {
  name: 'importing',
  uses: ['people', 'calendar', 'strategy', 'measures', 'risk', 'delivery', 'assurance'],
  may: {
    'import:read': ['governance lead', 'secretary', 'executive', 'inspector', 'analyst'],
    'import:run': ['governance lead', 'secretary'],
  },
  routes: [receiving, reviewing, pagesOfFile, receipts].reduce((routes, add) => add(routes), new Routes()),
  verbs,
  nouns: { import: namedImports },
  due: importsDue,
  origins: originsOf,
}
