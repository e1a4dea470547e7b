import { expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import type { Day } from '../../../kernel/day.ts'
import { changesSince, record } from '../../../platform/history/index.ts'
import { good, scene, sendPast } from '../updating/build-scene.ts'

const versionOn = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''

/** The scene with the whole route, a deputy for the director's post, and a committee over the item with the secretary's post at its side. */
async function routed(world: World) {
  const built = await scene(world)
  const deputy = await world.browserOf(await world.person('Deputy Director of HR', 'director'))
  const secretary = await world.browserOf(await world.person('Committee Secretary', 'director'))
  const trust_id = world.trustId
  const from_day: Day = '2019-01-01'
  const body = await world.inTrust(built.executive.personId, async (db) => {
    await db.insertInto('deputies').values({ trust_id, post_id: built.post, person_id: deputy.personId, from_day }).execute()
    const post = await db.insertInto('posts').values({ trust_id, title: 'Committee Secretary' }).returning('id').executeTakeFirstOrThrow()
    await db.insertInto('post_holdings').values({ trust_id, post_id: post.id, person_id: secretary.personId, from_day }).execute()
    const values = { trust_id, name: 'Workforce Committee', kind: 'committee', secretary_post_id: post.id }
    const { id } = await db.insertInto('bodies').values(values).returning('id').executeTakeFirstOrThrow()
    await db.updateTable('items').set({ overseen_by_id: id }).where('id', '=', built.item).execute()
    await db.updateTable('periods').set({ board_on: '2024-10-29' }).where('id', '=', built.q2).execute()
    const days = { author: 11, director: 8, executive: 7, committee: 6, board: 0 }
    const route = Object.entries(days).map(([stage, days_before_board]) => ({ trust_id, stage, days_before_board }))
    await db.insertInto('route_stages').values(route).execute()
    await record(db, { verb: 'test.built', ref: null })
    return id
  })
  const lead = await world.browserOf(await world.person('Head of Governance', 'governance lead'))
  return { ...built, deputy, secretary, lead, body }
}

journey(
  'what a deputy writes goes from the director to an executive to the committee, each asked in My work by their day',
  async (world) => {
    const { director, deputy, executive, secretary, lead, at, q2, body } = await routed(world)
    await sendPast(deputy, at, good)
    expect(await executive.read('/')).not.toContain('Approve update')
    const early = await executive.post(`${at}/decision`, { decision: 'approve', version: '1' })
    expect([early.status, (await early.text()).includes('has not agreed yet')]).toEqual([409, true])
    expect(await director.read('/')).toContain('Agree to what your deputy wrote: Deliver the agency plan')
    const page = await director.read(`${at}/decision`)
    expect(page).toMatch(/Your agreement[\s\S]*Agree to it/)
    expect(page).toContain('Waits here')
    expect((await deputy.post(`${at}/agreement`, { decision: 'approve', version: versionOn(page) })).status).toBe(409)
    expect((await director.post(`${at}/agreement`, { decision: 'approve', words: 'As I would say it.', version: '99' })).status).toBe(409)
    const agreed = { decision: 'approve', words: 'As I would say it.', version: versionOn(page) }
    for (const press of [1, 2]) expect((await director.post(`${at}/agreement`, agreed)).status, `press ${press}`).toBe(303)
    expect(await executive.read('/')).toContain('Approve update: Deliver the agency plan')
    expect((await executive.post(`${at}/decision`, { decision: 'approve', version: versionOn(page) })).status).toBe(303)
    expect(await secretary.read('/')).toContain('Record what the Workforce Committee said of 1 Q2 2024/25 update')
    const waiting = await lead.read(`/periods/${q2}/flow`)
    expect(waiting).toContain('0 of 1 update are ready for the board; 1 is with a committee.')
    const list = await secretary.read(`/periods/${q2}/bodies/${body}`)
    expect(list).toContain('1 approved update waits to be considered by 23 October 2024.')
    const update = /name="update"[^>]*value="(\d+)"/.exec(list)?.[1] ?? ''
    expect((await director.post(`/periods/${q2}/bodies/${body}`, { update })).status).toBe(403)
    expect((await secretary.post(`/periods/${q2}/bodies/${body}`, {})).status).toBe(422)
    expect((await secretary.post(`/periods/${q2}/bodies/${body}`, { update: [update, '9999'] })).status).toBe(409)
    expect((await secretary.post(`/periods/${q2}/bodies/${body}`, { update, words: 'Assured on spend.' })).status).toBe(303)
    expect(await lead.read(`/periods/${q2}/bodies/${body}`)).toMatch(/Nothing waits to be considered[\s\S]*Assured on spend/)
    expect(await director.read(at)).toMatch(/Agreed on 15 October[\s\S]*As I would say it[\s\S]*Considered by the Workforce Committee/)
    const told = await world.inTrust(lead.personId, (db) => changesSince(db, { after: '2024-01-01T00:00:00Z', limit: 4 }))
    expect(told.map(({ verb }) => verb)).toEqual(['updates.considered', 'update.approved', 'update.agreed', 'update.sent'])
  },
)

journey('each stage sends back with words; the update passes every stage anew, and the flow shows what came back', async (world) => {
  const { director, deputy, executive, secretary, lead, at, q2 } = await routed(world)
  await sendPast(deputy, at, good)
  expect((await director.post(`${at}/agreement`, { decision: 'send back', version: '1' })).status).toBe(422)
  expect((await director.post(`${at}/agreement`, { decision: 'send back', words: 'Name the wards.', version: '1' })).status).toBe(303)
  await sendPast(deputy, at, { ...good, version: '2' })
  await director.post(`${at}/agreement`, { decision: 'approve', version: '3' })
  await executive.post(`${at}/decision`, { decision: 'approve', version: '3' })
  expect((await executive.post(`${at}/consideration`, { decision: 'approve', version: '4' })).status).toBe(409)
  const back = { decision: 'send back', words: 'Say what it costs.', version: '4' }
  expect((await secretary.post(`${at}/consideration`, back)).status).toBe(303)
  expect(await deputy.read(at)).toContain('Sent back on 15 October by Committee Secretary: “Say what it costs.”')
  const flow = await lead.read(`/periods/${q2}/flow`)
  expect(flow).toContain('Two came back.')
  expect(flow).toMatch(/Workforce Committee<\/td>[\s\S]*Say what it costs[\s\S]*director<\/td>[\s\S]*Name the wards/)
  await sendPast(deputy, at, { ...good, version: '5' })
  expect(await director.read('/')).toContain('Agree to what your deputy wrote')
  const chase = await lead.read(`/periods/${q2}/chase?state=director`)
  expect(chase).toMatch(/Waits for the director[\s\S]*21 October/)
})

journey('what the holder writes needs no agreement, and while they are away nobody waits for them', async (world) => {
  const { director, deputy, executive, lead, at, q2 } = await routed(world)
  const day = (name: string, date: number) => ({ [`${name}-day`]: String(date), [`${name}-month`]: '10', [`${name}-year`]: '2024' })
  const away = { ...day('from', 15), ...day('until', 18), cover: String(deputy.personId), reason: 'Leave' }
  expect((await director.post(`/organisation/people/${director.personId}/absences`, away)).status).toBe(303)
  expect(await lead.read(`/periods/${q2}/chase`)).toContain('Away until 18 October, covered by Deputy Director of HR')
  await sendPast(deputy, at, good)
  expect(await executive.read('/')).toContain('Approve update: Deliver the agency plan')
  expect(await lead.read(at)).toMatch(/Director[\s\S]*Done by itself/)
})
