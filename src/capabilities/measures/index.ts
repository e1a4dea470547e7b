import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { measuresNamed } from './queries-naming.ts'
import { measureRoutes } from './routes.tsx'
import { verbs } from './verbs.ts'

export { signalsOf } from './analysing/queries-signals.ts'
export type { SeriesSignal } from './analysing/signal.ts'
export { buildMeasure } from './build.ts'
export { figureInWords, type Measure } from './measure.ts'
export type { GivenObservation } from './observing/observation.ts'
export { writeBatch } from './observing/writing-batch.ts'
export { seriesFor } from './observing/writing-series.ts'
export { type Frequency, periodAfter, periodAt, periodInWords, periodsBetween } from './periods.ts'
export { allMeasures, measureById, measuresByIds } from './queries.ts'
export { standingsOf } from './queries-standing.ts'
export { latestInWords, type MeasureAt, type MeasureStanding } from './standing.ts'

/** What the trust measures, from board to ward: figures as they came, what is signal in them and what is noise, and what each was to reach. */
export const measures: Capability = {
  name: 'measures',
  uses: ['people', 'views', 'calendar', 'strategy'],
  may: {
    'measure:read': everyone,
    'measure:edit': ['governance lead', 'analyst', 'quality adviser'],
    'observation:give': ['governance lead', 'analyst', 'quality adviser', 'director', 'ward manager'],
  },
  routes: measureRoutes,
  verbs,
  nav: { label: 'Measures', href: '/measures', permission: 'measure:read', under: ['/measures', '/observations', '/wards'] },
  searched: [{ kind: 'measure', label: 'Measures', permission: 'measure:read' }],
  nouns: { measure: measuresNamed },
}
