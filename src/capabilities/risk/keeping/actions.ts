import type { Day } from '../../../kernel/day.ts'
import type { Role } from '../../../kernel/role.ts'
import type { Context } from '../../../platform/context.ts'
import { asJson } from '../../../platform/db/index.ts'
import { record } from '../../../platform/history/index.ts'
import { type Matrix, scoreOf } from '../matrix/matrix.ts'
import { npsaMatrix } from '../matrix/npsa-matrix.ts'
import { matrixInForce } from '../matrix/queries.ts'
import type { RiskFacts } from '../queries.ts'

/** A risk as plain values: what a form or a file says of it. */
export interface PlainRisk {
  number: string
  title: string
  cause: string
  event: string
  effect: string
  goalId: number | null
  ownerPostId: number | null
  ownerAsWritten: string | null
  committee: string | null
  target: { likelihood: number | null; consequence: number | null; score: number | null }
  statedDirection: string | null
  /** What stands beside it; left out where a file or a form says nothing of it, and it stays as it was. */
  registerId?: number | null
  leadPostId?: number | null
  bodyId?: number | null
  parentId?: number | null
  category?: string
  raisedOn?: Day | null
  reviewOn?: Day | null
  targetBy?: Day | null
  partners?: string
  /** The roles that see a confidential risk; null where everybody does. */
  seenBy?: readonly Role[] | null
}

/** A score as plain values, for a period of the calendar. A product alone keeps its likelihood and consequence null. */
export interface PlainScore {
  periodId: number
  likelihood: number | null
  consequence: number | null
  score: number | null
  on: Day
  /** False where nobody said the day: then it is for order alone. */
  dayKnown?: boolean
  rationale: string
  /** The kind of consequence it was judged by; left out where nobody said. */
  domain?: string | undefined
  statedDirection: string | null
}

/** The number of the matrix in force; a trust without one gets the NPSA matrix from today. Records nothing by itself. */
export async function writeMatrixInForce(c: Context): Promise<number> {
  const held = await matrixInForce(c)
  return held?.id ?? writeMatrix(c, { name: 'National Patient Safety Agency matrix, 2008', from: c.today, matrix: npsaMatrix })
}

/** A new matrix from a day; records nothing by itself. */
export async function writeMatrix(c: Context, { name, from, matrix }: { name: string; from: Day; matrix: Matrix }): Promise<number> {
  const { id } = await c.db
    .insertInto('risk_matrices')
    .values({
      trust_id: c.trust.id,
      name,
      likelihood_labels: [...matrix.likelihoods],
      consequence_labels: [...matrix.consequences],
      bands: asJson(
        matrix.bands.map(({ name, from, top, tone, months }) => ({ name, from, top, ...(tone && { tone }), ...(months && { months }) })),
      ),
      domains: asJson((matrix.domains ?? []).map(({ name, levels }) => ({ name, levels: [...levels] }))),
      likelihood_words: matrix.likelihoodWords ? [...matrix.likelihoodWords] : null,
      from_day: from,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Adopts a matrix from a day; scores given before keep the one they were given on. */
export async function adoptMatrix(c: Context, proposed: { name: string; from: Day; matrix: Matrix }): Promise<number> {
  const id = await writeMatrix(c, proposed)
  await record(c.db, { verb: 'matrix.adopted', ref: { kind: 'matrix', id }, facts: { name: proposed.name, from: proposed.from } })
  return id
}

/** A risk's own columns; what is left out stays as it was, or empty. */
const columnsOf = (risk: PlainRisk) => ({
  number: risk.number,
  title: risk.title,
  cause: risk.cause,
  event: risk.event,
  effect: risk.effect,
  goal_id: risk.goalId,
  owner_post_id: risk.ownerPostId,
  owner_as_written: risk.ownerAsWritten,
  committee: risk.committee,
  target_likelihood: risk.target.likelihood,
  target_consequence: risk.target.consequence,
  target_score: scoreOf(risk.target),
  stated_direction: risk.statedDirection,
  ...(risk.registerId === undefined ? {} : { register_id: risk.registerId }),
  ...(risk.leadPostId === undefined ? {} : { lead_post_id: risk.leadPostId }),
  ...(risk.bodyId === undefined ? {} : { body_id: risk.bodyId }),
  ...(risk.parentId === undefined ? {} : { parent_id: risk.parentId }),
  ...(risk.category === undefined ? {} : { category: risk.category }),
  ...(risk.raisedOn === undefined ? {} : { raised_on: risk.raisedOn }),
  ...(risk.reviewOn === undefined ? {} : { review_on: risk.reviewOn }),
  ...(risk.targetBy === undefined ? {} : { target_by: risk.targetBy }),
  ...(risk.partners === undefined ? {} : { partners: risk.partners }),
  ...(risk.seenBy === undefined ? {} : { seen_by: risk.seenBy === null ? null : [...risk.seenBy] }),
})

/** A new risk on the matrix in force; records nothing by itself. */
export async function writeNewRisk(c: Context, risk: PlainRisk): Promise<number> {
  const matrixId = await writeMatrixInForce(c)
  const { id } = await c.db
    .insertInto('risks')
    .values({
      trust_id: c.trust.id,
      ...columnsOf(risk),
      matrix_id: matrixId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes up a risk. */
export async function addRisk(c: Context, risk: PlainRisk, onBehalfOf: string | undefined): Promise<number> {
  const id = await writeNewRisk(c, risk)
  const facts = { number: risk.number, title: risk.title, committee: risk.committee }
  await record(c.db, { verb: 'risk.added', ref: { kind: 'risk', id }, facts, ...(onBehalfOf ? { onBehalfOf } : {}) })
  return id
}

/** Changes a risk's words, owner and target; false when somebody changed it after `seen`. Records nothing by itself. */
export async function writeRiskChange(c: Context, { id, seen }: { id: number; seen: number }, risk: PlainRisk): Promise<boolean> {
  const row = await c.db
    .updateTable('risks')
    .set({
      ...columnsOf(risk),
    })
    .where('id', '=', id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Changes a risk; false when somebody was first. */
export async function changeRisk(
  c: Context,
  { id, seen, onBehalfOf }: { id: number; seen: number; onBehalfOf: string | undefined },
  risk: PlainRisk,
): Promise<boolean> {
  if (!(await writeRiskChange(c, { id, seen }, risk))) return false
  const facts = { number: risk.number, title: risk.title }
  await record(c.db, { verb: 'risk.changed', ref: { kind: 'risk', id }, facts, ...(onBehalfOf ? { onBehalfOf } : {}) })
  return true
}

/** The risk a score is for: `riskById` gives one. */
export type Scored = Pick<RiskFacts, 'id' | 'number' | 'title' | 'matrixId' | 'scores'>
