import { Routes } from '../../platform/routes.ts'
import { appetiteRoutes } from './appetite/routes.tsx'
import { riskInterface } from './interface/routes.tsx'
import { editing } from './keeping/routes.tsx'
import { closing } from './life/routes.tsx'
import { proposing } from './life/routes-proposing.tsx'
import { reviewing } from './life/routes-reviewing.tsx'
import { listing } from './listing/routes.tsx'
import { matrixPages } from './matrix/routes.tsx'
import { registerRoutes } from './registers/routes.tsx'
import { placingRoutes } from './registers/routes-placing.tsx'
import { scoring } from './scoring/routes.tsx'
import { levelRoutes } from './scoring/routes-levels.tsx'
import { targetRoutes } from './scoring/routes-target.tsx'
import { sharingRoutes } from './sharing/routes.tsx'
import { showing } from './showing/routes.tsx'
import { unforeseenRoutes } from './unforeseen/routes.tsx'

/** Every room of the risks; fixed addresses come before those of one risk. */
export const riskRoutes = new Routes()
  .with(listing)
  .with(registerRoutes)
  .with(appetiteRoutes)
  .with(sharingRoutes)
  .with(unforeseenRoutes)
  .with(matrixPages)
  .with(riskInterface)
  .with(proposing)
  .with(editing)
  .with(placingRoutes)
  .with(scoring)
  .with(levelRoutes)
  .with(targetRoutes)
  .with(reviewing)
  .with(closing)
  .with(showing)
