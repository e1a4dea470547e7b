import { addDays, type Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { Appetite } from './appetite.ts'
import { type PlainLevel, usualLevels } from './levels-text.ts'
import { appetiteLevels } from './queries.ts'

export interface AppetiteSaid {
  of: { elementId: number; title: string } | { riskId: number; title: string }
  levelId: number
  levelName: string
  toleranceFrom: number
  toleranceTo: number
  fromDay: Day
  bodyId: number | null
  why: string
}

/** Sets an appetite from a day: the one in force then ends the day before, and one that was to begin that day or later gives way. */
export async function setAppetite(c: Context, said: AppetiteSaid, standing: readonly Appetite[]): Promise<void> {
  const over = standing.filter(({ untilDay }) => untilDay === null || untilDay >= said.fromDay)
  for (const { id, fromDay } of over)
    if (fromDay >= said.fromDay) await c.db.deleteFrom('risk_appetites').where('id', '=', id).execute()
    else
      await c.db
        .updateTable('risk_appetites')
        .set({ until_day: addDays(said.fromDay, -1) })
        .where('id', '=', id)
        .execute()
  const of = 'riskId' in said.of ? { risk_id: said.of.riskId } : { element_id: said.of.elementId }
  await c.db
    .insertInto('risk_appetites')
    .values({
      trust_id: c.trust.id,
      ...of,
      level_id: said.levelId,
      tolerance_from: said.toleranceFrom,
      tolerance_to: said.toleranceTo,
      from_day: said.fromDay,
      body_id: said.bodyId,
      why: said.why,
    })
    .execute()
  const ref = 'riskId' in said.of ? { kind: 'risk', id: said.of.riskId } : { kind: 'strategy element', id: said.of.elementId }
  const facts = {
    of: said.of.title,
    level: said.levelName,
    from: said.toleranceFrom,
    to: said.toleranceTo,
    day: said.fromDay,
    why: said.why,
  }
  await record(c.db, { verb: 'appetite.changed', ref, facts })
}

/** The levels in use, written down first where the trust has none: the usual ones. Records nothing by itself. */
export async function levelsInUse(c: Context) {
  const held = await appetiteLevels(c)
  if (held.length > 0) return held
  await writeLevels(c, usualLevels)
  return appetiteLevels(c)
}

const writeLevels = (c: Context, levels: readonly PlainLevel[]) =>
  c.db
    .insertInto('appetite_levels')
    .values(levels.map((level, at) => ({ trust_id: c.trust.id, position: at + 1, ...level })))
    .execute()

/** Replaces the levels: one whose name stays keeps what was set on it, others end today, new ones begin. */
export async function setLevels(c: Context, levels: readonly PlainLevel[]): Promise<void> {
  const held = await appetiteLevels(c)
  const named = new Map(held.map((level) => [level.name.toLowerCase(), level]))
  for (const [at, { name, meaning }] of levels.entries()) {
    const same = named.get(name.toLowerCase())
    if (same)
      await c.db
        .updateTable('appetite_levels')
        .set({ position: at + 1, name, meaning })
        .where('id', '=', same.id)
        .execute()
    else
      await c.db
        .insertInto('appetite_levels')
        .values({ trust_id: c.trust.id, position: at + 1, name, meaning })
        .execute()
  }
  const kept = new Set(levels.map(({ name }) => name.toLowerCase()))
  const ended = held.filter(({ name }) => !kept.has(name.toLowerCase())).map(({ id }) => id)
  if (ended.length > 0) await c.db.updateTable('appetite_levels').set({ ended_on: c.today }).where('id', 'in', ended).execute()
  await record(c.db, { verb: 'appetite.levelled', ref: null, facts: { levels: levels.map(({ name }) => name) } })
}
