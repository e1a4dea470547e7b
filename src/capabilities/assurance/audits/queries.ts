import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import type { Audit, AuditKind, Recommendation } from './audit.ts'

/** Every audit and review, or those with these numbers, the one planned last first, each with what it looks at and recommends. */
export async function allAudits(c: Context, ids?: readonly number[]): Promise<Audit[]> {
  if (ids?.length === 0) return []
  let query = c.db
    .selectFrom('audits as a')
    .leftJoin('bodies as b', (join) => join.onRef('b.id', '=', 'a.body_id').onRef('b.trust_id', '=', 'a.trust_id'))
    .leftJoin('posts as p', (join) => join.onRef('p.id', '=', 'a.owner_post_id').onRef('p.trust_id', '=', 'a.trust_id'))
  if (ids) query = query.where('a.id', 'in', ids)
  const rows = await query
    .orderBy('a.planned_on', 'desc')
    .orderBy('a.id', 'desc')
    .selectAll('a')
    .select(['b.name as body', 'p.title as owner'])
    .execute()
  const subjects = groupedBy(await subjectsOf(c, ids), (r) => r.audit_id)
  const recommendations = groupedBy(await recommendationsOf(c, ids), ({ auditId }) => auditId)
  return rows.map((r) => ({
    ...{ id: r.id, kind: r.kind as AuditKind, title: r.title, bodyId: r.body_id, body: r.body },
    ...{ owner: r.owner, ownerPostId: r.owner_post_id, plannedOn: r.planned_on, everyMonths: r.every_months, followsId: r.follows_id },
    ...{ reportedOn: r.reported_on, scaleId: r.scale_id, level: r.level, positive: r.positive, words: r.words },
    ...{ calledOffOn: r.called_off_on, calledOffWhy: r.called_off_why, illustrative: r.illustrative, version: r.version },
    riskIds: (subjects.get(r.id) ?? []).flatMap(({ risk_id: id }) => (id === null ? [] : [id])),
    controlIds: (subjects.get(r.id) ?? []).flatMap(({ control_id: id }) => (id === null ? [] : [id])),
    recommendations: recommendations.get(r.id) ?? [],
  }))
}

export const auditById = async (c: Context, id: number): Promise<Audit | undefined> => (await allAudits(c, [id]))[0]

function subjectsOf(c: Context, ids?: readonly number[]) {
  let query = c.db.selectFrom('audit_subjects').orderBy('id')
  if (ids) query = query.where('audit_id', 'in', ids)
  return query.select(['audit_id', 'risk_id', 'control_id']).execute()
}

async function recommendationsOf(c: Context, ids?: readonly number[]): Promise<Recommendation[]> {
  let query = c.db
    .selectFrom('audit_recommendations as r')
    .leftJoin('posts as p', (join) => join.onRef('p.id', '=', 'r.owner_post_id').onRef('p.trust_id', '=', 'r.trust_id'))
  if (ids) query = query.where('r.audit_id', 'in', ids)
  const rows = await query.orderBy('r.due_on').orderBy('r.id').selectAll('r').select('p.title as owner').execute()
  return rows.map((r) => ({
    ...{ id: r.id, auditId: r.audit_id, words: r.words, priority: r.priority as Recommendation['priority'], owner: r.owner },
    ...{ ownerPostId: r.owner_post_id, dueOn: r.due_on, firstDueOn: r.first_due_on, state: r.state as Recommendation['state'] },
    ...{ settledOn: r.settled_on, outcome: r.outcome, illustrative: r.illustrative, version: r.version },
  }))
}

/** Audits that look at a risk or at any of these controls, the one planned last first. */
export async function auditsOf(c: Context, { riskId, controlIds }: { riskId?: number; controlIds: readonly number[] }): Promise<Audit[]> {
  const rows = await c.db
    .selectFrom('audit_subjects')
    .where((is) =>
      is.or([...(riskId === undefined ? [] : [is('risk_id', '=', riskId)]), is('control_id', '=', is.fn.any(is.val([...controlIds])))]),
    )
    .select('audit_id')
    .distinct()
    .execute()
  const ids = rows.map((r) => r.audit_id)
  return allAudits(c, ids)
}
