import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'
import { descentRoutes } from './descent/routes.tsx'
import { factsNamed } from './facts/queries.ts'
import { factRoutes } from './facts/routes.tsx'
import { factVerbs } from './facts/verbs.ts'
import { strategyGaps } from './gaps/queries.ts'
import { outcomesAbout } from './gaps/queries-outcomes.ts'
import { horizonRoutes } from './gaps/routes.tsx'
import { outcomeRoutes } from './gaps/routes-outcomes.tsx'
import { horizonVerbs } from './gaps/verbs.ts'
import { pausing } from './pausing/routes.tsx'
import { elementsNamed, versionsNamed } from './queries-thread.ts'
import { refreshing } from './refreshing/routes.tsx'
import { reading } from './routes.tsx'
import { crossing } from './routes-crossing.tsx'
import { editing } from './routes-editing.tsx'
import { successRoutes } from './success/routes.tsx'
import { successVerbs } from './success/verbs.ts'
import { verbs } from './verbs.ts'

export { addElement, writeCrossing, writeElement, writeLineage, writeVersion } from './actions.ts'
export { type DecidedStep, decidedSteps, type PlacedElement, placedElements } from './descent/queries.ts'
export { decisionInWords, stepInWords } from './descent/sentences.ts'
export type { Level, StrategyElement, StrategyVersion } from './element.ts'
export { gapsOfVersion, strategyAtWork } from './gaps/queries.ts'
export { levelName, namesAt } from './level-names.ts'
export { elementNamed, type NamedElement } from './naming.ts'
export { type Pause, pauseInWords } from './pausing/pause.ts'
export { allPauses } from './pausing/queries-pauses.ts'
export {
  adoptedVersions,
  allVersions,
  currentVersion,
  draftsGivenUp,
  elementById,
  elementsOfVersion,
  elementTitles,
  goalsAndBricks,
} from './queries.ts'
export { elementInFile, threadUp } from './queries-thread.ts'
export { startDraft } from './refreshing/actions-adopting.ts'
export { disposeElement, retainRest } from './refreshing/actions-disposing.ts'
export { refreshOf } from './refreshing/queries-refresh.ts'
export { groupsOf, type Refresh } from './refreshing/refresh.ts'
export { enterResult } from './success/actions.ts'
export { testedOf } from './success/queries.ts'

export { versionTold } from './telling/queries.ts'
export type { ToldElement, ToldSuccess, ToldVersion } from './telling/told-version.ts'

/** What the trust set out to do: versions, goals and bricks, and what became of them. */
export const strategy: Capability = {
  name: 'strategy',
  uses: ['people'],
  may: {
    'strategy:read': everyone,
    'strategy:edit': ['governance lead'],
    'strategy:adopt': ['governance lead', 'executive'],
    'success:test': ['governance lead', 'executive'],
    'success:measure': ['governance lead', 'executive', 'director', 'quality adviser', 'analyst'],
    'fact:keep': ['governance lead', 'executive', 'director', 'analyst'],
  },
  routes: reading(crossing(editing(pausing(refreshing(new Routes())))))
    .with(descentRoutes)
    .with(successRoutes)
    .with(factRoutes)
    .with(horizonRoutes)
    .with(outcomeRoutes),
  verbs: { ...verbs, ...successVerbs, ...factVerbs, ...horizonVerbs },
  about: outcomesAbout,
  gaps: strategyGaps,
  nav: { label: 'Strategy', href: '/strategy', permission: 'strategy:read', under: ['/strategy', '/gaps'] },
  searched: [
    { kind: 'strategy element', label: 'The strategy', permission: 'strategy:read' },
    { kind: 'strategy version', label: 'Versions of the strategy', permission: 'strategy:read' },
  ],
  nouns: { 'strategy element': elementsNamed, 'strategy version': versionsNamed, fact: factsNamed },
}
