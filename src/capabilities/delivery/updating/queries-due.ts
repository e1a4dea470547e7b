import { dayAndMonth, dayAt } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import type { DueLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { allPeriods, type PeriodRow } from '../../calendar/index.ts'
import { postsHeldBy } from '../../people/index.ts'
import type { Item, Update } from '../item.ts'
import { allPlans, itemsOf, milestonesOf, updatesOf } from '../queries.ts'
import { isOwed, type Reporting, reportingOf, reportsIn } from './owed.ts'
import { type Reminded, remindersIn } from './queries-reminders.ts'

/** One item of an open period, with where its update stands. */
export interface Owed {
  item: Item
  period: PeriodRow
  update: Update | null
  reporting: Reporting
}

/** Every item that reports in a period, in plan order. */
export async function owedIn(c: Context, period: PeriodRow): Promise<Owed[]> {
  const plans = (await allPlans(c)).filter((plan) => reportsIn(plan, period))
  const items = (await itemsOf(c)).filter((item) => plans.some((plan) => plan.id === item.planId))
  const updates = (
    await updatesOf(
      c,
      items.map((i) => i.id),
    )
  ).filter((u) => u.periodId === period.id)
  const drafts = c.asAt ? [] : await c.db.selectFrom('update_drafts').where('period_id', '=', period.id).select('item_id').execute()
  return items.map((item) => {
    const update = updates.find((u) => u.itemId === item.id) ?? null
    return {
      item,
      period,
      update,
      reporting: reportingOf(
        item,
        update,
        drafts.some((d) => d.item_id === item.id),
      ),
    }
  })
}

/** What this person owes or must decide in delivery: updates, answers, decisions, milestones coming due. */
export async function deliveryDue(c: Context): Promise<DueLine[]> {
  const open = (await allPeriods(c)).filter((p) => p.state === 'open')
  const held = await postsHeldBy(c, c.person.id, c.on)
  const mine = new Set(held.map((p) => p.postId))
  const ownPosts = new Set<number | null>(held.filter((p) => p.as === 'holder').map((p) => p.postId))
  const lines: DueLine[] = []
  for (const period of open) {
    const owed = await owedIn(c, period)
    const own = owed.filter(({ item }) => item.accountablePostId !== null && mine.has(item.accountablePostId))
    const reminders = await remindersIn(c, period.id)
    if (c.may('update:write'))
      lines.push(...own.filter(({ reporting }) => isOwed(reporting)).map((o) => updateLine(o, reminders.get(o.item.id))))
    if (c.may('update:approve')) lines.push(...owed.filter((one) => isToDecide(one, c.person.id, ownPosts)).map(decisionLine))
    lines.push(
      ...(await milestoneLines(
        c,
        own.map((o) => o.item),
        period,
      )),
    )
  }
  return [...lines, ...(await challengeLines(c, mine))]
}

/** Sent, and neither written by this person nor sent by a deputy for the post they hold. */
const isToDecide = ({ update, item }: Owed, personId: number, ownPosts: ReadonlySet<number | null>): boolean =>
  update?.state === 'sent' && update.writtenBy !== personId && !(update.onBehalfOf !== null && ownPosts.has(item.accountablePostId))

const updateAt = ({ item, period }: Owed) => `/items/${item.id}/updates/${period.id}`

function updateLine(owed: Owed, reminded: Reminded | undefined): DueLine {
  const { item, period, update, reporting } = owed
  const back = reporting === 'sent back'
  const stands = back ? `Came back: “${update?.decisionWords}”` : reporting === 'drafted' ? 'Draft saved' : 'Not started'
  return {
    kind: 'owe',
    ref: { kind: 'item', id: item.id },
    due: period.due_on,
    title: `${period.label} update: ${item.title}`,
    stands: reminded ? `${stands}. Reminded ${dayAndMonth(reminded.on)} by ${reminded.by}` : stands,
    href: updateAt(owed),
    action: back ? 'Mend update' : reporting === 'drafted' ? 'Go on writing' : 'Write update',
    ...(back ? { cameBack: true as const } : {}),
  }
}

function decisionLine(owed: Owed): DueLine {
  const by = `${owed.update?.writer ?? 'somebody unknown'}${owed.update?.onBehalfOf ? `, for the ${owed.update.onBehalfOf}` : ''}`
  return {
    kind: 'decide',
    ref: { kind: 'item', id: owed.item.id },
    due: owed.period.due_on,
    since: owed.update?.sentAt ? dayAt(owed.update.sentAt) : null,
    by,
    rag: owed.update?.rag ?? null,
    title: `Approve update: ${owed.item.title}`,
    stands: `Sent by ${by}`,
    href: `${updateAt(owed)}/decision`,
    action: 'Read and decide',
  }
}

/** Milestones not done that fall due by the period's board day, or within the period where it has none. */
async function milestoneLines(c: Context, items: readonly Item[], period: PeriodRow): Promise<DueLine[]> {
  if (!c.may('milestone:set')) return []
  const byId = new Map(items.map((i) => [i.id, i]))
  const milestones = await milestonesOf(c, [...byId.keys()])
  return milestones.flatMap((m): DueLine[] => {
    const due = m.forecasts.at(-1)?.day ?? m.baseline
    if (m.actual !== null || due === null || due > (period.board_on ?? period.ends_on)) return []
    const stands = m.forecasts.length === 0 ? 'On its first date' : `First set for ${m.baseline ? dayAndMonth(m.baseline) : 'no day'}`
    return [
      {
        kind: 'owe',
        ref: { kind: 'item', id: m.itemId },
        due,
        title: `Milestone: ${m.title}`,
        stands: due < c.on ? 'Passed, not reported as done' : stands,
        href: `/items/${m.itemId}/milestones/${m.id}`,
        action: 'Report on it',
      },
    ]
  })
}

async function challengeLines(c: Context, mine: ReadonlySet<number>): Promise<DueLine[]> {
  if (!c.may('challenge:answer')) return []
  const open = await c.db
    .selectFrom('challenges')
    .where('answered_at', 'is', null)
    .orderBy('due_on')
    .select(['id', 'item_id', 'words', 'raised_as', 'due_on'])
    .execute()
  const items = groupedBy(await itemsOf(c, { ids: open.map((o) => o.item_id) }), (i) => i.id)
  return open
    .filter(({ item_id }) => mine.has(items.get(item_id)?.[0]?.accountablePostId ?? -1))
    .map(({ id, item_id, words, raised_as, due_on }) => ({
      kind: 'owe',
      ref: { kind: 'item', id: item_id },
      due: due_on,
      title: `Answer: ${words}`,
      stands: `Challenge from the ${raised_as}`,
      href: `/challenges/${id}`,
      action: 'Answer',
    }))
}
