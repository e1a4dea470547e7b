import type { Context } from '../../../platform/context.ts'
import { rowsOf } from '../../../platform/db/index.ts'
import type { Figures } from './points.ts'

/** Every figure of these series, by number; one without any is left out. */
export async function figuresOf(c: Context, ids: readonly number[]): Promise<Map<number, Figures>> {
  const found = new Map<number, Figures>()
  for (let at = 0; at < ids.length; at += 5000)
    for (const row of await rowsOf<Figures>(c.db, 'app.figures_of', [ids.slice(at, at + 5000)])) found.set(row.series_id, row)
  return found
}
