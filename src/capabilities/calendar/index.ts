import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { allPeriods, namedPeriods } from './queries.ts'
import { calendarRoutes } from './routes.tsx'
import { calendarVerbs, openToday } from './sentences.ts'

export { closePeriod, freezePeriod, setCalendar } from './actions.ts'
export type { PeriodRow } from './period-row.ts'
export { allPeriods, currentPeriod, periodById, periodByLabel, periodsBefore } from './queries.ts'
export { dayFor, routeOf, stageDaysOf } from './route/queries-route.ts'
export { type RouteStage, type Stage, type StageDay, stageName, stages } from './route/stages.ts'

/** The reporting calendar: which period is open, when updates are due, when the board meets. */
export const calendar: Capability = {
  name: 'calendar',
  uses: [],
  may: { 'calendar:read': everyone, 'calendar:run': ['governance lead', 'secretary'] },
  verbs: calendarVerbs,
  nouns: { period: namedPeriods },
  plainToday: async (c) => openToday(await allPeriods(c), c.on),
  routes: calendarRoutes,
}
