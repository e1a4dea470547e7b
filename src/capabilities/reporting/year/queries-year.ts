import { groupedBy } from '../../../kernel/grouped.ts'
import { endsOn, financialYear, periodOfDay, startsOn } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import { historyHead } from '../../../platform/history/index.ts'
import { allPeriods, type PeriodRow } from '../../calendar/index.ts'
import { milestonesOf, promisesOf, slipsOf, updatesOf } from '../../delivery/index.ts'
import type { Narrowed } from '../side-by-side/narrowing.ts'
import { itemsWithin, type Plan, plansIn, reportingPeriods, themesOf } from '../side-by-side/queries-side.ts'
import { saidThen } from '../side-by-side/side-row.ts'
import { promiseCounts } from './promise-counts.ts'
import type { StoodThen, YearFacts } from './year-facts.ts'

/** The days of a financial year, by the year it starts in. */
const spanOf = (year: number) => ({ starts_on: startsOn({ year, quarter: 1 }), ends_on: endsOn({ year, quarter: 4 }) })

/** The plans that report in a financial year. */
export const plansOfYear = async (c: Context, year: number): Promise<Plan[]> => plansIn(c, ...(await allPeriods(c)).filter(isOf(year)))

const isOf =
  (year: number) =>
  ({ ends_on }: PeriodRow): boolean =>
    periodOfDay(ends_on).year === year

/** Everything the page of a whole year is written from: the same few queries however many rows. */
export async function yearFacts(
  c: Context,
  { year, plan, narrowed }: { year: number; plan: Plan; narrowed: Narrowed },
): Promise<YearFacts> {
  const { items, all } = await itemsWithin(c, plan, narrowed)
  const ids = items.map(({ id }) => id)
  const periods = await periodsIn(c, year, plan)
  const [updates, milestones] = [groupedBy(await updatesOf(c, ids), byItem), groupedBy(await milestonesOf(c, ids), byItem)]
  const [promises, themeOf] = [groupedBy(await promisesOf(c, ids), byItem), await themesOf(c, items)]
  const { starts_on: starts, ends_on: ends } = spanOf(year)
  const rows = items.map((item) => {
    const said = periods.map((period) => ({ period, update: updates.get(item.id)?.find(({ periodId }) => periodId === period.id) }))
    const last = said.findLast(({ update }) => saidThen(update).text !== '')
    return {
      ...{ id: item.id, title: item.title, theme: themeOf(item), accountable: item.accountable },
      stood: said.map(
        ({ period, update }): StoodThen => update?.rag ?? (update ? 'not declared' : period.state === 'frozen' ? 'no update' : 'not yet'),
      ),
      last: last ? { period: last.period.label, text: saidThen(last.update).text } : null,
      slips: (milestones.get(item.id) ?? []).reduce((sum, milestone) => sum + slipsOf(milestone), 0),
      promises: promiseCounts(promises.get(item.id) ?? [], { starts, ends, on: c.on }),
    }
  })
  const { name: trust, isSample } = c.trust
  return { trust, isSample, on: c.on, history: await historyHead(c.db), year: financialYear(year), plan, periods, narrowed, all, rows }
}

const byItem = ({ itemId }: { itemId: number }): number => itemId

/** The year's periods in which the plan reports, the earliest first; those still to come are among them. */
const periodsIn = async (c: Context, year: number, plan: Plan): Promise<PeriodRow[]> =>
  (await reportingPeriods(c, plan)).filter(isOf(year)).reverse()
