import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import type { Disposition, Level } from '../element.ts'

/** One step of the strategy's lineage, as it was decided; without `toId` the element ended there. */
export interface DecidedStep {
  fromId: number
  toId: number | null
  disposition: Disposition
  reason: string
  decidedOn: Day | null
  /** Empty where nobody wrote it down. */
  approvedBy: string
}

/** An element with the version it stands in. */
export interface PlacedElement {
  id: number
  level: Level
  letter: string | null
  title: string
  statement: string
  parentId: number | null
  versionId: number
  version: { label: string; startsOn: Day; endsOn: Day }
}

/** Every step decided between the trust's adopted versions, in the order it was written; what a draft proposes is not decided yet. */
export async function decidedSteps(c: Context): Promise<DecidedStep[]> {
  const rows = await c.db
    .selectFrom('strategy_lineage')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('strategy_elements as e')
            .innerJoin('strategy_versions as v', (join) =>
              join.onRef('v.follows_id', '=', 'e.version_id').onRef('v.trust_id', '=', 'e.trust_id'),
            )
            .whereRef('e.id', '=', 'strategy_lineage.from_id')
            .whereRef('e.trust_id', '=', 'strategy_lineage.trust_id')
            .where('v.state', '=', 'draft')
            .select('v.id'),
        ),
      ),
    )
    .orderBy('id')
    .select(['from_id', 'to_id', 'disposition', 'reason', 'decided_on', 'approved_by'])
    .execute()
  return rows.map((row) => ({
    fromId: row.from_id,
    toId: row.to_id,
    disposition: row.disposition as Disposition,
    reason: row.reason,
    decidedOn: row.decided_on,
    approvedBy: row.approved_by,
  }))
}

/** Elements of adopted versions, oldest version first, each version in the order of its paper: some by number, or all. One query. */
export async function placedElements(c: Context, ids?: readonly number[]): Promise<PlacedElement[]> {
  if (ids?.length === 0) return []
  let query = c.db
    .selectFrom('strategy_elements as e')
    .innerJoin('strategy_versions as v', (join) => join.onRef('v.id', '=', 'e.version_id').onRef('v.trust_id', '=', 'e.trust_id'))
    .where('v.state', '=', 'adopted')
  if (ids) query = query.where('e.id', 'in', ids)
  const rows = await query
    .orderBy('v.starts_on')
    .orderBy('e.position')
    .orderBy('e.id')
    .select(['e.id', 'e.level', 'e.letter', 'e.title', 'e.statement', 'e.parent_id', 'e.version_id', 'v.label', 'v.starts_on', 'v.ends_on'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    level: row.level as Level,
    letter: row.letter,
    title: row.title,
    statement: row.statement,
    parentId: row.parent_id,
    versionId: row.version_id,
    version: { label: row.label, startsOn: row.starts_on, endsOn: row.ends_on },
  }))
}
