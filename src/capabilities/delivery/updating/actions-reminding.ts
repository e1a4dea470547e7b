import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import { askedOf, type ChaseLine } from './chase.ts'

/** Asks the holders of these items' posts for their updates, in one event; each finds it in My work. */
export async function remind(c: Context, period: PeriodRow, lines: readonly ChaseLine[]): Promise<void> {
  const asked = lines.flatMap(({ item }) =>
    item.accountablePostId === null ? [] : [{ item_id: item.id, to_post_id: item.accountablePostId }],
  )
  const rows = asked.map((one) => ({ trust_id: c.trust.id, period_id: period.id, sent_by: c.person.id, sent_at: c.now, ...one }))
  await c.db.insertInto('reminders').values(rows).execute()
  const facts = {
    period: period.label,
    people: [...new Set(lines.map(askedOf))],
    items: lines.map((l) => l.item.title),
    itemIds: lines.map((l) => l.item.id),
  }
  await record(c.db, { verb: 'update.reminded', ref: { kind: 'period', id: period.id }, facts })
}
