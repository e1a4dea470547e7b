import { Routes } from '../../platform/routes.ts'
import { assuranceRoutes } from './assurances/routes.tsx'
import { scaleRoutes } from './assurances/routes-scales.tsx'
import { auditRoutes } from './audits/routes.tsx'
import { auditKeepingRoutes } from './audits/routes-keeping.tsx'
import { recommendationRoutes } from './audits/routes-recommendations.tsx'
import { controlRoutes } from './controls/routes.tsx'
import { keepingRoutes } from './controls/routes-keeping.tsx'
import { coverageRoutes } from './coverage/routes.tsx'
import { actionRoutes } from './doing/routes.tsx'
import { factorRoutes } from './factors/routes.tsx'
import { gapRoutes } from './gaps/routes.tsx'
import { honestyRoutes } from './honesty/routes.tsx'
import { measuringRoutes } from './honesty/routes-measures.tsx'
import { assuranceInterface } from './interface/routes.tsx'
import { ofRiskRoutes } from './of-risk/routes.tsx'

/** Every room of assurance; fixed addresses come before those of one record. */
export const everyRoute = new Routes()
  .with(assuranceInterface)
  .with(coverageRoutes)
  .with(honestyRoutes)
  .with(measuringRoutes)
  .with(scaleRoutes)
  .with(auditKeepingRoutes)
  .with(auditRoutes)
  .with(recommendationRoutes)
  .with(keepingRoutes)
  .with(controlRoutes)
  .with(ofRiskRoutes)
  .with(gapRoutes)
  .with(assuranceRoutes)
  .with(actionRoutes)
  .with(factorRoutes)
