import type { Context } from '../../../platform/context.ts'
import type { Pause, Pausing } from './pause.ts'

const rowsOf = (c: Context) =>
  c.db
    .selectFrom('strategy_suspensions')
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'element_id', 'what', 'from_on', 'review_on', 'reason', 'approved_by', 'ended_on', 'ended_reason', 'version'])

const pauseOf = (r: Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]): Pause => ({
  id: r.id,
  elementId: r.element_id,
  what: r.what as Pausing,
  fromOn: r.from_on,
  reviewOn: r.review_on,
  reason: r.reason,
  approvedBy: r.approved_by,
  endedOn: r.ended_on,
  endedReason: r.ended_reason,
  version: r.version,
})

/** Every time a part of the strategy was set aside or brought forward, newest first. */
export const allPauses = async (c: Context): Promise<Pause[]> => (await rowsOf(c).execute()).map(pauseOf)

/** The same of one element. */
export const pausesOf = async (c: Context, elementId: number): Promise<Pause[]> =>
  (await rowsOf(c).where('element_id', '=', elementId).execute()).map(pauseOf)

/** One of them by its number. */
export async function pauseById(c: Context, id: number): Promise<Pause | undefined> {
  const row = await rowsOf(c).where('id', '=', id).executeTakeFirst()
  return row && pauseOf(row)
}
