import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { storeSignals, storeSignalsOf } from '../analysing/writing-signals.ts'
import type { Measure } from '../measure.ts'
import { askedInWords, type RecalculationCase } from './case.ts'
import { caseById, casesOfMeasure } from './queries-cases.ts'
import { factsOfCase, touchedBy } from './queries-proposed.ts'

/** A decision as its form says it: the version the form was made from, and why. */
export interface Decided {
  seen: number
  words: string
}

/** Refuses a case with words. False when somebody decided or withdrew it meanwhile. */
export async function refuseCase(c: Context, { one, measure }: Heard, decided: Decided): Promise<boolean> {
  if (!(await writeDecision(c, one, 'refused', decided))) return false
  const facts = { measure: measure.name, asks: askedInWords(one, measure), words: decided.words }
  await record(c.db, { verb: 'recalculation.refused', ref: { kind: 'recalculation', id: one.id }, facts })
  return true
}

/** A case and the measure it is about. */
export interface Heard {
  one: RecalculationCase
  measure: Measure
}

/** Approves a case: the limits it speaks of are changed and every signal they touch is worked out again. False when somebody was first. */
export async function approveCase(c: Context, { one, measure }: Heard, decided: Decided): Promise<boolean> {
  if (!(await writeDecision(c, one, 'approved', decided))) return false
  const series = await carryOut(c, one, decided)
  const facts = { measure: measure.name, asks: askedInWords(one, measure), words: decided.words, series }
  await record(c.db, { verb: 'recalculation.approved', ref: { kind: 'recalculation', id: one.id }, facts })
  return true
}

async function writeDecision(
  c: Context,
  one: RecalculationCase,
  state: 'approved' | 'refused',
  { seen, words }: Decided,
): Promise<boolean> {
  const row = await c.db
    .updateTable('recalculation_cases')
    .set({ state, decided_by_id: c.person.id, decided_on: c.today, decided_words: words })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .where('state', '=', 'asked')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Changes the limits as decided; how many series that touched. */
async function carryOut(c: Context, one: RecalculationCase, { words }: Decided): Promise<number> {
  if (one.asks === 'ending') return end(c, one)
  if (one.asks === 'fixed baseline') return fix(c, one.measureId, one.firstPoints)
  const from = one.fromPeriod as NonNullable<RecalculationCase['fromPeriod']>
  const { touched } = touchedBy(await factsOfCase(c, one), { begin: from })
  const ids = touched.map(({ series }) => series.id)
  for (let at = 0; at < ids.length; at += 2000)
    await c.db
      .insertInto('recalculations')
      .values(
        ids.slice(at, at + 2000).map((series_id) => ({
          ...{ trust_id: c.trust.id, series_id, from_period: from, case_id: one.id, state: 'approved' },
          ...{ cause: one.cause, why_sustained: one.whySustained, why_expected: one.whyExpected },
          ...{ asked_by_id: one.askedById, asked_on: one.askedOn },
          ...{ decided_by_id: c.person.id, decided_on: c.today, decided_words: words },
        })),
      )
      .execute()
  await storeSignals(c, ids)
  return ids.length
}

async function fix(c: Context, measureId: number, points: number | null): Promise<number> {
  await c.db.updateTable('measures').set({ fixed_after: points }).where('id', '=', measureId).execute()
  await storeSignalsOf(c, [measureId])
  const { n } = await c.db
    .selectFrom('measure_series')
    .where('measure_id', '=', measureId)
    .select((is) => is.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** The fixed baseline in force without a case: that of the latest other decision that stands. */
function baselineLeft(cases: readonly RecalculationCase[], without: number): number | null {
  const standing = cases.filter((one) => one.asks === 'fixed baseline' && one.state === 'approved' && one.id !== without)
  const [latest] = standing.sort((a, b) => (b.decidedOn ?? '').localeCompare(a.decidedOn ?? '') || b.id - a.id)
  return latest?.firstPoints ?? null
}

/** Ends what an earlier case did: limits go back to what they were without it. */
async function end(c: Context, one: RecalculationCase): Promise<number> {
  const ended = await caseById(c, one.endsCaseId ?? 0)
  if (!ended) return 0
  await c.db.updateTable('recalculation_cases').set({ state: 'ended' }).where('id', '=', ended.id).execute()
  if (ended.asks === 'fixed baseline') return fix(c, ended.measureId, baselineLeft(await casesOfMeasure(c, ended.measureId), ended.id))
  const rows = await c.db
    .updateTable('recalculations')
    .set({ state: 'ended' })
    .where('case_id', '=', ended.id)
    .where('state', '=', 'approved')
    .returning('series_id')
    .execute()
  const ids = rows.map((row) => row.series_id)
  await storeSignals(c, ids)
  return ids.length
}
