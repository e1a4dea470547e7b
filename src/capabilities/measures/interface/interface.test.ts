import { expect } from 'vitest'
import { journey, newWorld, type World } from '../../../../tests/support.ts'
import { makeKey } from '../../../platform/access-key.ts'
import type { Context } from '../../../platform/context.ts'
import { record, verifyHistory } from '../../../platform/history/index.ts'
import { buildMeasure } from '../build.ts'

/** A trust with two wards, a proportion and a count, and an analyst with a key. */
async function scene(world: World, scopes = ['figures: read', 'figures: give']) {
  const personId = await world.person('Analyst', 'analyst')
  const key = await world.inTrust(personId, async (db) => {
    const c = { db, trust: { id: world.trustId }, person: { id: personId }, now: '2024-10-15T09:00:00.000Z' } as unknown as Context
    const place = async (name: string, kind: string, parent_id: number | null) =>
      (await db.insertInto('places').values({ trust_id: world.trustId, name, kind, parent_id }).returning('id').executeTakeFirstOrThrow())
        .id
    const trust = await place('The trust', 'trust', null)
    for (const name of ['Ash', 'Beech']) await place(name, 'ward', trust)
    await buildMeasure(c, { code: 'FALLS', name: 'Falls' })
    await buildMeasure(c, {
      code: 'TRAIN',
      name: 'Trained',
      kind: 'proportion',
      per: 100,
      adding: 'ratio',
      decimals: 1,
      direction: 'increase',
    })
    const made = await makeKey(c, { name: 'Warehouse', scopes, expiresOn: '2025-10-15' })
    await record(db, { verb: 'test.built', ref: null })
    return made.key
  })
  const call = async (
    path: string,
    { sent, with: own = key, word, type = 'application/json' }: { sent?: unknown; with?: string; word?: string; type?: string } = {},
  ) => {
    const answer = await world.app.request(`http://localhost${path}`, {
      method: sent === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${own}`,
        ...(sent === undefined ? {} : { 'content-type': type }),
        ...(word === undefined ? {} : { 'idempotency-key': word }),
      },
      ...(sent === undefined ? {} : { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }),
    })
    const text = await answer.text()
    return { status: answer.status, text, said: answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined }
  }
  return { personId, key, call }
}

const falls = (place: string, period: string, value: number) => ({ measure: 'FALLS', place, period, value })

journey('a program gives figures with a key, once, and reads them back added up', async (world) => {
  const { call } = await scene(world)
  const sent = { words: 'August, from the warehouse', observations: [falls('Ash', '2024-08', 4), falls('Beech', '2024-08-01', 3)] }
  const first = await call('/api/observations', { sent, word: 'august' })
  expect([first.status, first.said]).toMatchObject([200, { added: 2, revised: 0, same: 0, warnings: [] }])
  expect((await call('/api/observations', { sent, word: 'august' })).said).toEqual(first.said)
  expect((await call('/api/observations', { sent })).said).toMatchObject({ added: 0, revised: 0, same: 2 })
  expect(await call('/api/observations', { sent: { observations: [falls('Ash', '2024-08', 9)] }, word: 'august' })).toMatchObject({
    status: 409,
  })
  const { said } = await call('/api/observations?measure=FALLS')
  const rows = Object.values(said).find(Array.isArray) as { place: string; value: number; added_up: boolean }[]
  expect(rows.map(({ place, value }) => `${place} ${value}`).sort()).toEqual(['Ash 4', 'Beech 3', 'The trust 7'])
  expect((await call('/api/signals')).said.signals).toHaveLength(3)
  expect((await call('/api/measures')).said.measures.map(({ code }: { code: string }) => code).sort()).toEqual(['FALLS', 'TRAIN'])
  expect((await verifyHistory(world.database, world.trustId)).firstProblem).toBeUndefined()
})

journey('what is wrong is told by its place in the list, and nothing of it is taken', async (world) => {
  const { call } = await scene(world)
  const trained = (more: object) => ({ measure: 'trained', place: 'Ash', period: '2024-08', ...more })
  const observations = [
    falls('Ash', '2024-08', 4),
    falls('Elm', '2024-08', 4),
    { measure: 'NOPE', place: 'Ash', period: '2024-08', value: 1 },
    falls('Ash', '2024-11', 4),
    falls('Ash', '2024-08-15', 4),
    falls('Ash', '2024-13', 4),
    falls('Ash', '2024-07', -1),
    trained({ value: 850 }),
    trained({ period: '2024-07', numerator: 3, denominator: 0 }),
    trained({ period: '2024-06', numerator: 5, denominator: 4 }),
    trained({ period: '2024-05', numerator: 5 }),
    { ...falls('Ash', '2024-06', 1), status: 'hidden' },
    { ...falls('Beech', '2024-06', 1), value: '1,234' },
    { ...falls('Beech', '2024-05', 1), patient: 'x' },
    { measure: 'FALLS', place: 'Beech', period: '2024-04' },
    falls('Beech', '2024-03', 1),
    falls('Beech', '2024-03', 2),
  ]
  const { status, said } = await call('/api/observations', { sent: observations })
  expect(status).toBe(422)
  expect([...new Set(said.wrong.map(({ at }: { at: number }) => at))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16])
  expect((await call('/api/signals')).said.signals).toEqual([])
})

journey('a key does what it was made for, as long as its maker may and it lasts', async (world) => {
  const { call, personId } = await scene(world, ['figures: read'])
  expect(await call('/api/measures')).toMatchObject({ status: 200 })
  expect(await call('/api/observations', { sent: { observations: [falls('Ash', '2024-08', 4)] } })).toMatchObject({ status: 403 })
  for (const wrong of ['', 'stepup_x', `stepup_${'A'.repeat(43)}`])
    expect(await call('/api/measures', { with: wrong })).toMatchObject({ status: 401 })
  const elsewhere = await newWorld()
  const other = await scene(elsewhere)
  expect(await other.call('/api/observations', { sent: '{"observations": [' })).toMatchObject({ status: 400 })
  expect((await other.call('/api/observations', { sent: 'a=b', type: 'text/plain' })).status).toBeGreaterThanOrEqual(400)
  await world.database.owner.deleteFrom('grants').where('person_id', '=', personId).execute()
  expect(await call('/api/measures')).toMatchObject({ status: 403 })
  elsewhere.at('2025-11-01T09:00:00.000Z')
  expect(await other.call('/api/measures')).toMatchObject({ status: 401 })
})

journey('a key is made on its page, shown once, and ended', async (world) => {
  const analyst = await world.as('analyst')
  expect(await (await analyst.post('/keys', {})).text()).toContain('Enter what the key is for')
  const made = await (await analyst.post('/keys', { name: 'Power BI', scopes: ['figures: read'], days: '90' })).text()
  const [key = ''] = /stepup_[\w-]{43}/.exec(made) ?? []
  expect(key).not.toBe('')
  expect(await analyst.read('/keys')).not.toContain(key)
  const ask = () => world.app.request('http://localhost/api/measures', { headers: { authorization: `Bearer ${key}` } })
  expect((await ask()).status).toBe(200)
  expect((await analyst.post('/keys', { name: 'Power BI', scopes: ['figures: read'], days: '90' })).status).toBe(422)
  expect((await analyst.post('/keys', { name: 'More', scopes: ['everything'], days: '90' })).status).toBe(422)
  const [, id] = /\/keys\/(\d+)\/end/.exec(await analyst.read('/keys')) ?? []
  await analyst.post(`/keys/${id}/end`, {})
  expect((await ask()).status).toBe(401)
  expect((await (await world.as('ward manager')).get('/keys')).status).toBe(403)
})
