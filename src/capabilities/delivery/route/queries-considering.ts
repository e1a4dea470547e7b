import type { Context } from '../../../platform/context.ts'
import { notFound } from '../../../platform/http.ts'
import { type PeriodRow, periodById, stageDaysOf } from '../../calendar/index.ts'
import { postsHeldBy, postTitles } from '../../people/index.ts'
import { owedIn } from '../updating/queries-owed.ts'
import type { Consideration } from './considering.ts'
import { mayConsider } from './overseeing.ts'
import { waysIn } from './queries-way.ts'
import type { Overseer, Way } from './way.ts'

/** What one group has to consider in a period, and has considered. Not found where there is no such group or period. */
export async function considerationOf(c: Context, periodId: number, bodyId: number): Promise<Consideration & { period: PeriodRow }> {
  const period = (await periodById(c, periodId)) ?? notFound()
  const body = (await bodyNamed(c, bodyId)) ?? notFound()
  const overseen = await c.db.selectFrom('items').where('overseen_by_id', '=', bodyId).select('id').execute()
  const ids = new Set(overseen.map(({ id }) => id))
  const owed = (await owedIn(c, [period])).filter(({ item }) => ids.has(item.id))
  const ways = await waysIn(
    c,
    period,
    owed.map(({ item, update }) => ({ itemId: item.id, holderId: null, update })),
  )
  const titles = await postTitles(c)
  const title = (postId: number | null) => (postId === null ? null : (titles.get(postId) ?? null))
  const held = await postsHeldBy(c, c.person.id, c.on)
  return {
    period,
    body: { ...body, chair: title(body.chairPostId), secretary: title(body.secretaryPostId) },
    due: (await stageDaysOf(c, period)).find(({ stage }) => stage === 'committee')?.due ?? null,
    lines: owed.map((one) => ({ ...one, way: ways.get(one.item.id) as Way })),
    mayRecord: mayConsider({ overseer: body, held, runsQuarter: c.may('quarter:run'), mayConsider: c.may('update:consider') }),
  }
}

async function bodyNamed(c: Context, id: number): Promise<Overseer | undefined> {
  const row = await c.db
    .selectFrom('bodies')
    .where('id', '=', id)
    .select(['id', 'name', 'chair_post_id', 'secretary_post_id'])
    .executeTakeFirst()
  return row && { id: row.id, name: row.name, chairPostId: row.chair_post_id, secretaryPostId: row.secretary_post_id }
}
