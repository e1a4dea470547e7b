import { afterAll, test } from 'vitest'
import { createApp } from '../src/app.ts'
import type { Instant } from '../src/kernel/day.ts'
import type { Role } from '../src/kernel/role.ts'
import { databaseOfRun } from '../src/platform/db/engines.ts'
import { type Database, type Db, within } from '../src/platform/db/index.ts'
import { migratedOnly } from '../src/platform/db/test-database.ts'
import { beginSession, sessionCookie } from '../src/platform/session.ts'

export const testNow: Instant = '2024-10-15T09:00:00.000Z'

/** A person’s browser: their session in its cookie, no socket, the real router. */
export interface Browser {
  personId: number
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** The page’s HTML; anything but a 200 is an error that shows the page. */
  read(path: string): Promise<string>
  /** Posts a form as a browser does from our own pages. A list gives a field several values. */
  post(path: string, form?: Record<string, string | string[]>, headers?: Record<string, string>): Promise<Response>
  upload(path: string, form: Record<string, string | File>): Promise<Response>
}

export interface World {
  database: Database
  trustId: number
  /** Somebody new at this trust with these roles; call it twice for two people. */
  as(...roles: Role[]): Promise<Browser>
  /** The same browser for a person already there. */
  browserOf(personId: number): Promise<Browser>
  /** A new person at this trust, with these roles. */
  person(name: string, ...roles: Role[]): Promise<number>
  /** Work in this trust as a person, as an action would do it; name the change with `record`. */
  inTrust<T>(personId: number, work: (db: Db) => Promise<T>): Promise<T>
  /** Moves the world’s clock on. */
  at(now: Instant): void
  app: ReturnType<typeof createApp>
}

let made = 0
let opened: Promise<Database> | undefined

afterAll(async () => (await opened)?.close())

/** A trust of its own with nothing in it. Tests commit; nothing is rolled back, so nothing may be counted over all trusts. */
export async function newWorld(): Promise<World> {
  opened ??= databaseOfRun(migratedOnly())
  const database = await opened
  let now = testNow
  const name = `Trust ${process.pid}-${++made}`
  const trust = await database.owner
    .insertInto('trusts')
    .values({ name, short_name: name, ods_code: null, is_sample: true, demonstration_day: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  const log = (line: Record<string, unknown>) => console.error(line)
  const app = createApp({
    database,
    now: () => now,
    assets: { css: '/assets/staff.css', js: '/assets/staff.js', files: new Map() },
    isLocal: () => true,
    log,
  })
  const person = async (called: string, ...roles: Role[]) => {
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
  const browserOf = async (personId: number) => {
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

function browser(app: World['app'], personId: number, token: string): Browser {
  const cookie = `${sessionCookie}=${token}`
  const ask = async (path: string, init: RequestInit) =>
    app.request(`http://localhost${path}`, {
      ...init,
      headers: { cookie, origin: 'http://localhost', ...(init.headers as Record<string, string>) },
    })
  const body = (form: Record<string, string | string[]>) =>
    new URLSearchParams(Object.entries(form).flatMap(([field, value]) => [value].flat().map((v): [string, string] => [field, v])))
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
export const journey = (name: string, walk: (world: World) => Promise<void>) => test(name, async () => walk(await newWorld()))
