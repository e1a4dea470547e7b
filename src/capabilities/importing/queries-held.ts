import { groupedBy } from '../../kernel/grouped.ts'
import type { Context } from '../../platform/context.ts'
import { allPeriods } from '../calendar/index.ts'
import { allPlans, contributorsOf, itemsOf, updatesOf } from '../delivery/index.ts'
import { allPosts } from '../people/index.ts'
import { matrixInForce, risksWithScores } from '../risk/index.ts'
import { adoptedVersions, elementsOfVersion } from '../strategy/index.ts'
import type { Held } from './held.ts'

/** Everything held that a file could be about. */
export async function heldNow(c: Context): Promise<Held> {
  const versions = await adoptedVersions(c)
  const elements = []
  for (const version of versions)
    elements.push(...(await elementsOfVersion(c, version.id)).filter((e) => e.level === 'brick' || e.level === 'goal'))
  const items = await itemsOf(c)
  const ids = items.map((item) => item.id)
  const contributors = (await contributorsOf(c, ids)).map((row) => ({
    itemId: row.item_id,
    postId: row.post_id,
    unconfirmed: row.unconfirmed,
  }))
  return {
    plans: await allPlans(c),
    periods: await allPeriods(c),
    posts: await allPosts(c),
    versions,
    elements,
    items,
    updates: groupedBy(await updatesOf(c, ids), (update) => update.itemId),
    contributors: groupedBy(contributors, (row) => row.itemId),
    risks: await risksWithScores(c),
    matrix: (await matrixInForce(c))?.matrix,
  }
}
