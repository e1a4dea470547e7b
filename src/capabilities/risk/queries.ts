import type { Day } from '../../kernel/day.ts'
import { type Period, readPeriod } from '../../kernel/period.ts'
import type { Context } from '../../platform/context.ts'
import type { Band, Matrix } from './matrix.ts'
import type { ScoreAt } from './movement.ts'

/** A risk with its scores, one for each quarter that has one, oldest first. */
export interface RiskFacts {
  id: number
  number: string
  title: string
  cause: string
  event: string
  effect: string
  goalId: number | null
  owner: string | null
  ownerPostId: number | null
  committee: string | null
  target: { likelihood: number | null; consequence: number | null; score: number | null }
  statedDirection: string | null
  illustrative: boolean
  /** Null while it is open. */
  closedOn: Day | null
  version: number
  matrixId: number
  matrix: Matrix
  scores: ScoreFacts[]
}

/** One quarter's score; the matrix is the one it was scored on. */
export interface ScoreFacts extends ScoreAt {
  id: number
  version: number
  periodId: number
  likelihood: number | null
  consequence: number | null
  scoredOn: Day
  rationale: string
  statedDirection: string | null
  matrixId: number | null
}

/** Every open risk, or the open ones among these numbers, with scores and the matrix they are read on. */
export function risksWithScores(c: Context, ids?: readonly number[]): Promise<RiskFacts[]> {
  return c.once(`risk: scores of ${ids ? [...ids].sort((a, b) => a - b).join() : 'all'}`, () => openRisks(c, ids))
}

async function openRisks(c: Context, ids?: readonly number[]): Promise<RiskFacts[]> {
  if (ids?.length === 0) return []
  return withScores(c, await riskRows(c, ids).where('closed_on', 'is', null).execute(), ids)
}

/** The risks that were closed, the last one first. */
export async function closedRisks(c: Context): Promise<{ id: number; number: string; title: string; closedOn: Day }[]> {
  const rows = await c.db
    .selectFrom('risks')
    .where('closed_on', 'is not', null)
    .orderBy('closed_on', 'desc')
    .orderBy('number')
    .select(['id', 'number', 'title', 'closed_on'])
    .execute()
  return rows.flatMap(({ closed_on: closedOn, ...risk }) => (closedOn === null ? [] : [{ ...risk, closedOn }]))
}

type RiskRow = Awaited<ReturnType<ReturnType<typeof riskRows>['execute']>>[number]

async function withScores(c: Context, rows: readonly RiskRow[], ids?: readonly number[]): Promise<RiskFacts[]> {
  const [matrices, scores] = [await matricesOf(c), await scoresOf(c, ids)]
  return rows.map((r) => ({ ...factsOf(r), matrix: matrices.get(r.matrix_id) as Matrix, scores: scores.get(r.id) ?? [] }))
}

/** The risks' own columns, or of those with these numbers; closed ones too. */
function riskRows(c: Context, ids?: readonly number[]) {
  let query = c.db
    .selectFrom('risks')
    .leftJoin('posts', (join) => join.onRef('posts.id', '=', 'risks.owner_post_id').onRef('posts.trust_id', '=', 'risks.trust_id'))
  if (ids) query = query.where('risks.id', 'in', ids)
  return query
    .orderBy('number')
    .select([
      'risks.id',
      'number',
      'risks.title',
      'cause',
      'event',
      'effect',
      'goal_id',
      'owner_post_id',
      'posts.title as owner',
      'owner_as_written',
      'committee',
      'matrix_id',
    ])
    .select(['target_likelihood', 'target_consequence', 'target_score', 'stated_direction', 'illustrative', 'closed_on', 'risks.version'])
}

const factsOf = (r: RiskRow): Omit<RiskFacts, 'matrix' | 'scores'> => ({
  id: r.id,
  number: r.number,
  title: r.title,
  cause: r.cause,
  event: r.event,
  effect: r.effect,
  goalId: r.goal_id,
  owner: r.owner ?? r.owner_as_written,
  ownerPostId: r.owner_post_id,
  committee: r.committee,
  target: { likelihood: r.target_likelihood, consequence: r.target_consequence, score: r.target_score },
  statedDirection: r.stated_direction,
  illustrative: r.illustrative,
  closedOn: r.closed_on,
  version: r.version,
  matrixId: r.matrix_id,
})

/** One risk by its number in the trust's records, closed ones too; undefined when there is none, or it is another trust's. */
export async function riskById(c: Context, id: number): Promise<RiskFacts | undefined> {
  return (await withScores(c, await riskRows(c, [id]).execute(), [id]))[0]
}

/** The trust's matrices as rules take them, by number. */
export async function matricesOf(c: Context): Promise<Map<number, Matrix>> {
  const rows = await c.db.selectFrom('risk_matrices').select(['id', 'likelihood_labels', 'consequence_labels', 'bands']).execute()
  return new Map(
    rows.map((m) => [m.id, { likelihoods: m.likelihood_labels, consequences: m.consequence_labels, bands: m.bands as unknown as Band[] }]),
  )
}

async function scoresOf(c: Context, ids?: readonly number[]): Promise<Map<number, ScoreFacts[]>> {
  let query = c.db
    .selectFrom('risk_scores')
    .innerJoin('periods', (join) =>
      join.onRef('periods.id', '=', 'risk_scores.period_id').onRef('periods.trust_id', '=', 'risk_scores.trust_id'),
    )
  if (ids) query = query.where('risk_id', 'in', ids)
  const rows = await query
    .orderBy('periods.ends_on')
    .select(['risk_scores.id', 'risk_id', 'period_id', 'label', 'likelihood', 'consequence', 'score', 'scored_on', 'rationale'])
    .select(['stated_direction', 'risk_scores.matrix_id', 'risk_scores.version'])
    .execute()
  const found = new Map<number, ScoreFacts[]>()
  for (const r of rows) {
    const period: Period | undefined = readPeriod(r.label)
    if (!period) continue
    const scores = found.get(r.risk_id) ?? []
    scores.push({
      id: r.id,
      version: r.version,
      periodId: r.period_id,
      matrixId: r.matrix_id,
      period,
      score: r.score,
      likelihood: r.likelihood,
      consequence: r.consequence,
      scoredOn: r.scored_on,
      rationale: r.rationale,
      statedDirection: r.stated_direction,
    })
    found.set(r.risk_id, scores)
  }
  return found
}

/** The matrix in force on the day the page is read at, with its number, name and first day; undefined where the trust has none. */
export async function matrixInForce(c: Context): Promise<{ id: number; name: string; fromDay: Day; matrix: Matrix } | undefined> {
  const row = await c.db
    .selectFrom('risk_matrices')
    .where('from_day', '<=', c.on)
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'name', 'from_day'])
    .executeTakeFirst()
  const matrix = row && (await matricesOf(c)).get(row.id)
  return row && matrix && { id: row.id, name: row.name, fromDay: row.from_day, matrix }
}

/** Every matrix the trust has written down, newest first. */
export async function allMatrices(c: Context): Promise<{ id: number; name: string; fromDay: Day }[]> {
  const rows = await c.db
    .selectFrom('risk_matrices')
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'name', 'from_day'])
    .execute()
  return rows.map((m) => ({ id: m.id, name: m.name, fromDay: m.from_day }))
}

/** Does another open risk hold this number? */
export async function numberTaken(c: Context, number: string, self?: number): Promise<boolean> {
  const rows = await c.db.selectFrom('risks').where('number', '=', number).where('closed_on', 'is', null).select('id').execute()
  return rows.some((r) => r.id !== self)
}
