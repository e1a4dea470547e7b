import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { StrategyElement } from '../element.ts'
import { elementRef } from '../wall.ts'
import { shownBy } from './of-outcomes.ts'

/** Says which measures show an outcome; those left out do so no longer. `held` are those that did until now. */
export async function showOutcome(
  c: Context,
  outcome: StrategyElement,
  { held, measures }: { held: readonly number[]; measures: readonly StrategyElement[] },
): Promise<void> {
  const ref = elementRef(outcome.id)
  const gone = held.filter((id) => !measures.some((one) => one.id === id))
  if (gone.length > 0)
    await c.db
      .deleteFrom('links')
      .where('from_kind', '=', ref.kind)
      .where('from_id', '=', ref.id)
      .where('to_kind', '=', ref.kind)
      .where('to_id', 'in', gone)
      .where('relation', '=', shownBy)
      .execute()
  const from = { trust_id: c.trust.id, from_kind: ref.kind, from_id: ref.id, to_kind: ref.kind, relation: shownBy }
  const rows = measures.filter((one) => !held.includes(one.id)).map((one) => ({ ...from, to_id: one.id }))
  if (rows.length > 0) await c.db.insertInto('links').values(rows).execute()
  await record(c.db, { verb: 'outcome.shown', ref, facts: { title: outcome.title, measures: measures.map((one) => one.title) } })
}
