import nodeIcal from 'node-ical'
import { expect } from 'vitest'
import { journey } from '../../../tests/support.ts'
import { changesSince } from '../../platform/history/index.ts'
import { buildPost } from '../delivery/build.ts'
import { scene } from '../delivery/updating/build-scene.ts'

const secretIn = (page: string) => /(http:\/\/localhost(\/calendar\/[\w-]{43}))/.exec(page)

const eventsIn = (text: string) => Object.values(nodeIcal.sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []))

journey('a calendar reads at a secret address what its person owes, and nothing can be done with it', async (world) => {
  const { director, item, q2 } = await scene(world)
  expect(await director.read('/account/calendar')).toContain('You have no calendar address.')
  const made = await (await director.post('/account/calendar')).text()
  const [, whole, path = ''] = secretIn(made) ?? []
  expect(whole).toBe(`http://localhost${path}`)
  expect(await director.read('/account/calendar')).not.toContain(path)
  const answer = await world.app.request(whole ?? '')
  expect([
    answer.status,
    answer.headers.get('content-type'),
    answer.headers.get('cache-control'),
    answer.headers.get('set-cookie'),
  ]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-cache', null])
  const events = eventsIn(await answer.text())
  expect(events.map(({ summary }) => summary)).toContain('Q2 2024/25 update: Deliver the agency plan')
  expect(events.map(({ summary }) => summary)).toContain('Q2 2024/25 updates are due')
  expect(events.find(({ summary }) => String(summary).includes('agency'))?.url).toMatchObject({
    val: `http://localhost/items/${item}/updates/${q2}`,
  })
  const held = await world.app.request(whole ?? '', { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
  expect([held.status, await held.text()]).toEqual([304, ''])
  const head = await world.app.request(whole ?? '', { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect((await world.app.request(whole ?? '', { method: 'POST', headers: { origin: 'http://localhost' } })).status).toBe(404)
  expect((await world.app.request(`http://localhost/items/${item}`, { headers: { cookie: `stepup=${path.slice(10)}` } })).status).toBe(303)
})

journey('a wrong, renewed or ended address, and one of somebody who left, does not exist', async (world) => {
  const { director } = await scene(world)
  const status = async (address: string) => (await world.app.request(address)).status
  const make = async () => secretIn(await (await director.post('/account/calendar')).text())?.[1] ?? ''
  const first = await make()
  expect(await status(first)).toBe(200)
  expect(await status(`${first.slice(0, -2)}xy`)).toBe(404)
  expect(await status('http://localhost/calendar/short')).toBe(404)
  const second = await make()
  expect([await status(first), await status(second)]).toEqual([404, 200])
  await director.post('/account/calendar/end')
  expect(await status(second)).toBe(404)
  const third = await make()
  await world.database.owner.updateTable('grants').set({ until_day: '2024-10-14' }).where('person_id', '=', director.personId).execute()
  expect(await status(third)).toBe(404)
  const kept = await world.database.owner.selectFrom('reading_secrets').where('person_id', '=', director.personId).selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain(third.slice(-43))
  const told = await world.inTrust(director.personId, (db) => changesSince(db, { after: '2024-01-01T00:00:00Z', kinds: ['person'] }))
  expect(told.map(({ verb }) => verb)).toContain('calendar.addressEnded')
})

journey('an address asked for too often is told to wait', async (world) => {
  const { director } = await scene(world)
  const whole = secretIn(await (await director.post('/account/calendar')).text())?.[1] ?? ''
  for (let n = 0; n < 60; n += 1) await world.app.request(whole, { method: 'HEAD' })
  expect((await world.app.request(whole)).status).toBe(429)
})

journey('the governance lead sets the quiet hours; a change made meanwhile is not overwritten', async (world) => {
  const lead = await world.as('governance lead')
  const page = await lead.read('/mail')
  expect(page).toContain('0 letters sent in the last 7 days, 0 waiting, none failed.')
  expect((await lead.post('/mail/hours', { from: '7', until: '20', weekends: 'yes', version: '0' })).status).toBe(303)
  expect(await lead.read('/mail')).toContain('Mail goes between 07:00 and 20:00, every day')
  const stale = await lead.post('/mail/hours', { from: '9', until: '12', version: '0' })
  expect(stale.status).toBe(409)
  const shown = await stale.text()
  expect(shown).toContain('mail now goes between 07:00 and 20:00, every day')
  expect(shown).toContain('<option value="9" selected="">')
  for (const [form, words] of [
    [{ from: '12', until: '12', version: '1' }, 'must be later than the hour from which'],
    [{ from: 'noon', until: '25', version: '1' }, 'Select the hour from which mail may go'],
  ] as const) {
    const answer = await lead.post('/mail/hours', form)
    expect([answer.status, (await answer.text()).includes(words)]).toEqual([422, true])
  }
  expect(await lead.read('/history')).toContain('Let mail go between 07:00 and 20:00, every day')
  const director = await world.as('director')
  for (const path of ['/mail', '/mail/hours', '/mail/test'])
    expect((path === '/mail' ? await director.get(path) : await director.post(path)).status).toBe(403)
})

journey('one’s own choice is checked, kept, and shown to nobody else', async (world) => {
  const director = await world.as('director')
  const refused = async (form: Record<string, string>) => {
    const answer = await director.post('/account/mail', form)
    return [answer.status, await answer.text()] as const
  }
  expect(await refused({ often: 'hourly', hours: 'trust' })).toEqual([
    422,
    expect.stringContaining('Select how often you want your digest'),
  ])
  expect(await refused({ often: 'weekly', hours: 'own', from: '12' })).toEqual([
    422,
    expect.stringContaining('Select the hour until which'),
  ])
  expect(await refused({ often: 'weekly', hours: 'own', from: '19', until: '22' })).toEqual([
    422,
    expect.stringContaining('The trust lets mail go between 08:00 and 18:00, Monday to Friday.'),
  ])
  expect((await director.post('/account/mail', { often: 'weekly', hours: 'own', from: '10', until: '12' })).status).toBe(303)
  const page = await director.read('/account/mail')
  expect(page).toMatch(/value="weekly" checked/)
  expect(await director.read('/history')).not.toContain('weekly')
})

journey('a test is put out once a minute, and the page shows whose it is and not what it says', async (world) => {
  const lead = await world.as('governance lead')
  await lead.post('/mail/test')
  await lead.post('/mail/test')
  await buildPost(world, lead.personId, { title: 'Somebody' })
  const page = await lead.read('/mail')
  expect(page.match(/A test from StepUp/g)).toHaveLength(1)
  expect(page).toContain('Waits to be sent')
  expect(page).not.toContain('Mail from StepUp reaches you')
})
