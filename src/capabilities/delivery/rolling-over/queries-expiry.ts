import type { Context } from '../../../platform/context.ts'
import { allPlans } from '../queries.ts'
import { type PlanEnding, type PlanLife, plansEnding } from './expiry.ts'

/** Every plan with how many items it holds and how many of them are open: neither closed nor carried on elsewhere. Three queries. */
export async function planLives(c: Context): Promise<PlanLife[]> {
  const plans = await allPlans(c)
  const items = await c.db.selectFrom('items').select(['id', 'plan_id', 'state']).execute()
  const carried = await carriedOn(c)
  return plans.map((plan) => {
    const held = items.filter((item) => item.plan_id === plan.id)
    return {
      id: plan.id,
      name: plan.name,
      startsOn: plan.starts_on,
      endsOn: plan.ends_on,
      followsId: plan.follows_id,
      items: held.length,
      open: held.filter((item) => item.state !== 'closed' && !carried.has(item.id)).length,
    }
  })
}

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
