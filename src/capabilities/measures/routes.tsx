import { Routes } from '../../platform/routes.ts'
import { boardRoutes } from './board/routes.tsx'
import { comparingRoutes } from './comparing/routes.tsx'
import { courtRoutes } from './court/routes.tsx'
import { equityRoutes } from './equity/routes.tsx'
import { givingRoutes } from './giving/routes.tsx'
import { interfaceRoutes } from './interface/routes.tsx'
import { qualityRoutes } from './quality/routes.tsx'
import { registerRoutes } from './register/routes.tsx'
import { showingRoutes } from './showing/routes.tsx'
import { dataRoutes } from './showing/routes-data.tsx'
import { fileRoutes } from './taking-in/routes.tsx'
import { batchRoutes } from './taking-in/routes-batches.tsx'
import { entryRoutes } from './taking-in/routes-entry.tsx'
import { newPlaceRoutes } from './taking-in/routes-places.tsx'
import { targetRoutes } from './targets/routes.tsx'

/** Every room of the measures; fixed addresses come before those of one measure. */
export const measureRoutes = new Routes()
  .with(boardRoutes)
  .with(dataRoutes)
  .with(comparingRoutes)
  .with(equityRoutes)
  .with(interfaceRoutes)
  .with(courtRoutes)
  .with(qualityRoutes)
  .with(fileRoutes)
  .with(newPlaceRoutes)
  .with(batchRoutes)
  .with(entryRoutes)
  .with(givingRoutes)
  .with(targetRoutes)
  .with(registerRoutes)
  .with(showingRoutes)
