import type { Context } from '../../../platform/context.ts'
import type { RiskWritten } from '../keeping/writing.ts'
import { levelsInUse } from './actions.ts'

/** What a file says of how much of one risk is tolerated, the level by its name. */
export interface ImportedAppetite {
  levelName: string
  toleranceFrom: number
  toleranceTo: number
}

/** Puts down a risk's own appetite from a file, from today; undefined where it has one or the level is gone. The caller names the change. */
export async function putImportedAppetite(c: Context, riskId: number, said: ImportedAppetite): Promise<RiskWritten | undefined> {
  const level = (await levelsInUse(c)).find(({ name }) => name === said.levelName)
  const held = await c.db.selectFrom('risk_appetites').where('risk_id', '=', riskId).select('id').executeTakeFirst()
  if (!level || held) return undefined
  const { id, version } = await c.db
    .insertInto('risk_appetites')
    .values({
      trust_id: c.trust.id,
      risk_id: riskId,
      level_id: level.id,
      tolerance_from: said.toleranceFrom,
      tolerance_to: said.toleranceTo,
      from_day: c.today,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  return { ref: { kind: 'risk appetite', id }, versionAfter: version, before: null }
}

/** Undoes it; one changed since is left alone and said to be. */
export async function takeBackAppetite(c: Context, { ref, versionAfter }: RiskWritten): Promise<'taken back' | 'changed since'> {
  const row = await c.db
    .deleteFrom('risk_appetites')
    .where('id', '=', ref.id)
    .where('version', '=', versionAfter)
    .returning('id')
    .executeTakeFirst()
  return row ? 'taken back' : 'changed since'
}
