import type { Context } from '../../../platform/context.ts'
import { linksFrom, linksTo } from '../../../platform/links.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import type { Update } from '../item.ts'
import { allPlans, itemsOf, updatesOf } from '../queries.ts'
import { reportsIn } from '../updating/owed.ts'
import { followsOn } from './following.ts'

/** A record by name, for a line of the thread. */
export interface Relative {
  id: number
  title: string
}

/** What an item follows on from, and what follows on from it. */
export async function followingOf(c: Context, itemId: number): Promise<{ from: Relative[]; by: Relative[] }> {
  const from = (await linksFrom(c, 'item', [itemId], 'item')).filter((link) => link.relation === followsOn).map((link) => link.toId)
  const by = (await linksTo(c, 'item', [itemId], 'item')).filter((link) => link.relation === followsOn).map((link) => link.fromId)
  if (from.length + by.length === 0) return { from: [], by: [] }
  const items = await itemsOf(c, { ids: [...from, ...by] })
  const named = (ids: readonly number[]) => items.filter(({ id }) => ids.includes(id)).map(({ id, title }) => ({ id, title }))
  return { from: named(from), by: named(by) }
}

/** An update by its number; undefined when there is none. */
export async function updateById(c: Context, id: number): Promise<Update | undefined> {
  const row = await c.db.selectFrom('updates').where('id', '=', id).select('item_id').executeTakeFirst()
  return row && (await updatesOf(c, [row.item_id])).find((update) => update.id === id)
}

/** A row an update could come into. */
export interface Row {
  id: number
  title: string
  plan: string
  reports: boolean
  hasUpdate: boolean
}

/** Every row of the plans that report in a period, with whether something is said there already; rows of other plans are told apart. */
export async function rowsFor(c: Context, period: PeriodRow): Promise<Row[]> {
  const plans = new Map((await allPlans(c)).map((plan) => [plan.id, plan]))
  const said = new Set(
    (await c.db.selectFrom('updates').where('period_id', '=', period.id).select('item_id').execute()).map((r) => r.item_id),
  )
  return (await itemsOf(c)).flatMap((item) => {
    const plan = plans.get(item.planId)
    if (!plan) return []
    return [{ id: item.id, title: item.title, plan: plan.name, reports: reportsIn(plan, period), hasUpdate: said.has(item.id) }]
  })
}
