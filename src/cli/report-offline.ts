import { allPeriods } from '../capabilities/calendar/index.ts'
import { allPlans } from '../capabilities/delivery/index.ts'
import { periodsToEdit, planFacts, planReport } from '../capabilities/reporting/index.ts'
import { Misused } from './command.ts'
import type { ReportKind } from './report-kind.ts'
import { namedBy, onlyOf, periodMeant } from './report-plan.ts'

/** A plan as one table to edit outside and bring back. */
export const planTableKind: ReportKind = {
  name: 'plan-table',
  usage: '[--plan NAME] [--period "Q2 2024/25"]',
  about: `
plan-table is a plan in the layout trusts keep it in, one row for every item with
the words of its last two periods. An edited copy is brought back under Imports,
where its rows are known again.`,
  options: ['plan', 'period'],
  needs: [],
  async write(c, { plan: name, period: words }) {
    const plans = await allPlans(c)
    if (plans.length === 0) throw new Misused('The trust has no plan yet')
    const plan = namedBy(plans, name, 'plan called') ?? onlyOf(plans)
    const asked = words === undefined ? undefined : periodMeant(await allPeriods(c), words).id
    const periods = await periodsToEdit(c, plan, asked)
    if (asked !== undefined && periods.at(-1)?.id !== asked) throw new Misused(`${plan.name} does not report in ${words}`)
    return planReport(await planFacts(c, plan, periods))
  },
}
