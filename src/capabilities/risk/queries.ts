import type { Day } from '../../kernel/day.ts'
import type { Role } from '../../kernel/role.ts'
import { byNumber } from '../../kernel/words.ts'
import type { Context } from '../../platform/context.ts'
import { rowsOf } from '../../platform/db/index.ts'
import type { Matrix } from './matrix/matrix.ts'
import { matricesOf } from './matrix/queries.ts'
import { type ScoreFacts, scoresOf } from './scoring/queries-scores.ts'

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
  registerId: number | null
  /** The post that keeps its register. */
  keeperPostId: number | null
  /** Proposed: somebody put it forward and nobody has accepted it yet. */
  state: 'proposed' | 'open' | 'declined' | 'taken back'
  raisedOn: Day | null
  reviewOn: Day | null
  category: string
  /** The executive who answers for it to the board, beside the owner who manages it. */
  leadPostId: number | null
  bodyId: number | null
  /** The risk of the framework above that it belongs to. */
  parentId: number | null
  mergedIntoId: number | null
  /** The day the target is to be reached, why, and since when that is the day. */
  targetBy: Day | null
  targetWhy: string
  targetSetOn: Day | null
  /** Partners who own it with the trust; empty where it is the trust's alone. */
  partners: string
  /** Of a confidential risk: the roles that see it. */
  seenBy: readonly Role[] | null
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

/** Every open risk, or the open ones among these numbers, with scores and the matrix they are read on. */
export function risksWithScores(c: Context, ids?: readonly number[]): Promise<RiskFacts[]> {
  return c.once(`risk: scores of ${ids ? [...ids].sort((a, b) => a - b).join() : 'all'}`, () => openRisks(c, ids))
}

async function openRisks(c: Context, ids?: readonly number[]): Promise<RiskFacts[]> {
  if (ids?.length === 0) return []
  return withScores(c, await riskRows(c, ids).where('closed_on', 'is', null).where('risks.state', '=', 'open').execute(), ids)
}

/** An open risk by what it is called and where it stands. */
export interface OpenRisk {
  id: number
  number: string
  registerId: number | null
}

/** Every open risk by number, as one value: thousands of rows cost more to read than to find. */
export const openRisksCalled = (c: Context): Promise<OpenRisk[]> =>
  c.once('risk: open ones by number', async () => {
    const row = await c.db
      .selectFrom('risks')
      .where('closed_on', 'is', null)
      .where('state', '=', 'open')
      .select(({ fn }) =>
        fn
          .agg<[number, string, number | null][] | null>('json_agg', [fn('json_build_array', ['id', 'number', 'register_id'])])
          .as('called'),
      )
      .executeTakeFirstOrThrow()
    const called = (row.called ?? []).map(([id, number, registerId]) => ({ id, number, registerId }))
    return called.sort((a, b) => byNumber(a.number, b.number) || a.id - b.id)
  })

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
  const [matrices, scores, confidential] = [await matricesOf(c), await scoresOf(c, ids), await confidentialToday(c)]
  return rows.map(factsOf).map((facts) => ({
    ...{ ...facts, seenBy: confidential.get(facts.id) ?? facts.seenBy },
    ...{ matrix: matrices.get(facts.matrixId) as Matrix, scores: scores.get(facts.id) ?? [] },
  }))
}

/** Where an earlier day is read, who sees the risks that are confidential today: what was open then is not told to others now. */
const confidentialToday = (c: Context): Promise<Map<number, Role[]>> =>
  c.once('risk: confidential today', async () => {
    if (c.asAt === null) return new Map()
    const rows = await rowsOf<{ risk_id: number; seen_by: Role[] }>(c.db, 'app.confidential_risks', [])
    return new Map(rows.map(({ risk_id, seen_by }) => [risk_id, seen_by]))
  })

/** The risks' own columns, or of those with these numbers; closed ones too. */
function riskRows(c: Context, ids?: readonly number[]) {
  let query = c.db
    .selectFrom('risks')
    .leftJoin('posts', (join) => join.onRef('posts.id', '=', 'risks.owner_post_id').onRef('posts.trust_id', '=', 'risks.trust_id'))
    .leftJoin('risk_registers as g', (join) => join.onRef('g.id', '=', 'risks.register_id').onRef('g.trust_id', '=', 'risks.trust_id'))
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
    .select(['register_id', 'risks.state', 'raised_on', 'review_on', 'category', 'lead_post_id', 'g.keeper_post_id'])
    .select(['risks.body_id', 'risks.parent_id', 'risks.merged_into_id'])
    .select(['target_by', 'target_why', 'target_set_on', 'partners', 'seen_by'])
    .select([
      'target_likelihood',
      'target_consequence',
      'target_score',
      'stated_direction',
      'risks.illustrative',
      'risks.closed_on',
      'risks.version',
    ])
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
  registerId: r.register_id,
  keeperPostId: r.keeper_post_id,
  state: r.state as RiskFacts['state'],
  raisedOn: r.raised_on,
  reviewOn: r.review_on,
  category: r.category,
  leadPostId: r.lead_post_id,
  bodyId: r.body_id,
  parentId: r.parent_id,
  mergedIntoId: r.merged_into_id,
  targetBy: r.target_by,
  targetWhy: r.target_why,
  targetSetOn: r.target_set_on,
  partners: r.partners,
  seenBy: r.seen_by as Role[] | null,
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

/** Does another open risk hold this number? */
export async function numberTaken(c: Context, number: string, self?: number): Promise<boolean> {
  const rows = await c.db.selectFrom('risks').where('number', '=', number).where('closed_on', 'is', null).select('id').execute()
  return rows.some((r) => r.id !== self)
}
