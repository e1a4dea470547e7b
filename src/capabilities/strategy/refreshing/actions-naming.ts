import type { Context } from '../../../platform/context.ts'
import { asJson } from '../../../platform/db/index.ts'
import { record } from '../../../platform/history/index.ts'
import type { LevelNames, StrategyElement, StrategyVersion } from '../element.ts'
import { elementRef } from '../wall.ts'

/** What a version calls its levels; false when it was changed after `seen`. */
export async function nameLevels(c: Context, version: StrategyVersion, seen: number, names: LevelNames): Promise<boolean> {
  const row = await c.db
    .updateTable('strategy_versions')
    .set({ level_names: asJson(names) })
    .where('id', '=', version.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'strategy.named', ref: { kind: 'strategy version', id: version.id }, facts: { label: version.label, names } })
  return true
}

/** What a brick calls the levels beneath it; false when it was changed after `seen`. */
export async function nameLevelsBeneath(c: Context, brick: StrategyElement, seen: number, names: LevelNames): Promise<boolean> {
  const row = await c.db
    .updateTable('strategy_elements')
    .set({ level_names: asJson(names) })
    .where('id', '=', brick.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'element.named', ref: elementRef(brick.id), facts: { title: brick.title, names } })
  return true
}
