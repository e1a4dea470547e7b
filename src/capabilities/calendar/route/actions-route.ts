import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { daysSetFor, routeOf } from './queries-route.ts'
import type { RouteStage, StageDay } from './stages.ts'

/** A list of stages in one word, so that a form can say what it was made from. */
export const seenAs = (list: readonly (RouteStage | StageDay)[]): string =>
  list.map((one) => `${one.stage} ${'due' in one ? one.due : one.daysBefore}`).join(', ')

/** Sets the trust's route, the same for every quarter; an empty one is the short route. `changed` says that somebody was first. */
export async function setRoute(c: Context, route: readonly RouteStage[], seen: string): Promise<'set' | 'changed'> {
  const before = await routeOf(c)
  if (seenAs(before) === seenAs(route)) return 'set'
  if (seenAs(before) !== seen) return 'changed'
  await c.db.deleteFrom('route_stages').execute()
  const rows = route.map(({ stage, daysBefore }) => ({ trust_id: c.trust.id, stage, days_before_board: daysBefore }))
  if (rows.length > 0) await c.db.insertInto('route_stages').values(rows).execute()
  await record(c.db, { verb: 'route.set', ref: null, facts: { stages: route.map((one) => ({ ...one })) } })
  return 'set'
}

/** Keeps a period's days between author and board; records nothing by itself: the caller names the change. True where one is another than before. */
export async function keepStageDays(c: Context, periodId: number, days: readonly StageDay[]): Promise<boolean> {
  if (seenAs(await daysSetFor(c, periodId)) === seenAs(days)) return false
  await c.db.deleteFrom('period_deadlines').where('period_id', '=', periodId).execute()
  const rows = days.map(({ stage, due }) => ({ trust_id: c.trust.id, period_id: periodId, stage, due_on: due }))
  if (rows.length > 0) await c.db.insertInto('period_deadlines').values(rows).execute()
  return true
}
