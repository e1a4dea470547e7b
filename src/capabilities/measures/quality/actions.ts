import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { Measure } from '../measure.ts'
import type { CheckValues, ErrorValues, SignOffValues } from './forms.ts'
import type { DataError } from './records.ts'

const measureRef = ({ id }: Measure) => ({ kind: 'measure', id })

/** Signs for the figures of a measure, saying what they are fit for. */
export async function signFor(c: Context, measure: Measure, { care, planning, note = '' }: SignOffValues): Promise<void> {
  await c.db
    .insertInto('data_sign_offs')
    .values({
      ...{ trust_id: c.trust.id, measure_id: measure.id, signed_by_id: c.person.id, signed_on: c.today },
      ...{ for_care: care, for_planning: planning, words: note },
    })
    .execute()
  await record(c.db, { verb: 'data.signed', ref: measureRef(measure), facts: { measure: measure.name, care, planning } })
}

/** Writes down a check of records or an audit. */
export async function recordCheck(c: Context, measure: Measure, v: CheckValues): Promise<void> {
  const found = { looked_at: v.looked ?? null, were_right: v.right ?? null, opinion: v.opinion ?? null, words: v.findings ?? '' }
  await c.db
    .insertInto('data_checks')
    .values({ trust_id: c.trust.id, measure_id: measure.id, kind: v.kind, done_on: v.done as Day, done_by: v.doer, ...found })
    .execute()
  const facts = {
    measure: measure.name,
    kind: v.kind,
    by: v.doer,
    looked: v.looked ?? null,
    right: v.right ?? null,
    opinion: v.opinion ?? null,
  }
  await record(c.db, { verb: 'data.checked', ref: measureRef(measure), facts })
}

/** Logs an error somebody found in the figures; its number. */
export async function logError(c: Context, measure: Measure, v: ErrorValues): Promise<number> {
  const { id } = await c.db
    .insertInto('data_errors')
    .values({
      ...{ trust_id: c.trust.id, measure_id: measure.id, place_id: v.place ?? null, what: v.what, found_by: v.finder },
      ...{ from_period: v.first as Day, until_period: v.last as Day, found_on: v.found as Day },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(c.db, { verb: 'data.errorFound', ref: measureRef(measure), facts: { measure: measure.name, what: v.what } })
  return id
}

/** Says that an error is put right. False when somebody changed it after `seen`. */
export async function putRight(
  c: Context,
  { error, measure }: { error: DataError; measure: Measure },
  v: { words: string; done: string; version: number },
): Promise<boolean> {
  const row = await c.db
    .updateTable('data_errors')
    .set({ put_right_on: v.done as Day, put_right_words: v.words })
    .where('id', '=', error.id)
    .where('version', '=', v.version)
    .where('put_right_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { measure: measure.name, what: error.what, words: v.words, on: v.done }
  await record(c.db, { verb: 'data.errorPutRight', ref: measureRef(measure), facts })
  return true
}

/** Opens an error again that was not right after all; its time runs on from the day it was first found. False when somebody was first. */
export async function reopenError(
  c: Context,
  { error, measure }: { error: DataError; measure: Measure },
  v: { words: string; version: number },
): Promise<boolean> {
  const row = await c.db
    .updateTable('data_errors')
    .set({ put_right_on: null, put_right_words: '', reopened: error.reopened + 1 })
    .where('id', '=', error.id)
    .where('version', '=', v.version)
    .where('put_right_on', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { measure: measure.name, what: error.what, words: v.words }
  await record(c.db, { verb: 'data.errorReopened', ref: measureRef(measure), facts })
  return true
}
