import { groupedBy } from '../../kernel/grouped.ts'
import type { Context } from '../../platform/context.ts'
import { assuranceFacts } from '../assurance/index.ts'
import { allPeriods } from '../calendar/index.ts'
import { allPlans, contributorsOf, itemsOf, updatesOf } from '../delivery/index.ts'
import { allPosts } from '../people/index.ts'
import {
  type Appetite,
  allAppetites,
  allEarlierNumbers,
  appetiteLevels,
  levelsOf,
  matrixInForce,
  riskRegisters,
  risksWithScores,
} from '../risk/index.ts'
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
  const risks = await risksWithScores(c)
  const riskIds = risks.map(({ id }) => id)
  return {
    plans: await allPlans(c),
    periods: await allPeriods(c),
    posts: await allPosts(c),
    versions,
    elements,
    items,
    updates: groupedBy(await updatesOf(c, ids), (update) => update.itemId),
    contributors: groupedBy(contributors, (row) => row.itemId),
    risks,
    levels: await levelsOf(c, riskIds),
    assurance: await assuranceFacts(c),
    appetites: ownAppetites(await allAppetites(c)),
    appetiteLevels: await appetiteLevels(c),
    earlierNumbers: await allEarlierNumbers(c),
    registers: await riskRegisters(c),
    matrix: (await matrixInForce(c))?.matrix,
  }
}

/** The latest appetite set for each single risk that has one of its own. */
const ownAppetites = (all: readonly Appetite[]): Held['appetites'] =>
  new Map(
    all.flatMap(({ riskId, level, toleranceFrom, toleranceTo }) =>
      riskId === null ? [] : [[riskId, { level: level.name, from: toleranceFrom, to: toleranceTo }] as const],
    ),
  )
