import { beforeAll, expect, test } from 'vitest'
import { sampleDatabase } from '../../tests/sample-database.ts'
import { allMeasures, standingsOf } from '../capabilities/measures/index.ts'
import type { Context } from '../platform/context.ts'
import { type Database, within } from '../platform/db/index.ts'
import { verifyHistory } from '../platform/history/index.ts'
import { askedEachTime } from '../platform/once.ts'

let database: Database
let access: { personId: number; trustId: number }

beforeAll(async () => {
  database = await sampleDatabase()
  const member = await database.owner
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .where('people.name', '=', 'Head of Governance')
    .select(['trust_id', 'person_id'])
    .executeTakeFirstOrThrow()
  access = { personId: member.person_id, trustId: member.trust_id }
}, 400_000)

const looking = <T>(look: (c: Context) => Promise<T>): Promise<T> =>
  within(database, { ...access, mode: 'read only' }, (db) =>
    look({ db, trust: { id: access.trustId }, once: askedEachTime, asAt: null } as unknown as Context),
  )

test('the sample’s measures say something of every kind', async () => {
  const found = await looking(async (c) =>
    standingsOf(
      c,
      (await allMeasures(c)).map(({ id }) => ({ measureId: id })),
    ),
  )
  const told = Object.fromEntries(
    found.map(({ measure, signal, words }) => [measure.code, `${signal?.variation ?? 'none'} ${signal?.assurance ?? ''} ${words}`]),
  )
  console.log(told)
  expect(Object.keys(told).length).toBe(32)
  expect(told.RTT18).toMatch(/^concern_low fail/)
  expect(told.SICKNESS).toMatch(/^improvement_low/)
  expect(told.UCR2H).toMatch(/ pass /)
  expect(told.CYPED4).toMatch(/^empty/)
  expect(told.WAITWELL).toMatch(/no figure$/)
})

test('its batches are sealed', async () => {
  expect((await verifyHistory(database, access.trustId)).firstProblem).toBeUndefined()
})
