import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'
import { elementsNamed, versionsNamed } from './queries-thread.ts'
import { reading } from './routes.tsx'
import { crossing } from './routes-crossing.tsx'
import { editing } from './routes-editing.tsx'
import { verbs } from './verbs.ts'

export { writeCrossing, writeElement, writeLineage, writeVersion } from './actions.ts'
export type { Level, StrategyElement, StrategyVersion } from './element.ts'
export { levelName } from './level-names.ts'
export { elementNamed, type NamedElement } from './naming.ts'
export { allVersions, currentVersion, elementById, elementsOfVersion, elementTitles, goalsAndBricks } from './queries.ts'
export { elementInFile, threadUp } from './queries-thread.ts'

/** What the trust set out to do: versions, goals and bricks, and what became of them. */
export const strategy: Capability = {
  name: 'strategy',
  uses: ['people'],
  may: { 'strategy:read': everyone, 'strategy:edit': ['governance lead'] },
  routes: reading(crossing(editing(new Routes()))),
  verbs,
  nav: { label: 'Strategy', href: '/strategy', permission: 'strategy:read', under: ['/strategy'] },
  nouns: { 'strategy element': elementsNamed, 'strategy version': versionsNamed },
}
