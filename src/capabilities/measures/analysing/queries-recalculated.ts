import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'

/** The first periods of new limits, by series, as decided: a request that was not approved changes nothing. */
export async function recalculatedFrom(c: Context, seriesIds: readonly number[]): Promise<Map<number, Day[]>> {
  const found = new Map<number, Day[]>()
  for (let at = 0; at < seriesIds.length; at += 10_000) {
    const rows = await c.db
      .selectFrom('recalculations')
      .where('series_id', 'in', seriesIds.slice(at, at + 10_000))
      .where('state', '=', 'approved')
      .orderBy('from_period')
      .select(['series_id', 'from_period'])
      .execute()
    for (const { series_id, from_period } of rows) found.set(series_id, [...(found.get(series_id) ?? []), from_period])
  }
  return found
}
