import { expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { buildPeriod, buildPost } from '../build.ts'

/** Three directorates, each led by somebody. */
async function withDirectorates(world: World) {
  const lead = await world.person('Governance Lead', 'governance lead')
  await buildPeriod(world, lead)
  const names = ['Community', 'Families', 'Mental health'] as const
  const made: { place: number; post: number; person: number; deputy: number }[] = []
  for (const name of names) {
    const [person, deputy] = [
      await world.person(`Director of ${name}`, 'director'),
      await world.person(`Deputy of ${name}`, 'ward manager'),
    ]
    const post = await buildPost(world, lead, { title: `Director of ${name}`, holder: person, deputy })
    const place = await world.inTrust(lead, async (db) => {
      const { id } = await db
        .insertInto('places')
        .values({ trust_id: world.trustId, name, kind: 'directorate' })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db.updateTable('posts').set({ place_id: id }).where('id', '=', post).execute()
      await record(db, { verb: 'test.built', ref: null })
      return id
    })
    made.push({ place, post, person, deputy })
  }
  return { lead, made, browser: await world.browserOf(lead) }
}

const due = { 'due-day': '25', 'due-month': '10', 'due-year': '2024' }

journey('one ask goes to three directorates, each answers for itself, and the spread is told, not blended', async (world) => {
  const { browser, made } = await withDirectorates(world)
  const fresh = await browser.read('/asks/new')
  for (const { post } of made) expect(fresh).toContain(`value="${post}" selected`)
  const to = Object.fromEntries(made.map(({ place, post }) => [`post-${place}`, String(post)]))
  expect(await (await browser.post('/asks', { ...due, ...to })).text()).toContain('Enter what you ask, in one line')
  const nobody = await browser.post('/asks', { title: 'Is the policy in use?', ...due })
  expect([nobody.status, await nobody.text()]).toEqual([422, expect.stringContaining('Choose one directorate or more')])
  const past = await browser.post('/asks', { title: 'x', ...due, 'due-month': '9', ...to })
  expect(await past.text()).toContain('must be today or later')
  const strange = await browser.post('/asks', { title: 'x', ...due, [`post-${made[0]?.place}`]: '987654' })
  expect(await strange.text()).toContain('Select a post from the list')
  const asked = await browser.post('/asks', { title: 'Is the policy in use?', ...due, ...to })
  const at = asked.headers.get('location') ?? ''
  expect(await browser.read(at)).toContain('None of the three has answered yet.')

  const parts = await world.database.owner
    .selectFrom('ask_parts')
    .where('trust_id', '=', world.trustId)
    .orderBy('id')
    .select('id')
    .execute()
  const part = (n: number) => `${at}/parts/${parts[n]?.id}`
  const director = await world.browserOf(made[0]?.person ?? 0)
  expect(await director.read('/')).toMatch(/Answer: Is the policy in use\?[\s\S]*Asked of Community/)
  expect(await (await director.post(part(0), { state: 'done', version: '1' })).text()).toContain('Enter what is done and what is not')
  expect((await director.post(part(0), { state: 'done', answer: 'All services follow it.', version: '1' })).status).toBe(303)
  expect(await director.read('/')).not.toContain('Answer: Is the policy in use?')
  expect((await director.post(part(1), { state: 'done', answer: 'x', version: '1' })).status).toBe(403)

  const deputy = await world.browserOf(made[2]?.deputy ?? 0)
  expect((await deputy.post(part(2), { state: 'not done', answer: 'Five still use paper.', version: '1' })).status).toBe(303)
  const page = await browser.read(at)
  expect(page).toContain('Two of three have answered: one says not done and one says done.')
  expect(page).toContain('Nothing from Families, due 25 October 2024.')
  const late = await deputy.post(part(2), { state: 'done', answer: 'All of it.', version: '1' })
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('changed this while you were writing')])
})

journey('the silent are reminded, and a closed ask takes no answer', async (world) => {
  const { browser, made } = await withDirectorates(world)
  const to = Object.fromEntries(made.map(({ place, post }) => [`post-${place}`, String(post)]))
  const at = (await browser.post('/asks', { title: 'Is the policy in use?', ...due, ...to })).headers.get('location') ?? ''
  expect((await browser.post(`${at}/remind`)).status).toBe(303)
  const director = await world.browserOf(made[0]?.person ?? 0)
  expect(await director.read('/')).toContain('Reminded 15 October by Governance Lead')
  expect((await director.post(`${at}/close`)).status).toBe(403)
  expect((await browser.post(`${at}/close`)).status).toBe(303)
  expect((await browser.post(`${at}/close`)).status).toBe(409)
  const part = await world.database.owner.selectFrom('ask_parts').where('trust_id', '=', world.trustId).select('id').executeTakeFirst()
  const answer = await director.post(`${at}/parts/${part?.id}`, { state: 'done', answer: 'x', version: '1' })
  expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('This was closed on 15 October 2024')])
  expect(await browser.read('/asks')).toContain('1 ask closed')
  expect((await (await world.as('inspector')).get('/asks/new')).status).toBe(403)
})
