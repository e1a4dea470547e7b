import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'

export { criticalReader, type Notice } from './critical-reader.ts'
export { deliveryRecognisers } from './imports.ts'
export { allPlans, currentPlan, itemById, itemsOf } from './queries.ts'
export { quarterOf, standingsIn } from './queries-standings.ts'
export { riskStandings } from './risk-standings.ts'
export { asItemStanding, type Standing } from './standing.ts'
export { stateInWords } from './state.ts'
export { movesInWords, riskSentence, summaryOf } from './summary.ts'

export const delivery: Capability = { name: 'delivery', uses: ['people', 'calendar', 'strategy', 'risk'], may: {}, verbs: {}, routes: new Routes() }
