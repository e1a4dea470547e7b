import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import { allPeriods, type PeriodRow } from '../../calendar/index.ts'
import { holdersOn } from '../../people/index.ts'
import { elementTitles } from '../../strategy/index.ts'
import { allPlans } from '../queries.ts'
import { reportsIn } from '../updating/owed.ts'
import { standingsIn } from '../weighing/queries-standings.ts'
import type { Standing } from '../weighing/standing.ts'
import { type ComparedRow, comparedOf } from './compared-rows.ts'

export type Plan = Awaited<ReturnType<typeof allPlans>>[number]

export const planById = async (c: Context, id: number): Promise<Plan | undefined> => (await allPlans(c)).find((plan) => plan.id === id)

/** The periods a plan has reported in or reports in now, newest first. */
export const periodsOf = async (c: Context, plan: Plan): Promise<PeriodRow[]> =>
  (await allPeriods(c)).filter((period) => period.state !== 'planned' && reportsIn(plan, period))

/** What is set side by side: a plan's rows with what was said in two of its periods. */
export interface Comparison {
  periods: PeriodRow[]
  later: PeriodRow | undefined
  earlier: PeriodRow | undefined
  rows: ComparedRow[]
}

/** The periods asked for, else the newest two; where the newest holds no words at all yet, the newest that does and the one before. */
export async function comparisonOf(
  c: Context,
  plan: Plan,
  asked: { period: number | undefined; against: number | undefined },
): Promise<Comparison> {
  const periods = await periodsOf(c, plan)
  const chosen = pairOf(periods, asked)
  const rows = await textsOf(c, plan, chosen)
  if (asked.period !== undefined || rows.some((row) => row.later !== null)) return { periods, ...chosen, rows: await asCompared(c, rows) }
  const spoken = await newestSpoken(c, plan)
  if (spoken === undefined) return { periods, ...chosen, rows: await asCompared(c, rows) }
  const other = pairOf(periods, { ...asked, period: spoken })
  return { periods, ...other, rows: await asCompared(c, await textsOf(c, plan, other)) }
}

function pairOf(periods: readonly PeriodRow[], asked: { period: number | undefined; against: number | undefined }) {
  const later = periods.find((p) => p.id === asked.period) ?? periods[0]
  const before = periods.filter((p) => later && p.id !== later.id && p.ends_on <= later.ends_on)
  return { later, earlier: before.find((p) => p.id === asked.against) ?? before[0] }
}

/** The period last spoken for in a plan. */
async function newestSpoken(c: Context, plan: Plan): Promise<number | undefined> {
  const row = await c.db
    .selectFrom('updates')
    .innerJoin('items', (join) => join.onRef('items.id', '=', 'updates.item_id').onRef('items.trust_id', '=', 'updates.trust_id'))
    .innerJoin('periods', (join) => join.onRef('periods.id', '=', 'updates.period_id').onRef('periods.trust_id', '=', 'updates.trust_id'))
    .where('items.plan_id', '=', plan.id)
    .orderBy('periods.ends_on', 'desc')
    .select('period_id')
    .executeTakeFirst()
  return row?.period_id
}

type TextRow = Awaited<ReturnType<typeof textsOf>>[number]

/** The rows with both texts in one query, however many rows; a period that is not there joins nothing. */
const textsOf = (c: Context, plan: Plan, { later, earlier }: Pick<Comparison, 'later' | 'earlier'>) =>
  c.db
    .selectFrom('items as i')
    .leftJoin('posts as p', (join) => join.onRef('p.trust_id', '=', 'i.trust_id').onRef('p.id', '=', 'i.accountable_post_id'))
    .leftJoin('updates as a', (join) =>
      join
        .onRef('a.trust_id', '=', 'i.trust_id')
        .onRef('a.item_id', '=', 'i.id')
        .on('a.period_id', '=', later?.id ?? 0),
    )
    .leftJoin('updates as b', (join) =>
      join
        .onRef('b.trust_id', '=', 'i.trust_id')
        .onRef('b.item_id', '=', 'i.id')
        .on('b.period_id', '=', earlier?.id ?? 0),
    )
    .where('i.plan_id', '=', plan.id)
    .orderBy('i.position')
    .orderBy('i.id')
    .select(['i.id', 'i.number', 'i.title', 'i.focus', 'i.brick_id', 'i.goal_id', 'i.theme_as_written', 'i.accountable_post_id'])
    .select(['i.accountable_as_written', 'p.title as post', 'a.text as later', 'b.text as earlier'])
    .execute()

async function asCompared(c: Context, rows: readonly TextRow[]): Promise<ComparedRow[]> {
  const titles = await elementTitles(c, [...new Set(rows.flatMap((row) => row.brick_id ?? row.goal_id ?? []))])
  const isBlank = rows.some((row) => !row.later?.trim() || !row.earlier?.trim())
  const holders = isBlank ? await holdersOn(c, c.on) : undefined
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    theme: titles.get(row.brick_id ?? row.goal_id ?? -1) ?? row.theme_as_written ?? 'No theme',
    focus: row.focus,
    title: row.title,
    accountable: row.post ?? row.accountable_as_written,
    holder: row.accountable_post_id === null ? null : (holders?.get(row.accountable_post_id)?.name ?? null),
    earlier: row.earlier,
    later: row.later,
    compared: comparedOf(row.earlier, row.later),
  }))
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
