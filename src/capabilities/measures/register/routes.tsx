import { Routes } from '../../../platform/routes.ts'
import { defining } from './routes-defining.tsx'
import { endingRoutes } from './routes-ending.tsx'
import { linking } from './routes-linking.tsx'
import { registerList } from './routes-list.tsx'
import { naming } from './routes-names.tsx'
import { results } from './routes-results.tsx'
import { definitionRoutes } from './routes-showing.tsx'
import { sourcing } from './routes-sources.tsx'
import { tying } from './routes-tying.tsx'

/** The register of measures: the list, one measure’s definition, and all that belongs to it. */
export const registerRoutes = new Routes()
  .with(registerList)
  .with(tying)
  .with(defining)
  .with(definitionRoutes)
  .with(endingRoutes)
  .with(naming)
  .with(sourcing)
  .with(linking)
  .with(results)
