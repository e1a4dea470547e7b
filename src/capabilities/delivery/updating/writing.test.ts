import { expect } from 'vitest'
import { journey, newWorld } from '../../../../tests/support.ts'
import { buildItem, buildMilestone, buildPost, buildPromise, buildRisk } from '../build.ts'
import { askedOn, good, scene, sendPast } from './build-scene.ts'
import { answerField } from './typed.ts'

journey('a director writes beside last quarter’s words, answers a question and sends', async (world) => {
  const { director, at, item, q1, q2 } = await scene(world)
  await buildPromise(world, director.personId, { itemId: item, madeIn: q1, words: 'End off-framework bookings' })
  const page = await director.read(at)
  expect(page).toContain('What you said for Q1')
  expect(page).toContain('Agency use remains above plan, mainly in inpatient nursing.')
  expect(page).toContain('End off-framework bookings by 30 September 2024')
  expect(page).toContain('Not yet mentioned')
  const first = await director.post(at, good)
  expect([first.status, first.headers.get('location')]).toEqual([303, `${at}?before-sending=3`])
  const asked = await director.read(`${at}?before-sending=3`)
  expect(asked).toContain('Three questions before you send.')
  expect(asked).toContain('The weekly panel turned down 214 shifts')
  const keys = askedOn(asked)
  const [promise = ''] = keys
  const sent = await director.post(at, { ...good, asked: keys, revision: '1', [answerField(promise)]: 'They end with the new contract.' })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, at])
  const read = await director.read(at)
  expect(read).toContain('Sent on 15 October by Director of HR')
  expect(read).toContain('They end with the new contract.')
  expect(read).toContain('No answer was given.')
  expect(read).toContain('seven nurses start')
  expect(read).not.toContain('Send update for approval')
  const made = await world.inTrust(director.personId, (db) =>
    db.selectFrom('promises').where('made_in_id', '=', q2).orderBy('due_on').select(['words', 'due_on']).execute(),
  )
  expect(made).toEqual([
    { words: 'seven nurses start.', due_on: '2024-11-30' },
    { words: 'no shift above the cap.', due_on: '2025-01-31' },
  ])
})

journey('the button of the item says what can still be done with the update', async (world) => {
  const { director, executive, item, at } = await scene(world)
  expect(await director.read(`/items/${item}`)).toContain('Write the update')
  await sendPast(director, at, good)
  const sent = await director.read(`/items/${item}`)
  expect(sent).toContain('Read the update')
  expect(sent).not.toMatch(/mend the update/i)
  await executive.post(`${at}/decision`, { decision: 'send back', words: 'Say what it cost.', version: '1' })
  expect(await director.read(`/items/${item}`)).toContain('Mend the update')
})

journey('a line of the path due on a day gone by is not sent', async (world) => {
  const { director, at } = await scene(world)
  const line = { 'path-1-what': 'seven nurses start', 'path-1-day-day': '30', 'path-1-day-month': '11', 'path-1-day-year': '2023' }
  const answer = await director.post(at, { ...good, ...line, pathToGreen: '', revision: '0' })
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('30 November 2023 has gone by')])
})

journey('the same words as last quarter are asked about, and green under a risk that does not fall', async (world) => {
  const { director, at, item, q1, q2 } = await scene(world)
  await buildRisk(world, director.personId, {
    scores: [
      { periodId: q1, score: 20 },
      { periodId: q2, score: 20 },
    ],
    itemIds: [item],
  })
  await buildMilestone(world, director.personId, { itemId: item, title: 'Bank rota live', baseline: '2024-10-01' })
  const page = await director.read(
    (await director.post(at, { text: 'Agency use remains above plan, mainly in inpatient nursing.', rag: 'green' })).headers.get(
      'location',
    ) ?? '',
  )
  expect(page).toContain('What is new since Q1?')
  expect(page).toContain('Why is this green when risk 06 has')
  expect(page).toContain('“Bank rota live” was due on 1 October 2024. Is it done, or when will it be?')
  expect(page).toContain('What changed from amber to green?')
  expect(page).toContain('The records do not support this')
})

journey('what must be mended is said on the fields, and everything typed is kept', async (world) => {
  const { director, at } = await scene(world)
  const answer = await director.post(at, { rag: 'red', reason: 'Half of <b>it</b> stands still', revision: '0' })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('href="#text"')
  expect(page).toContain('Say what has happened, or say why nothing changed')
  expect(page).toContain('href="#path-1-what"')
  expect(page).toContain('Half of &lt;b&gt;it&lt;/b&gt; stands still')
})

