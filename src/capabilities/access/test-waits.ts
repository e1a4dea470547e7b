import type { World } from '../../../tests/support.ts'
import { record } from '../../platform/history/index.ts'
import { buildMeasure, periodAfter, seriesFor, writeBatch } from '../measures/index.ts'

/** For tests: a day as the three fields of a form. */
export const day = (name: string, [d, m, y]: [number, number, number]) => ({
  [`${name}-day`]: `${d}`,
  [`${name}-month`]: `${m}`,
  [`${name}-year`]: `${y}`,
})

/** A directorate, a post, and eighteen months of a longest wait that falls two weeks a month, held against 18 weeks. */
export async function trustIn(world: World, by: number) {
  const own = { trust_id: world.trustId }
  const made = await world.inTrust(by, async (db) => {
    const place = await db
      .insertInto('places')
      .values({ ...own, name: 'Families', kind: 'directorate' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const post = await db
      .insertInto('posts')
      .values({ ...own, title: 'Director of Families', place_id: place.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('post_holdings')
      .values({ ...own, post_id: post.id, person_id: by, from_day: '2020-01-01' })
      .execute()
    const c = { db, trust: { id: world.trustId } } as never
    const measure = await buildMeasure(c, {
      code: 'LONG',
      name: 'Longest wait by service',
      kind: 'average',
      unit: 'weeks',
      adding: 'never',
    })
    await db
      .insertInto('measure_targets')
      .values({ ...own, measure_id: measure, kind: 'number', comparison: 'at most', value: 18, from_period: '2023-01-01' })
      .execute()
    await record(db, { verb: 'test.built', ref: null })
    return { place: place.id, post: post.id, measure }
  })
  await world.inTrust(by, async (db) => {
    const c = {
      db,
      trust: { id: world.trustId },
      person: { id: by },
      asAt: null,
      on: '2024-10-15',
      today: '2024-10-15',
      once: (_: string, ask: () => unknown) => ask(),
    } as never
    const months = Array.from({ length: 18 }, (_, n) => periodAfter('2023-04-01', 'month', n))
    const [seriesId = 0] = await seriesFor(c, [{ measureId: made.measure, placeId: made.place, groupId: null, fromPeriod: '2023-04-01' }])
    const rows = months.map((period, n) => ({
      seriesId,
      period,
      numerator: null,
      denominator: null,
      value: 60 - 2 * n,
      status: 'final' as const,
    }))
    await writeBatch(c, { cameBy: 'file', words: 'Figures', fileName: null }, rows)
    await record(db, { verb: 'test.built', ref: null })
  })
  return made
}
