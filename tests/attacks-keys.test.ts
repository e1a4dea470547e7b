import { expect, test } from 'vitest'
import { buildMeasure } from '../src/capabilities/measures/build.ts'
import type { Role } from '../src/kernel/role.ts'
import { makeKey } from '../src/platform/access-key.ts'
import type { Context } from '../src/platform/context.ts'
import { record } from '../src/platform/history/index.ts'
import { journey, newWorld, type World } from './support.ts'

interface Call {
  sent?: unknown
  key?: string
  headers?: Record<string, string>
  method?: string
}

/** A trust with a ward, two measures, and a key of somebody with these roles. */
async function scene(world: World, { scopes = ['figures: read', 'figures: give'], role = 'analyst' as Role } = {}) {
  const personId = await world.person('Keeper', role)
  const key = await world.inTrust(personId, async (db) => {
    const c = { db, trust: { id: world.trustId }, person: { id: personId }, now: '2024-10-15T09:00:00.000Z' } as unknown as Context
    const place = async (name: string, kind: string, parent_id: number | null) =>
      (await db.insertInto('places').values({ trust_id: world.trustId, name, kind, parent_id }).returning('id').executeTakeFirstOrThrow())
        .id
    await place('Ash', 'ward', await place('The trust', 'trust', null))
    await buildMeasure(c, { code: 'FALLS', name: 'Falls' })
    await buildMeasure(c, { code: 'TRAIN', name: 'Trained', kind: 'proportion', per: 100, adding: 'ratio', direction: 'increase' })
    const made = await makeKey(c, { name: 'Warehouse', scopes, expiresOn: '2025-10-15' })
    await record(db, { verb: 'test.built', ref: null })
    return made.key
  })
  const call = async (path: string, { sent, key: own = key, headers = {}, method }: Call = {}) => {
    const answer = await world.app.request(`http://localhost${path}`, {
      method: method ?? (sent === undefined ? 'GET' : 'POST'),
      headers: { authorization: `Bearer ${own}`, ...(sent === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(sent === undefined ? {} : { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }),
    })
    const text = await answer.text()
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', text }
  }
  return { personId, key, call }
}

const falls = (value: number, more: object = {}) => ({ measure: 'FALLS', place: 'Ash', period: '2024-08', value, ...more })
const figuresIn = (world: World) =>
  world.database.owner.selectFrom('observations').where('trust_id', '=', world.trustId).select('value').execute()

journey('a program is answered in JSON whatever stops it, and nothing of what it sent is kept', async (world) => {
  const { call } = await scene(world)
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  const refused: [string, number, Call][] = [
    ['/api/observations', 413, { sent: `{"words":"${'x'.repeat(25 * 2 ** 20)}"}` }],
    ['/api/observations', 413, { sent: `{"words":"${'x'.repeat(27 * 2 ** 20)}"}` }],
    ['/api/no-such-thing', 404, {}],
    ['/api/measures', 404, { sent: {} }],
    ['/api/measures', 401, { key: 'stepup_x' }],
    ['/api/observations', 400, { sent: '{"observations": [' }],
    ['/api/observations', 400, { sent: deep }],
    ['/api/observations', 400, { sent: `{"observations":[${deep}]}` }],
    ['/api/observations', 422, { sent: Array.from({ length: 50_001 }, () => 1) }],
    ['/api/observations', 422, { sent: { observations: [] } }],
    ['/api/observations', 422, { sent: '{"__proto__":{"observations":[1]},"constructor":1}' }],
    [
      '/api/observations',
      422,
      { sent: [falls(3, { measure: '__proto__' }), falls(3, { place: 'constructor' }), falls(3, { group: 'toString' })] },
    ],
    ['/api/observations', 422, { sent: '[{"measure":"FALLS","place":"Ash","period":"2024-08","value":1e309}]' }],
    ['/api/observations', 422, { sent: [falls(1e308)] }],
    ['/api/observations', 422, { sent: [{ measure: 'TRAIN', place: 'Ash', period: '2024-08', numerator: 1e307, denominator: 1e307 }] }],
    ['/api/observations', 422, { sent: [falls(1), falls(2)] }],
    ['/api/observations', 422, { sent: [falls(1, { period: '9999-01' })] }],
    ['/api/observations', 400, { sent: [falls(1)], headers: { 'idempotency-key': 'k'.repeat(201) } }],
    ['/api/observations?as-at=2031-01-01', 400, {}],
  ]
  for (const [path, status, sent] of refused) {
    const answer = await call(path, sent)
    expect([path, answer.status, answer.type], answer.text.slice(0, 300)).toEqual([
      path,
      status,
      expect.stringContaining('application/json'),
    ])
    expect(JSON.parse(answer.text).error.length, answer.text.slice(0, 300)).toBeGreaterThan(10)
    expect(answer.text).not.toMatch(/<html|at .*\.ts:|zod/)
  }
  expect(await figuresIn(world)).toEqual([])
})

journey('a key opens no page, a session opens no door of programs, and the key of one trust sees nothing of another', async (world) => {
  const { call, key, personId } = await scene(world)
  for (const path of ['/measures', '/keys', '/', '/measures/data.json', '/observations'])
    expect(await call(path), path).toMatchObject({ status: 303 })
  expect(await call('/keys', { sent: { name: 'x' } })).toMatchObject({ status: 400 })
  const browser = await world.browserOf(personId)
  for (const path of ['/api/measures', '/api/signals', '/api/observations']) expect((await browser.get(path)).status, path).toBe(401)
  expect((await browser.post('/api/observations', { words: 'x' })).status).toBe(401)
  for (const authorization of [key, `Basic ${key}`, `Bearer  ${key} x`, `Bearer ${key.toUpperCase()}`, `Bearer ${key.slice(0, -1)}`])
    expect((await world.app.request('http://localhost/api/measures', { headers: { authorization } })).status, authorization).toBe(401)
  expect((await world.app.request(`http://localhost/api/measures?key=${key}&access_token=${key}`)).status).toBe(401)
  expect((await call('/api/observations', { sent: [falls(4)] })).status).toBe(200)
  const elsewhere = await newWorld()
  const other = await scene(elsewhere)
  expect((await other.call('/api/observations')).text).not.toMatch(/"value":4/)
  expect(JSON.parse((await other.call('/api/signals')).text).signals).toEqual([])
  const stray = await world.database.owner.selectFrom('places').where('trust_id', '=', world.trustId).select('id').executeTakeFirstOrThrow()
  expect(await other.call('/api/observations', { sent: [falls(4, { place: stray.id })] })).toMatchObject({ status: 422 })
  expect(await other.call(`/api/observations?place=${stray.id}`)).toMatchObject({ status: 404 })
})

journey('what a key may is never more than its maker may now: not after it ended, ran out, or they lost the right', async (world) => {
  const lead = await world.as('governance lead')
  expect((await lead.post('/keys', { name: 'x', scopes: ['figures: all', '__proto__'], days: '30' })).status).toBe(422)
  expect((await lead.post('/keys', { name: 'x', scopes: ['figures: read'], days: '36500' })).status).toBe(422)
  const administrator = await world.as('administrator')
  expect((await administrator.post('/keys', { name: 'x', scopes: ['figures: give'], days: '30' })).status).toBe(422)
  expect((await (await world.as('director')).get('/keys')).status).toBe(403)
  const { call, personId } = await scene(world)
  const { id } = await world.database.owner
    .selectFrom('access_keys')
    .where('person_id', '=', personId)
    .select('id')
    .executeTakeFirstOrThrow()
  expect((await call('/api/observations', { sent: [falls(4)] })).status).toBe(200)
  // a director types the figures of their own posts on a page; a key would give everybody's
  await world.database.owner.updateTable('grants').set({ role: 'director' }).where('person_id', '=', personId).execute()
  expect((await call('/api/measures')).status).toBe(200)
  expect((await call('/api/observations', { sent: [falls(9)] })).status).toBe(403)
  const elsewhere = await (await newWorld()).as('governance lead')
  expect((await elsewhere.post(`/keys/${id}/end`)).status).toBe(404)
  expect((await lead.post(`/keys/${id}/end`)).status).toBe(303)
  expect((await call('/api/measures')).status).toBe(401)
  expect((await figuresIn(world)).map(({ value }) => value)).toContain(4)
})

journey('a key runs out by the clock of its trust', async (world) => {
  const { call } = await scene(world)
  world.at('2025-10-15T22:00:00.000Z')
  expect((await call('/api/measures')).status).toBe(200)
  world.at('2025-10-17T09:00:00.000Z')
  expect((await call('/api/measures')).status).toBe(401)
  await world.database.owner.updateTable('trusts').set({ demonstration_day: '2024-10-15' }).where('id', '=', world.trustId).execute()
  expect((await call('/api/measures')).status).toBe(200)
})

journey('the same word at once is done once; with another body it is refused; a refusal is not remembered', async (world) => {
  const { call } = await scene(world)
  const headers = { 'idempotency-key': 'august' }
  expect((await call('/api/observations', { sent: [falls(-1)], headers })).status).toBe(422)
  const answers = await Promise.all(Array.from({ length: 6 }, () => call('/api/observations', { sent: [falls(4)], headers })))
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(JSON.parse(answers[0]?.text ?? '')).toMatchObject({ added: 1 })
  expect((await call('/api/observations', { sent: [falls(5)], headers })).status).toBe(409)
  const batches = await world.database.owner.selectFrom('observation_batches').where('trust_id', '=', world.trustId).select('id').execute()
  expect(batches.length).toBe(1)
  const second = await scene(await newWorld())
  expect((await second.call('/api/observations', { sent: [falls(5)], headers })).status).toBe(200)
})

journey('what only asks changes nothing, and a key stands on no page but the one that made it', async (world) => {
  const lead = await world.as('governance lead')
  const made = await (await lead.post('/keys', { name: '=cmd|<b>x</b>', scopes: ['figures: read'], days: '30' })).text()
  const [key = ''] = /stepup_[\w-]{43}/.exec(made) ?? []
  expect(key).not.toBe('')
  expect(made).not.toContain('<b>x</b>')
  const count = async () =>
    (await world.database.owner.selectFrom('observation_batches').where('trust_id', '=', world.trustId).select('id').execute()).length
  for (const path of ['/api/measures', '/api/signals', '/api/observations?format=csv'])
    expect((await world.app.request(`http://localhost${path}`, { headers: { authorization: `Bearer ${key}` } })).status, path).toBe(200)
  expect(await count()).toBe(0)
  for (const path of ['/keys', '/history']) expect(await lead.read(path), path).not.toContain(key)
  const kept = await world.database.owner.selectFrom('access_keys').where('trust_id', '=', world.trustId).selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain(key.slice(7))
})

test('two measures of one name are never taken for each other', async () => {
  const world = await newWorld()
  const { call, personId } = await scene(world)
  await world.inTrust(personId, async (db) => {
    await buildMeasure({ db, trust: { id: world.trustId } as never }, { code: 'FALLS2', name: 'FALLS ' })
    await buildMeasure({ db, trust: { id: world.trustId } as never }, { code: 'TR2', name: 'Trained' })
    await record(db, { verb: 'test.built', ref: null })
  })
  const answer = await call('/api/observations', { sent: [{ measure: 'trained', place: 'Ash', period: '2024-08', value: 80 }] })
  expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('TRAIN, TR2')])
  // a code is exact, whatever else goes by it
  expect((await call('/api/observations', { sent: [falls(2)] })).status).toBe(200)
  const [row] = await world.database.owner
    .selectFrom('measure_series as s')
    .innerJoin('measures as m', 'm.id', 's.measure_id')
    .where('s.trust_id', '=', world.trustId)
    .where('s.is_whole', '=', false)
    .select('m.code')
    .execute()
  expect(row?.code).toBe('FALLS')
})
