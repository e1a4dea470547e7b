import { writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Database, within } from '../src/platform/db/index.ts'
import { bringBack, emptyDatabase, newFile, partsOf, takeTo } from '../src/platform/exit/test-backups.ts'
import { verifyHistory } from '../src/platform/history/index.ts'
import { beginSession, sessionCookie } from '../src/platform/session.ts'
import { trustNamed } from './addresses.ts'
import { sampleDatabase } from './sample-database.ts'

let source: Database
let target: Database
let ours = 0

beforeAll(async () => {
  source = await sampleDatabase()
  target = await emptyDatabase()
  ours = await trustNamed(source, 'Soarvale')
}, 400_000)
afterAll(() => target.close())

const appOver = (database: Database) =>
  createApp({
    database,
    now: () => '2024-10-15T09:00:00.000Z',
    assets: { css: '/assets/a.css', js: '/assets/a.js', files: new Map() },
    isLocal: () => true,
    log: (line) => console.error(line),
  })

/** Asks as the sample's head of governance, who is an administrator. */
async function askOf(database: Database, path: string, method = 'GET'): Promise<Response> {
  const { id } = await database.owner
    .selectFrom('people')
    .innerJoin('grants', 'grants.person_id', 'people.id')
    .where('role', '=', 'administrator')
    .where('trust_id', '=', ours)
    .select('people.id')
    .executeTakeFirstOrThrow()
  const token = await within(database, { mode: 'sign-in' }, (db) =>
    beginSession(db, { personId: id, trustId: ours, now: new Date().toISOString() }),
  )
  const headers = { cookie: `${sessionCookie}=${token}`, origin: 'http://localhost' }
  return appOver(database).request(`http://localhost${path}`, { method, headers })
}

const page = async (database: Database, path: string) => (await askOf(database, path)).text()

const everyRow = async (database: Database, table: string, trustId: number) =>
  (
    await sql<{
      said: string
    }>`select md5(to_jsonb(t)::text) as said from ${sql.raw(table)} t where trust_id = ${trustId} order by 1`.execute(database.owner)
  ).rows

test('the sample goes out and comes back: every row, every earlier day, the same seal', async () => {
  const proof = await verifyHistory(source, ours)
  const { file, taken } = await takeTo(source, ours)
  expect(await bringBack(target, file)).toMatchObject({ changes: proof.entries, head: proof.head })
  expect(await verifyHistory(target)).toEqual(proof)
  const tables = taken.whole.tables.map(({ source }) => source.table).filter((t) => t.columns.some(({ name }) => name === 'trust_id'))
  expect(tables.length).toBeGreaterThan(100)
  for (const { schema, name } of tables)
    expect(await everyRow(target, `${schema}.${name}`, ours), name).toEqual(await everyRow(source, `${schema}.${name}`, ours))
  for (const path of [
    '/',
    '/history',
    '/reports',
    '/search?q=falls',
    '/?as-at=2023-06-30',
    '/history?as-at=2022-12-31',
    '/organisation?as-at=2021-01-01',
  ])
    expect(await page(target, path), path).toBe(await page(source, path))
}, 120_000)

test('nothing of the other trust of the group is in the file: no row, no person, no address', async () => {
  const theirs = await trustNamed(source, 'Nenevale')
  const { parts } = await partsOf((await takeTo(source, ours)).file)
  for (const [name, bytes] of parts) {
    const rows = name.endsWith('.jsonl')
      ? bytes
          .toString()
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line))
      : []
    for (const row of rows) if (Object.hasOwn(row, 'trust_id')) expect(`${name} ${row.trust_id}`).toBe(`${name} ${ours}`)
  }
  const whole = [...parts.values()].map((bytes) => bytes.toString('latin1')).join('\n')
  const strangers = await source.owner
    .selectFrom('people')
    .innerJoin('memberships', 'memberships.person_id', 'people.id')
    .where('trust_id', '=', theirs)
    .where('is_system', '=', false)
    .where('people.id', 'not in', source.owner.selectFrom('memberships').select('person_id').where('trust_id', '=', ours))
    .select('email')
    .execute()
  expect(strangers.length).toBeGreaterThan(1)
  expect(strangers.filter(({ email }) => whole.includes(email))).toEqual([])
  expect(JSON.parse(`[${parts.get('data/trusts.jsonl')?.toString().trim()}]`)).toHaveLength(1)
}, 120_000)

test('the other trust of the group comes back beside it, and what they share is whole again', async () => {
  const theirs = await trustNamed(source, 'Nenevale')
  const unproved = async () =>
    (
      await sql<{ n: number }>`select count(*) as n from pg_constraint where not convalidated and conname like 'group_%'`.execute(
        target.owner,
      )
    ).rows[0]?.n
  expect(await unproved()).toBeGreaterThan(0)
  expect(await bringBack(target, (await takeTo(source, theirs)).file)).toMatchObject({ withoutTheirs: 0 })
  expect(await unproved()).toBe(0)
  expect((await target.owner.selectFrom('groups').select('id').execute()).length).toBe(1)
  expect(await page(target, '/group')).toBe(await page(source, '/group'))
}, 120_000)

test('the button hands the file out, with the event that made it and without a passphrase', async () => {
  const before = await verifyHistory(source, ours)
  const offered = await page(source, '/exit')
  expect(offered).toMatch(/One file holds everything of Soarvale.*about 0\.\d MB/s)
  expect(offered).toContain('Nobody has taken everything away yet')
  const answer = await askOf(source, '/exit', 'POST')
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    'application/zip',
    'no-store',
  ])
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="Soarvale everything 2024-10-15.zip"')
  const file = newFile()
  writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
  const { backup, parts } = await partsOf(file)
  expect(backup.manifest).toMatchObject({ passphrases: false, history: { changes: before.entries + 1 } })
  expect(parts.get('audit/changes.jsonl')?.toString()).toContain('everything.taken')
  expect(parts.get('data/people.jsonl')?.toString()).not.toContain('scrypt')
  expect(await page(source, '/exit')).toContain(
    `Took everything away in one file, up to change ${(before.entries + 1).toLocaleString('en-GB')}`,
  )
  expect(await page(source, '/history')).toContain('href="/exit"')
}, 120_000)
