import { type Period, readPeriod } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import { columnOverTime } from '../../../platform/history/index.ts'
import type { Level, Levels } from './levels.ts'
import { type TargetDays, targetDaysFrom } from './target.ts'
import type { Planned } from './trajectory.ts'

/** The inherent and initial scores of risks, by risk; one without either is absent. */
export async function levelsOf(c: Context, riskIds: readonly number[]): Promise<Map<number, Levels>> {
  if (riskIds.length === 0) return new Map()
  const rows = await c.db
    .selectFrom('risk_levels')
    .where('risk_id', 'in', riskIds)
    .select(['id', 'version', 'risk_id', 'kind', 'likelihood', 'consequence', 'score', 'domain', 'scored_on', 'rationale', 'matrix_id'])
    .execute()
  const found = new Map<number, Levels>()
  for (const { risk_id, scored_on: scoredOn, matrix_id: matrixId, ...row } of rows) {
    const level = { ...row, kind: row.kind as Level['kind'], scoredOn, matrixId }
    found.set(risk_id, { ...found.get(risk_id), [level.kind]: level })
  }
  return found
}

/** What was planned for each quarter on the way to the target, by risk, oldest first; a risk without a plan is absent. */
export async function trajectoriesOf(c: Context, riskIds: readonly number[]): Promise<Map<number, Planned[]>> {
  if (riskIds.length === 0) return new Map()
  const rows = await c.db
    .selectFrom('risk_trajectories as t')
    .innerJoin('periods as p', (join) => join.onRef('p.trust_id', '=', 't.trust_id').onRef('p.id', '=', 't.period_id'))
    .where('t.risk_id', 'in', riskIds)
    .orderBy('p.ends_on')
    .select(['t.id', 't.version', 't.risk_id', 't.period_id', 't.score', 'p.label'])
    .execute()
  const found = new Map<number, Planned[]>()
  for (const { risk_id, period_id: periodId, label, ...row } of rows) {
    const period: Period | undefined = readPeriod(label)
    if (period) found.set(risk_id, [...(found.get(risk_id) ?? []), { ...row, periodId, period }])
  }
  return found
}

/** How often the day a target is to be reached was moved, from when to when, by risk; a risk that never had a day is absent. */
export async function targetDays(c: Context, riskIds: readonly number[]): Promise<Map<number, TargetDays>> {
  const held = await columnOverTime(c.db, { table: 'risks', column: 'target_by', ids: riskIds })
  return new Map(
    riskIds.flatMap((id) => {
      const days = targetDaysFrom(held.filter((one) => one.id === id))
      return days ? [[id, days] as const] : []
    }),
  )
}
