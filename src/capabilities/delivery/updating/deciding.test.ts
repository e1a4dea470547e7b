import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { changesSince } from '../../../platform/history/index.ts'
import { buildItem, buildPeriod, buildPost } from '../build.ts'
import { good, scene, sendPast } from './build-scene.ts'

const versionOn = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''

journey('an executive reads what changed, sends it back with words, and approves the mended update', async (world) => {
  const { director, executive, at, q2 } = await scene(world)
  await sendPast(director, at, { ...good, text: 'Agency use remains above plan, mainly in community nursing since August 2024.' })
  const page = await executive.read(`${at}/decision`)
  expect(page).toMatch(/<ins>.*community/s)
  expect(page).toMatch(/<del>.*inpatient/s)
  const silent = await executive.post(`${at}/decision`, { decision: 'send back', version: versionOn(page) })
  expect(silent.status).toBe(422)
  expect(await silent.text()).toContain('Enter what must be mended, so that the writer knows')
  const back = await executive.post(`${at}/decision`, { decision: 'send back', words: 'Say what it cost.', version: versionOn(page) })
  expect(back.status).toBe(303)
  const writing = await director.read(at)
  expect(writing).toContain('Sent back on 15 October by Chief Executive: “Say what it cost.”')
  expect(writing).toContain('community nursing since August 2024.')
  await director.post(`${at}/draft`, { text: 'Going on from here.', revision: '0' })
  expect(await director.read(at)).toContain('Going on from here.')
  const stale = await sendPast(director, at, { ...good, version: '1' })
  expect([stale.status, (await stale.text()).includes(good.reason)]).toEqual([409, true])
  await sendPast(director, at, { ...good, version: versionOn(writing) })
  const again = await executive.read(`${at}/decision`)
  expect((await executive.post(`${at}/decision`, { decision: 'approve', version: versionOn(again) })).status).toBe(303)
  expect(await director.read(at)).toContain('Approved on 15 October by Chief Executive.')
  const promises = await world.inTrust(director.personId, (db) =>
    db.selectFrom('promises').where('made_in_id', '=', q2).select('words').execute(),
  )
  expect(promises.map((p) => p.words)).toEqual(['seven nurses start.', 'no shift above the cap.'])
  const told = await world.inTrust(director.personId, (db) => changesSince(db, { after: '2024-01-01T00:00:00Z' }))
  expect(told.map((t) => t.verb).filter((verb) => verb !== 'test.built')).toEqual([
    'update.approved',
    'update.sent',
    'update.sentBack',
    'update.sent',
  ])
  expect(told[0]?.facts).toMatchObject({ item: 'Deliver the agency plan', period: 'Q2 2024/25', rag: 'amber' })
})

journey('nobody approves what they wrote, and a decision on an older version is refused with the words kept', async (world) => {
  const { executive, q2 } = await scene(world)
  const post = await buildPost(world, executive.personId, { title: 'Chief Executive', holder: executive.personId })
  const { plan_id } = await world.inTrust(executive.personId, (db) => db.selectFrom('items').select('plan_id').executeTakeFirstOrThrow())
  const at = `/items/${await buildItem(world, executive.personId, { planId: plan_id, postId: post })}/updates/${q2}`
  await sendPast(executive, at, good)
  const own = await executive.read(`${at}/decision`)
  expect(own).toContain('You wrote this update, so somebody else must approve it.')
  expect(own).not.toContain('Approve update')
  const refused = await executive.post(`${at}/decision`, { decision: 'approve', version: '1' })
  expect([refused.status, (await refused.text()).includes('You wrote this update')]).toEqual([409, true])
  const lead = await world.as('governance lead')
  const late = await lead.post(`${at}/decision`, { decision: 'send back', words: 'Words that took an hour.', version: '99' })
  const page = await late.text()
  expect(late.status).toBe(409)
  expect(page).toContain('Read it again, then decide')
  expect(page).toContain('Words that took an hour.')
  expect((await (await world.as('director')).post(`${at}/decision`, { decision: 'approve', version: '1' })).status).toBe(403)
})

