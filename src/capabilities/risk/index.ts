import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'

export { riskRecognisers } from './imports.ts'
export { bandOf, isTop, type Matrix, npsaMatrix, scoreOf } from './matrix.ts'
export { movementInWords } from './movement.ts'
export { type RiskFacts, riskById, risksWithScores } from './queries.ts'
export { type RiskStandingIn, riskStandingIn } from './standing.ts'

export const risk: Capability = { name: 'risk', uses: ['people', 'calendar', 'strategy'], may: {}, verbs: {}, routes: new Routes() }
