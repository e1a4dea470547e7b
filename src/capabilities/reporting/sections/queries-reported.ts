import type { Context } from '../../../platform/context.ts'
import { allPeriods, currentPeriod, type PeriodRow } from '../../calendar/index.ts'
import { allPlans, quarterOf, reportsIn, type Standing, standingsIn } from '../../delivery/index.ts'
import { judged } from '../queries-progress.ts'
import type { Reported } from './reported.ts'

/** What a section may be narrowed to, as it is asked. */
export interface Narrowing {
  periodId?: number
  planId?: number
}

/** The period asked for, else the one being reported; undefined where the calendar has none. */
export async function periodAsked(c: Context, periodId: number | undefined): Promise<PeriodRow | undefined> {
  return periodId === undefined ? currentPeriod(c) : (await allPeriods(c)).find(({ id }) => id === periodId)
}

/** The period with its plans and where their items stand, asked once however many sections want it; undefined where there is no such period. */
export const reportedIn = (c: Context, { periodId, planId }: Narrowing): Promise<Reported | undefined> =>
  c.once(`reporting: reported in ${periodId ?? 'now'} of ${planId ?? 'all'}`, async () => {
    const period = await periodAsked(c, periodId)
    return period && weighIn(c, period, planId)
  })

async function weighIn(c: Context, period: PeriodRow, planId: number | undefined): Promise<Reported> {
  const all = await allPlans(c)
  const plans = planId === undefined ? all.filter((plan) => reportsIn(plan, period)) : all.filter(({ id }) => id === planId)
  const asJudged = await judged(c, period)
  const standings: Standing[] = []
  for (const { id } of plans) standings.push(...(await standingsIn(c, asJudged, { planId: id })))
  return { period, quarter: quarterOf(period), plans: plans.map(({ id, name }) => ({ id, name })), standings, on: c.on }
}
