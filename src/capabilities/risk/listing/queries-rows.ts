import { type Period, readPeriod } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { matricesOf } from '../matrix/queries.ts'
import type { ListedRisk } from './row.ts'

/** What the list shows of these risks, by number; their scores without the words that go with them. */
export async function listedRisks(c: Context, ids: readonly number[]): Promise<Map<number, ListedRisk>> {
  if (ids.length === 0) return new Map()
  const rows = await rowsOf(c, ids).execute()
  const [matrices, periods] = [await matricesOf(c), await periodsKnown(c)]
  return new Map(
    rows.map((r) => [
      r.id,
      {
        ...{ id: r.id, number: r.number, title: r.title, cause: r.cause, event: r.event, effect: r.effect, category: r.category },
        ...{ goalId: r.goal_id, registerId: r.register_id, leadPostId: r.lead_post_id, bodyId: r.body_id },
        ...{ owner: r.owner ?? r.owner_as_written, committee: r.committee, raisedOn: r.raised_on, reviewOn: r.review_on },
        isConfidential: r.seen_by !== null,
        target: { likelihood: r.target_likelihood, consequence: r.target_consequence, score: r.target_score },
        matrix: matrices.get(r.matrix_id) as Matrix,
        scores: scoresIn(r.scores ?? [], periods),
      },
    ]),
  )
}

const rowsOf = (c: Context, ids: readonly number[]) =>
  c.db
    .selectFrom('risks')
    .leftJoin('posts', (join) => join.onRef('posts.id', '=', 'risks.owner_post_id').onRef('posts.trust_id', '=', 'risks.trust_id'))
    .where((is) => is('risks.id', '=', is.fn.any(is.val([...ids]))))
    .select(['risks.id', 'number', 'risks.title', 'cause', 'event', 'effect', 'goal_id', 'posts.title as owner', 'owner_as_written'])
    .select(['committee', 'matrix_id', 'register_id', 'raised_on', 'review_on', 'category', 'lead_post_id', 'body_id', 'seen_by'])
    .select(['target_likelihood', 'target_consequence', 'target_score'])
    .select((is) =>
      is
        .selectFrom('risk_scores as s')
        .whereRef('s.trust_id', '=', 'risks.trust_id')
        .whereRef('s.risk_id', '=', 'risks.id')
        .select(({ fn }) =>
          fn
            .agg<ScoreRow[] | null>('json_agg', [fn('json_build_array', ['s.period_id', 's.likelihood', 's.consequence', 's.score'])])
            .as('listed'),
        )
        .as('scores'),
    )

/** A score as the database lists it: the number of its period, likelihood, consequence, score. */
type ScoreRow = [periodId: number, likelihood: number | null, consequence: number | null, score: number | null]

const scoresIn = (rows: readonly ScoreRow[], periods: ReadonlyMap<number, Period>): ListedRisk['scores'] =>
  rows.flatMap(([periodId, likelihood, consequence, score]) => {
    const period = periods.get(periodId)
    return period ? [{ period, likelihood, consequence, score }] : []
  })

/** Quarters by the number of their record. */
async function periodsKnown(c: Context): Promise<Map<number, Period>> {
  const rows = await c.db.selectFrom('periods').select(['id', 'label']).execute()
  return new Map(
    rows.flatMap(({ id, label }): [number, Period][] => {
      const period = readPeriod(label)
      return period ? [[id, period]] : []
    }),
  )
}
