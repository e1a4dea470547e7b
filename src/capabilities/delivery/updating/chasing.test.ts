import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { changesSince } from '../../../platform/history/index.ts'
import { buildItem, buildPeriod, buildPost } from '../build.ts'
import { good, scene, sendPast } from './build-scene.ts'

const itemsOn = (page: string) => [...page.matchAll(/name="item" value="(\d+)"/g)].map((m) => m[1] ?? '')

journey('the governance lead sees who has reported, and one button reminds the rest once a day', async (world) => {
  const { director, executive, at, item, q2 } = await scene(world)
  const by = executive.personId
  const { plan_id: planId } = await world.inTrust(by, (db) => db.selectFrom('items').select('plan_id').executeTakeFirstOrThrow())
  const estates = await world.browserOf(await world.person('Director of Estates', 'director'))
  const roof = await buildItem(world, by, {
    planId,
    title: 'Mend the roof',
    postId: await buildPost(world, by, { title: 'Director of Estates', holder: estates.personId }),
  })
  await buildItem(world, by, { planId, title: 'Open the garden', postId: await buildPost(world, by, { title: 'Head of Gardens' }) })
  await buildItem(world, by, { planId, title: 'Close the old site', activity: 'closed' })
  await sendPast(director, at, good)
  const lead = await world.browserOf(await world.person('Head of Governance', 'governance lead'))
  const page = await lead.read(`/periods/${q2}/chase`)
  expect(page).toContain('1 of 3 has reported; 3 days left.')
  expect(page).toContain('Two have not been started.')
  expect(page).toContain('vacant: nobody to remind')
  expect(page).toContain('Remind 1 person')
  expect(itemsOn(page)).toEqual([String(roof)])
  const done = await lead.post(`/periods/${q2}/reminders`, { item: [String(roof), String(item)] })
  expect([done.status, done.headers.get('location')]).toEqual([303, `/periods/${q2}/chase?done=reminded`])
  const after = await lead.read(`/periods/${q2}/chase?done=reminded`)
  expect(after).toContain('They are reminded: it stands in their My work')
  expect(after).toContain('Reminded 15 October by Head of Governance.')
  expect(after).toContain('Everyone shown was reminded today.')
  expect((await lead.post(`/periods/${q2}/reminders`, { item: String(roof) })).status).toBe(409)
  const told = await world.inTrust(lead.personId, (db) => changesSince(db, { after: '2024-01-01T00:00:00Z', limit: 1 }))
  expect(told[0]).toMatchObject({
    verb: 'update.reminded',
    facts: { period: 'Q2 2024/25', people: ['Director of Estates'], items: ['Mend the roof'] },
  })
  expect((await estates.get(`/periods/${q2}/chase`)).status).toBe(403)
  expect(await estates.read('/')).toContain('Not started. Reminded 15 October by Head of Governance')
})

journey('filters stand in the address; an overdue blank says who hears of it next', async (world) => {
  const { director, executive, at, item, q2, post } = await scene(world)
  await sendPast(director, at, good)
  await executive.post(`${at}/decision`, { decision: 'send back', words: 'Say what it cost.', version: '1' })
  world.at('2024-10-20T09:00:00.000Z')
  const lead = await world.browserOf(await world.person('Head of Governance', 'governance lead'))
  const page = await lead.read(`/periods/${q2}/chase?state=back&post=${post}`)
  expect(page).toContain('0 of 1 have reported; 1 came back; 2 days overdue.')
  expect(page).toContain(`id="item-${item}"`)
  expect(page).toContain('Overdue by 2 days: goes to the Chief Executive.')
  expect(await lead.read(`/periods/${q2}/chase?state=approved`)).toContain('No update stands here.')
  expect((await lead.get('/periods/99999/chase')).status).toBe(404)
})

journey('a frozen period reminds nobody', async (world) => {
  const { q1, item } = await scene(world)
  const lead = await world.as('governance lead')
  const page = await lead.read(`/periods/${q1}/chase`)
  expect(page).toContain('Q1 2024/25 is frozen: 1 of 1 reported.')
  expect(page).toContain('<dt>Was due</dt>')
  expect(page).not.toMatch(/Remind |Not reminded|Reminded|overdue/i)
  expect((await lead.post(`/periods/${q1}/reminders`, { item: String(item) })).status).toBe(409)
})

journey('a period that is not open yet says so, counts no days and reminds nobody', async (world) => {
  const { executive } = await scene(world)
  const q3 = await buildPeriod(world, executive.personId, { label: 'Q3 2024/25', state: 'planned', due: '2025-01-20' })
  const page = await (await world.as('governance lead')).read(`/periods/${q3}/chase`)
  expect(page).toContain('Q3 2024/25 is not open yet: nothing is owed.')
  expect(page).toContain('updates will be due by 20 January 2025')
  expect(page).not.toMatch(/Due in|Since the period opened|Remind |Not reminded|days left/)
})
