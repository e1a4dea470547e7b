import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { Measure } from '../measure.ts'
import { askedInWords, type RecalculationCase } from './case.ts'

/** What somebody asks for, read from the form and found possible. */
export interface Asked {
  asks: RecalculationCase['asks']
  seriesId: number | null
  fromPeriod: Day | null
  firstPoints: number | null
  endsCaseId: number | null
  cause: string
  whySustained: string
  whyExpected: string
}

const caseRef = (id: number) => ({ kind: 'recalculation', id })

/** Asks another person to decide about the limits of a measure; the number of the case. */
export async function askCase(c: Context, measure: Measure, asked: Asked): Promise<number> {
  const { id } = await c.db
    .insertInto('recalculation_cases')
    .values({
      trust_id: c.trust.id,
      asks: asked.asks,
      measure_id: measure.id,
      series_id: asked.seriesId,
      from_period: asked.fromPeriod,
      first_points: asked.firstPoints,
      ends_case_id: asked.endsCaseId,
      cause: asked.cause,
      why_sustained: asked.whySustained,
      why_expected: asked.whyExpected,
      asked_by_id: c.person.id,
      asked_on: c.today,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const facts = { measure: measure.name, asks: askedInWords(asked, measure), cause: asked.cause }
  await record(c.db, { verb: 'recalculation.asked', ref: caseRef(id), facts })
  return id
}

/** Takes a case back before it is decided; false when somebody decided meanwhile. */
export async function withdrawCase(c: Context, one: RecalculationCase, measure: Measure): Promise<boolean> {
  const row = await c.db
    .updateTable('recalculation_cases')
    .set({ state: 'withdrawn' })
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .where('state', '=', 'asked')
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, {
    verb: 'recalculation.withdrawn',
    ref: caseRef(one.id),
    facts: { measure: measure.name, asks: askedInWords(one, measure) },
  })
  return true
}

/** Says that the answer is read: it leaves My work of the person who asked. */
export async function readAnswer(c: Context, one: RecalculationCase, measure: Measure): Promise<boolean> {
  const row = await c.db
    .updateTable('recalculation_cases')
    .set({ answer_read_on: c.today })
    .where('id', '=', one.id)
    .where('answer_read_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'recalculation.answerRead', ref: caseRef(one.id), facts: { measure: measure.name } })
  return true
}
