import type { Context } from '../../../platform/context.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { postsHeldBy } from '../../people/index.ts'
import { currentVersion, elementById, elementsOfVersion, levelName, type StrategyElement } from '../../strategy/index.ts'
import type { Item } from '../item.ts'
import { allPlans, itemById, itemsOf } from '../queries.ts'
import { plansAtWork } from './queries-sight.ts'
import { mayTie } from './tying.ts'

const servable = new Set(['commitment', 'objective', 'measure', 'outcome', 'enabler'])

/** The part of the strategy in the address, where an item can serve it. */
export async function thePromise(http: Http, c: Context): Promise<StrategyElement> {
  const element = (await elementById(c, http.number('commitment'))) ?? notFound()
  return servable.has(element.level) ? element : notFound()
}

/** Says of an item whether this person may tie it. */
export async function tieRight(c: Context): Promise<(item: Pick<Item, 'accountablePostId'>) => boolean> {
  const postIds = (await postsHeldBy(c, c.person.id, c.on)).map((p) => p.postId)
  return (item) => mayTie({ roles: c.person.roles, postIds }, item.accountablePostId)
}

/** The items that may be tied: of the plans of this version, or those in force, without the closed ones. */
export async function itemsToTie(c: Context, versionId: number | null): Promise<Item[]> {
  const own = (await allPlans(c)).filter((p) => versionId !== null && p.version_id === versionId)
  const plans = own.length > 0 ? own : await plansAtWork(c)
  const found = []
  for (const plan of plans) found.push(...(await itemsOf(c, { planId: plan.id })))
  return found.filter((item) => item.activity !== 'closed')
}

/** An item in a list: its number and place before its title. */
export const optionOf = ({ id, title, number, topic }: Pick<Item, 'id' | 'title' | 'number' | 'topic'>) => ({
  value: String(id),
  label: [number, topic, title].filter(Boolean).join(', '),
})

/** What an item can serve: the promises of its plan’s strategy, else of the one in force. */
export async function promisesFor(c: Context, item: Item): Promise<{ value: string; label: string }[]> {
  const plan = (await allPlans(c)).find((p) => p.id === item.planId)
  const version = await currentVersion(c)
  const versionId = plan?.version_id ?? version?.id
  const elements = versionId === undefined ? [] : await elementsOfVersion(c, versionId)
  const parents = new Set(elements.flatMap((e) => (e.level === 'commitment' && e.parentId !== null ? [e.parentId] : [])))
  return elements
    .filter((e) => servable.has(e.level) && !parents.has(e.id) && e.statedCount === null)
    .map((e) => ({ value: String(e.id), label: `${version ? levelName(version, e.level) : e.level}: ${e.title}` }))
}

/** The item in the address, where this person may tie it. */
export async function theTiedItem(http: Http, c: Context): Promise<Item> {
  const item = (await itemById(c, http.number('item'))) ?? notFound()
  if ((await tieRight(c))(item)) return item
  throw new Turned(
    403,
    `Only ${item.accountable ? `the ${item.accountable}` : 'its owner'}, an executive or a governance lead can say what this item serves.`,
  )
}