journey('20,000 characters are refused with words, and kept on the page', async (world) => {
  const { director, at } = await scene(world)
  const text = `${'words '.repeat(3333)}end`
  const answer = await director.post(at, { ...good, text })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('Shorten “What has happened” to 8,000 characters or fewer')
  expect(page).toContain(text)
})

journey('markup typed in any box stays plain words', async (world) => {
  const { director, executive, at } = await scene(world, 'Item <script>alert(0)</script>')
  const hostile = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>'
  await sendPast(director, at, { ...good, text: hostile, reason: hostile, pathToGreen: `By 30 November 2024: ${hostile}` })
  for (const page of [await director.read(at), await executive.read(`${at}/decision`)]) {
    expect(page).not.toMatch(/<script>alert|<img src=x/)
    expect(page).toContain('&lt;script&gt;alert(1)')
  }
})

journey('a promise put off needs its new day, and becomes a new promise', async (world) => {
  const { director, at, item, q1, q2 } = await scene(world)
  const id = await buildPromise(world, director.personId, { itemId: item, madeIn: q1, words: 'End off-framework bookings' })
  const put = { ...good, pathToGreen: 'By 30 November 2024: seven nurses start.', [`promise-${id}`]: 'new date' }
  const refused = await director.post(at, put)
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('Enter the new day for “End off-framework bookings”')
  expect(page).toContain(`href="#promise-${id}-day`)
  const dated = {
    ...put,
    [`promise-${id}-words`]: 'The contract is late',
    [`promise-${id}-day-day`]: '20',
    [`promise-${id}-day-month`]: '12',
    [`promise-${id}-day-year`]: '2024',
  }
  expect((await sendPast(director, at, dated)).headers.get('location')).toBe(at)
  const all = await world.inTrust(director.personId, (db) =>
    db.selectFrom('promises').where('item_id', '=', item).orderBy('due_on').select(['words', 'due_on', 'outcome', 'made_in_id']).execute(),
  )
  expect(all).toEqual([
    { words: 'End off-framework bookings', due_on: '2024-09-30', outcome: 'new date', made_in_id: q1 },
    { words: 'seven nurses start.', due_on: '2024-11-30', outcome: 'open', made_in_id: q2 },
    { words: 'End off-framework bookings', due_on: '2024-12-20', outcome: 'open', made_in_id: q2 },
  ])
})

journey('a deputy writes on behalf of the post’s holder, and is named as doing so', async (world) => {
  const { director, executive, q2 } = await scene(world)
  const deputy = await world.browserOf(await world.person('Deputy Director of HR', 'director'))
  const post = await buildPost(world, executive.personId, {
    title: 'Director of Estates',
    holder: director.personId,
    deputy: deputy.personId,
  })
  const { plan_id } = await world.inTrust(executive.personId, (db) => db.selectFrom('items').select('plan_id').executeTakeFirstOrThrow())
  const at = `/items/${await buildItem(world, executive.personId, { planId: plan_id, postId: post, title: 'Mend the roof' })}/updates/${q2}`
  expect(await deputy.read(at)).toContain('You write on behalf of the Director of Estates')
  expect((await sendPast(deputy, at, good)).headers.get('location')).toBe(at)
  expect(await executive.read(`${at}/decision`)).toContain('Deputy Director of HR, for the Director of Estates')
})

journey('who does not hold the post reads and cannot write; another trust is not told that the item is there', async (world) => {
  const { at } = await scene(world)
  const other = await world.as('director')
  expect(await other.read(at)).toContain('Nothing has been said for Q2 2024/25 yet.')
  expect(await other.read(at)).not.toContain('<textarea')
  const answer = await other.post(at, good)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Only the accountable person, or a deputy named for the post, can write this update')
  const stranger = await (await newWorld()).as('director')
  expect((await stranger.get(at)).status).toBe(404)
  expect((await stranger.post(at, good)).status).toBe(404)
  expect((await (await world.as('non-executive')).post(at, good)).status).toBe(403)
})

journey('a frozen period takes no words, and an earlier day shows no form', async (world) => {
  const { director, item, q1, at } = await scene(world)
  const answer = await director.post(`/items/${item}/updates/${q1}`, good)
  const page = await answer.text()
  expect(answer.status).toBe(409)
  expect(page).toContain('The period is frozen. A correction needs a new edition of the report')
  expect(page).toContain(good.text)
  world.at('2024-10-17T09:00:00.000Z')
  const later = await world.browserOf(director.personId)
  expect(await later.read(at)).toContain('Send update for approval')
  const then = await later.read(`${at}?as-at=2024-10-15`)
  expect(then).toContain('Nothing has been said for Q2 2024/25 yet.')
  expect(then).not.toContain('<textarea')
  expect((await later.post(`${at}?as-at=2024-10-15`, good)).status).toBe(409)
})
