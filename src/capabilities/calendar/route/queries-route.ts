import type { Context } from '../../../platform/context.ts'
import type { PeriodRow } from '../period-row.ts'
import { daysOf, type Timing } from './days.ts'
import { inOrder, isStage, type RouteStage, type Stage, type StageDay } from './stages.ts'

/** The trust's route, first stage first; empty where it has none. */
export const routeOf = (c: Context): Promise<RouteStage[]> =>
  c.once('calendar: route', async () => {
    const rows = await c.db.selectFrom('route_stages').select(['stage', 'days_before_board']).execute()
    return inOrder(rows.flatMap(({ stage, days_before_board }) => (isStage(stage) ? [{ stage, daysBefore: days_before_board }] : [])))
  })

/** Days set for a period's stages between its author and its board. */
export async function daysSetFor(c: Context, periodId: number): Promise<StageDay[]> {
  const rows = await c.db.selectFrom('period_deadlines').where('period_id', '=', periodId).select(['stage', 'due_on']).execute()
  return inOrder(rows.flatMap(({ stage, due_on }) => (isStage(stage) ? [{ stage, due: due_on }] : [])))
}

export const timingOf = async (c: Context, periodId: number): Promise<Timing> => ({
  route: await routeOf(c),
  set: await daysSetFor(c, periodId),
})

/** The day of each stage of a period, first stage first. */
export const stageDaysOf = async (c: Context, period: PeriodRow): Promise<StageDay[]> => daysOf(period, await timingOf(c, period.id))

/** A stage's day, where it has one. */
export const dayFor = (days: readonly StageDay[], stage: Stage) => days.find((one) => one.stage === stage)?.due
