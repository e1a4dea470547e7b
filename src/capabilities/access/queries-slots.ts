import type { DueLine, Gap } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { postsHeldBy, postTitles } from '../people/index.ts'
import { owedFor } from './due.ts'
import { gapsOfServices } from './gaps.ts'
import { allTold, openServices, reviewsOf, validationsOf } from './queries.ts'
import { procedures } from './queries-keeping.ts'

/** What this person owes for the services whose post they hold. */
export async function accessDue(c: Context): Promise<DueLine[]> {
  const held = new Set((await postsHeldBy(c, c.person.id, c.on)).map(({ postId }) => postId))
  const services = (await openServices(c)).filter(({ ownerPostId }) => ownerPostId !== null && held.has(ownerPostId))
  if (services.length === 0) return []
  return owedFor({ services, validations: await validationsOf(c), reviews: await reviewsOf(c), on: c.on })
}

/** What the services people wait for lack. */
export async function accessGaps(c: Context): Promise<Gap[]> {
  const services = await openServices(c)
  if (services.length === 0) return []
  const withProcedure = new Set((await procedures(c)).map(({ serviceId }) => serviceId))
  return gapsOfServices({ services, reviews: await reviewsOf(c), told: await allTold(c), titles: await postTitles(c), withProcedure })
}
