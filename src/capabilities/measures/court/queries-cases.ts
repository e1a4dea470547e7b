import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { peopleNames } from '../../people/index.ts'
import type { RecalculationCase } from './case.ts'

const columns = [
  'id',
  'version',
  'asks',
  'measure_id as measureId',
  'series_id as seriesId',
  'from_period as fromPeriod',
  'first_points as firstPoints',
  'ends_case_id as endsCaseId',
  'cause',
  'why_sustained as whySustained',
  'why_expected as whyExpected',
  'asked_by_id as askedById',
  'asked_on as askedOn',
  'state',
  'decided_by_id as decidedById',
  'decided_on as decidedOn',
  'decided_words as decidedWords',
  'answer_read_on as answerReadOn',
] as const

const cases = (c: Context) => c.db.selectFrom('recalculation_cases').select(columns).$castTo<RecalculationCase>()

/** Every case about limits, those that wait first, then the latest. */
export const allCases = (c: Context): Promise<RecalculationCase[]> =>
  cases(c)
    .orderBy((is) => is.case().when('state', '=', 'asked').then(0).else(1).end())
    .orderBy('id', 'desc')
    .execute()

/** Cases of one measure, the latest first. */
export const casesOfMeasure = (c: Context, measureId: number): Promise<RecalculationCase[]> =>
  cases(c).where('measure_id', '=', measureId).orderBy('id', 'desc').execute()

export const caseById = (c: Context, id: number): Promise<RecalculationCase | undefined> => cases(c).where('id', '=', id).executeTakeFirst()

export const casesByIds = (c: Context, ids: readonly number[]): Promise<RecalculationCase[]> =>
  ids.length === 0 ? Promise.resolve([]) : cases(c).where('id', 'in', ids).execute()

/** Cases that wait, and those decided whose answer this person, who asked, has not read yet. */
export const openCasesFor = (c: Context): Promise<RecalculationCase[]> =>
  cases(c)
    .where((is) =>
      is.or([
        is('state', '=', 'asked'),
        is.and([is('state', 'in', ['approved', 'refused']), is('answer_read_on', 'is', null), is('asked_by_id', '=', c.person.id)]),
      ]),
    )
    .orderBy('id')
    .execute()

/** A recalculation in force, as a page or report says it beside the chart. */
export interface RecalculationSaid {
  seriesId: number
  fromPeriod: Day
  cause: string
  approvedBy: string
  approvedOn: Day | null
  words: string
  caseId: number | null
}

/** The recalculations in force of these series, oldest first, with why and by whom. */
export async function recalculationsSaid(c: Context, seriesIds: readonly number[]): Promise<RecalculationSaid[]> {
  if (seriesIds.length === 0) return []
  const rows = await c.db
    .selectFrom('recalculations')
    .where('series_id', 'in', seriesIds)
    .where('state', '=', 'approved')
    .orderBy('from_period')
    .select(['series_id', 'from_period', 'cause', 'decided_by_id', 'decided_on', 'decided_words', 'case_id'])
    .execute()
  const names = await peopleNames(c, [...new Set(rows.flatMap((row) => row.decided_by_id ?? []))])
  return rows.map((row) => ({
    seriesId: row.series_id,
    fromPeriod: row.from_period,
    cause: row.cause,
    approvedBy: names.get(row.decided_by_id ?? 0) ?? 'somebody who has left',
    approvedOn: row.decided_on,
    words: row.decided_words,
    caseId: row.case_id,
  }))
}
