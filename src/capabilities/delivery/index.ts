import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'

export { deliveryRecognisers } from './imports.ts'
export { allPlans, currentPlan, itemById, itemsOf } from './queries.ts'
export { quarterOf, standingsIn } from './queries-standings.ts'
export { asItemStanding, type Standing } from './standing.ts'

export const delivery: Capability = { name: 'delivery', uses: ['people', 'calendar', 'strategy', 'risk'], may: {}, verbs: {}, routes: new Routes() }
