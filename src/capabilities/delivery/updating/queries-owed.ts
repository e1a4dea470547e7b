import type { Rag } from '../../../kernel/rag.ts'
import type { Context } from '../../../platform/context.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import { holdersOn } from '../../people/index.ts'
import type { Item, StoredState, Update } from '../item.ts'
import { type Reporting, reportingOf } from './owed.ts'

/** As much of an item as telling who owes what needs. */
export type OwedItem = Pick<Item, 'id' | 'title' | 'accountablePostId' | 'accountable' | 'activity'>

/** As much of an update as telling where it stands needs; its words are read on its own page. */
export type OwedUpdate = Pick<
  Update,
  'id' | 'state' | 'rag' | 'writtenBy' | 'writer' | 'onBehalfOf' | 'sentAt' | 'decidedAt' | 'decider' | 'decisionWords'
>

/** One item that reports in a period, with where its update stands. */
export interface Owed {
  item: OwedItem
  period: PeriodRow
  update: OwedUpdate | null
  reporting: Reporting
}

/** Leaves only what may be somebody's to do: items of these posts, and updates that wait for a decision. */
export interface Narrowed {
  posts: readonly number[]
}

/** The holder of a post today, by its number; null where nobody holds it. */
export async function holdersByPost(c: Context): Promise<(postId: number | null) => number | null> {
  const holders = await holdersOn(c, c.on)
  return (postId) => (postId === null ? null : (holders.get(postId)?.personId ?? null))
}

/** Every item that reports in these periods, in plan order: one query, however many items. */
export async function owedIn(c: Context, periods: readonly PeriodRow[], narrowed?: Narrowed): Promise<Owed[]> {
  if (periods.length === 0) return []
  const rows = await withDrafts(c, narrowed ? only(reportingItems(c, periods), narrowed) : reportingItems(c, periods))
  const byId = new Map(periods.map((period) => [period.id, period]))
  return rows.map((row) => {
    const update = updateOf(row)
    const activity = row.activity as Item['activity']
    const { id, title, accountablePostId } = row
    return {
      item: { id, title, accountablePostId, accountable: row.postTitle ?? row.accountableAsWritten, activity },
      period: byId.get(row.periodId) as PeriodRow,
      update,
      reporting: reportingOf({ activity }, update, row.drafted),
    }
  })
}

/** The items of every plan that overlaps a period, each with what was said of it there. */
const reportingItems = (c: Context, periods: readonly PeriodRow[]) =>
  c.db
    .selectFrom('periods as p')
    .innerJoin('plans as l', (join) =>
      join.onRef('l.trust_id', '=', 'p.trust_id').onRef('l.starts_on', '<=', 'p.ends_on').onRef('l.ends_on', '>=', 'p.starts_on'),
    )
    .innerJoin('items as i', (join) => join.onRef('i.trust_id', '=', 'l.trust_id').onRef('i.plan_id', '=', 'l.id'))
    .leftJoin('posts', (join) => join.onRef('posts.trust_id', '=', 'i.trust_id').onRef('posts.id', '=', 'i.accountable_post_id'))
    .leftJoin('updates as u', (join) =>
      join.onRef('u.trust_id', '=', 'i.trust_id').onRef('u.item_id', '=', 'i.id').onRef('u.period_id', '=', 'p.id'),
    )
    .where(
      'p.id',
      'in',
      periods.map(({ id }) => id),
    )

type Reports = ReturnType<typeof reportingItems>

const only = (query: Reports, { posts }: Narrowed): Reports =>
  query.where((is) =>
    is.or([
      ...(posts.length > 0 ? [is('i.accountable_post_id', 'in', posts)] : []),
      is('u.state', '=', 'sent'),
      is.and([is('u.state', '=', 'approved'), is('i.overseen_by_id', 'is not', null)]),
    ]),
  )

/** Names come apart from the rows: a handful of people stand behind hundreds of updates. */
async function withDrafts(c: Context, query: Reports) {
  const rows = await query
    .orderBy('p.ends_on', 'desc')
    .orderBy('i.plan_id')
    .orderBy('i.position')
    .orderBy('i.id')
    .select([
      'p.id as periodId',
      'i.id',
      'i.title',
      'i.accountable_post_id as accountablePostId',
      'i.accountable_as_written as accountableAsWritten',
      'posts.title as postTitle',
      'i.state as activity',
      'u.id as updateId',
      'u.state',
      'u.rag',
      'u.written_by as writtenBy',
      'u.on_behalf_of as onBehalfOf',
      'u.sent_at as sentAt',
      'u.decided_by as decidedBy',
      'u.decided_at as decidedAt',
      'u.decision_words as decisionWords',
    ])
    .execute()
  const ids = [...new Set(rows.flatMap(({ writtenBy, decidedBy }) => [writtenBy, decidedBy]).filter((id) => id !== null))]
  const people = ids.length === 0 ? [] : await c.db.selectFrom('people').where('id', 'in', ids).select(['id', 'name']).execute()
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const drafts = c.asAt ? [] : await c.db.selectFrom('update_drafts').select(['item_id', 'period_id']).execute()
  const drafted = new Set(drafts.map(({ item_id, period_id }) => `${item_id} ${period_id}`))
  const named = (id: number | null) => (id === null ? null : (names.get(id) ?? null))
  return rows.map((row) => ({
    ...row,
    writer: named(row.writtenBy),
    decider: named(row.decidedBy),
    drafted: drafted.has(`${row.id} ${row.periodId}`),
  }))
}

function updateOf(row: Awaited<ReturnType<typeof withDrafts>>[number]): OwedUpdate | null {
  if (row.updateId === null) return null
  const { writtenBy, writer, onBehalfOf, sentAt, decidedAt, decider } = row
  const said = { id: row.updateId, state: row.state as StoredState, rag: row.rag as Rag | null, decisionWords: row.decisionWords ?? '' }
  return { ...said, writtenBy, writer, onBehalfOf, sentAt, decidedAt, decider }
}
