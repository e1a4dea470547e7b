import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import { historyHead } from '../../../platform/history/index.ts'
import { allPeriods, type PeriodRow } from '../../calendar/index.ts'
import { allPlans, claimsOf, itemsOf, reportsIn, updatesOf } from '../../delivery/index.ts'
import { allPlaces, allPosts, holdersOn, standingBodies } from '../../people/index.ts'
import { elementTitles } from '../../strategy/index.ts'
import { type Narrowed, withBeneath } from './narrowing.ts'
import type { SideFacts } from './side-facts.ts'
import { comparedInOrder, saidThen } from './side-row.ts'

export type Plan = Awaited<ReturnType<typeof allPlans>>[number]
type Item = Awaited<ReturnType<typeof itemsOf>>[number]

/** Whether a plan reports in a period: it holds for its days, or something was said for it then, before it was renewed. */
async function reporting(c: Context): Promise<(plan: Plan, period: PeriodRow) => boolean> {
  const said = await c.db
    .selectFrom('updates')
    .innerJoin('items', (join) => join.onRef('items.id', '=', 'updates.item_id').onRef('items.trust_id', '=', 'updates.trust_id'))
    .select(['plan_id', 'period_id'])
    .distinct()
    .execute()
  return (plan, period) => reportsIn(plan, period) || said.some((one) => one.plan_id === plan.id && one.period_id === period.id)
}

/** The plans that report in any of these periods, a delivery plan's layout before others, the newest first. */
export async function plansIn(c: Context, ...periods: readonly PeriodRow[]): Promise<Plan[]> {
  const isReporting = await reporting(c)
  const plans = (await allPlans(c)).filter((plan) => periods.some((period) => isReporting(plan, period)))
  return [...plans.filter(({ layout }) => layout === 'delivery plan'), ...plans.filter(({ layout }) => layout !== 'delivery plan')]
}

/** The periods a plan has reported in, reports in now or will, the newest first. */
export async function reportingPeriods(c: Context, plan: Plan): Promise<PeriodRow[]> {
  const isReporting = await reporting(c)
  return (await allPeriods(c)).filter((period) => isReporting(plan, period))
}

/** Those of its periods that have begun. */
export const periodsOf = async (c: Context, plan: Plan): Promise<PeriodRow[]> =>
  (await reportingPeriods(c, plan)).filter(({ state }) => state !== 'planned')

/** What a paper may be narrowed to. */
export interface Levels {
  places: { id: number; name: string; kind: string; parentId: number | null }[]
  bodies: { id: number; name: string; parentId: number | null }[]
}

/** The places and the overseeing bodies of the trust. */
export async function levelsOf(c: Context): Promise<Levels> {
  const places = (await allPlaces(c)).map(({ id, name, kind, parent_id }) => ({ id, name, kind, parentId: parent_id }))
  const bodies = (await standingBodies(c)).map(({ id, name, reportsToId }) => ({ id, name, parentId: reportsToId }))
  return { places, bodies }
}

/** The items of a plan that stand where the paper is narrowed to, and how many the plan has. */
export async function itemsWithin(c: Context, plan: Plan, { place, body }: Narrowed): Promise<{ items: Item[]; all: number }> {
  const items = await itemsOf(c, { planId: plan.id })
  if (!place && !body) return { items, all: items.length }
  const { places, bodies } = await levelsOf(c)
  const within = place && withBeneath(places, place.id)
  const posts = new Set(within && (await allPosts(c)).filter((post) => within.has(post.place_id ?? 0)).map(({ id }) => id))
  const overseen = body && (await overseenBy(c, plan, withBeneath(bodies, body.id)))
  const found = items.filter(
    ({ id, accountablePostId }) => (!within || posts.has(accountablePostId ?? 0)) && (!overseen || overseen.has(id)),
  )
  return { items: found, all: items.length }
}

async function overseenBy(c: Context, plan: Plan, bodies: ReadonlySet<number>): Promise<Set<number>> {
  const rows = await c.db
    .selectFrom('items')
    .where('plan_id', '=', plan.id)
    .where('overseen_by_id', 'in', [...bodies])
    .select('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** What each of these items is about: its brick's or goal's title, else the theme as its file wrote it. */
export async function themesOf(c: Context, items: readonly Item[]): Promise<(item: Item) => string> {
  const titles = await elementTitles(c, [...new Set(items.flatMap(({ brickId, goalId }) => brickId ?? goalId ?? []))])
  return ({ brickId, goalId, themeAsWritten }) => titles.get(brickId ?? goalId ?? -1) ?? themeAsWritten ?? 'No theme'
}

/** Everything the paper of two or three periods side by side is written from: the same few queries however many rows. */
export async function sideFacts(
  c: Context,
  { plan, periods, narrowed }: { plan: Plan; periods: readonly PeriodRow[]; narrowed: Narrowed },
): Promise<SideFacts> {
  const { items, all } = await itemsWithin(c, plan, narrowed)
  const updates = groupedBy(
    await updatesOf(
      c,
      items.map(({ id }) => id),
    ),
    ({ itemId }) => itemId,
  )
  const claims = await claimsOf(
    c,
    items.map(({ id }) => id),
  )
  const [themeOf, holders] = [await themesOf(c, items), await holdersOn(c, c.on)]
  const rows = items.map((item) => {
    const said = periods.map(({ id }) => ({
      ...saidThen(updates.get(item.id)?.find(({ periodId }) => periodId === id)),
      claims: claims.filter(({ itemId, periodId }) => itemId === item.id && periodId === id),
    }))
    return {
      id: item.id,
      theme: themeOf(item),
      focus: item.focus || item.topic,
      title: item.title,
      accountable: item.accountable,
      holder: holders.get(item.accountablePostId ?? 0)?.name ?? null,
      said,
      compared: comparedInOrder(said),
    }
  })
  const { name: trust, isSample } = c.trust
  return { trust, isSample, on: c.on, history: await historyHead(c.db), plan, periods, narrowed, all, rows }
}
