import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { journey, type World } from '../../tests/support.ts'
import { scene } from '../capabilities/delivery/updating/build-scene.ts'
import { openMailer } from '../platform/mail/mailer.ts'
import { type MailServer, mailServer } from '../platform/mail/test-mail-server.ts'
import { addressOf, cameTo, lettersIn, roundOf, settingsOf } from './test-post-room.ts'

let server: MailServer
beforeAll(async () => {
  server = await mailServer()
})
beforeEach(() => {
  server.came.length = 0
  server.answer = () => undefined
  server.slow = 0
})
afterAll(() => server.close())

const tuesday = '2024-10-15T09:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(tuesday) + minutes * 60_000).toISOString()
const stateOf = async (world: World) => (await lettersIn(world)).map(({ state, attempts }) => `${state} ${attempts}`)

journey('a greylisted letter is tried again, later and later, and given up in words', async (world) => {
  const { director } = await scene(world)
  await director.post('/account/mail', { often: 'weekly', hours: 'trust' })
  server.answer = () => '450 4.2.0 Greylisted'
  await roundOf(world, server, tuesday)
  await roundOf(world, server, later(2))
  expect(await stateOf(world)).toEqual(['waiting 1'])
  await roundOf(world, server, later(6))
  expect(await stateOf(world)).toEqual(['waiting 2'])
  await world.database.owner.updateTable('letters').set({ attempts: 9 }).where('trust_id', '=', world.trustId).execute()
  await roundOf(world, server, later(60))
  const [letter] = await lettersIn(world)
  expect([letter?.state, letter?.last_words]).toEqual([
    'failed',
    expect.stringContaining('Given up after 10 tries. The mail server said: 450 4.2.0 Greylisted'),
  ])
  const lead = await world.as('governance lead')
  expect(await lead.read('/mail?state=failed')).toContain('Given up after 10 tries')
})

journey('a mailbox that is gone is not tried again; the others get theirs', async (world) => {
  const { director } = await scene(world)
  const lead = await world.as('governance lead')
  await lead.post('/account/mail', { often: 'never', hours: 'trust' })
  await lead.post('/mail/test')
  const gone = await addressOf(world, director.personId)
  server.answer = (to) => (to === gone ? '550 5.1.1 No such mailbox' : undefined)
  await roundOf(world, server, tuesday)
  await roundOf(world, server, later(120))
  expect(await cameTo(world, server, lead.personId)).toHaveLength(1)
  const failed = (await lettersIn(world)).filter(({ state }) => state === 'failed')
  expect(failed.map(({ attempts, last_words }) => [attempts, last_words])).toEqual([[1, expect.stringContaining('No such mailbox')]])
})

journey('a mail server that is down stops the round, and the page says so until it is up', async (world) => {
  const { director } = await scene(world)
  const gone = openMailer({ ...settingsOf(server), url: 'smtp://127.0.0.1:9' }, 500)
  const round = await roundOf(world, server, tuesday, { mailer: gone })
  expect(round).toMatchObject({ sent: 0, failed: 0 })
  const lead = await world.as('governance lead')
  world.at(later(1))
  expect(await lead.read('/mail')).toContain('The mail server refused the connection. It is tried again.')
  await roundOf(world, server, later(6))
  expect(await cameTo(world, server, director.personId)).toHaveLength(1)
  world.at(later(7))
  expect(await lead.read('/mail')).toContain('Mail is sent from stepup@aldmoor.example.')
})

journey('two processes at once send each letter once', async (world) => {
  const { director } = await scene(world)
  const lead = await world.as('governance lead')
  await lead.post('/account/mail', { often: 'never', hours: 'trust' })
  await lead.post('/mail/test')
  server.slow = 50
  await Promise.all([roundOf(world, server, tuesday), roundOf(world, server, tuesday), roundOf(world, server, tuesday)])
  await roundOf(world, server, later(10))
  for (const person of [director.personId, lead.personId]) expect(await cameTo(world, server, person)).toHaveLength(1)
})

journey(
  'a process that dies with a letter in hand: nobody else takes it at once, then it goes under the same Message-ID',
  async (world) => {
    const { director } = await scene(world)
    let taken: (() => void) | undefined
    const reached = new Promise<void>((go) => {
      taken = go
    })
    const real = openMailer(settingsOf(server))
    const dying = {
      from: real.from,
      send: async (letter: Parameters<typeof real.send>[0]) => {
        await real.send(letter)
        taken?.()
        return new Promise<never>(() => {})
      },
    }
    void roundOf(world, server, tuesday, { mailer: dying })
    await reached
    await roundOf(world, server, later(2))
    expect(await cameTo(world, server, director.personId)).toHaveLength(1)
    await roundOf(world, server, later(4))
    await roundOf(world, server, later(8))
    const came = await cameTo(world, server, director.personId)
    expect(came).toHaveLength(2)
    expect(new Set(came.map(({ mail }) => mail.messageId)).size).toBe(1)
    expect(await stateOf(world)).toEqual(['sent 2'])
  },
)

journey('a letter tried before does not go in quiet hours, a test does', async (world) => {
  const { director } = await scene(world)
  const lead = await world.as('governance lead')
  server.answer = () => '450 4.2.0 Greylisted'
  await roundOf(world, server, '2024-10-15T16:58:00.000Z')
  server.answer = () => undefined
  await lead.post('/account/mail', { often: 'never', hours: 'trust' })
  await lead.post('/mail/test')
  await roundOf(world, server, '2024-10-15T17:10:00.000Z')
  expect(await cameTo(world, server, director.personId)).toEqual([])
  expect((await cameTo(world, server, lead.personId)).map(({ mail }) => mail.subject)).toEqual(['A test from StepUp'])
})

journey('stopping finishes the letter in hand and begins no other', async (world) => {
  await scene(world)
  const lead = await world.as('governance lead')
  await lead.post('/account/mail', { often: 'never', hours: 'trust' })
  await lead.post('/mail/test')
  const stopping = new AbortController()
  const real = openMailer(settingsOf(server))
  const mailer = {
    from: real.from,
    send: (letter: Parameters<typeof real.send>[0]) => {
      stopping.abort()
      return real.send(letter)
    },
  }
  const round = await roundOf(world, server, tuesday, { mailer, stopping: stopping.signal })
  expect(round.sent).toBe(1)
  expect((await stateOf(world)).sort()).toEqual(['sent 1', 'waiting 0'])
})
