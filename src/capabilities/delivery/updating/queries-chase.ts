import { dayAt } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import { holdersOn } from '../../people/index.ts'
import type { Chase } from './chase.ts'
import { approversBut } from './queries.ts'
import { owedIn } from './queries-due.ts'
import { remindersIn } from './queries-reminders.ts'

/** Who has reported in a period and who has not, by item in plan order. */
export async function chaseOf(c: Context, period: PeriodRow): Promise<Chase> {
  const [owed, holders, reminders] = [await owedIn(c, period), await holdersOn(c, c.on), await remindersIn(c, period.id)]
  const drafts = groupedBy(await draftsIn(c, period.id), (d) => d.item_id)
  const lines = owed.map(({ item, update, reporting }) => {
    const draft = drafts.get(item.id)?.[0]
    return {
      item,
      update,
      reporting,
      holder: item.accountablePostId === null ? null : (holders.get(item.accountablePostId)?.name ?? null),
      reminded: reminders.get(item.id) ?? null,
      draft: draft ? { savedAt: draft.saved_at, person: draft.name } : null,
    }
  })
  return { period, lines, executives: await approversBut(c, []), today: c.asAt ? c.on : dayAt(c.now) }
}

const draftsIn = async (c: Context, periodId: number) =>
  c.asAt
    ? []
    : c.db
        .selectFrom('update_drafts')
        .innerJoin('people', 'people.id', 'update_drafts.person_id')
        .where('period_id', '=', periodId)
        .select(['item_id', 'saved_at', 'people.name'])
        .execute()
