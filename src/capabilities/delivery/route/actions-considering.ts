import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import type { Consideration, ConsiderLine } from './considering.ts'

/** Keeps what a group said of several approved updates at once, in one event. */
export async function considerTogether(
  c: Context,
  { period, body }: { period: PeriodRow; body: Consideration['body'] },
  { lines, words }: { lines: readonly ConsiderLine[]; words: string },
): Promise<void> {
  const steps = lines.flatMap(({ update }) =>
    update
      ? [
          {
            trust_id: c.trust.id,
            update_id: update.id,
            stage: 'committee',
            body_id: body.id,
            decided_by: c.person.id,
            decided_at: c.now,
            words,
          },
        ]
      : [],
  )
  await c.db.insertInto('update_steps').values(steps).execute()
  const facts = {
    body: body.name,
    period: period.label,
    items: lines.map(({ item }) => item.title),
    itemIds: lines.map(({ item }) => item.id),
    words,
  }
  await record(c.db, { verb: 'updates.considered', ref: { kind: 'period', id: period.id }, facts })
}
