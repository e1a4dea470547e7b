import { afterAll, test } from 'vitest'
import { createApp } from '../src/app.js'
import { databaseOfRun } from '../src/platform/db/engines.js'
import { within } from '../src/platform/db/index.js'
import { migratedOnly } from '../src/platform/db/test-database.js'
import { beginSession, sessionCookie } from '../src/platform/session.js'
export const testNow = '2024-10-15T09:00:00.000Z'
let made = 0
let opened
afterAll(async () => (await opened)?.close())
/** A trust of its own with nothing in it. Tests commit; nothing is rolled back, so nothing may be counted over all trusts. */
export async function newWorld() {
  opened ??= databaseOfRun(migratedOnly())
  const database = await opened
  let now = testNow
  const name = `Trust ${process.pid}-${++made}`
  const trust = await database.owner
    .insertInto('trusts')
    .values({ name, short_name: name, ods_code: null, is_sample: true, demonstration_day: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  const log = (line) => console.error(line)
  const app = createApp({
    database,
    now: () => now,
    assets: { css: '/assets/staff.css', js: '/assets/staff.js', files: new Map() },
    isLocal: () => true,
    log,
  })
  const person = async (called, ...roles) => {
    const { id } = await database.owner
      .insertInto('people')
      .values({ name: called, email: `person-${process.pid}-${++made}@example.invalid` })
      .returning('id')
      .executeTakeFirstOrThrow()
    await database.owner.insertInto('memberships').values({ trust_id: trust.id, person_id: id }).execute()
    for (const role of roles)
      await database.owner.insertInto('grants').values({ trust_id: trust.id, person_id: id, role, from_day: '2019-01-01' }).execute()
    return id
  }
  const browserOf = async (personId) => {
    const token = await within(database, { mode: 'sign-in' }, (db) =>
      beginSession(db, { personId, trustId: trust.id, now: new Date(Date.parse(now)).toISOString() }),
    )
    return browser(app, personId, token)
  }
  return {
    database,
    trustId: trust.id,
    app,
    person,
    browserOf,
    as: async (...roles) => browserOf(await person(roles[0] ?? 'nobody', ...roles)),
    inTrust: (personId, work) => within(database, { personId, trustId: trust.id, mode: 'read write', clock: now }, work),
    at: (instant) => {
      now = instant
    },
  }
}
function browser(app, personId, token) {
  const cookie = `${sessionCookie}=${token}`
  const ask = async (path, init) =>
    app.request(`http://localhost${path}`, {
      ...init,
      headers: { cookie, origin: 'http://localhost', ...init.headers },
    })
  const body = (form) => new URLSearchParams(Object.entries(form).flatMap(([field, value]) => [value].flat().map((v) => [field, v])))
  return {
    personId,
    get: (path, headers = {}) => ask(path, { headers }),
    async read(path) {
      const answer = await ask(path, {})
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status}\n${text.slice(0, 2000)}`)
      return text
    },
    post: (path, form = {}, headers = {}) => ask(path, { method: 'POST', body: body(form), headers }),
    upload(path, form) {
      const data = new FormData()
      for (const [field, value] of Object.entries(form)) data.append(field, value)
      return ask(path, { method: 'POST', body: data })
    },
  }
}
/** A sentence a trust would recognise, walked through the real router in a trust of its own. */
export const journey = (name, walk) => test(name, async () => walk(await newWorld()))
//# sourceMappingURL=support.js.map
