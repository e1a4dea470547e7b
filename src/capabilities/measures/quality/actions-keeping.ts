import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { SubmissionValues } from './forms.ts'

/** Names the post that looks after a data set, or says that none does. */
export async function nameSteward(c: Context, name: string, { postId, title }: { postId: number | null; title: string }): Promise<void> {
  await c.db
    .insertInto('data_sets')
    .values({ trust_id: c.trust.id, name, steward_post_id: postId })
    .onConflict((on) => on.columns(['trust_id', 'name']).doUpdateSet({ steward_post_id: postId }))
    .execute()
  await record(c.db, { verb: 'data.stewardNamed', ref: null, facts: { name, steward: title } })
}

/** Sets within how many days errors are to be put right, from today on. */
export async function setStandard(c: Context, days: number): Promise<void> {
  await c.db.insertInto('data_standards').values({ trust_id: c.trust.id, put_right_in_days: days, from_day: c.today }).execute()
  await record(c.db, { verb: 'data.standardSet', ref: null, facts: { days } })
}

const rowOf = (v: SubmissionValues) => ({
  name: v.name,
  year: v.year ?? '',
  due_on: (v.due as Day | undefined) ?? null,
  submitted_on: (v.handed as Day | undefined) ?? null,
  status: v.status,
  opinion: v.opinion ?? null,
  audited_on: (v.audited as Day | undefined) ?? null,
  words: v.words ?? '',
})

/** Writes down a submission. */
export async function addSubmission(c: Context, v: SubmissionValues): Promise<void> {
  await c.db
    .insertInto('data_submissions')
    .values({ trust_id: c.trust.id, ...rowOf(v) })
    .execute()
  await record(c.db, { verb: 'submission.added', ref: null, facts: { name: v.name, year: v.year ?? '', status: v.status } })
}

/** Says where a submission stands now; false when somebody changed it after the form was opened. */
export async function changeSubmission(c: Context, id: number, v: SubmissionValues): Promise<boolean> {
  const row = await c.db
    .updateTable('data_submissions')
    .set(rowOf(v))
    .where('id', '=', id)
    .where('version', '=', v.version ?? 0)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'submission.changed', ref: null, facts: { name: v.name, year: v.year ?? '', status: v.status } })
  return true
}
