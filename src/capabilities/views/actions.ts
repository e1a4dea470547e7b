import { type Decision, no, yes } from '../../kernel/decision.ts'
import type { Context } from '../../platform/context.ts'
import { viewsOf } from './queries.ts'
import { keptQuery, mayKeep, type View } from './view.ts'

/** Keeps a list's address under a name, in place of one of the same name. One view of a list opens by itself. */
export async function keepView(c: Context, wished: Omit<View, 'id'>): Promise<Decision<View>> {
  const may = mayKeep(await viewsOf(c, wished.page), wished)
  if ('no' in may) return no(may.no)
  const { page, name, opens } = wished
  const query = keptQuery(wished.query)
  if (may.yes.instead) await c.db.deleteFrom('saved_views').where('id', '=', may.yes.instead.id).execute()
  if (opens)
    await c.db.updateTable('saved_views').set({ opens: false }).where('person_id', '=', c.person.id).where('page', '=', page).execute()
  const { id } = await c.db
    .insertInto('saved_views')
    .values({ trust_id: c.trust.id, person_id: c.person.id, page, name, query, opens })
    .returning('id')
    .executeTakeFirstOrThrow()
  return yes({ id, page, name, query, opens })
}

/** Removes a view of one's own; undefined where there is none. */
export async function removeView(c: Context, id: number): Promise<{ page: string } | undefined> {
  return c.db.deleteFrom('saved_views').where('id', '=', id).where('person_id', '=', c.person.id).returning('page').executeTakeFirst()
}
