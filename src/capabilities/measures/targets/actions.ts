import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { asJson } from '../../../platform/db/index.ts'
import { record } from '../../../platform/history/index.ts'
import { storeSignalsOf } from '../analysing/writing-signals.ts'
import type { Measure } from '../measure.ts'
import { periodAfter, periodInWords } from '../periods.ts'
import type { PlainTarget } from './checking.ts'
import type { Target } from './target.ts'
import { targetInWords } from './target-words.ts'

/** Writes a target; the one it replaces ends with the period before. Answers its number. Writes; the caller records. */
export async function writeTarget(c: Context, measure: Measure, target: PlainTarget, replaced?: Target): Promise<number> {
  if (replaced) await writeUntil(c, replaced.id, periodAfter(target.fromPeriod, measure.frequency, -1))
  const { id } = await c.db
    .insertInto('measure_targets')
    .values({
      trust_id: c.trust.id,
      measure_id: measure.id,
      place_id: target.placeId,
      kind: target.kind,
      comparison: target.comparison,
      value: target.value,
      points: asJson(target.points),
      ways: asJson(target.ways),
      from_period: target.fromPeriod,
      until_period: target.untilPeriod,
      agreed_by: target.agreedBy,
      agreed_on: target.agreedOn,
      reason: target.reason,
      replaces_id: replaced?.id ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const writeUntil = (c: Context, id: number, until: Day) =>
  c.db.updateTable('measure_targets').set({ until_period: until }).where('id', '=', id).execute()

/** Sets what a measure is to reach; the target it replaces stays to be read. What the signal rules say of every place follows at once. */
export async function setTarget(c: Context, measure: Measure, target: PlainTarget, replaced?: Target): Promise<void> {
  const id = await writeTarget(c, measure, target, replaced)
  await storeSignalsOf(c, [measure.id])
  const facts = {
    name: measure.name,
    target: targetInWords(measure, { ...target, id, measureId: measure.id, replacesId: null }),
    from: periodInWords(target.fromPeriod, measure.frequency),
    reason: target.reason,
    before: replaced ? targetInWords(measure, replaced) : null,
  }
  await record(c.db, { verb: 'target.set', ref: { kind: 'measure', id: measure.id }, facts })
}

interface Ending {
  until: Day
  reason: string
  /** The version the form was made from. */
  seen: number
}

/** Ends a target with a period; false when somebody changed it after `seen`. */
export async function endTarget(c: Context, measure: Measure, target: Target, { until, reason, seen }: Ending): Promise<boolean> {
  const row = await c.db
    .updateTable('measure_targets')
    .set({ until_period: until })
    .where('id', '=', target.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await storeSignalsOf(c, [measure.id])
  const facts = { name: measure.name, target: targetInWords(measure, target), until: periodInWords(until, measure.frequency), reason }
  await record(c.db, { verb: 'target.ended', ref: { kind: 'measure', id: measure.id }, facts })
  return true
}
