import type { Context } from '../../platform/context.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import { allPosts, postsHeldBy } from '../people/index.ts'
import { type RiskFacts, riskById } from '../risk/index.ts'
import type { Asker } from './rights.ts'

/** Who is asking, with the posts they hold or deputise for. */
export const askerOf = async (c: Context): Promise<Asker> => ({ roles: c.person.roles, posts: await postsHeldBy(c, c.person.id, c.on) })

/** The risk in the address, closed ones too. */
export const theRisk = async (http: Http, c: Context): Promise<RiskFacts> => (await riskById(c, http.number('risk'))) ?? notFound()

/** The risk in the address while it is open: against a closed one nothing is changed. */
export async function theOpenRisk(http: Http, c: Context): Promise<RiskFacts> {
  const risk = await theRisk(http, c)
  if (risk.closedOn !== null) throw new Turned(409, 'This risk is closed. Reopen it before changing what stands against it.')
  return risk
}

/** The posts whose holders keep what stands against a risk: its owner, the executive who answers for it, who keeps its register. */
export const ownersOf = ({
  ownerPostId,
  leadPostId,
  keeperPostId,
}: Pick<RiskFacts, 'ownerPostId' | 'leadPostId' | 'keeperPostId'>): (number | null)[] =>
  [ownerPostId, leadPostId, keeperPostId].filter((post) => post !== null)

/** Every post as something to choose, the first choice leaving it open. */
export async function postOptions(c: Context): Promise<{ value: string; label: string }[]> {
  return [{ value: '', label: 'No post' }, ...(await allPosts(c)).map(({ id, title }) => ({ value: String(id), label: title }))]
}

/** A post of the trust, or none chosen; undefined where the number is no post of it. */
export async function postChosen(c: Context, id: number | undefined): Promise<number | null | undefined> {
  if (id === undefined) return null
  return (await allPosts(c)).some((post) => post.id === id) ? id : undefined
}
