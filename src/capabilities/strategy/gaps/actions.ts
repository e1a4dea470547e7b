import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { StrategyElement } from '../element.ts'
import type { Horizon } from './horizon.ts'

/** Gives an element days of its own, or takes them away; false when somebody changed it after `seen`. */
export async function setHorizon(c: Context, element: StrategyElement, { seen, days }: { seen: number; days: Horizon }): Promise<boolean> {
  const row = await c.db
    .updateTable('strategy_elements')
    .set({ starts_on: days.starts, ends_on: days.ends })
    .where('id', '=', element.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { title: element.title, from: days.starts, to: days.ends }
  await record(c.db, { verb: 'element.dated', ref: { kind: 'strategy element', id: element.id }, facts })
  return true
}
