import type { Day } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { type Framework, inForceOn, type Level, mayAdopt, type Trigger } from './framework.ts'
import { readFrameworks } from './queries.ts'
import { insertLevel, insertTrigger } from './writing.ts'

const refOf = ({ id }: Pick<Framework, 'id'>) => ({ kind: 'accountability framework', id })

/** Begins the next version as a copy of the one in force; answers its number, or why not. */
export async function beginDraft(c: Context, label: string): Promise<Decision<number>> {
  const all = await readFrameworks(c)
  if (all.some(({ state }) => state === 'draft')) return no('There is a draft already. Change that one, or adopt it first')
  const { id } = await c.db
    .insertInto('accountability_frameworks')
    .values({ trust_id: c.trust.id, label })
    .returning('id')
    .executeTakeFirstOrThrow()
  const before = inForceOn(all, c.today)
  const levels = new Map<number, number>()
  for (const level of before?.levels ?? []) levels.set(level.id, await insertLevel(c, id, level))
  for (const trigger of before?.triggers ?? [])
    await insertTrigger(c, id, { ...trigger, levelId: levels.get(trigger.levelId) ?? trigger.levelId })
  await record(c.db, { verb: 'accountability.begun', ref: refOf({ id }), facts: { label, copied: before?.label ?? null } })
  return yes(id)
}

/** Adds a level to a draft, or puts it in the place of one that is there. */
export async function setLevel(
  c: Context,
  draft: Framework,
  { id, ...level }: Omit<Level, 'id'> & { id?: number | undefined },
): Promise<void> {
  if (id === undefined) await insertLevel(c, draft.id, level)
  else await changeLevel(c, draft, { id, ...level })
  await record(c.db, { verb: 'accountability.levelSet', ref: refOf(draft), facts: { label: draft.label, name: level.name } })
}

async function changeLevel(c: Context, draft: Framework, level: Level): Promise<void> {
  await c.db
    .updateTable('accountability_levels')
    .set({
      name: level.name,
      meaning: level.meaning,
      body_id: level.bodyId,
      chair_post_id: level.chairPostId,
      every_months: level.everyMonths,
    })
    .where('id', '=', level.id)
    .where('framework_id', '=', draft.id)
    .execute()
  await c.db
    .deleteFrom('accountability_attendance')
    .where('level_id', '=', level.id)
    .where('post_id', 'not in', [0, ...level.attending])
    .execute()
  const rows = level.attending.map((post_id) => ({ trust_id: c.trust.id, level_id: level.id, post_id }))
  if (rows.length > 0)
    await c.db
      .insertInto('accountability_attendance')
      .values(rows)
      .onConflict((on) => on.doNothing())
      .execute()
}

/** Adds a trigger to a draft, or puts it in the place of one that is there; `words` is the rule as it is told. */
export async function setTrigger(c: Context, draft: Framework, trigger: Trigger, words: string): Promise<void> {
  if (trigger.id > 0)
    await c.db.deleteFrom('accountability_triggers').where('id', '=', trigger.id).where('framework_id', '=', draft.id).execute()
  await insertTrigger(c, draft.id, trigger)
  await record(c.db, { verb: 'accountability.triggerSet', ref: refOf(draft), facts: { label: draft.label, words } })
}

/** Takes a level or a trigger out of a draft; a level that a trigger leads to stays. */
export async function removePart(
  c: Context,
  draft: Framework,
  { what, id }: { what: 'level' | 'trigger'; id: number },
): Promise<Decision<true>> {
  if (what === 'level') {
    const level = draft.levels.find((one) => one.id === id)
    if (!level) return no('The level is not in the draft any more')
    if (draft.triggers.some(({ levelId }) => levelId === id)) return no(`A trigger leads to ${level.name}. Change or remove that first`)
    await c.db.deleteFrom('accountability_attendance').where('level_id', '=', id).execute()
    await c.db.deleteFrom('accountability_levels').where('id', '=', id).where('framework_id', '=', draft.id).execute()
  } else {
    if (!draft.triggers.some((one) => one.id === id)) return no('The trigger is not in the draft any more')
    await c.db.deleteFrom('accountability_triggers').where('id', '=', id).where('framework_id', '=', draft.id).execute()
  }
  await record(c.db, { verb: 'accountability.partRemoved', ref: refOf(draft), facts: { label: draft.label, what } })
  return yes(true)
}

/** Adopts a draft from a day, with the reason; refused where somebody changed it since it was shown. */
export async function adoptFramework(
  c: Context,
  draft: Framework,
  { from, reason, seen }: { from: Day; reason: string; seen: number },
): Promise<Decision<true>> {
  const may = mayAdopt(draft, { from, today: c.today })
  if ('no' in may) return may
  const row = await c.db
    .updateTable('accountability_frameworks')
    .set({ state: 'adopted', from_day: may.yes, reason, adopted_by: c.person.id })
    .where('id', '=', draft.id)
    .where('version', '=', seen)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  if (!row) return no('Somebody adopted it while you read. Read what stands now')
  await record(c.db, { verb: 'accountability.adopted', ref: refOf(draft), facts: { label: draft.label, from: may.yes, reason } })
  return yes(true)
}
