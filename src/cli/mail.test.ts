import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { putLetter } from '../capabilities/posting/index.ts'
import { capabilities } from '../capabilities.ts'
import { openDatabase, within } from '../platform/db/index.ts'
import { openMailer } from '../platform/mail/mailer.ts'
import { type MailServer, mailServer } from '../platform/mail/test-mail-server.ts'
import { mailRound } from '../post-room/round.ts'
import { ready } from '../ready.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const place = mkdtempSync(join(tmpdir(), 'stepup-mail-'))
const folder = join(place, 'data')
let server: MailServer
const environment = (more = {}) => ({
  ...process.env,
  DATABASE_URL: '',
  DATA_FOLDER: folder,
  SMTP_URL: server.url,
  MAIL_FROM: 'stepup@aldmoor.example',
  ...more,
})

beforeAll(async () => {
  server = await mailServer()
  const { status, stderr } = spawnSync(process.execPath, ['bin/build.mjs'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the product cannot be built: ${stderr}`)
  const database = await openDatabase({ folder })
  await ready(database, { sample: false })
  const { owner } = database
  const { id: trustId } = await owner
    .insertInto('trusts')
    .values({ name: 'Aldmoor Care NHS Trust', short_name: 'Aldmoor' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: personId } = await owner
    .insertInto('people')
    .values({ name: 'Ann', email: 'ann@aldmoor.example' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await owner.insertInto('memberships').values({ trust_id: trustId, person_id: personId }).execute()
  await owner.insertInto('grants').values({ trust_id: trustId, person_id: personId, role: 'director', from_day: '2019-01-01' }).execute()
  const written = { subject: 'Hello', paper: { lead: 'Hello.', sections: [], why: 'A trial.' } }
  await within(database, { personId, trustId, mode: 'read write' }, (db) =>
    putLetter(db, trustId, { personId, kind: 'test', key: 'trial', written, now: new Date().toISOString() }),
  )
  await database.close()
})
afterAll(async () => {
  await server.close()
  rmSync(place, { recursive: true, force: true })
})

/** The built command, in a process of its own, while this one goes on answering as the mail server. */
function stepup(args: string[], env = environment()) {
  const child = spawn(process.execPath, ['bin/stepup', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.on('data', (bytes) => (out += bytes))
  child.stderr.on('data', (bytes) => (err += bytes))
  const ended = new Promise<{ status: number | null; out: string; err: string }>((done) =>
    child.once('exit', (status) => done({ status, out, err })),
  )
  return { child, ended }
}

test('without settings it says what to set, and ends with 2', async () => {
  const { status, err } = await stepup(['mail', 'send'], environment({ SMTP_URL: '', MAIL_FROM: '' })).ended
  expect(status).toBe(2)
  expect(err).toContain('stepup mail: Mail is not set up: set SMTP_URL and MAIL_FROM')
  expect((await stepup(['mail']).ended).status).toBe(2)
})

test('killed while the mail server has the letter in hand, it is sent later under the same Message-ID; the server took it twice at most', async () => {
  server.slow = 3000
  const reached = new Promise<void>((go) => {
    server.answer = () => {
      go()
      return undefined
    }
  })
  const { child, ended } = stepup(['mail', 'send'])
  await reached
  await new Promise((go) => setTimeout(go, 300))
  child.kill('SIGKILL')
  await ended
  server.slow = 0
  const soon = await stepup(['mail', 'send', '--json']).ended
  expect([soon.status, JSON.parse(soon.out)]).toEqual([0, { written: 0, sent: 0, failed: 0, later: 0 }])
  const status = await stepup(['mail', 'status', '--json']).ended
  expect(JSON.parse(status.out)).toMatchObject({ setUp: true, sent: 0, waiting: 1 })
  expect(status.out).not.toContain('smtp')
  const database = await openDatabase({ folder })
  const mailer = openMailer({ url: server.url, from: 'stepup@aldmoor.example', publicUrl: undefined })
  const minutesOn = (n: number) => () => new Date(Date.now() + n * 60_000).toISOString()
  for (const n of [4, 5]) await mailRound({ database, capabilities, mailer, sampleToo: false, now: minutesOn(n) })
  const [letter] = await database.owner.selectFrom('letters').selectAll().execute()
  await database.close()
  expect([letter?.state, letter?.attempts]).toEqual(['sent', 2])
  expect(server.came.length).toBeGreaterThanOrEqual(1)
  expect(server.came.length).toBeLessThanOrEqual(2)
  expect(new Set(server.came.map(({ mail }) => mail.messageId)).size).toBe(1)
})

test('a mail server that is down is said in words, by "send" and by "status"', async () => {
  const database = await openDatabase({ folder })
  await database.owner.updateTable('letters').set({ state: 'waiting', claimed_until: null, ended_at: null, attempts: 0 }).execute()
  await database.close()
  const nowhere = environment({ SMTP_URL: 'smtp://127.0.0.1:9' })
  const down = await stepup(['mail', 'send'], nowhere).ended
  expect([down.status, down.out]).toEqual([1, expect.stringContaining('Aldmoor: The mail server refused the connection')])
  const status = await stepup(['mail', 'status'], nowhere).ended
  expect([status.status, status.out]).toEqual([0, expect.stringContaining('Aldmoor: The mail server refused the connection')])
})
