import type { Context } from '../../../platform/context.ts'
import { allVersions, strategyOf } from '../queries.ts'
import { approvalsOf } from '../refreshing/queries-refresh.ts'
import { testedOf } from '../success/queries.ts'
import { type ToldVersion, toldVersion } from './told-version.ts'

/** A version with all it says, ready to be told in a paper; undefined where there is none of that number. */
export async function versionTold(c: Context, versionId: number): Promise<ToldVersion | undefined> {
  const version = (await allVersions(c)).find((one) => one.id === versionId)
  if (!version) return undefined
  const strategy = await strategyOf(c, version)
  const success = strategy.elements.filter((one) => one.level === 'success').map((one) => one.id)
  return toldVersion(strategy, await testedOf(c, success), await approvalsOf(c, version.id))
}
