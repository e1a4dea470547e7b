import type { Context } from '../../../platform/context.ts'

/** Takes elements away with where they cross and how they are tested. Refused by the database where anything else stands on them. Records nothing by itself. */
export async function removeElements(c: Context, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await c.db.deleteFrom('strategy_crossings').where('brick_id', 'in', ids).execute()
  await c.db.deleteFrom('strategy_crossings').where('goal_id', 'in', ids).execute()
  await c.db.deleteFrom('success_tests').where('element_id', 'in', ids).execute()
  await c.db.deleteFrom('strategy_elements').where('id', 'in', ids).execute()
}
