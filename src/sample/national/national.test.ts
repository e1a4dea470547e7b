import { expect, test } from 'vitest'
import { allMeasures, standingsOf } from '../../capabilities/measures/index.ts'
import type { Context } from '../../platform/context.ts'
import { within } from '../../platform/db/index.ts'
import { migratedOnly, openPrepared } from '../../platform/db/test-database.ts'
import { verifyHistory } from '../../platform/history/index.ts'
import { askedEachTime } from '../../platform/once.ts'
import { buildNational } from './build-national.ts'
import { nationalTrusts } from './trusts.ts'

test('there are as many trusts as in England, each name once, the first the largest', () => {
  const all = nationalTrusts()
  expect(all.length).toBe(202)
  expect(new Set(all.map(({ name }) => name)).size).toBe(202)
  expect(all.reduce((sum, { wards }) => sum + wards * 100 * 36, 0)).toBeGreaterThan(10_000_000)
})

test('a trust of the set is added up, has its signals and is sealed', async () => {
  const database = await openPrepared(migratedOnly())
  const told: number[] = []
  const small = { name: 'Small trust', kind: 'Acute', region: 'London', directorates: 2, wards: 3 }
  const made = await buildNational(database, { these: [small], told: ({ observations }) => told.push(observations) })
  expect([made, told]).toEqual([{ trusts: 1, of: 1, observations: 10_800 }, [10_800]])
  const who = await database.owner.selectFrom('memberships').select(['trust_id', 'person_id']).executeTakeFirstOrThrow()
  const standings = await within(database, { trustId: who.trust_id, personId: who.person_id, mode: 'read only' }, async (db) => {
    const c = { db, trust: { id: who.trust_id }, once: askedEachTime, asAt: null } as unknown as Context
    return standingsOf(
      c,
      (await allMeasures(c)).map(({ id }) => ({ measureId: id })),
    )
  })
  expect(standings.length).toBe(100)
  expect(standings.filter(({ signal }) => signal?.value != null && signal.signal.points === 36).length).toBe(100)
  expect(new Set(standings.map(({ signal }) => signal?.variation)).size).toBeGreaterThan(2)
  expect((await verifyHistory(database)).firstProblem).toBeUndefined()
  await database.close()
}, 60_000)
