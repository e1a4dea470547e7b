import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { putLetter } from '../capabilities/posting/index.ts'
import { type Database, openDatabase, within } from '../platform/db/index.ts'
import { type MailServer, mailServer } from '../platform/mail/test-mail-server.ts'
import { ready } from '../ready.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const place = mkdtempSync(join(tmpdir(), 'stepup-start-'))
const folder = join(place, 'data')
let mail: MailServer

beforeAll(async () => {
  mail = await mailServer()
  const { status, stderr } = spawnSync(process.execPath, ['bin/build.mjs'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the product cannot be built: ${stderr}`)
})
afterAll(async () => {
  await mail.close()
  rmSync(place, { recursive: true, force: true })
})

/** Does something with the database while no program has it. */
async function inDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase({ folder })
  try {
    await work(database)
  } finally {
    await database.close()
  }
}

/** A trust with one letter that may go at any hour. */
async function trustWithLetter(database: Database): Promise<void> {
  await ready(database, { sample: false })
  const { owner } = database
  const trust = { name: 'Aldmoor Care NHS Trust', short_name: 'Aldmoor' }
  const { id: trustId } = await owner.insertInto('trusts').values(trust).returning('id').executeTakeFirstOrThrow()
  const ann = { name: 'Ann', email: 'ann@aldmoor.example' }
  const { id: personId } = await owner.insertInto('people').values(ann).returning('id').executeTakeFirstOrThrow()
  await owner.insertInto('memberships').values({ trust_id: trustId, person_id: personId }).execute()
  await owner.insertInto('grants').values({ trust_id: trustId, person_id: personId, role: 'director', from_day: '2019-01-01' }).execute()
  const written = { subject: 'Hello', paper: { lead: 'Hello.', sections: [], why: 'A trial.' } }
  await within(database, { personId, trustId, mode: 'read write' }, (db) =>
    putLetter(db, trustId, { personId, kind: 'test', key: 'trial', written, now: new Date().toISOString() }),
  )
}

/** The built server in a process of its own: what it says, and the status it ends with. */
function start(more: Record<string, string> = {}) {
  const env = {
    ...process.env,
    DATABASE_URL: '',
    PUBLIC_URL: '',
    DATA_FOLDER: folder,
    SMTP_URL: mail.url,
    MAIL_FROM: 'stepup@aldmoor.example',
    ...more,
  }
  const child = spawn(process.execPath, ['bin/stepup', 'start', '--port', '0', '--empty'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said += bytes))
  const ended = new Promise<number | null>((done) => child.once('exit', (status) => done(status)))
  return { child, ended, said: () => said }
}

test('the server sends the mail that waits while it runs, and SIGTERM ends it with the database in order', async () => {
  await inDatabase(trustWithLetter)
  const { child, ended, said } = start()
  await vi.waitFor(
    () =>
      expect(
        mail.came.map(({ to }) => to),
        said(),
      ).toEqual([['ann@aldmoor.example']]),
    { timeout: 60_000, interval: 100 },
  )
  await vi.waitFor(() => expect(said()).toContain('"sent":1'), { timeout: 10_000, interval: 50 })
  child.kill('SIGTERM')
  expect(await ended, said()).toBe(0)
  await inDatabase(async ({ owner }) => {
    expect(await owner.selectFrom('letters').select(['state', 'attempts']).execute()).toEqual([{ state: 'sent', attempts: 1 }])
  })
})

test('a server that cannot start says why and ends by itself, and the folder is free for the next', async () => {
  const { child, ended, said } = start({ LOGO_FILE: join(place, 'no-such-logo.svg') })
  const status = await Promise.race([ended, new Promise<string>((go) => setTimeout(() => go('still alive'), 60_000))])
  child.kill('SIGKILL')
  expect([status, said()]).toEqual([2, expect.stringContaining('no-such-logo.svg')])
  await inDatabase(async () => undefined)
})
