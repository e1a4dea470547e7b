import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { risksOfControls } from '../queries-controls.ts'
import { writeAssurance } from '../writing.ts'
import { type Audit, assuredBy, lineOfAudit, nextPlanned } from './audit.ts'

const refOf = (id: number) => ({ kind: 'audit', id })

/** An audit as it is planned. */
export type PlainAudit = Pick<
  Audit,
  'kind' | 'title' | 'bodyId' | 'ownerPostId' | 'plannedOn' | 'everyMonths' | 'riskIds' | 'controlIds'
> & {
  followsId?: number | null
  illustrative?: boolean
}

async function writeAudit(c: Context, audit: PlainAudit): Promise<number> {
  const { id } = await c.db
    .insertInto('audits')
    .values({
      ...{ trust_id: c.trust.id, kind: audit.kind, title: audit.title, body_id: audit.bodyId, owner_post_id: audit.ownerPostId },
      ...{ planned_on: audit.plannedOn, every_months: audit.everyMonths, follows_id: audit.followsId ?? null },
      illustrative: audit.illustrative ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeSubjects(c, id, audit)
  return id
}

type Subjects = Pick<Audit, 'riskIds' | 'controlIds'>

async function writeSubjects(c: Context, auditId: number, { riskIds, controlIds }: Subjects): Promise<void> {
  const rows = [
    ...riskIds.map((id) => ({ trust_id: c.trust.id, audit_id: auditId, risk_id: id, control_id: null })),
    ...controlIds.map((id) => ({ trust_id: c.trust.id, audit_id: auditId, risk_id: null, control_id: id })),
  ]
  if (rows.length > 0) await c.db.insertInto('audit_subjects').values(rows).execute()
}

/** Plans an audit or a review. Answers its number. */
export async function planAudit(c: Context, audit: PlainAudit): Promise<number> {
  const id = await writeAudit(c, audit)
  await record(c.db, { verb: 'audit.planned', ref: refOf(id), facts: { kind: audit.kind, title: audit.title, on: audit.plannedOn } })
  return id
}

/** Changes what is planned, or how it was written down; false where somebody changed it since. Subjects this person does not see stay. */
export async function changeAudit(c: Context, audit: Audit, { seen, to }: { seen: number; to: PlainAudit }): Promise<boolean> {
  const row = await c.db
    .updateTable('audits')
    .set({
      ...{ kind: to.kind, title: to.title, body_id: to.bodyId, owner_post_id: to.ownerPostId },
      ...{ planned_on: to.plannedOn, every_months: to.everyMonths },
    })
    .where('id', '=', audit.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const gone = (had: readonly number[], has: readonly number[]) => had.filter((id) => !has.includes(id))
  for (const [column, ids] of [
    ['risk_id', gone(audit.riskIds, to.riskIds)],
    ['control_id', gone(audit.controlIds, to.controlIds)],
  ] as const)
    if (ids.length > 0) await c.db.deleteFrom('audit_subjects').where('audit_id', '=', audit.id).where(column, 'in', ids).execute()
  await writeSubjects(c, audit.id, { riskIds: gone(to.riskIds, audit.riskIds), controlIds: gone(to.controlIds, audit.controlIds) })
  const moved = audit.plannedOn === to.plannedOn ? {} : { from: audit.plannedOn, on: to.plannedOn }
  await record(c.db, { verb: 'audit.changed', ref: refOf(audit.id), facts: { title: to.title, before: audit.title, ...moved } })
  return true
}

/** What an audit reports. */
export interface Report {
  reportedOn: Day
  positive: boolean
  scaleId: number | null
  level: string
  words: string
  /** The last day its assurance counts; null where nobody said. */
  expiresOn: Day | null
  /** Written down as assurance on what it looked at. */
  give: boolean
}

/** Writes its report down: the assurance it gives on what it looked at, and the next one where it is done again. False where somebody was first. */
export async function reportAudit(c: Context, audit: Audit, { seen, report }: { seen: number; report: Report }): Promise<boolean> {
  const { reportedOn, positive, scaleId, level, words } = report
  const row = await c.db
    .updateTable('audits')
    .set({ reported_on: reportedOn, positive, scale_id: scaleId, level, words })
    .where('id', '=', audit.id)
    .where('version', '=', seen)
    .where('called_off_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const isFirst = audit.reportedOn === null
  const places = isFirst && report.give ? assuredBy(audit, await risksOfControls(c, audit.controlIds)) : []
  for (const place of places)
    await writeAssurance(c, {
      ...{ ...place, line: lineOfAudit(audit.kind), positive, source: audit.title, scaleId, level, words },
      ...{ givenOn: reportedOn, expiresOn: report.expiresOn, illustrative: audit.illustrative },
    })
  const next = isFirst ? nextPlanned(audit, reportedOn) : null
  if (next) await writeAudit(c, { ...audit, plannedOn: next, followsId: audit.id })
  const facts = { title: audit.title, sign: positive ? 'positive' : 'negative', level, on: reportedOn, risks: places.length, next }
  await record(c.db, { ...(isFirst ? { verb: 'audit.reported' } : { verb: 'audit.corrected' }), ref: refOf(audit.id), facts })
  return true
}

/** Calls an audit off that has not reported; false where somebody was first. */
export async function callOffAudit(c: Context, audit: Audit, { seen, why }: { seen: number; why: string }): Promise<boolean> {
  const row = await c.db
    .updateTable('audits')
    .set({ called_off_on: c.today, called_off_why: why })
    .where('id', '=', audit.id)
    .where('version', '=', seen)
    .where('reported_on', 'is', null)
    .where('called_off_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'audit.calledOff', ref: refOf(audit.id), facts: { title: audit.title, why } })
  return true
}
