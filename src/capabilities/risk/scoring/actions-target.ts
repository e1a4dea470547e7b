import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { scoreOf } from '../matrix/matrix.ts'
import type { RiskFacts } from '../queries.ts'
import type { ProposedTarget } from './target.ts'
import type { Planned } from './trajectory.ts'

/** Sets the target, its day and its reason; false when somebody changed the risk after `seen`. The day that stood before is kept by the history. */
export async function setTarget(
  c: Context,
  { risk, seen, onBehalfOf }: { risk: RiskFacts; seen: number; onBehalfOf: string | undefined },
  target: ProposedTarget,
): Promise<boolean> {
  const score = scoreOf(target)
  const row = await c.db
    .updateTable('risks')
    .set({
      target_likelihood: target.likelihood,
      target_consequence: target.consequence,
      target_score: score,
      target_by: target.by,
      target_why: target.why,
      target_set_on: c.today,
    })
    .where('id', '=', risk.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = {
    ...{ number: risk.number, title: risk.title, score, by: target.by, why: target.why },
    ...{ before: scoreOf(risk.target), byBefore: risk.targetBy },
  }
  await record(c.db, { verb: 'risk.targetSet', ref: { kind: 'risk', id: risk.id }, facts, ...(onBehalfOf ? { onBehalfOf } : {}) })
  return true
}

/** A quarter's planned score; null takes what was planned away. */
export interface PlainLeg {
  periodId: number
  score: number | null
}

/** Writes what is planned for these quarters over what was held; false when somebody was first. Records nothing by itself. */
export async function writeTrajectory(c: Context, riskId: number, held: readonly Planned[], legs: readonly PlainLeg[]): Promise<boolean> {
  let all = true
  for (const { periodId, score } of legs) {
    const was = held.find((one) => one.periodId === periodId)
    if ((was?.score ?? null) !== score) all = (await writeLeg(c, { riskId, periodId, was }, score)) && all
  }
  return all
}

async function writeLeg(
  c: Context,
  { riskId, periodId, was }: { riskId: number; periodId: number; was: Planned | undefined },
  score: number | null,
) {
  if (!was) return score === null || insertLeg(c, { riskId, periodId, score })
  const row =
    score === null
      ? await c.db
          .deleteFrom('risk_trajectories')
          .where('id', '=', was.id)
          .where('version', '=', was.version)
          .returning('id')
          .executeTakeFirst()
      : await c.db
          .updateTable('risk_trajectories')
          .set({ score })
          .where('id', '=', was.id)
          .where('version', '=', was.version)
          .returning('id')
          .executeTakeFirst()
  return row !== undefined
}

async function insertLeg(c: Context, { riskId, periodId, score }: { riskId: number; periodId: number; score: number }): Promise<boolean> {
  const row = await c.db
    .insertInto('risk_trajectories')
    .values({ trust_id: c.trust.id, risk_id: riskId, period_id: periodId, score })
    .onConflict((on) => on.columns(['trust_id', 'risk_id', 'period_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Plans the way to the target; false when somebody was first. */
export async function planTrajectory(
  c: Context,
  { risk, held, onBehalfOf }: { risk: RiskFacts; held: readonly Planned[]; onBehalfOf: string | undefined },
  legs: readonly PlainLeg[],
): Promise<boolean> {
  if (!(await writeTrajectory(c, risk.id, held, legs))) return false
  const planned = legs.filter(({ score }) => score !== null).length
  const facts = { number: risk.number, title: risk.title, planned }
  await record(c.db, { verb: 'risk.coursePlanned', ref: { kind: 'risk', id: risk.id }, facts, ...(onBehalfOf ? { onBehalfOf } : {}) })
  return true
}
