import type { Context } from '../../platform/context.ts'
import type { View } from './view.ts'

const own = (c: Context) =>
  c.db
    .selectFrom('saved_views')
    .where('person_id', '=', c.person.id)
    .orderBy('page')
    .orderBy('name')
    .select(['id', 'page', 'name', 'query', 'opens'])

/** The views this person keeps, of all lists. */
export const allViews = (c: Context): Promise<View[]> => own(c).execute()

/** The views this person keeps of one list. */
export const viewsOf = (c: Context, page: string): Promise<View[]> => own(c).where('page', '=', page).execute()
