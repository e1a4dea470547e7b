import type { Context } from '../../platform/context.ts'
import { asJson } from '../../platform/db/index.ts'
import { record } from '../../platform/history/index.ts'
import type { Disposition, Level, StrategyElement, WrittenLine } from './element.ts'
import type { ElementValues, LineageValues, VersionValues } from './forms.ts'

/** A new version with the names it gives its levels; records nothing by itself. */
export async function writeVersion(c: Context, v: VersionValues & { levelNames?: Partial<Record<Level, string>> }): Promise<number> {
  const named = { ...v.levelNames, ...(v.goals ? { goal: v.goals } : {}), ...(v.bricks ? { brick: v.bricks } : {}) }
  const { id } = await c.db
    .insertInto('strategy_versions')
    .values({
      trust_id: c.trust.id,
      name: v.name,
      label: v.label,
      starts_on: v.starts as `${number}-${number}-${number}`,
      ends_on: v.ends as `${number}-${number}-${number}`,
      vision: v.vision ?? '',
      trust_values: (v.values ?? '')
        .split('\n')
        .map((w) => w.trim())
        .filter(Boolean),
      main_axis: v.axis,
      level_names: asJson(named),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Adopts a version of the strategy. */
export async function adoptVersion(c: Context, values: VersionValues): Promise<number> {
  const id = await writeVersion(c, values)
  await record(c.db, { verb: 'strategy.adopted', ref: { kind: 'strategy version', id }, facts: { name: values.name, label: values.label } })
  return id
}

/** A new element of a version; records nothing by itself. */
export async function writeElement(c: Context, versionId: number, v: ElementValues): Promise<number> {
  const { id } = await c.db
    .insertInto('strategy_elements')
    .values({
      trust_id: c.trust.id,
      version_id: versionId,
      level: v.level,
      parent_id: v.parent ?? null,
      position: v.position,
      letter: v.letter ?? null,
      title: v.title,
      statement: v.statement ?? '',
      stated_count: v.stated ?? null,
      test: v.test ?? '',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Adds an element to a version. */
export async function addElement(c: Context, versionId: number, values: ElementValues): Promise<number> {
  const id = await writeElement(c, versionId, values)
  await record(c.db, { verb: 'element.added', ref: { kind: 'strategy element', id }, facts: { title: values.title, level: values.level } })
  return id
}

/** Changes an element; false when somebody changed it after `seen`. Its level and version stay. */
export async function changeElement(
  c: Context,
  element: StrategyElement,
  { seen, values: v }: { seen: number; values: ElementValues },
): Promise<boolean> {
  const row = await c.db
    .updateTable('strategy_elements')
    .set({
      parent_id: v.parent ?? null,
      position: v.position,
      letter: v.letter ?? null,
      title: v.title,
      statement: v.statement ?? '',
      stated_count: v.stated ?? null,
      test: v.test ?? '',
    })
    .where('id', '=', element.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, {
    verb: 'element.changed',
    ref: { kind: 'strategy element', id: element.id },
    facts: { title: v.title, before: element.title },
  })
  return true
}

/** Says which goals a brick crosses; those left out are crossed no longer. */
export async function crossElement(c: Context, brick: StrategyElement, goals: readonly { id: number; title: string }[]): Promise<void> {
  const held = await c.db.selectFrom('strategy_crossings').where('brick_id', '=', brick.id).select(['id', 'goal_id']).execute()
  const gone = held.filter((x) => !goals.some((g) => g.id === x.goal_id)).map((x) => x.id)
  if (gone.length > 0) await c.db.deleteFrom('strategy_crossings').where('id', 'in', gone).execute()
  for (const goal of goals.filter((g) => !held.some((x) => x.goal_id === g.id))) await writeCrossing(c, brick.id, goal.id)
  await record(c.db, {
    verb: 'element.crossed',
    ref: { kind: 'strategy element', id: brick.id },
    facts: { goals: goals.map((g) => g.title) },
  })
}

/** Where a brick and a goal meet; records nothing by itself. */
export async function writeCrossing(c: Context, brickId: number, goalId: number): Promise<void> {
  await c.db.insertInto('strategy_crossings').values({ trust_id: c.trust.id, brick_id: brickId, goal_id: goalId }).execute()
}

/** What became of an element; records nothing by itself. */
export async function writeLineage(
  c: Context,
  fromId: number,
  v: { disposition: Disposition; into?: number | undefined; reason: string; decided: string | null },
): Promise<void> {
  await c.db
    .insertInto('strategy_lineage')
    .values({
      trust_id: c.trust.id,
      from_id: fromId,
      to_id: v.into ?? null,
      disposition: v.disposition,
      reason: v.reason,
      decided_on: v.decided as `${number}-${number}-${number}` | null,
    })
    .execute()
}

/** Takes back what was written down of an element’s later life; false when somebody took it back first. */
export async function untraceElement(c: Context, from: StrategyElement, line: WrittenLine): Promise<boolean> {
  const gone = await c.db
    .deleteFrom('strategy_lineage')
    .where('id', '=', line.id)
    .where('from_id', '=', from.id)
    .returning('id')
    .executeTakeFirst()
  if (!gone) return false
  const facts = { disposition: line.disposition, became: line.became }
  await record(c.db, { verb: 'element.untraced', ref: { kind: 'strategy element', id: from.id }, facts })
  return true
}

/** Writes down what became of an element; `became` is its successor's title. */
export async function traceElement(
  c: Context,
  from: StrategyElement,
  { values, became }: { values: LineageValues; became: string | undefined },
): Promise<void> {
  await writeLineage(c, from.id, values)
  const facts = { disposition: values.disposition, became: became ?? null }
  await record(c.db, { verb: 'element.traced', ref: { kind: 'strategy element', id: from.id }, facts })
}
