import type { Day } from '../../kernel/day.ts'
import type { Gap } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import type { ParkingValues } from './forms.ts'
import type { GapAnswer } from './sorting.ts'

/** Leaves a gap open on purpose until a day, or gives it a new day; false when somebody answered it after `seen` (no version: nobody had). */
export async function parkGap(
  c: Context,
  gap: Gap,
  { seen, values }: { seen: number | undefined; values: ParkingValues },
): Promise<boolean> {
  const said = { words: values.words, review_on: values.review as Day, answered_by: c.person.id, answered_at: c.now }
  const row =
    seen === undefined
      ? await c.db
          .insertInto('gap_answers')
          .values({ trust_id: c.trust.id, gap_key: gap.key, ...said })
          .onConflict((conflict) => conflict.columns(['trust_id', 'gap_key']).doNothing())
          .returning('id')
          .executeTakeFirst()
      : await c.db
          .updateTable('gap_answers')
          .set(said)
          .where('gap_key', '=', gap.key)
          .where('version', '=', seen)
          .returning('id')
          .executeTakeFirst()
  if (!row) return false
  const facts = { title: gap.title, gap: gap.kind, until: values.review, words: values.words }
  await record(c.db, { verb: 'gap.parked', ref: gap.ref, facts })
  return true
}

/** Takes a parked gap up again: it counts from now. False when somebody did already. */
export async function takeUpGap(c: Context, gap: Gap, answer: GapAnswer): Promise<boolean> {
  const gone = await c.db.deleteFrom('gap_answers').where('gap_key', '=', answer.gapKey).returning('id').executeTakeFirst()
  if (!gone) return false
  await record(c.db, { verb: 'gap.takenUp', ref: gap.ref, facts: { title: gap.title, gap: gap.kind } })
  return true
}
