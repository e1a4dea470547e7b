import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { capabilities } from '../src/capabilities.ts'
import { roles } from '../src/kernel/role.ts'
import type { Database } from '../src/platform/db/index.ts'
import { within } from '../src/platform/db/index.ts'
import { permissionsOf } from '../src/platform/rights.ts'
import { beginSession, sessionCookie } from '../src/platform/session.ts'
import { addressIn, trustNamed } from './addresses.ts'
import { addMissingRecords } from './missing-records.ts'
import { sampleDatabase } from './sample-database.ts'

const routes = capabilities.flatMap((c) => c.routes.declared)
const guarded = routes.filter((r) => r.permission !== 'anyone')
let database: Database
let app: ReturnType<typeof createApp>
const trusts = { ours: 0, theirs: 0 }

beforeAll(async () => {
  database = await sampleDatabase()
  app = createApp({
    database,
    now: () => new Date().toISOString(),
    assets: { css: '/assets/a.css', js: '/assets/a.js', files: new Map() },
    isLocal: () => false,
    log: (line) => console.error(line),
  })
  await addMissingRecords(database, (path, init) => app.request(`http://localhost${path}`, init), 'http://localhost')
  trusts.ours = await trustNamed(database, 'Soarvale')
  trusts.theirs = await trustNamed(database, 'Nenevale')
}, 400_000)

/** Somebody new at a trust with one role, or none, and their cookie. */
async function cookieFor(role: string | null, trustId: number): Promise<string> {
  const { id } = await database.owner
    .insertInto('people')
    .values({ name: role ?? 'Nobody', email: `${role ?? 'nobody'}-${Math.random()}@example.invalid` })
    .returning('id')
    .executeTakeFirstOrThrow()
  await database.owner.insertInto('memberships').values({ trust_id: trustId, person_id: id }).execute()
  if (role) await database.owner.insertInto('grants').values({ trust_id: trustId, person_id: id, role, from_day: '2020-01-01' }).execute()
  return `${sessionCookie}=${await within(database, { mode: 'sign-in' }, (db) => beginSession(db, { personId: id, trustId, now: new Date().toISOString() }))}`
}

const ask = (method: string, address: string, cookie?: string) =>
  app.request(`http://localhost${address}`, {
    method,
    headers: {
      origin: 'http://localhost',
      ...(cookie ? { cookie } : {}),
      ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
    ...(method === 'POST' ? { body: '' } : {}),
  })

const opened = new Set<string>()

/** Files that take long to make. Who may have a paper may have it in every format, so one role has these made, the others have its quick ones. */
const slowlyMade = /\/(pdf|docx|xlsx|pptx)$/

/** A new secret is shown on the very page that made it, and never again; everything that is taken away is the answer itself. */
const showsOnce = new Set(['/account/calendar', '/exit'])

describe('every role against every route', () => {
  for (const role of [...roles, null])
    test(role ?? 'somebody without a role', async () => {
      const cookie = await cookieFor(role, trusts.ours)
      const may = permissionsOf(capabilities, role ? [role] : [])
      for (const { method, path, permission } of guarded) {
        const address = await addressIn(database, path, trusts.ours)
        if (address === null || (slowlyMade.test(path) && may.has(permission) && role !== 'governance lead')) continue
        const { status } = await ask(method, address, cookie)
        const what = `${role} ${method} ${address}: ${status}`
        if (!may.has(permission)) expect(status, what).toBe(403)
        // 404: an earlier role may have ended the very record.
        else if (method === 'POST') expect([303, 400, 403, 404, 409, 422, ...(showsOnce.has(path) ? [200] : [])], what).toContain(status)
        else expect(permission.endsWith(':read') ? [200, 303] : [200, 303, 403], what).toContain(status)
        if (method === 'GET' && (status === 200 || status === 303)) opened.add(path)
      }
    }, 400_000)

  test('nothing is changed with a permission to read', () =>
    expect(guarded.filter((r) => r.method === 'POST' && r.permission.endsWith(':read')).map((r) => r.path)).toEqual([]))

  test('each page is open to some role, so a refusal is never all there is', async () => {
    const there = []
    for (const { method, path } of guarded) if (method === 'GET' && (await addressIn(database, path, trusts.ours))) there.push(path)
    expect(there.filter((path) => !opened.has(path))).toEqual([])
  })
})

describe('another trust', () => {
  test('none of its records exists, whatever the role', async () => {
    const cookies = await Promise.all(roles.map((role) => cookieFor(role, trusts.theirs)))
    // What the trusts of a group share is walked in the group's own test, stranger included.
    for (const { method, path, permission } of guarded.filter((r) => r.path.includes(':') && !r.path.includes(':shared'))) {
      const address = await addressIn(database, path, trusts.ours)
      if (address === null || (await addressIn(database, path, trusts.theirs)) === address) continue
      for (const [at, role] of roles.entries()) {
        if (!permissionsOf(capabilities, [role]).has(permission)) continue
        const { status } = await ask(method, address, cookies[at])
        expect(status, `${role} of the other trust: ${method} ${address}`).toBe(404)
      }
    }
  })
})

describe('somebody who has not signed in', () => {
  test('is sent to sign in, from everywhere', async () => {
    for (const { method, path } of guarded) {
      const address = (await addressIn(database, path, trusts.ours)) ?? path.replace(/:\w+/g, '1')
      const answer = await ask(method, address)
      expect(answer.status, address).toBe(303)
      expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
    }
  })

  test('cannot post from another site', async () => {
    for (const { path } of routes.filter((r) => r.method === 'POST')) {
      const answer = await app.request(`http://localhost${path.replace(/:\w+/g, '1')}`, {
        method: 'POST',
        headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
        body: '',
      })
      expect(answer.status, path).toBe(403)
    }
  })
})

test('while an earlier day is read nothing can be posted', async () => {
  const cookie = await cookieFor('governance lead', trusts.ours)
  const may = permissionsOf(capabilities, ['governance lead'])
  for (const { path, permission } of guarded.filter((r) => r.method === 'POST' && may.has(r.permission))) {
    const address = await addressIn(database, path, trusts.ours)
    if (address) expect((await ask('POST', `${address}?as-at=2024-09-01`, cookie)).status, `${path} ${permission}`).toBe(409)
  }
})
