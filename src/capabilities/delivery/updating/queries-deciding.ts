import type { Context } from '../../../platform/context.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import { postsHeldBy } from '../../people/index.ts'
import { waysIn } from '../route/queries-way.ts'
import type { Way } from '../route/way.ts'
import { isToDecide } from './due-lines.ts'
import { holdersByPost, owedIn } from './queries-owed.ts'

/** The update of a period that has waited longest for this person's approval, apart from one item's. */
export async function nextToDecide(c: Context, period: PeriodRow, butItem: number): Promise<{ href: string; title: string } | undefined> {
  const own = new Set<number | null>((await postsHeldBy(c, c.person.id, c.on)).flatMap((p) => (p.as === 'holder' ? [p.postId] : [])))
  const sent = (await owedIn(c, [period], { posts: [] })).filter(({ item, update }) => item.id !== butItem && update?.state === 'sent')
  if (sent.length === 0) return undefined
  const holders = await holdersByPost(c)
  const ways = await waysIn(
    c,
    period,
    sent.map(({ item, update }) => ({ itemId: item.id, holderId: holders(item.accountablePostId), update })),
  )
  const waiting = sent
    .map((one) => ({ ...one, way: ways.get(one.item.id) as Way }))
    .filter((one) => isToDecide(one, c.person.id, own))
    .toSorted((a, b) => (a.update?.sentAt ?? '').localeCompare(b.update?.sentAt ?? ''))
  const [next] = waiting
  return next && { href: `/items/${next.item.id}/updates/${period.id}/decision`, title: next.item.title }
}
