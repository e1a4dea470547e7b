import type { Day } from '../../../kernel/day.ts'
import { type Period, readPeriod } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import type { ScoreAt } from './movement.ts'

/** One quarter's score; the matrix is the one it was scored on. */
export interface ScoreFacts extends ScoreAt {
  id: number
  version: number
  periodId: number
  likelihood: number | null
  consequence: number | null
  /** Where the day is not known, one for order alone: the last of its quarter, or that on which it was brought in. */
  scoredOn: Day
  dayKnown: boolean
  rationale: string
  /** The kind of consequence it was judged by; empty where nobody said. */
  domain: string
  statedDirection: string | null
  matrixId: number | null
}

/** The scores of every risk, or of those with these numbers, one for each quarter that has one, oldest first. */
export async function scoresOf(c: Context, ids?: readonly number[]): Promise<Map<number, ScoreFacts[]>> {
  let query = c.db
    .selectFrom('risk_scores')
    .innerJoin('periods', (join) =>
      join.onRef('periods.id', '=', 'risk_scores.period_id').onRef('periods.trust_id', '=', 'risk_scores.trust_id'),
    )
  if (ids) query = query.where('risk_id', 'in', ids)
  const rows = await query
    .orderBy('periods.ends_on')
    .select(['risk_scores.id', 'risk_id', 'period_id', 'label', 'likelihood', 'consequence', 'score', 'scored_on', 'rationale'])
    .select(['stated_direction', 'risk_scores.matrix_id', 'risk_scores.version', 'domain', 'day_known'])
    .execute()
  const found = new Map<number, ScoreFacts[]>()
  for (const r of rows) {
    const period: Period | undefined = readPeriod(r.label)
    if (!period) continue
    const scores = found.get(r.risk_id) ?? []
    scores.push({
      ...{ id: r.id, version: r.version, periodId: r.period_id, matrixId: r.matrix_id, period },
      ...{ score: r.score, likelihood: r.likelihood, consequence: r.consequence, domain: r.domain },
      ...{ scoredOn: r.scored_on, dayKnown: r.day_known, rationale: r.rationale, statedDirection: r.stated_direction },
    })
    found.set(r.risk_id, scores)
  }
  return found
}
