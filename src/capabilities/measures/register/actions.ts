import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { storeSignalsOf } from '../analysing/writing-signals.ts'
import { buildMeasure } from '../build.ts'
import type { Measure } from '../measure.ts'
import { addUpAgain, alignWholes } from '../observing/writing-wholes.ts'
import { changedFields, type PlainMeasure } from './defining.ts'
import { measureRef } from './links.ts'

/** Sets up a measure; answers its number. */
export async function addMeasure(c: Context, measure: PlainMeasure, source?: string): Promise<number> {
  const id = await buildMeasure(c, { ...measure, position: await nextPosition(c) })
  if (source)
    await c.db.insertInto('measure_sources').values({ trust_id: c.trust.id, measure_id: id, name: source, is_first: true }).execute()
  await record(c.db, { verb: 'measure.added', ref: measureRef(id), facts: { name: measure.name, code: measure.code } })
  return id
}

/** The place after the last in the register. */
export async function nextPosition(c: Context): Promise<number> {
  const row = await c.db
    .selectFrom('measures')
    .select((is) => is.fn.max('position').as('last'))
    .executeTakeFirst()
  return (row?.last ?? -1) + 1
}

const columnsOf = (m: PlainMeasure) => ({
  code: m.code,
  name: m.name,
  definition: m.definition,
  purpose: m.purpose,
  theme: m.theme,
  kind: m.kind,
  unit: m.unit,
  decimals: m.decimals,
  per: m.per,
  numerator: m.numerator,
  denominator: m.denominator,
  direction: m.direction,
  frequency: m.frequency,
  rolling_months: m.rollingMonths,
  adding: m.adding,
  owner_post_id: m.ownerPostId,
  steward_post_id: m.stewardPostId,
  level: m.level,
  horizon: m.horizon,
  standard: m.standard,
  baseline_value: m.baselineValue,
  baseline_period: m.baselinePeriod,
  baseline_words: m.baselineWords,
  due_after_days: m.dueAfterDays,
  hidden_below: m.hiddenBelow,
})

/** Changes what a measure is; wholes and what the signal rules say follow at once. False when somebody changed it after `seen`. */
export async function defineMeasure(
  c: Context,
  before: Measure,
  { seen, measure }: { seen: number; measure: PlainMeasure },
): Promise<boolean> {
  const row = await c.db
    .updateTable('measures')
    .set(columnsOf(measure))
    .where('id', '=', before.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  if (before.adding !== measure.adding) await makeWholes(c, before.id)
  await storeSignalsOf(c, [before.id])
  const facts = { name: measure.name, changed: changedFields(before, measure) }
  await record(c.db, { verb: 'measure.defined', ref: measureRef(before.id), facts })
  return true
}

async function makeWholes(c: Context, measureId: number): Promise<void> {
  await alignWholes(c, [measureId])
  const wholes = await c.db
    .selectFrom('measure_series')
    .where('measure_id', '=', measureId)
    .where('is_whole', '=', true)
    .select('id')
    .execute()
  await addUpAgain(
    c,
    wholes.map(({ id }) => id),
  )
}

interface Turn {
  /** The version the form was made from. */
  seen: number
  reason: string
}

/** Ends a measure today: it leaves the board, asks for no more figures, and stays to be read. False when somebody changed it after `seen`. */
export async function endMeasure(c: Context, { id, name }: Measure, { seen, reason }: Turn): Promise<boolean> {
  if (!(await writeEnding(c, { id, seen }, { ended_on: c.today, ended_because: reason }))) return false
  await record(c.db, { verb: 'measure.ended', ref: measureRef(id), facts: { name, reason } })
  return true
}

/** Takes an ended measure up again. False when somebody changed it after `seen`. */
export async function reopenMeasure(c: Context, { id, name }: Measure, { seen, reason }: Turn): Promise<boolean> {
  if (!(await writeEnding(c, { id, seen }, { ended_on: null, ended_because: '' }))) return false
  await record(c.db, { verb: 'measure.reopened', ref: measureRef(id), facts: { name, reason } })
  return true
}

async function writeEnding(
  c: Context,
  { id, seen }: { id: number; seen: number },
  { ended_on, ended_because }: { ended_on: Measure['endedOn']; ended_because: string },
): Promise<boolean> {
  const row = await c.db
    .updateTable('measures')
    .set({ ended_on, ended_because })
    .where('id', '=', id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
