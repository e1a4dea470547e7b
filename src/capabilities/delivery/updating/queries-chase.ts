import { dayAt } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import { type PeriodRow, stageDaysOf } from '../../calendar/index.ts'
import { awayOn, holdersOn, postTitles } from '../../people/index.ts'
import { waysIn } from '../route/queries-way.ts'
import type { Way } from '../route/way.ts'
import type { Chase } from './chase.ts'
import { approversBut } from './queries.ts'
import { owedIn } from './queries-owed.ts'
import { remindersIn } from './queries-reminders.ts'

/** Who has reported in a period and who has not, by item in plan order: a dozen queries, however many items. */
export async function chaseOf(c: Context, period: PeriodRow): Promise<Chase> {
  const [owed, holders, reminders] = [await owedIn(c, [period]), await holdersOn(c, c.on), await remindersIn(c, period.id)]
  const holderOf = (postId: number | null) => (postId === null ? undefined : holders.get(postId))
  const ways = await waysIn(
    c,
    period,
    owed.map(({ item, update }) => ({ itemId: item.id, holderId: holderOf(item.accountablePostId)?.personId ?? null, update })),
  )
  const [drafts, away] = [groupedBy(await draftsIn(c, period.id), (d) => d.item_id), await awayOn(c, c.on)]
  const lines = owed.map(({ item, update, reporting }) => {
    const draft = drafts.get(item.id)?.[0]
    const holder = holderOf(item.accountablePostId)
    return {
      item,
      update,
      reporting,
      way: ways.get(item.id) as Way,
      holder: holder?.name ?? null,
      away: (holder && away.get(holder.personId)) ?? null,
      reminded: reminders.get(item.id) ?? null,
      draft: draft ? { savedAt: draft.saved_at, person: draft.name } : null,
    }
  })
  const today = c.asAt ? c.on : dayAt(c.now)
  return { period, lines, days: await stageDaysOf(c, period), posts: await postTitles(c), executives: await approversBut(c, []), today }
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
