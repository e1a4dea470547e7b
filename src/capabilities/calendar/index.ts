import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'

export type { PeriodRow } from './period-row.ts'
export { allPeriods, currentPeriod, periodById, periodByLabel, periodsBefore } from './queries.ts'

export const calendar: Capability = { name: 'calendar', uses: [], may: {}, verbs: {}, routes: new Routes() }
