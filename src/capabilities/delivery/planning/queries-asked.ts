import { type Decision, no } from '../../../kernel/decision.ts'
import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { postsHeldBy } from '../../people/index.ts'
import type { Item } from '../item.ts'
import { itemById } from '../queries.ts'
import { contributorsOf } from '../queries-contributors.ts'
import { mayKeepMilestones } from './milestone-rights.ts'

/** The item in the address. */
export const theItem = async (http: Http, c: Context): Promise<Item> => (await itemById(c, http.number('item'))) ?? notFound()

/** A number in the address after the question mark; anything else is as if nothing were asked. */
export const asked = (http: Http, name: string): number | undefined => {
  const text = http.query(name)
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}

/** Whether this person keeps the milestones of this item, today. */
export async function milestoneRight(c: Context, { id, accountablePostId }: Item): Promise<Decision<true>> {
  if (!c.may('milestone:set')) return no('You cannot set milestones.')
  const contributors = await contributorsOf(c, [id])
  return mayKeepMilestones({
    governanceLead: c.person.roles.includes('governance lead'),
    accountablePostId,
    contributorPostIds: contributors.map((one) => one.post_id),
    held: await postsHeldBy(c, c.person.id, c.on),
  })
}
