import type { World } from '../../../../tests/support.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { buildMeasure } from '../build.ts'
import { writeBatch } from '../observing/writing-batch.ts'
import { seriesFor } from '../observing/writing-series.ts'
import { periodsBetween } from '../periods.ts'

/** A trust with one ward whose figure stood at about 50 until March 2024 and at about 66 since: 30 months to September. */
export async function steppedMeasure(world: World, by: number): Promise<{ measure: number; ward: number }> {
  return world.inTrust(by, async (db) => {
    const c = { db, trust: { id: world.trustId }, asAt: null, once: <T>(_: string, ask: () => Promise<T>) => ask() } as unknown as Context
    const place = async (name: string, kind: string, parent_id: number | null) =>
      (await db.insertInto('places').values({ trust_id: world.trustId, name, kind, parent_id }).returning('id').executeTakeFirstOrThrow())
        .id
    const ward = await place('Ash ward', 'ward', await place('The trust', 'trust', null))
    const measure = await buildMeasure(c, { code: 'FALLS', name: 'Falls', unit: 'falls', definition: 'Every fall' })
    const periods = periodsBetween('2022-04-01', '2024-09-01', 'month')
    const ids = await seriesFor(c, [{ measureId: measure, placeId: ward, groupId: null, fromPeriod: '2022-04-01' as Day }])
    const value = (period: Day, n: number) => (period < '2024-04-01' ? 50 : 66) + ((n * 7) % 5) - 2
    await writeBatch(
      c,
      { cameBy: 'page', words: 'First figures' },
      periods.map((period, n) => {
        const rest = { numerator: null, denominator: null, status: 'final' as const }
        return { seriesId: ids[0] as number, period, value: value(period, n), ...rest }
      }),
    )
    await record(db, { verb: 'test.built', ref: null })
    return { measure, ward }
  })
}
