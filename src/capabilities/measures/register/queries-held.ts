import type { Context } from '../../../platform/context.ts'
import type { Measure } from '../measure.ts'

/** How many figures and targets a measure has: what a change of its definition would touch. */
export async function heldOf(c: Context, { id }: Pick<Measure, 'id'>): Promise<{ figures: number; targets: number }> {
  const figures = await c.db
    .selectFrom('observations')
    .innerJoin('measure_series', (join) =>
      join.onRef('measure_series.id', '=', 'observations.series_id').onRef('measure_series.trust_id', '=', 'observations.trust_id'),
    )
    .where('measure_id', '=', id)
    .select((is) => is.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  const targets = await c.db
    .selectFrom('measure_targets')
    .where('measure_id', '=', id)
    .select((is) => is.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  return { figures: Number(figures?.n ?? 0), targets: Number(targets?.n ?? 0) }
}

/** Whether another measure has a code already; codes are compared as papers write them, without regard to capitals. */
export async function codeTaken(c: Context, code: string, self?: number): Promise<boolean> {
  const rows = await c.db.selectFrom('measures').select(['id', 'code']).execute()
  return rows.some((row) => row.id !== self && row.code.toLowerCase() === code.toLowerCase())
}
