import { expect } from 'vitest'
import { journey, newWorld } from '../../../../tests/support.ts'
import { buildRisk } from '../build.ts'
import { good, scene } from '../updating/build-scene.ts'

const taken = { takenTo: 'the integrated care board', 'takenOn-day': '8', 'takenOn-month': '10', 'takenOn-year': '2024' }
const versionOn = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''

journey('an issue is logged out of an update, taken somewhere, answered, and stays in view until it is closed', async (world) => {
  const { director, at, item } = await scene(world)
  const text = `${good.text} Pressures are appearing in mental health services. They have been escalated to the care board.`
  const page = await director.read((await director.post(at, { ...good, text })).headers.get('location') ?? '')
  expect(page).toContain('Where was it escalated to, and what came back?')
  expect(page).toContain('“Pressures are appearing in mental health services.”')
  const form = await director.read(
    `/items/${item}/issues/new?words=${encodeURIComponent('Pressures are appearing in mental health services.')}`,
  )
  expect(form).toContain('value="Pressures are appearing in mental health services"')
  expect((await director.post(`/items/${item}/issues`, { title: '' })).status).toBe(422)
  const early = await director.post(`/items/${item}/issues`, { title: 'Pressures', kind: 'finance', takenTo: 'the board' })
  expect(await early.text()).toContain('Enter the day it was taken there')
  const logged = await director.post(`/items/${item}/issues`, { title: 'Pressures in <b>mental</b> health', kind: 'finance', ...taken })
  const issue = logged.headers.get('location') ?? ''
  expect(issue).toMatch(/^\/issues\/\d+$/)
  expect(
    (await director.post(`/items/${item}/issues`, { title: 'Pressures in <b>mental</b> health', kind: 'finance', ...taken })).headers.get(
      'location',
    ),
  ).toBe(issue)
  const shown = await director.read(issue)
  expect(shown).toContain('Open, and waiting for an answer.')
  expect(shown).toContain('Pressures in &lt;b&gt;mental&lt;/b&gt; health')
  expect(await director.read(at)).not.toContain('Where was it escalated to')
  const escalation = /\/taken-further\/\d+/.exec(shown)?.[0] ?? ''
  const came = { answer: 'They give £200,000 until March.', 'answeredOn-day': '7', 'answeredOn-month': '10', 'answeredOn-year': '2024' }
  expect(await (await director.post(`${escalation}/answer`, came)).text()).toContain('must not be before the day it was taken there')
  expect((await director.post(`${escalation}/answer`, { ...came, 'answeredOn-day': '14' })).headers.get('location')).toBe(issue)
  expect(await director.read(issue)).toContain('answered 14 October: They give £200,000 until March.')
  expect(await director.read('/issues')).toContain('One issue is open.')
  expect((await director.post(`${issue}/closing`, { words: 'The money came', version: '99' })).status).toBe(409)
  const version = versionOn(await director.read(issue))
  expect((await director.post(`${issue}/closing`, { version })).status).toBe(422)
  expect((await director.post(`${issue}/closing`, { words: 'The money came', version })).headers.get('location')).toBe(issue)
  expect(await director.read(issue)).toContain('Closed on 15 October 2024: The money came')
  expect((await director.post(`${issue}/escalations`, taken)).status).toBe(409)
  expect(await director.read('/issues?state=closed')).toContain('No issue is open.')
})

journey('a risk raised out of an update goes into the register, tied to the item, and shows where it was taken', async (world) => {
  const { director, executive, item, q1 } = await scene(world)
  await buildRisk(world, executive.personId, { number: '09', scores: [{ periodId: q1, score: 12 }] })
  const form = await director.read(`/items/${item}/risks/raise`)
  expect(form).toContain('value="10"')
  const risk = { number: '10', title: 'Young people of 11 and over are not kept safe', cause: 'practice across borders changes', ...taken }
  expect(await (await director.post(`/items/${item}/risks/raise`, { ...risk, number: '09' })).text()).toContain('Risk 09 is held already')
  const raised = (await director.post(`/items/${item}/risks/raise`, risk)).headers.get('location') ?? ''
  expect(await director.read(raised)).toContain('Young people of 11 and over are not kept safe')
  const { q2 } = {
    q2: (
      await world.inTrust(executive.personId, (db) =>
        db.selectFrom('periods').where('state', '=', 'open').select('id').executeTakeFirstOrThrow(),
      )
    ).id,
  }
  const update = await director.read(`/items/${item}/updates/${q2}`)
  expect(update).toContain('Risk 10: Young people of 11 and over are not kept safe')
  expect(update).toContain('Taken to the integrated care board on 8 October 2024; no answer yet.')
  expect(await director.read(`/items/${item}`)).toContain('Young people of 11 and over are not kept safe')
  const risk10 = raised.split('/').at(-1) ?? ''
  const further = { risk: risk10, ...taken, takenTo: 'the quality committee' }
  expect((await director.post(`/items/${item}/escalations`, { risk: risk10 })).status).toBe(422)
  expect((await director.post(`/items/${item}/escalations`, { ...further, risk: '999' })).status).toBe(422)
  expect((await director.post(`/items/${item}/escalations`, further)).status).toBe(303)
  expect(await director.read(`/items/${item}/updates/${q2}`)).toContain('Taken to the quality committee on 8 October 2024; no answer yet.')
})

journey('nobody else raises or closes; an empty register says so; another trust sees nothing', async (world) => {
  const { director, item } = await scene(world)
  const other = await world.as('director')
  expect(await other.read('/issues')).toContain('No issue has been logged.')
  expect((await other.get(`/items/${item}/issues/new`)).status).toBe(403)
  expect((await other.post(`/items/${item}/issues`, { title: 'x', kind: 'other' })).status).toBe(403)
  expect((await other.post(`/items/${item}/risks/raise`, { number: '1', title: 'x' })).status).toBe(403)
  const issue =
    (await director.post(`/items/${item}/issues`, { title: 'Rooms are cold', kind: 'operational' })).headers.get('location') ?? ''
  expect(await other.read(issue)).not.toContain('Close this issue')
  expect((await other.post(`${issue}/closing`, { words: 'x', version: '1' })).status).toBe(403)
  expect((await (await world.as('non-executive')).post(`${issue}/closing`, { words: 'x', version: '1' })).status).toBe(403)
  expect((await (await newWorld()).as('director')).personId).toBeGreaterThan(0)
  const stranger = await (await newWorld()).as('director')
  expect((await stranger.get(issue)).status).toBe(404)
})
