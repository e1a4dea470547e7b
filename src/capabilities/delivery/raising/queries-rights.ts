import type { Context } from '../../../platform/context.ts'
import { Turned } from '../../../platform/http.ts'
import { currentPeriod } from '../../calendar/index.ts'
import { postsHeldBy } from '../../people/index.ts'
import type { Item } from '../item.ts'
import type { Raiser } from './issue.ts'

/** Who somebody is to an item and to what is kept for it. */
export async function raiserOf(c: Context, item: Pick<Item, 'accountablePostId'>, ownerPostId: number | null = null): Promise<Raiser> {
  const held = await postsHeldBy(c, c.person.id, c.on)
  return {
    writes: item.accountablePostId !== null && held.some(({ postId }) => postId === item.accountablePostId),
    ownsIssue: ownerPostId !== null && held.some(({ postId, as }) => as === 'holder' && postId === ownerPostId),
    governanceLead: c.person.roles.includes('governance lead'),
  }
}

/** The period now running; something raised when there is none has nowhere to stand. */
export async function periodNow(c: Context): Promise<number> {
  const period = await currentPeriod(c)
  if (!period) throw new Turned(409, 'There is no reporting period yet. Ask your governance lead to set the calendar.')
  return period.id
}
