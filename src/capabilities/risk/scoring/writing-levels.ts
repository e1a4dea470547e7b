import type { Context } from '../../../platform/context.ts'
import type { RiskWritten } from '../keeping/writing.ts'
import { type PlainLevel, writeLevel } from './actions-levels.ts'

/** What a file says of an inherent or initial score; nobody said the day, the kind of consequence or why. */
type ImportedLevel = Pick<PlainLevel, 'kind' | 'likelihood' | 'consequence'> & {
  score: number
  held: { id: number; version: number } | undefined
}

const rowOf = (c: Context, riskId: number, kind: string) =>
  c.db.selectFrom('risk_levels').where('risk_id', '=', riskId).where('kind', '=', kind).selectAll().executeTakeFirst()

/** Puts down an inherent or initial score from a file; undefined when somebody was first. The caller names the change. */
export async function putImportedLevel(c: Context, riskId: number, { held, ...said }: ImportedLevel): Promise<RiskWritten | undefined> {
  const before = await rowOf(c, riskId, said.kind)
  if (!(await writeLevel(c, riskId, held, { ...said, domain: '', on: null, rationale: '' }))) return undefined
  const now = await rowOf(c, riskId, said.kind)
  if (!now) return undefined
  const stood = before && {
    likelihood: before.likelihood,
    consequence: before.consequence,
    score: before.score,
    domain: before.domain,
    scored_on: before.scored_on,
    rationale: before.rationale,
    matrix_id: before.matrix_id,
  }
  return { ref: { kind: 'risk level', id: now.id }, versionAfter: now.version, before: stood ?? null }
}

/** Undoes one of these; a score changed since is left alone and said to be. */
export async function takeBackLevel(c: Context, { ref, versionAfter, before }: RiskWritten): Promise<'taken back' | 'changed since'> {
  const row = before
    ? await c.db
        .updateTable('risk_levels')
        .set(before as { score: number })
        .where('id', '=', ref.id)
        .where('version', '=', versionAfter)
        .returning('id')
        .executeTakeFirst()
    : await c.db.deleteFrom('risk_levels').where('id', '=', ref.id).where('version', '=', versionAfter).returning('id').executeTakeFirst()
  return row ? 'taken back' : 'changed since'
}
