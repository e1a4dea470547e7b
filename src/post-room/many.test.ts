import { afterAll, beforeAll, expect, vi } from 'vitest'
import { journey, type World } from '../../tests/support.ts'
import { type Scene, scene } from '../capabilities/delivery/updating/build-scene.ts'
import { putLetter } from '../capabilities/posting/index.ts'
import { record } from '../platform/history/index.ts'
import { type MailServer, mailServer } from '../platform/mail/test-mail-server.ts'
import { cameTo, lettersIn, roundOf } from './test-post-room.ts'

let server: MailServer
beforeAll(async () => {
  server = await mailServer()
})
afterAll(() => server.close())

vi.setConfig({ testTimeout: 120_000 })

const tuesday = '2024-10-15T09:00:00.000Z'

/** So many more directors who write for the scene's post. */
async function deputies(world: World, { post, executive }: Scene, many: number): Promise<number[]> {
  const { owner } = world.database
  const rows = Array.from({ length: many }, (_, n) => ({ name: `Person ${n}`, email: `many-${world.trustId}-${n}@example.invalid` }))
  const ids = (await owner.insertInto('people').values(rows).returning('id').execute()).map(({ id }) => id)
  const here = ids.map((id) => ({ trust_id: world.trustId, person_id: id }))
  const from_day = '2019-01-01' as const
  await owner.insertInto('memberships').values(here).execute()
  await owner
    .insertInto('grants')
    .values(here.map((one) => ({ ...one, role: 'director', from_day })))
    .execute()
  await world.inTrust(executive.personId, async (db) => {
    await db
      .insertInto('deputies')
      .values(here.map((one) => ({ ...one, post_id: post, from_day })))
      .execute()
    await record(db, { verb: 'test.built', ref: null })
  })
  return ids
}

journey('forty people get a digest each, and pages are answered meanwhile', async (world) => {
  const told = await scene(world)
  await deputies(world, told, 40)
  let working = true
  const pages = (async () => {
    const waits: number[] = []
    while (working) {
      const asked = performance.now()
      await told.director.read('/account/mail')
      waits.push(performance.now() - asked)
      await new Promise((go) => setTimeout(go, 20))
    }
    return waits
  })()
  const round = await roundOf(world, server, tuesday).finally(() => {
    working = false
  })
  expect(Math.max(...(await pages))).toBeLessThan(3000)
  expect(round).toMatchObject({ written: 41, sent: 41, failed: 0, later: 0 })
  expect(await cameTo(world, server, told.director.personId)).toHaveLength(1)
  expect(await roundOf(world, server, '2024-10-15T09:01:00.000Z')).toMatchObject({ written: 0, sent: 0 })
})

journey('four hundred letters go to four hundred people, each once, though two send at once', async (world) => {
  const ids = await deputies(world, await scene(world), 400)
  const written = { subject: 'Hello', paper: { lead: 'Hello.', sections: [], why: 'A trial.' } }
  const { personId } = await world.as('governance lead')
  await world.inTrust(personId, async (db) => {
    for (const id of ids) await putLetter(db, world.trustId, { personId: id, kind: 'test', key: `trial:${id}`, written, now: tuesday })
  })
  server.came.length = 0
  const night = '2024-10-15T20:00:00.000Z'
  const rounds = await Promise.all([roundOf(world, server, night), roundOf(world, server, night)])
  expect(rounds[0].sent + rounds[1].sent).toBe(400)
  const here = server.came.filter(({ to }) => to[0]?.startsWith(`many-${world.trustId}-`))
  expect(here).toHaveLength(400)
  expect(new Set(here.map(({ mail }) => mail.messageId)).size).toBe(400)
  expect(here.every(({ to }) => to.length === 1)).toBe(true)
  expect((await lettersIn(world)).every(({ state }) => state === 'sent')).toBe(true)
})
