import { expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { within } from '../../../platform/db/index.ts'
import { record, verifyHistory } from '../../../platform/history/index.ts'
import { buildMeasure } from '../build.ts'
import { periodsBetween } from '../periods.ts'
import { standingsOf } from '../queries-standing.ts'
import { seriesAt } from '../standing.ts'
import type { GivenObservation } from './observation.ts'
import { seriesOfMeasure } from './queries-series.ts'
import { writeBatch } from './writing-batch.ts'
import { seriesFor } from './writing-series.ts'

const months = periodsBetween('2023-04-01', '2024-08-01', 'month')

/** Work as a person of this trust, named once. */
const doing = <T>(world: World, personId: number, work: (c: Context) => Promise<T>): Promise<T> =>
  world.inTrust(personId, async (db) => {
    const result = await work(contextOf(world, db))
    await record(db, { verb: 'test.built', ref: null })
    return result
  })

const contextOf = (world: World, db: Context['db'], asAt: Day | null = null): Context =>
  ({ db, trust: { id: world.trustId }, asAt, once: <T>(_: string, ask: () => Promise<T>) => ask() }) as unknown as Context

/** A trust with two directorates of two wards each. */
async function placesOf(c: Context): Promise<{ trust: number; directorates: number[]; wards: number[] }> {
  const place = async (name: string, kind: string, parent: number | null) =>
    (
      await c.db
        .insertInto('places')
        .values({ trust_id: c.trust.id, name, kind, parent_id: parent })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id
  const trust = await place('The trust', 'trust', null)
  const directorates = [await place('East', 'directorate', trust), await place('West', 'directorate', trust)]
  const wards: number[] = []
  for (const [n, name] of ['Ash', 'Beech', 'Cedar', 'Dogwood'].entries())
    wards.push(await place(name, 'ward', directorates[n < 2 ? 0 : 1] as number))
  return { trust, directorates, wards }
}

async function scene(world: World) {
  const personId = await world.person('Analyst', 'analyst')
  const made = await doing(world, personId, async (c) => {
    const places = await placesOf(c)
    const falls = await buildMeasure(c, { code: 'FALLS', name: 'Falls' })
    const trained = await buildMeasure(c, {
      code: 'TRAIN',
      name: 'Trained',
      kind: 'proportion',
      per: 100,
      decimals: 1,
      adding: 'ratio',
      direction: 'increase',
    })
    return { ...places, falls, trained }
  })
  return { personId, ...made }
}

const figures = (seriesIds: number[], at: (ward: number, month: number) => Partial<GivenObservation>): GivenObservation[] =>
  seriesIds.flatMap((seriesId, ward) =>
    months.map((period, month) => ({
      seriesId,
      period,
      numerator: null,
      denominator: null,
      value: null,
      status: 'final',
      ...at(ward, month),
    })),
  )

journey('what wards count is added up to directorates and the trust, and a correction reaches every whole', async (world) => {
  const { personId, falls, wards, directorates, trust } = await scene(world)
  const wanted = wards.map((placeId) => ({ measureId: falls, placeId, groupId: null, fromPeriod: '2023-04-01' as Day }))
  const written = await doing(world, personId, async (c) => {
    const ids = await seriesFor(c, wanted)
    return {
      ids,
      batch: await writeBatch(
        c,
        { cameBy: 'page', words: 'First' },
        figures(ids, (ward, month) => ({ value: 10 * ward + (month % 3) })),
      ),
    }
  })
  expect(written.batch).toMatchObject({ added: 4 * months.length, revised: 0, same: 0 })
  const read = (c: Context) =>
    standingsOf(
      c,
      [trust, ...directorates].map((placeId) => ({ measureId: falls, placeId })),
    )
  const before = await world.inTrust(personId, (db) => read(contextOf(world, db)))
  // 0+10+20+30, each with one more in the second of three months: August 2024 is month 16, 16 mod 3 = 1
  expect(before.map(({ signal }) => signal?.value)).toEqual([64, 12, 52])
  expect(before[0]?.words).toBe('64 in August 2024')
  await doing(world, personId, (c) =>
    writeBatch(c, { cameBy: 'page', words: 'Corrected' }, [
      { seriesId: written.ids[3] as number, period: '2024-08-01', numerator: null, denominator: null, value: 5, status: 'final' },
      { seriesId: written.ids[0] as number, period: '2024-08-01', numerator: null, denominator: null, value: 1, status: 'final' },
    ]),
  )
  const after = await world.inTrust(personId, (db) => read(contextOf(world, db)))
  expect(after.map(({ signal }) => signal?.value)).toEqual([38, 12, 26])
  const proof = await verifyHistory(world.database, world.trustId)
  expect(proof.firstProblem).toBeUndefined()
})

journey('a percentage of a whole comes from numerators and denominators, and what is missing is told', async (world) => {
  const { personId, trained, wards, trust } = await scene(world)
  const ids = await doing(world, personId, async (c) => {
    const ids = await seriesFor(
      c,
      wards.map((placeId) => ({ measureId: trained, placeId, groupId: null, fromPeriod: '2023-04-01' as Day })),
    )
    await writeBatch(
      c,
      { cameBy: 'page', words: '' },
      figures(ids, (ward) => ({ numerator: ward === 0 ? 1 : 90, denominator: ward === 0 ? 2 : 100, value: ward === 0 ? 50 : 90 })),
    )
    return ids
  })
  const [standing] = await world.inTrust(personId, (db) => standingsOf(contextOf(world, db), [{ measureId: trained }]))
  expect(standing?.signal?.value).toBeCloseTo((271 / 302) * 100, 9)
  await doing(world, personId, (c) =>
    writeBatch(c, { cameBy: 'page', words: '' }, [
      { seriesId: ids[1] as number, period: '2024-08-01', numerator: null, denominator: null, value: null, status: 'missing' },
    ]),
  )
  const sums = await world.inTrust(personId, async (db) => {
    const whole = seriesAt(
      await seriesOfMeasure(contextOf(world, db), trained),
      new Set((await db.selectFrom('measure_sources').select('id').execute()).map((s) => s.id)),
      trust,
    )
    return db
      .selectFrom('observation_sums')
      .where('series_id', '=', whole?.id ?? 0)
      .where('period', '=', '2024-08-01')
      .select(['parts', 'expected', 'value'])
      .execute()
  })
  expect(sums).toEqual([{ parts: 3, expected: 4, value: (181 / 202) * 100 }])
})

journey('an earlier day shows the figures as they stood, sums and signals too', async (world) => {
  const { personId, falls, wards, trust } = await scene(world)
  world.at('2024-09-10T09:00:00.000Z')
  const access = { personId, trustId: world.trustId }
  const inTime = <T>(clock: string, work: (c: Context) => Promise<T>) =>
    within(world.database, { ...access, mode: 'read write', clock }, async (db) => {
      const result = await work(contextOf(world, db))
      await record(db, { verb: 'test.built', ref: null })
      return result
    })
  const ids = await inTime('2025-09-10T09:00:00.000Z', async (c) => {
    const ids = await seriesFor(
      c,
      wards.map((placeId) => ({ measureId: falls, placeId, groupId: null, fromPeriod: '2023-04-01' as Day })),
    )
    await writeBatch(
      c,
      { cameBy: 'page', words: '' },
      figures(ids, () => ({ value: 7 })),
    )
    return ids
  })
  await inTime('2025-09-12T09:00:00.000Z', (c) =>
    writeBatch(c, { cameBy: 'page', words: '' }, [
      { seriesId: ids[0] as number, period: '2024-08-01', numerator: null, denominator: null, value: 100, status: 'final' },
    ]),
  )
  const standing = (asAt?: string) =>
    within(world.database, { ...access, mode: 'read only', ...(asAt ? { asAt } : {}) }, async (db) => {
      const c = contextOf(world, db, asAt ? ('2025-09-11' as Day) : null)
      const [at] = await standingsOf(c, [{ measureId: falls, placeId: trust }])
      return at?.signal?.value
    })
  expect(await standing()).toBe(121)
  expect(await standing('2025-09-11T23:00:00.000Z')).toBe(28)
  expect(await standing('2025-09-09T23:00:00.000Z')).toBeUndefined()
})
