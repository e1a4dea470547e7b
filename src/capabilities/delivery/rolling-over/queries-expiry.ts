import type { Context } from '../../../platform/context.ts'
import { allPlans } from '../queries.ts'
import { type PlanEnding, type PlanLife, plansEnding } from './expiry.ts'

/** Every plan with how many items it holds and how many of them are open: neither closed nor carried on elsewhere. Two queries. */
export async function planLives(c: Context): Promise<PlanLife[]> {
  const counts = new Map((await heldIn(c)).map((row) => [row.plan_id, row]))
  return (await allPlans(c)).map((plan) => ({
    id: plan.id,
    name: plan.name,
    startsOn: plan.starts_on,
    endsOn: plan.ends_on,
    followsId: plan.follows_id,
    items: Number(counts.get(plan.id)?.items ?? 0),
    open: Number(counts.get(plan.id)?.open ?? 0),
  }))
}

/** How many items each plan holds, counted where they stand. */
const heldIn = (c: Context) =>
  c.db
    .selectFrom('items')
    .leftJoin('links as carried', (join) =>
      join
        .onRef('carried.trust_id', '=', 'items.trust_id')
        .onRef('carried.to_id', '=', 'items.id')
        .on('carried.to_kind', '=', 'item')
        .on('carried.from_kind', '=', 'item')
        .on('carried.relation', '=', 'continues'),
    )
    .groupBy('plan_id')
    .select((is) => [
      'plan_id',
      is.fn.count('items.id').distinct().as('items'),
      is.fn.count('items.id').distinct().filterWhere('state', '<>', 'closed').filterWhere('carried.id', 'is', null).as('open'),
    ])
    .execute()

/** The items that an item of a later plan carries on. */
export async function carriedOn(c: Context): Promise<Set<number>> {
  const rows = await c.db
    .selectFrom('links')
    .where('from_kind', '=', 'item')
    .where('to_kind', '=', 'item')
    .where('relation', '=', 'continues')
    .select('to_id')
    .execute()
  return new Set(rows.map((row) => row.to_id))
}

/** The plans that have ended, or end within sixty days, and that nothing follows; judged on the day the page is read at. */
export const plansEndingNow = (c: Context): Promise<PlanEnding[]> =>
  c.once('delivery: plans ending', async () => plansEnding(await planLives(c), c.on))
