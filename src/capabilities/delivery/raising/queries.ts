import { groupedBy } from '../../../kernel/grouped.ts'
import type { Named } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { risksWithScores } from '../../risk/index.ts'
import type { Escalation, Issue, IssueKind, RaisedRisk } from './issue.ts'

/** Issues with their escalations: of the whole trust, or of some items or one number; and, where asked, only those still open. */
export async function issuesOf(c: Context, which: { itemIds?: readonly number[]; id?: number; open?: true } = {}): Promise<Issue[]> {
  if (which.itemIds?.length === 0) return []
  let query = c.db
    .selectFrom('issues')
    .innerJoin('items', (join) => join.onRef('items.id', '=', 'issues.item_id').onRef('items.trust_id', '=', 'issues.trust_id'))
    .innerJoin('periods', (join) => join.onRef('periods.id', '=', 'issues.period_id').onRef('periods.trust_id', '=', 'issues.trust_id'))
    .innerJoin('people', 'people.id', 'issues.raised_by')
    .leftJoin('posts', (join) => join.onRef('posts.id', '=', 'issues.owner_post_id').onRef('posts.trust_id', '=', 'issues.trust_id'))
  if (which.itemIds) query = query.where('issues.item_id', 'in', which.itemIds)
  if (which.id !== undefined) query = query.where('issues.id', '=', which.id)
  if (which.open) query = query.where('issues.closed_on', 'is', null)
  const rows = await query
    .orderBy('issues.id')
    .selectAll('issues')
    .select(['items.title as item', 'items.accountable_post_id', 'periods.label', 'people.name', 'posts.title as owner'])
    .execute()
  const ids = rows.map(({ id }) => id)
  const taken = groupedBy(await escalationsOf(c, 'issue_id', ids), (one) => one.issueId)
  return rows.map((r) => ({
    ...{ id: r.id, itemId: r.item_id, item: r.item, accountablePostId: r.accountable_post_id, period: r.label },
    ...{ title: r.title, words: r.words, kind: r.kind as IssueKind, ownerPostId: r.owner_post_id, owner: r.owner },
    raisedBy: r.name,
    raisedOn: r.raised_on,
    closedOn: r.closed_on,
    closedWords: r.closed_words,
    version: r.version,
    escalations: taken.get(r.id) ?? [],
  }))
}

/** Where these records were taken, in the order they were. */
async function escalationsOf(c: Context, column: 'issue_id' | 'item_id' | 'id', ids: readonly number[]): Promise<Escalation[]> {
  if (ids.length === 0) return []
  const rows = await c.db.selectFrom('escalations').where(column, 'in', ids).orderBy('escalated_on').orderBy('id').selectAll().execute()
  return rows.map((r) => ({
    id: r.id,
    itemId: r.item_id,
    riskId: r.risk_id,
    issueId: r.issue_id,
    takenTo: r.taken_to,
    words: r.words,
    on: r.escalated_on,
    answeredOn: r.answered_on,
    answer: r.answer,
    version: r.version,
  }))
}

/** One escalation; undefined where there is none. */
export const escalationById = async (c: Context, id: number): Promise<Escalation | undefined> => (await escalationsOf(c, 'id', [id]))[0]

/** The open risks that were taken somewhere out of an update of these items. */
export async function raisedRisks(c: Context, itemIds: readonly number[]): Promise<RaisedRisk[]> {
  const taken = (await escalationsOf(c, 'item_id', itemIds)).filter(({ riskId }) => riskId !== null)
  const risks = await risksWithScores(c, [...new Set(taken.map(({ riskId }) => riskId as number))])
  return risks
    .filter(({ closedOn }) => closedOn === null)
    .flatMap(({ id, number, title }) => {
      const escalations = taken.filter(({ riskId }) => riskId === id)
      return escalations[0] ? [{ riskId: id, itemId: escalations[0].itemId, number, title, escalations }] : []
    })
}

/** What is open for an item. */
export interface Raised {
  issues: Issue[]
  risks: RaisedRisk[]
}

/** What is open for an item: shown on its pages until it is closed. */
export const raisedFor = async (c: Context, itemId: number): Promise<Raised> => ({
  issues: await issuesOf(c, { itemIds: [itemId], open: true }),
  risks: await raisedRisks(c, [itemId]),
})

/** What issues are called and where they are read. */
export async function issueNouns(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await c.db.selectFrom('issues').where('id', 'in', ids).select(['id', 'title']).execute()
  return new Map(rows.map(({ id, title }) => [id, { title: `Issue: ${title}`, href: `/issues/${id}` }]))
}
