import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import type { DataCheck, DataError, DataSet, SignOff, Submission } from './records.ts'

/** The latest sign-off of each measure. */
export async function latestSignOffs(c: Context, measureIds: readonly number[]): Promise<Map<number, SignOff>> {
  if (measureIds.length === 0) return new Map()
  const rows = await c.db
    .selectFrom('data_sign_offs')
    .where('measure_id', 'in', measureIds)
    .orderBy('signed_on')
    .orderBy('id')
    .select(['id', 'measure_id as measureId', 'signed_by_id as signedById', 'signed_on as signedOn'])
    .select(['for_care as forCare', 'for_planning as forPlanning', 'words'])
    .$castTo<SignOff>()
    .execute()
  return new Map(rows.map((row) => [row.measureId, row]))
}

/** Checks and audits of measures, the latest first. */
export const checksOf = async (c: Context, measureIds: readonly number[]): Promise<DataCheck[]> =>
  measureIds.length === 0
    ? []
    : c.db
        .selectFrom('data_checks')
        .where('measure_id', 'in', measureIds)
        .orderBy('done_on', 'desc')
        .orderBy('id', 'desc')
        .select(['id', 'measure_id as measureId', 'kind', 'done_on as doneOn', 'done_by as doneBy'])
        .select(['looked_at as lookedAt', 'were_right as wereRight', 'opinion', 'words'])
        .$castTo<DataCheck>()
        .execute()

const errors = (c: Context) =>
  c.db
    .selectFrom('data_errors')
    .select(['id', 'version', 'measure_id as measureId', 'place_id as placeId', 'from_period as fromPeriod', 'until_period as untilPeriod'])
    .select(['what', 'found_by as foundBy', 'found_on as foundOn', 'put_right_on as putRightOn'])
    .select(['put_right_words as putRightWords', 'reopened'])
    .$castTo<DataError>()

/** Errors that were found, those open first, then the latest. */
export const errorsOf = async (c: Context, measureIds: readonly number[]): Promise<DataError[]> =>
  measureIds.length === 0
    ? []
    : errors(c)
        .where('measure_id', 'in', measureIds)
        .orderBy((is) => is.case().when('put_right_on', 'is', null).then(0).else(1).end())
        .orderBy('found_on', 'desc')
        .orderBy('id', 'desc')
        .execute()

export const errorById = (c: Context, id: number): Promise<DataError | undefined> => errors(c).where('id', '=', id).executeTakeFirst()

/** Within how many days the trust means to put an error right; null where it has not said. */
export async function putRightWithin(c: Context, on: Day): Promise<number | null> {
  const row = await c.db
    .selectFrom('data_standards')
    .where('from_day', '<=', on)
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .select('put_right_in_days')
    .executeTakeFirst()
  return row?.put_right_in_days ?? null
}

/** Data sets somebody was named for. */
export const dataSets = (c: Context): Promise<DataSet[]> =>
  c.db.selectFrom('data_sets').orderBy('name').select(['id', 'version', 'name', 'steward_post_id as stewardPostId']).execute()

/** What was and will be handed in about data, the latest due first. */
export const submissions = (c: Context): Promise<Submission[]> =>
  c.db
    .selectFrom('data_submissions')
    .orderBy('due_on', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'version', 'name', 'year', 'due_on as dueOn', 'submitted_on as submittedOn', 'status'])
    .select(['opinion', 'audited_on as auditedOn', 'words'])
    .$castTo<Submission>()
    .execute()

export const submissionById = async (c: Context, id: number): Promise<Submission | undefined> =>
  (await submissions(c)).find((one) => one.id === id)
