import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { journey } from '../../tests/support.ts'
import { buildItem, buildPlan, buildPost } from '../capabilities/delivery/build.ts'
import { good, scene, sendPast } from '../capabilities/delivery/updating/build-scene.ts'
import { record } from '../platform/history/index.ts'
import { type MailServer, mailServer } from '../platform/mail/test-mail-server.ts'
import { cameTo, lettersIn, roundOf } from './test-post-room.ts'

let server: MailServer
beforeAll(async () => {
  server = await mailServer()
})
beforeEach(() => {
  server.came.length = 0
  server.answer = () => undefined
})
afterAll(() => server.close())

const tuesday = '2024-10-15T09:00:00.000Z'
const later = (minutes: number, from = tuesday) => new Date(Date.parse(from) + minutes * 60_000).toISOString()

journey('a digest says what is owed, once a day, in hours; with nothing to say nothing is sent', async (world) => {
  const { director, executive, q2, item } = await scene(world, 'Green plan\r\nBcc: evil@x.y')
  const idle = await world.person('Analyst', 'analyst')
  await roundOf(world, server, '2024-10-15T05:00:00.000Z')
  expect(server.came).toEqual([])
  await roundOf(world, server, tuesday)
  const [digest, ...more] = await cameTo(world, server, director.personId)
  expect(more).toEqual([])
  expect(digest?.mail.subject).toBe('1 update due Friday 18 October and 1 gap you can close')
  expect(digest?.mail.text).toContain(`https://stepup.aldmoor.example/items/${item}/updates/${q2}`)
  expect(digest?.mail.bcc).toBeUndefined()
  expect(digest?.mail.text).not.toMatch(/token|secret|\?/)
  expect(await cameTo(world, server, idle)).toEqual([])
  expect(await cameTo(world, server, executive.personId)).toEqual([])
  await roundOf(world, server, later(1))
  await roundOf(world, server, later(240))
  expect(await cameTo(world, server, director.personId)).toHaveLength(1)
  await roundOf(world, server, '2024-10-16T07:00:00.000Z')
  await roundOf(world, server, '2024-10-19T11:00:00.000Z')
  await roundOf(world, server, '2024-10-21T11:00:00.000Z')
  const subjects = (await cameTo(world, server, director.personId)).map(({ mail }) => mail.subject)
  expect(subjects.slice(1)).toEqual(['1 update due Friday 18 October', '1 update overdue and 1 gap you can close'])
})

journey('reminders in one press are one mail, to the holder and the cover, and leave out what was sent meanwhile', async (world) => {
  const { director, executive, q2, post, item, at } = await scene(world)
  const by = executive.personId
  const second = await buildItem(world, by, { planId: await buildPlan(world, by), postId: post, title: 'Mend the roof' })
  const cover = await world.browserOf(await world.person('Deputy Director', 'director'))
  const deputy = await world.person('Another deputy', 'director')
  await world.inTrust(by, async (db) => {
    const days = { from_day: '2024-10-10', until_day: '2024-10-20' } as const
    const away = { trust_id: world.trustId, person_id: director.personId, cover_id: cover.personId, ...days }
    const { id } = await db.insertInto('absences').values(away).returning('id').executeTakeFirstOrThrow()
    const held = { trust_id: world.trustId, post_id: post }
    await db
      .insertInto('deputies')
      .values({ ...held, person_id: cover.personId, absence_id: id, ...days })
      .execute()
    await db
      .insertInto('deputies')
      .values({ ...held, person_id: deputy, from_day: '2024-01-01' })
      .execute()
    await record(db, { verb: 'test.away', ref: null })
  })
  const people = [director.personId, cover.personId, deputy]
  await roundOf(world, server, tuesday)
  server.came.length = 0
  const lead = await world.as('governance lead')
  expect((await lead.post(`/periods/${q2}/reminders`, { item: [String(item), String(second)] })).status).toBe(303)
  await roundOf(world, server, later(1))
  for (const person of people.slice(0, 2)) {
    const came = await cameTo(world, server, person)
    expect(came.map(({ mail }) => mail.subject)).toEqual(['You are asked for 2 updates due Friday 18 October'])
    expect(came[0]?.mail.text).toContain('Mend the roof')
  }
  expect(await cameTo(world, server, deputy)).toEqual([])
  world.at('2024-10-16T20:00:00.000Z')
  const [again, writer] = [await world.browserOf(lead.personId), await world.browserOf(director.personId)]
  expect((await again.post(`/periods/${q2}/reminders`, { item: [String(item), String(second)] })).status).toBe(303)
  expect((await sendPast(writer, at, good)).status).toBe(303)
  await roundOf(world, server, '2024-10-16T20:01:00.000Z')
  server.came.length = 0
  await roundOf(world, server, '2024-10-17T07:00:00.000Z')
  const reminded = (await cameTo(world, server, cover.personId)).filter(({ mail }) => mail.subject?.startsWith('You are asked'))
  expect(reminded.map(({ mail }) => mail.subject)).toEqual(['You are asked for 1 update due tomorrow'])
  expect(reminded[0]?.mail.text).not.toContain('agency')
})

