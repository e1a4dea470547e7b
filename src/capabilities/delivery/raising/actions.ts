import type { Day } from '../../../kernel/day.ts'
import type { Ref } from '../../../kernel/ref.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { tie } from '../../../platform/links.ts'
import { type PlainRisk, writeNewRisk } from '../../risk/index.ts'
import type { Item } from '../item.ts'
import type { Escalation, Issue, IssueKind } from './issue.ts'

/** Somewhere a risk or an issue was taken. */
export interface Route {
  takenTo: string
  words: string
  on: Day
}

/** The item and period out of whose update something is raised. */
export interface RaisedFrom {
  item: Pick<Item, 'id' | 'title'>
  periodId: number
}

export interface NewIssue {
  title: string
  words: string
  kind: IssueKind
  ownerPostId: number | null
}

/** Logs an issue, with where it was taken; answers its number. */
export async function logIssue(
  c: Context,
  { item, periodId }: RaisedFrom,
  { issue, route }: { issue: NewIssue; route: Route | undefined },
): Promise<number> {
  const { id } = await c.db
    .insertInto('issues')
    .values({
      trust_id: c.trust.id,
      item_id: item.id,
      period_id: periodId,
      title: issue.title,
      words: issue.words,
      kind: issue.kind,
      owner_post_id: issue.ownerPostId,
      raised_by: c.person.id,
      raised_on: c.today,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (route) await writeEscalation(c, { itemId: item.id, periodId, of: { kind: 'issue', id } }, route)
  const facts = { title: issue.title, item: item.title, itemId: item.id, takenTo: route?.takenTo ?? null }
  await record(c.db, { verb: 'issue.logged', ref: { kind: 'issue', id }, facts })
  return id
}

/** Raises a risk out of an update through the risk register's own door, and ties it to the item it threatens; answers its number. */
export async function raiseRisk(
  c: Context,
  { item, periodId }: RaisedFrom,
  { risk, route }: { risk: PlainRisk; route: Route | undefined },
): Promise<number> {
  const id = await writeNewRisk(c, risk)
  const ref = { kind: 'risk', id }
  await tie(c, { kind: 'item', id: item.id }, ref, 'threatened by')
  if (route) await writeEscalation(c, { itemId: item.id, periodId, of: ref }, route)
  const facts = { number: risk.number, title: risk.title, item: item.title, itemId: item.id, takenTo: route?.takenTo ?? null }
  await record(c.db, { verb: 'risk.raised', ref, facts })
  return id
}

async function writeEscalation(
  c: Context,
  { itemId, periodId, of }: { itemId: number; periodId: number; of: Ref },
  { takenTo, words, on }: Route,
): Promise<void> {
  const what = { risk_id: of.kind === 'risk' ? of.id : null, issue_id: of.kind === 'issue' ? of.id : null }
  await c.db
    .insertInto('escalations')
    .values({ trust_id: c.trust.id, item_id: itemId, period_id: periodId, ...what, taken_to: takenTo, words, escalated_on: on })
    .execute()
}

/** Takes an issue somewhere. */
export async function escalateIssue(c: Context, issue: Issue, { periodId, route }: { periodId: number; route: Route }): Promise<void> {
  const ref = { kind: 'issue', id: issue.id }
  await writeEscalation(c, { itemId: issue.itemId, periodId, of: ref }, route)
  await record(c.db, { verb: 'issue.escalated', ref, facts: { title: issue.title, itemId: issue.itemId, takenTo: route.takenTo } })
}

/** Takes a risk that threatens an item somewhere. */
export async function escalateRisk(
  c: Context,
  { item, periodId }: RaisedFrom,
  { risk, route }: { risk: { id: number; title: string }; route: Route },
): Promise<void> {
  const ref = { kind: 'risk', id: risk.id }
  await writeEscalation(c, { itemId: item.id, periodId, of: ref }, route)
  await record(c.db, { verb: 'risk.escalated', ref, facts: { title: risk.title, itemId: item.id, takenTo: route.takenTo } })
}

/** Puts down what came back; false when somebody was first. */
export async function answerEscalation(
  c: Context,
  taken: Escalation,
  { answer, on, title }: { answer: string; on: Day; title: string },
): Promise<boolean> {
  const row = await c.db
    .updateTable('escalations')
    .set({ answer, answered_on: on })
    .where('id', '=', taken.id)
    .where('answered_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const ref = taken.issueId === null ? { kind: 'risk', id: taken.riskId as number } : { kind: 'issue', id: taken.issueId }
  await record(c.db, { verb: 'escalation.answered', ref, facts: { title, itemId: taken.itemId, takenTo: taken.takenTo, answer } })
  return true
}

/** Closes an issue with the words that say why; false when somebody changed it since it was shown. */
export async function closeIssue(c: Context, issue: Issue, { words, seen }: { words: string; seen: number }): Promise<boolean> {
  const row = await c.db
    .updateTable('issues')
    .set({ closed_on: c.today, closed_words: words })
    .where('id', '=', issue.id)
    .where('version', '=', seen)
    .where('closed_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, {
    verb: 'issue.closed',
    ref: { kind: 'issue', id: issue.id },
    facts: { title: issue.title, itemId: issue.itemId, words },
  })
  return true
}
