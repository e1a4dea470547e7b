import { endsOn, type Period, periodLabel, readPeriod } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import { appetiteOfElement } from '../appetite/appetite.ts'
import { allAppetites } from '../appetite/queries.ts'
import type { Tolerances } from './queries-listing.ts'

/** The quarter whose scores are shown: the last up to the one given in which a risk is scored. */
export async function quarterScored(c: Context, quarter: Period): Promise<{ period: Period; id: number | null }> {
  const rows = await c.db
    .selectFrom('periods')
    .where('ends_on', '<=', endsOn(quarter))
    .where((is) =>
      is.exists(
        is
          .selectFrom('risk_scores as s')
          .whereRef('s.period_id', '=', 'periods.id')
          .whereRef('s.trust_id', '=', 'periods.trust_id')
          .select('s.id'),
      ),
    )
    .orderBy('ends_on', 'desc')
    .select(['id', 'label'])
    .execute()
  for (const { id, label } of rows) {
    const period = readPeriod(label)
    if (period) return { period, id }
  }
  return { period: quarter, id: null }
}

/** The record of a quarter; null where the calendar has none. */
export async function periodIdOf(c: Context, period: Period): Promise<number | null> {
  const row = await c.db.selectFrom('periods').where('label', '=', periodLabel(period)).select('id').executeTakeFirst()
  return row?.id ?? null
}

/** What is tolerated at most on the day of the page, by objective and by single risk. */
export async function tolerancesNow(c: Context): Promise<Tolerances> {
  const appetites = await allAppetites(c)
  const goals = [...new Set(appetites.flatMap(({ elementId }) => (elementId === null ? [] : [elementId])))]
  const own = new Map<number, number>()
  for (const { riskId, fromDay, untilDay, toleranceTo } of appetites)
    if (riskId !== null && fromDay <= c.on && (untilDay === null || c.on <= untilDay)) own.set(riskId, toleranceTo)
  return {
    goals: goals.flatMap((id) => {
      const appetite = appetiteOfElement(id, appetites, c.on)
      return appetite ? [{ id, most: appetite.toleranceTo }] : []
    }),
    risks: [...own].map(([id, most]) => ({ id, most })),
  }
}

/** Categories and goals that risks stand under, for choosing one. */
export const usedByRisks = (c: Context): Promise<{ categories: string[]; goals: number[] }> =>
  c.once('risk: categories and goals used', async () => {
    const rows = await c.db.selectFrom('risks').groupBy(['category', 'goal_id']).select(['category', 'goal_id']).execute()
    const categories = [...new Set(rows.map(({ category }) => category))].filter((category) => category !== '')
    return {
      categories: categories.sort((a, b) => a.localeCompare(b, 'en-GB')),
      goals: [...new Set(rows.flatMap(({ goal_id: id }) => (id === null ? [] : [id])))],
    }
  })

/** Risks put forward that wait for a decision. */
export async function countProposed(c: Context): Promise<number> {
  const row = await c.db
    .selectFrom('risks')
    .where('state', '=', 'proposed')
    .where('closed_on', 'is', null)
    .select((is) => is.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}
