import { periodByLabel } from '../capabilities/calendar/index.ts'
import { freezeAsItStands } from '../capabilities/reporting/index.ts'
import type { Instant } from '../kernel/day.ts'
import type { Db } from '../platform/db/index.ts'
import { contextFor } from './context.ts'
import type { Key } from './data/index.ts'
import type { Stage } from './replay.ts'

/** Freezes the board's paper of a period as the product does; the product's own action names the change. */
export async function freezePaper(trx: Db, stage: Stage, { label, by, at }: { label: string; by: Key; at: Instant }): Promise<null> {
  const c = contextFor(trx, stage, { by, at })
  const period = await periodByLabel(c, label)
  if (!period) throw new Error(`The sample has no period ${label}`)
  const frozen = await freezeAsItStands(c, period)
  if ('no' in frozen) throw new Error(`The sample's paper for ${label} was refused: ${frozen.no}`)
  return null
}
