import { afterAll, beforeAll, expect } from 'vitest'
import { journey } from '../../tests/support.ts'
import { capabilities } from '../capabilities.ts'
import { openMailer } from '../platform/mail/mailer.ts'
import { type MailServer, mailServer } from '../platform/mail/test-mail-server.ts'
import { settingsOf } from './test-post-room.ts'
import { startPosting } from './timer.ts'

let server: MailServer
beforeAll(async () => {
  server = await mailServer()
})
afterAll(() => server.close())

journey('the timer looks again and again, never twice at once, and stops when the letter in hand is sent', async (world) => {
  const lead = await world.as('governance lead')
  await lead.post('/mail/test')
  const real = openMailer(settingsOf(server))
  let [atOnce, most] = [0, 0]
  const mailer = {
    from: real.from,
    send: async (letter: Parameters<typeof real.send>[0]) => {
      atOnce += 1
      most = Math.max(most, atOnce)
      const outcome = await real.send(letter)
      await new Promise((go) => setTimeout(go, 150))
      atOnce -= 1
      return outcome
    },
  }
  const lines: Record<string, unknown>[] = []
  const log = (line: Record<string, unknown>) => void lines.push(line)
  const now = () => '2024-10-15T20:00:00.000Z'
  const timer = startPosting({ database: world.database, capabilities, mailer, sampleToo: true, now }, { log, every: 10 })
  await expect.poll(() => server.came.length, { timeout: 20_000 }).toBe(1)
  await timer.stop()
  expect([atOnce, most]).toEqual([0, 1])
  expect(lines).toEqual([{ level: 'info', mail: { written: 0, sent: 1, failed: 0, later: 0 } }])
  world.at('2024-10-15T20:01:00.000Z')
  const page = await lead.read('/mail')
  expect(page).toContain('Mail is sent from stepup@aldmoor.example.')
  expect(page).toContain('Send a test to me')
})