journey('who is reminded to agree to what a deputy wrote is told so by mail', async (world) => {
  const { director, executive, q2, post, item, at } = await scene(world)
  const deputy = await world.browserOf(await world.person('Deputy Director', 'director'))
  await world.inTrust(executive.personId, async (db) => {
    const trust_id = world.trustId
    await db.insertInto('deputies').values({ trust_id, post_id: post, person_id: deputy.personId, from_day: '2024-01-01' }).execute()
    await db.updateTable('periods').set({ board_on: '2024-10-29' }).where('id', '=', q2).execute()
    const days = { author: 11, director: 8, executive: 7, board: 0 }
    const route = Object.entries(days).map(([stage, days_before_board]) => ({ trust_id, stage, days_before_board }))
    await db.insertInto('route_stages').values(route).execute()
    await record(db, { verb: 'test.built', ref: null })
  })
  expect((await sendPast(deputy, at, good)).status).toBe(303)
  await roundOf(world, server, tuesday)
  server.came.length = 0
  const lead = await world.as('governance lead')
  expect((await lead.post(`/periods/${q2}/reminders`, { item: String(item) })).status).toBe(303)
  await roundOf(world, server, later(1))
  const came = await cameTo(world, server, director.personId)
  expect(came.map(({ mail }) => mail.subject)).toEqual(['You are asked for 1 agreement due Monday 21 October'])
  expect(came[0]?.mail.text).toContain(`${at}/decision`)
})

journey('an update sent back and a challenge come at once, without what was said in them', async (world) => {
  const { director, executive, at, item, q2 } = await scene(world)
  await roundOf(world, server, tuesday)
  server.came.length = 0
  await sendPast(director, at, good)
  expect((await executive.post(`${at}/decision`, { decision: 'send back', words: 'Patient Smith said no.', version: '1' })).status).toBe(
    303,
  )
  const chair = await world.as('non-executive')
  const raised = await chair.post(`/items/${item}/challenges`, { period: String(q2), words: 'Why did Mr Jones leave?' })
  expect(raised.status).toBe(303)
  await roundOf(world, server, later(2))
  const came = await cameTo(world, server, director.personId)
  expect(came.map(({ mail }) => mail.subject)).toEqual([
    '1 update came back to be mended',
    expect.stringMatching(/^A challenge waits for your answer, due /),
  ])
  expect(came.map(({ raw }) => raw).join()).not.toMatch(/Smith|Jones/)
  expect(came[1]?.mail.text).toContain('Answer: Deliver the agency plan')
})

journey('somebody who left the trust, or chose never, gets nothing that waited for them', async (world) => {
  const { director, executive } = await scene(world)
  server.answer = () => '450 4.2.0 Greylisted'
  await roundOf(world, server, tuesday)
  await world.database.owner.updateTable('grants').set({ until_day: '2024-10-14' }).where('person_id', '=', director.personId).execute()
  server.answer = () => undefined
  await roundOf(world, server, later(30))
  expect(server.came).toEqual([])
  expect((await lettersIn(world)).map(({ state, last_words }) => [state, last_words])).toEqual([
    ['not needed', 'they have no role at the trust any more.'],
  ])
  await buildPost(world, executive.personId, { title: 'Nobody' })
})

journey('everybody chooses how often and when; own hours only narrow the trust’s', async (world) => {
  const { director } = await scene(world)
  expect((await director.post('/account/mail', { often: 'weekly', hours: 'own', from: '14', until: '16' })).status).toBe(303)
  await roundOf(world, server, tuesday)
  expect(await cameTo(world, server, director.personId)).toEqual([])
  await roundOf(world, server, '2024-10-15T13:00:00.000Z')
  expect(await cameTo(world, server, director.personId)).toHaveLength(1)
  await roundOf(world, server, '2024-10-17T13:30:00.000Z')
  expect(await cameTo(world, server, director.personId)).toHaveLength(1)
  await roundOf(world, server, '2024-10-21T13:30:00.000Z')
  expect(await cameTo(world, server, director.personId)).toHaveLength(2)
  expect((await director.post('/account/mail', { often: 'never', hours: 'trust' })).status).toBe(303)
  await roundOf(world, server, '2024-10-28T10:30:00.000Z')
  expect(await cameTo(world, server, director.personId)).toHaveLength(2)
})

journey('a sample trust sends nothing unless the operator says so', async (world) => {
  const { director } = await scene(world)
  const round = await roundOf(world, server, tuesday, { sampleToo: false })
  expect(round).toEqual({ written: 0, sent: 0, failed: 0, later: 0, problems: [] })
  expect(await lettersIn(world)).toEqual([])
  const page = await director.read('/account/mail')
  expect(page).toContain('This is a sample trust: no mail leaves it')
})

journey('what was done before mail was set up is not told when it is', async (world) => {
  const { executive, director, at } = await scene(world)
  await sendPast(director, at, good)
  await executive.post(`${at}/decision`, { decision: 'send back', words: 'Say why.', version: '1' })
  await roundOf(world, server, later(2))
  const subjects = (await cameTo(world, server, director.personId)).map(({ mail }) => mail.subject)
  expect(subjects).toEqual([expect.stringMatching(/^1 update due Friday 18 October/)])
})
