import type { Context } from '../../../platform/context.ts'
import type { Level, Trigger } from './framework.ts'

/** Writes a level of a framework with the posts asked to it; answers its number. */
export async function insertLevel(c: Context, frameworkId: number, level: Omit<Level, 'id'>): Promise<number> {
  const { id } = await c.db
    .insertInto('accountability_levels')
    .values({
      trust_id: c.trust.id,
      framework_id: frameworkId,
      position: level.position,
      name: level.name,
      meaning: level.meaning,
      body_id: level.bodyId,
      chair_post_id: level.chairPostId,
      every_months: level.everyMonths,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = level.attending.map((post_id) => ({ trust_id: c.trust.id, level_id: id, post_id }))
  if (rows.length > 0) await c.db.insertInto('accountability_attendance').values(rows).execute()
  return id
}

/** Writes a trigger of a framework, under the root it was copied from where it has one. */
export async function insertTrigger(c: Context, frameworkId: number, trigger: Omit<Trigger, 'id'>): Promise<void> {
  await c.db
    .insertInto('accountability_triggers')
    .values({
      trust_id: c.trust.id,
      framework_id: frameworkId,
      root_id: trigger.rootId > 0 ? trigger.rootId : null,
      position: trigger.position,
      measure_id: trigger.measureId,
      theme: trigger.theme,
      standard: trigger.standard,
      place_kind: trigger.placeKind,
      test: trigger.test,
      times: trigger.times,
      level_id: trigger.levelId,
      within_days: trigger.withinDays,
      told_post_id: trigger.toldPostId,
    })
    .execute()
}
