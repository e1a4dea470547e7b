import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { writeMatrixInForce } from '../keeping/actions.ts'
import { scoreOf } from '../matrix/matrix.ts'
import type { RiskFacts } from '../queries.ts'
import type { Level, LevelKind } from './levels.ts'

/** A level as plain values. The day is null where a file did not say. */
export interface PlainLevel {
  kind: LevelKind
  likelihood: number | null
  consequence: number | null
  score: number | null
  domain: string
  on: Day | null
  rationale: string
}

/** Writes a risk's inherent or initial score, or corrects the one held; false when somebody was first. Records nothing by itself. */
export async function writeLevel(
  c: Context,
  riskId: number,
  held: Pick<Level, 'id' | 'version'> | undefined,
  level: PlainLevel,
): Promise<boolean> {
  const score = scoreOf(level)
  if (score === null) throw new Error('a level needs likelihood and consequence, or the product')
  const { likelihood, consequence, domain, on: scored_on, rationale } = level
  const values = { likelihood, consequence, score, domain, scored_on, rationale, matrix_id: await writeMatrixInForce(c) }
  if (held) {
    const update = c.db.updateTable('risk_levels').set(values).where('id', '=', held.id).where('version', '=', held.version)
    return (await update.returning('id').executeTakeFirst()) !== undefined
  }
  const insert = c.db.insertInto('risk_levels').values({ trust_id: c.trust.id, risk_id: riskId, kind: level.kind, ...values })
  const row = await insert
    .onConflict((on) => on.columns(['trust_id', 'risk_id', 'kind']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Sets or corrects a risk's inherent or initial score; false when somebody was first. */
export async function setLevel(
  c: Context,
  { risk, held, onBehalfOf }: { risk: RiskFacts; held: Level | undefined; onBehalfOf: string | undefined },
  level: PlainLevel,
): Promise<boolean> {
  if (!(await writeLevel(c, risk.id, held, level))) return false
  const { kind, likelihood, consequence } = level
  const facts = {
    number: risk.number,
    title: risk.title,
    kind,
    likelihood,
    consequence,
    score: scoreOf(level),
    before: held?.score ?? null,
  }
  await record(c.db, { verb: 'risk.levelSet', ref: { kind: 'risk', id: risk.id }, facts, ...(onBehalfOf ? { onBehalfOf } : {}) })
  return true
}
