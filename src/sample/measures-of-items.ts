import { addClaims } from '../capabilities/delivery/index.ts'
import type { Instant } from '../kernel/day.ts'
import type { Db } from '../platform/db/index.ts'
import { contextFor } from './context.ts'
import type { Key } from './data/index.ts'
import { claimsTied, measuresOfItems } from './data/measures-of-items.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

/** The measures of the year's items, linked one item after another once both were there. */
export function itemMeasureHappenings(stage: Stage): Happening[] {
  const { numbers, trustId, sample } = stage
  if ((sample.measures ?? []).length === 0) return []
  const by = keeperOf(stage)
  const links = measuresOfItems.flatMap(({ item, measures }) => measures.map((code) => ({ item, code })))
  return links.map(
    ({ item, code }, n): Happening => ({
      at: at('2024-04-23', 9, n * 2),
      by,
      async write(trx) {
        const from_id = numbers.of('item', item)
        const link = {
          trust_id: trustId,
          from_kind: 'item',
          from_id,
          to_kind: 'measure',
          to_id: numbers.of('measure', code),
          relation: 'measured by',
        }
        await trx.insertInto('links').values(link).execute()
        const measure = sample.measures?.find(({ is }) => is.code === code)?.is.name ?? code
        return { verb: 'item.measureLinked', ref: { kind: 'item', id: from_id }, facts: { measure } }
      },
    }),
  )
}

interface Sent {
  id: number
  item: Key
  period: Key
  text: string
}

/** Keeps what an update claims as it is sent, for quarters since the trust has had its measures here. */
export async function addSaidClaims(trx: Db, stage: Stage, sent: Sent, taken: { at: Instant; by: Key }): Promise<void> {
  if (!claimsTied.some(({ period }) => period === sent.period) || (stage.sample.measures ?? []).length === 0) return
  const c = contextFor(trx, stage, taken)
  const period = await trx
    .selectFrom('periods')
    .where('id', '=', stage.numbers.of('period', sent.period))
    .select(['id', 'label', 'starts_on', 'ends_on'])
    .executeTakeFirstOrThrow()
  const ties = claimsTied.filter((tie) => tie.item === sent.item && tie.period === sent.period)
  await addClaims(c, { id: sent.id, text: sent.text, period }, ties)
}