journey('the holder of a post does not approve what their deputy sent on their behalf, and is not asked to', async (world) => {
  const { executive, q2 } = await scene(world)
  const deputy = await world.browserOf(await world.person('Chief of Staff', 'director'))
  const by = executive.personId
  const post = await buildPost(world, by, { title: 'Chief Executive Officer', holder: by, deputy: deputy.personId })
  const { plan_id } = await world.inTrust(by, (db) => db.selectFrom('items').select('plan_id').executeTakeFirstOrThrow())
  const at = `/items/${await buildItem(world, by, { planId: plan_id, postId: post, title: 'Tidy the board room' })}/updates/${q2}`
  const other = await world.browserOf(await world.person('Deputy Chief Executive', 'executive'))
  expect(await deputy.read(at)).toContain('Next to see it: Deputy Chief Executive.')
  await sendPast(deputy, at, good)
  const page = await executive.read(`${at}/decision`)
  expect(page).toContain('Your deputy sent this update on your behalf, so somebody else must approve it.')
  expect(page).not.toContain('Approve update')
  expect((await executive.post(`${at}/decision`, { decision: 'approve', version: '1' })).status).toBe(409)
  expect(await executive.read('/')).not.toContain('Approve update: Tidy the board room')
  expect(await other.read('/')).toContain('Approve update: Tidy the board room')
  expect((await other.post(`${at}/decision`, { decision: 'approve', version: '1' })).status).toBe(303)
})

journey('what is approved is neither written nor decided again', async (world) => {
  const { director, executive, at } = await scene(world)
  await sendPast(director, at, good)
  await executive.post(`${at}/decision`, { decision: 'approve', version: versionOn(await executive.read(`${at}/decision`)) })
  expect(await (await director.post(at, good)).text()).toContain(
    'This update is approved. It can be corrected only in a new edition of the report',
  )
  const twice = await executive.post(`${at}/decision`, { decision: 'send back', words: 'Too late', version: '2' })
  expect([twice.status, (await twice.text()).includes('This update is already approved')]).toEqual([409, true])
})

journey('a button pressed twice sends once and decides once, and nobody is told that it failed', async (world) => {
  const { director, executive, at } = await scene(world)
  await sendPast(director, at, good)
  const again = await director.post(at, { ...good, version: '0' })
  expect([again.status, again.headers.get('location')]).toEqual([303, at])
  const page = await executive.read(`${at}/decision`)
  expect(page).not.toContain('Next to see it')
  const decision = { decision: 'send back', words: 'Say which wards.', version: versionOn(page) }
  for (const press of [1, 2]) {
    const { status } = await executive.post(`${at}/decision`, decision)
    expect(status, `press ${press}`).toBe(303)
  }
  const back = await executive.read(`${at}/decision`)
  expect(back).toContain('Sent back on 15 October')
  expect(back).not.toContain('has not been sent')
  const other = await world.as('executive')
  const late = await other.post(`${at}/decision`, { decision: 'approve', words: 'Good work', version: versionOn(page) })
  expect(await late.text()).toMatch(/has been sent back already[\s\S]*Good work/)
  expect(back).not.toContain('No question was open')
})

journey('a page says overdue only of what is owed, and owed only of what is open', async (world) => {
  const { director, executive, item, q1 } = await scene(world)
  const later = await buildPeriod(world, executive.personId, { label: 'Q3 2024/25', state: 'planned' })
  const blank = await executive.read(`/items/${item}/updates/${later}`)
  expect(blank).toContain('once Q3 2024/25 is open')
  expect(blank).not.toContain('A blank stays in view')
  expect(blank).toContain('Declared in Q1 2024/25. Nothing is declared for this period yet.')
  expect(await director.read(`/items/${item}/updates/${q1}`)).toMatch(/<dt>Was due<\/dt>/)
})
