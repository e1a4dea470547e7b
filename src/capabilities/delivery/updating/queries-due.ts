import { dayAndMonth } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import type { DueLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { allPeriods, type PeriodRow } from '../../calendar/index.ts'
import { postsHeldBy } from '../../people/index.ts'
import { asksDue } from '../asking/queries.ts'
import { itemsOf, milestonesOf } from '../queries.ts'
import { mayConsider } from '../route/overseeing.ts'
import { waysIn } from '../route/queries-way.ts'
import type { Way } from '../route/way.ts'
import { agreementLine, considerationLines, decisionLine, isToDecide, updateLine, type Waiting } from './due-lines.ts'
import { isOwed } from './owed.ts'
import { holdersByPost, owedIn } from './queries-owed.ts'
import { remindersIn } from './queries-reminders.ts'

type Held = Awaited<ReturnType<typeof postsHeldBy>>

/** What this person owes or must decide in delivery: updates, decisions of their stage, answers, milestones coming due, actions promised. */
export async function deliveryDue(c: Context): Promise<DueLine[]> {
  const open = (await allPeriods(c)).filter((p) => p.state === 'open')
  const held = await postsHeldBy(c, c.person.id, c.on)
  const mine = new Set(held.map((p) => p.postId))
  const waiting = await waitingIn(c, open, [...mine])
  const own = waiting.filter(({ item }) => item.accountablePostId !== null && mine.has(item.accountablePostId))
  return [
    ...(await updateLines(c, open, own)),
    ...decisions(c, held, waiting),
    ...(await milestoneLines(c, own)),
    ...(await challengeLines(c, mine)),
    ...(await asksDue(c)),
    ...(await promiseLines(c, mine)),
  ]
}

/** The items of these posts in the open periods, and every update that waits for somebody's decision, each with where it is on its way. */
async function waitingIn(c: Context, open: readonly PeriodRow[], posts: readonly number[]): Promise<Waiting[]> {
  const owed = await owedIn(c, open, { posts })
  const holderOf = await holdersByPost(c)
  const lines: Waiting[] = []
  for (const period of open) {
    const here = owed.filter((one) => one.period.id === period.id)
    const under = here.map(({ item, update }) => ({
      itemId: item.id,
      holderId: holderOf(item.accountablePostId),
      update,
    }))
    const ways = here.length === 0 ? new Map<number, Way>() : await waysIn(c, period, under)
    lines.push(...here.map((one) => ({ ...one, way: ways.get(one.item.id) as Way })))
  }
  return lines
}

async function updateLines(c: Context, open: readonly PeriodRow[], own: readonly Waiting[]): Promise<DueLine[]> {
  if (!c.may('update:write') || own.length === 0) return []
  const lines: DueLine[] = []
  for (const period of open) {
    const reminders = await remindersIn(c, period.id)
    const owed = own.filter((one) => one.period.id === period.id && isOwed(one.reporting))
    lines.push(...owed.map((one) => updateLine(one, reminders.get(one.item.id))))
  }
  return lines
}

/** What waits for this person at each stage: to agree as the holder, to approve, to record what a committee said. */
function decisions(c: Context, held: Held, waiting: readonly Waiting[]): DueLine[] {
  const own = new Set<number | null>(held.filter((p) => p.as === 'holder').map((p) => p.postId))
  const toAgree = waiting.filter(({ way, item, update }) => update && way.stage === 'director' && own.has(item.accountablePostId))
  const toApprove = waiting.filter((one) => isToDecide(one, c.person.id, own))
  const toConsider = waiting.filter(({ way: { stage, overseer } }) => {
    const nobodySpeaks = overseer?.chairPostId == null && overseer?.secretaryPostId == null
    const facts = { overseer, held, runsQuarter: nobodySpeaks && c.may('quarter:run'), mayConsider: c.may('update:consider') }
    return stage === 'committee' && mayConsider(facts)
  })
  return [
    ...(c.may('update:write') ? toAgree.map(agreementLine) : []),
    ...(c.may('update:approve') ? toApprove.map(decisionLine) : []),
    ...considerationLines(toConsider),
  ]
}

/** Milestones not done that fall due by the period's board day, or within the period where it has none. */
async function milestoneLines(c: Context, own: readonly Waiting[]): Promise<DueLine[]> {
  if (!c.may('milestone:set') || own.length === 0) return []
  const byItem = groupedBy(own, ({ item }) => item.id)
  const milestones = await milestonesOf(c, [...byItem.keys()])
  return milestones.flatMap((m): DueLine[] => {
    const due = m.forecasts.at(-1)?.day ?? m.baseline
    const periods = (byItem.get(m.itemId) ?? []).map(({ period }) => period.board_on ?? period.ends_on)
    if (m.actual !== null || due === null || !periods.some((last) => due <= last)) return []
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
  if (!c.may('challenge:answer') || mine.size === 0) return []
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

/** Actions of a path to green that hang on a post of this person's, of items whose update is somebody else's. */
async function promiseLines(c: Context, mine: ReadonlySet<number>): Promise<DueLine[]> {
  if (!c.may('update:write') || mine.size === 0) return []
  const posts = [...mine]
  const rows = await c.db
    .selectFrom('promises as p')
    .innerJoin('items as i', (join) => join.onRef('i.trust_id', '=', 'p.trust_id').onRef('i.id', '=', 'p.item_id'))
    .where('p.owner_post_id', 'in', posts)
    .where('p.outcome', '=', 'open')
    .where('p.due_on', 'is not', null)
    .where('i.state', '!=', 'closed')
    .where((is) => is.or([is('i.accountable_post_id', 'is', null), is('i.accountable_post_id', 'not in', posts)]))
    .orderBy('p.due_on')
    .select(['p.item_id', 'p.words', 'p.due_on', 'i.title'])
    .execute()
  return rows.map(({ item_id, words, due_on, title }) => ({
    kind: 'owe',
    ref: { kind: 'item', id: item_id },
    due: due_on,
    title: `Do what was promised: ${words}`,
    stands: `On the path to green of “${title}”`,
    href: `/items/${item_id}`,
    action: 'See the item',
  }))
}
