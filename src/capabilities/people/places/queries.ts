import type { Context } from '../../../platform/context.ts'
import { historyOf } from '../../../platform/history/index.ts'
import type { PlaceName } from './place-names.ts'

/** Other names of places, of one or of all, those still used first. */
export async function placeNamesOf(c: Context, placeId?: number): Promise<PlaceName[]> {
  let query = c.db.selectFrom('place_names').select(['id', 'place_id as placeId', 'name', 'until_day as until'])
  if (placeId !== undefined) query = query.where('place_id', '=', placeId)
  return query
    .orderBy('until_day', (order) => order.desc().nullsFirst())
    .orderBy('name')
    .execute()
}

/** A place with its version. */
export const placeForChange = (c: Context, id: number) =>
  c.db.selectFrom('places').where('id', '=', id).select(['id', 'name', 'kind', 'parent_id', 'version']).executeTakeFirst()

/** What was done to a place, newest first. */
export async function placeHistory(c: Context, id: number) {
  const changes = await historyOf(c.db, { kind: 'place', id }, { limit: 20 })
  return changes.map(({ at, personName, verb, facts }) => ({ at, who: personName, told: c.ask.told(verb, facts) }))
}
