import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { StrategyElement } from '../element.ts'
import { elementRef } from '../wall.ts'
import type { ClosingReview } from './closing-review.ts'
import type { ClosingValues } from './forms.ts'

/** Writes a brick's closing review, or changes it; false when somebody wrote or changed it after the form was opened. */
export async function closeElement(
  c: Context,
  element: StrategyElement,
  { values: v, before }: { values: ClosingValues; before: ClosingReview | undefined },
): Promise<boolean> {
  if ((v.version ?? 0) !== (before?.version ?? 0)) return false
  const words = { promised: v.promised ?? '', found: v.found, benefits: v.benefits, learned: v.learned ?? '' }
  const review = { ...words, reviewed_on: v.reviewed as Day, reviewed_by: v.by }
  const written = before
    ? await c.db
        .updateTable('closing_reviews')
        .set({ ...review, illustrative: false })
        .where('element_id', '=', element.id)
        .where('version', '=', before.version)
        .returning('id')
        .executeTakeFirst()
    : await c.db
        .insertInto('closing_reviews')
        .values({ trust_id: c.trust.id, element_id: element.id, ...review })
        .onConflict((conflict) => conflict.columns(['trust_id', 'element_id']).doNothing())
        .returning('id')
        .executeTakeFirst()
  if (!written) return false
  const facts = { title: element.title, benefits: v.benefits, by: v.by }
  await record(c.db, { verb: 'element.closed', ref: elementRef(element.id), facts })
  return true
}
