import { expect, test } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import { makeKey } from '../../../platform/access-key.ts'
import type { Context } from '../../../platform/context.ts'
import { record, verifyHistory } from '../../../platform/history/index.ts'
import { writeMatrixInForce } from '../index.ts'
import { risksAsked } from './asked.ts'

test.each([
  ['colour=red', 'not known'],
  ['limit=0', 'limit must be'],
  ['limit=501', 'limit must be'],
  ['changed-since=2024-02-30', 'changed-since must be a day'],
  ['register=ward', 'register must be'],
  ['after=-1', 'after must be'],
])('refuses %s in words', (search, words) =>
  expect(risksAsked(new URLSearchParams(search))).toMatchObject({ no: expect.stringContaining(words) }),
)

/** What an answer may hold. */
interface Said {
  risks: { number: string }[]
  risk: { number: string; title: string }
  next: number | null
}

/** A trust with two risks, one of them confidential, and a key of its governance lead. */
async function scene(world: World, scopes = ['risks: read']) {
  const personId = await world.person('Lead', 'governance lead')
  return world.inTrust(personId, async (db) => {
    const c = {
      ...{ db, trust: { id: world.trustId }, person: { id: personId, roles: ['governance lead'] }, now: '2024-10-15T09:00:00.000Z' },
      ...{ today: '2024-10-15', on: '2024-10-15', asAt: null, once: (_: string, work: () => unknown) => work() },
    } as unknown as Context
    const { id: period } = await db
      .insertInto('periods')
      .values({
        ...{ trust_id: world.trustId, label: 'Q2 2024/25', kind: 'quarter', starts_on: '2024-07-01', ends_on: '2024-09-30' },
        ...{ opens_on: '2024-10-01', due_on: '2024-10-18', state: 'open' },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const matrixId = await writeMatrixInForce(c)
    const risk = async (number: string, title: string, seenBy: string[] | null) => {
      const { id } = await db
        .insertInto('risks')
        .values({
          ...{ trust_id: world.trustId, number, title, cause: '', event: '', effect: '', matrix_id: matrixId },
          seen_by: seenBy,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('risk_scores')
        .values({ trust_id: world.trustId, risk_id: id, period_id: period, score: 20, scored_on: '2024-10-02' })
        .execute()
      return id
    }
    const open = await risk('01', 'People wait', null)
    await risk('02', 'Kept to few', ['governance lead'])
    await risk('03', 'Roofs leak', null)
    const { key } = await makeKey(c, { name: 'Warehouse', scopes, expiresOn: '2025-10-15' })
    await record(db, { verb: 'test.built', ref: null })
    const call = async (path: string, own = key) => {
      const answer = await world.app.request(`http://localhost${path}`, { headers: { authorization: `Bearer ${own}` } })
      return { status: answer.status, link: answer.headers.get('link'), said: (await answer.json()) as Said }
    }
    return { call, open, key, personId }
  })
}

journey(
  'a program reads risks page by page; a total alone keeps both degrees unknown, and a confidential risk is never told',
  async (world) => {
    const { call, open } = await scene(world)
    const first = await call('/api/risks?limit=1')
    expect(first).toMatchObject({
      status: 200,
      said: {
        next: open,
        risks: [
          {
            number: '01',
            register: 'Board assurance framework',
            current: { score: 20, likelihood: null, consequence: null, band: 'Extreme', period: 'Q2 2024/25', direction: 'cannot tell' },
            inherent: null,
            target: { score: null },
            tolerated: 'cannot tell',
          },
        ],
      },
    })
    const next = new URL(String(first.link?.match(/<(.*)>/)?.[1]))
    const second = await call(`${next.pathname}${next.search}`)
    expect(second.said.risks.map(({ number }) => number)).toEqual(['03'])
    expect([second.said.next, second.link]).toEqual([null, null])
    expect((await call('/api/risks/03')).said.risk.title).toBe('Roofs leak')
    expect((await call(`/api/risks/${open}`)).said.risk.number).toBe('01')
    for (const hidden of ['02', '99', '0']) expect(await call(`/api/risks/${hidden}`)).toMatchObject({ status: 404 })
    expect(JSON.stringify(await call('/api/risks'))).not.toContain('Kept to few')
  },
)

journey('only what changed after a day; nothing without the scope, and refusals in words', async (world) => {
  const { call } = await scene(world)
  expect((await call('/api/risks?changed-since=2024-10-14')).said.risks).toHaveLength(2)
  expect((await call('/api/risks?changed-since=2024-10-15')).said.risks).toHaveLength(0)
  expect(await call('/api/risks?as-at=2024-10-14')).toMatchObject({ status: 200, said: { risks: [] } })
  expect(await call('/api/risks?limit=many')).toMatchObject({ status: 400 })
  expect(await call('/api/risks', 'stepup_x')).toMatchObject({ status: 401 })
  const elsewhere = await world.as('governance lead')
  expect(await elsewhere.read('/risks/interface.json')).toContain('"/api/risks"')
  expect((await verifyHistory(world.database, world.trustId)).firstProblem).toBeUndefined()
})

journey('a key of another scope reads no risk', async (world) => {
  const { call } = await scene(world, ['figures: read'])
  expect(await call('/api/risks')).toMatchObject({ status: 403 })
})
