import { type Day, dayAt } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'

/** The last time somebody was asked for an update. */
export interface Reminded {
  on: Day
  by: string
}

/** The last reminder for each item of a period: the day, and who asked. */
export async function remindersIn(c: Context, periodId: number): Promise<Map<number, Reminded>> {
  const rows = await c.db
    .selectFrom('reminders')
    .innerJoin('people', 'people.id', 'reminders.sent_by')
    .where('period_id', '=', periodId)
    .orderBy('sent_at')
    .orderBy('reminders.id')
    .select(['item_id', 'sent_at', 'people.name'])
    .execute()
  return new Map(rows.map((r) => [r.item_id, { on: dayAt(r.sent_at), by: r.name }]))
}
