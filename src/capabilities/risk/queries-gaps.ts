import type { Gap } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { holdersOn } from '../people/index.ts'
import { gapsOfRisks } from './gaps.ts'
import { risksWithScores } from './queries.ts'

/** What the open risks lack on the day the page is read at. */
export async function riskGaps(c: Context): Promise<Gap[]> {
  const risks = await risksWithScores(c)
  return gapsOfRisks(risks, new Set((await holdersOn(c, c.on)).keys()), c.on)
}
