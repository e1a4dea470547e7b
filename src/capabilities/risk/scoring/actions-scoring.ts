import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { type PlainScore, type Scored, writeMatrixInForce } from '../keeping/actions.ts'
import { scoreOf } from '../matrix/matrix.ts'

/**
 * Gives a risk its score for a period, on the matrix in force; a score held for that period is corrected when its version
 * is the one `seen` (0: none was seen). False when somebody was first. Records nothing by itself.
 */
export async function writeScore(c: Context, { risk, seen }: { risk: Scored; seen: number }, score: PlainScore): Promise<boolean> {
  const value = scoreOf(score)
  if (value === null) throw new Error('a score needs likelihood and consequence, or the product')
  const matrixId = await onMatrixInForce(c, risk)
  const held = risk.scores.find((s) => s.periodId === score.periodId)
  if (held ? held.version !== seen : seen !== 0) return false
  return held ? correct(c, { id: held.id, seen, value, matrixId }, score) : insert(c, { riskId: risk.id, value, matrixId }, score)
}

async function insert(
  c: Context,
  { riskId, value, matrixId }: { riskId: number; value: number; matrixId: number },
  s: PlainScore,
): Promise<boolean> {
  await c.db
    .insertInto('risk_scores')
    .values({
      trust_id: c.trust.id,
      risk_id: riskId,
      period_id: s.periodId,
      likelihood: s.likelihood,
      consequence: s.consequence,
      score: value,
      scored_on: s.on,
      day_known: s.dayKnown ?? true,
      rationale: s.rationale,
      domain: s.domain ?? '',
      stated_direction: s.statedDirection,
      matrix_id: matrixId,
    })
    .execute()
  return true
}

async function correct(
  c: Context,
  { id, seen, value, matrixId }: { id: number; seen: number; value: number; matrixId: number },
  s: PlainScore,
): Promise<boolean> {
  const row = await c.db
    .updateTable('risk_scores')
    .set({
      likelihood: s.likelihood,
      consequence: s.consequence,
      score: value,
      scored_on: s.on,
      day_known: s.dayKnown ?? true,
      rationale: s.rationale,
      domain: s.domain ?? '',
      stated_direction: s.statedDirection,
      matrix_id: matrixId,
    })
    .where('id', '=', id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Moves a risk to the matrix in force; its earlier scores keep the one they were given on. */
async function onMatrixInForce(c: Context, risk: Scored): Promise<number> {
  const matrixId = await writeMatrixInForce(c)
  if (matrixId === risk.matrixId) return matrixId
  await c.db
    .updateTable('risk_scores')
    .set({ matrix_id: risk.matrixId })
    .where('risk_id', '=', risk.id)
    .where('matrix_id', 'is', null)
    .execute()
  await c.db.updateTable('risks').set({ matrix_id: matrixId }).where('id', '=', risk.id).execute()
  return matrixId
}

interface Assessed {
  risk: Scored
  seen: number
  period: string
  onBehalfOf: string | undefined
  /** The day its next review is brought forward to, where its new band asks for one sooner. */
  reviewBy?: Day | undefined
}

/** Scores a risk for a period, and brings its review forward where its band asks; false when somebody was first. */
export async function assessRisk(c: Context, { risk, seen, period, onBehalfOf, reviewBy }: Assessed, score: PlainScore): Promise<boolean> {
  if (!(await writeScore(c, { risk, seen }, score))) return false
  if (reviewBy) await c.db.updateTable('risks').set({ review_on: reviewBy }).where('id', '=', risk.id).execute()
  const before = risk.scores.filter((s) => s.periodId !== score.periodId).at(-1)?.score ?? null
  const { likelihood, consequence } = score
  const facts = {
    number: risk.number,
    title: risk.title,
    period,
    likelihood,
    consequence,
    score: scoreOf(score),
    before,
    ...(reviewBy ? { reviewBy } : {}),
  }
  await record(c.db, { verb: 'risk.assessed', ref: { kind: 'risk', id: risk.id }, facts, ...(onBehalfOf ? { onBehalfOf } : {}) })
  return true
}
