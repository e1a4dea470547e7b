import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import { allPeriods, type PeriodRow } from '../../calendar/index.ts'
import { holdersOn } from '../../people/index.ts'
import { elementTitles } from '../../strategy/index.ts'
import { reportsIn } from '../owed.ts'
import { allPlans, itemsOf } from '../queries.ts'
import { standingsIn } from '../queries-standings.ts'
import type { Standing } from '../standing.ts'
import { type ComparedRow, comparedOf } from './compared-rows.ts'

export type Plan = Awaited<ReturnType<typeof allPlans>>[number]

export const planById = async (c: Context, id: number): Promise<Plan | undefined> => (await allPlans(c)).find((plan) => plan.id === id)

/** The periods a plan has reported in or reports in now, newest first. */
export const periodsOf = async (c: Context, plan: Plan): Promise<PeriodRow[]> =>
  (await allPeriods(c)).filter((period) => period.state !== 'planned' && reportsIn(plan, period))

/** The two periods to set side by side: those asked for, else the newest with words in it and the one before. */
export async function periodsCompared(c: Context, plan: Plan, asked: { period: number | undefined; against: number | undefined }) {
  const periods = await periodsOf(c, plan)
  const spoken = new Set(
    (
      await c.db
        .selectFrom('updates')
        .innerJoin('items', (join) => join.onRef('items.id', '=', 'updates.item_id').onRef('items.trust_id', '=', 'updates.trust_id'))
        .where('items.plan_id', '=', plan.id)
        .select('period_id')
        .distinct()
        .execute()
    ).map((row) => row.period_id),
  )
  const later = periods.find((p) => p.id === asked.period) ?? periods.find((p) => spoken.has(p.id)) ?? periods[0]
  const before = later ? periods.filter((p) => p.id !== later.id && p.ends_on <= later.ends_on) : []
  const earlier = before.find((p) => p.id === asked.against) ?? before.find((p) => spoken.has(p.id)) ?? before[0]
  return { periods, later, earlier }
}

/** The rows of a plan with what was said in two periods: a handful of queries, however many rows. */
export async function comparedRows(
  c: Context,
  plan: Plan,
  periods: { later: PeriodRow | undefined; earlier: PeriodRow | undefined },
): Promise<ComparedRow[]> {
  const items = await itemsOf(c, { planId: plan.id })
  const ids = [periods.later?.id, periods.earlier?.id].filter((id) => id !== undefined)
  const texts = await textsOf(c, plan.id, ids)
  const titles = await elementTitles(c, [...new Set(items.flatMap((item) => item.brickId ?? item.goalId ?? []))])
  const holders = await holdersOn(c, c.on)
  return items.map((item) => {
    const said = texts.get(item.id) ?? []
    const earlier = said.find((one) => one.period_id === periods.earlier?.id)?.text ?? null
    const later = said.find((one) => one.period_id === periods.later?.id)?.text ?? null
    return {
      id: item.id,
      number: item.number,
      theme: titles.get(item.brickId ?? item.goalId ?? -1) ?? item.themeAsWritten ?? 'No theme',
      focus: item.focus,
      title: item.title,
      accountable: item.accountable,
      holder: item.accountablePostId === null ? null : (holders.get(item.accountablePostId)?.name ?? null),
      earlier,
      later,
      compared: comparedOf(earlier, later),
    }
  })
}

async function textsOf(c: Context, planId: number, periodIds: readonly number[]) {
  if (periodIds.length === 0) return new Map<number, { period_id: number; text: string }[]>()
  const rows = await c.db
    .selectFrom('updates')
    .innerJoin('items', (join) => join.onRef('items.id', '=', 'updates.item_id').onRef('items.trust_id', '=', 'updates.trust_id'))
    .where('items.plan_id', '=', planId)
    .where('period_id', 'in', periodIds)
    .select(['item_id', 'period_id', 'text'])
    .execute()
  return groupedBy(rows, (row) => row.item_id)
}

/** A goal of a progress report with its items where they stand. */
export interface GoalGroup {
  id: number | null
  title: string
  standings: Standing[]
}

/** The items of a progress report, grouped by goal in the order of the plan; those under no goal come last. */
export async function goalGroups(c: Context, plan: Plan, period: PeriodRow): Promise<GoalGroup[]> {
  const standings = await standingsIn(c, period, { planId: plan.id })
  const byGoal = groupedBy(standings, (standing) => standing.item.goalId)
  const titles = await elementTitles(
    c,
    [...byGoal.keys()].filter((id) => id !== null),
  )
  const groups = [...byGoal].map(([id, of]) => ({
    id,
    title: id === null ? 'Under no goal' : (titles.get(id) ?? 'A goal not found'),
    standings: of,
  }))
  return [...groups.filter((group) => group.id !== null), ...groups.filter((group) => group.id === null)]
}
