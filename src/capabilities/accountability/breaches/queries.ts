import type { Named } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { frameworkInForce } from '../framework/queries.ts'
import { type Breach, heldAgainst } from './breach.ts'
import { type Firing, firingsOf } from './queries-firing.ts'

/** Every breach that was opened or accepted, the latest first. */
export async function allBreaches(c: Context): Promise<Breach[]> {
  const rows = await c.db
    .selectFrom('accountability_breaches as b')
    .innerJoin('people as o', 'o.id', 'b.opened_by')
    .leftJoin('people as a', 'a.id', 'b.accepted_by')
    .orderBy('b.opened_on', 'desc')
    .orderBy('b.id', 'desc')
    .selectAll('b')
    .select(['o.name as openedBy', 'a.name as acceptedBy'])
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, triggerId: row.trigger_id, measureId: row.measure_id, placeId: row.place_id },
    ...{ beganPeriod: row.began_period, seenPeriod: row.seen_period, words: row.words, openedBy: row.openedBy },
    ...{ openedOn: row.opened_on, dueOn: row.due_on, reviewId: row.review_id, state: row.state as Breach['state'] },
    ...{ acceptedBy: row.acceptedBy, acceptedOn: row.accepted_on, acceptedReason: row.accepted_reason, endedOn: row.ended_on },
  }))
}

export const breachById = async (c: Context, id: number): Promise<Breach | undefined> => (await allBreaches(c)).find((one) => one.id === id)

/** What fires on the day and waits for somebody, and every recorded breach beside whether it still fires. */
export async function breachesNow(c: Context): Promise<{ waiting: Firing[]; recorded: { breach: Breach; fires: Firing | undefined }[] }> {
  const framework = await frameworkInForce(c)
  return heldAgainst(framework ? await firingsOf(c, framework) : [], await allBreaches(c))
}

/** Breaches by number, as other pages call them. */
export async function breachesNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await c.db.selectFrom('accountability_breaches').where('id', 'in', ids).select(['id', 'words']).execute()
  return new Map(rows.map(({ id, words }) => [id, { title: words, href: `/accountability/breaches/${id}` }]))
}
