import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { scene } from './build-scene.ts'

journey('a non-executive asks, the owner answers and promises a day, and both stand on the item’s challenges', async (world) => {
  const { director, item } = await scene(world)
  const chair = await world.browserOf(await world.person('Chair', 'non-executive'))
  const blank = await chair.post(`/items/${item}/challenges`, { words: ' ' })
  expect([blank.status, (await blank.text()).includes('href="#words"')]).toEqual([422, true])
  const asked = await chair.post(`/items/${item}/challenges`, { words: 'Why is <b>this</b> still above the cap?' })
  expect([asked.status, asked.headers.get('location')]).toEqual([303, `/items/${item}/challenges`])
  expect((await chair.post(`/items/${item}/challenges`, { words: 'Why is <b>this</b> still above the cap?' })).status).toBe(303)
  const page = await chair.read(`/items/${item}/challenges`)
  expect(page).toContain('1 challenge; 1 not answered yet')
  expect(page).toContain('Why is &lt;b&gt;this&lt;/b&gt; still above the cap?')
  expect(page).toContain('due by 29 October 2024')
  const at = /href="(\/challenges\/\d+)"/.exec(page)?.[1] ?? ''
  expect(await chair.read(at)).not.toContain('Send answer')
  const half = await director.post(at, { answer: 'Seven posts were empty.', promise: 'No shift above the cap' })
  expect(half.status).toBe(422)
  expect(await half.text()).toContain('Enter the day the promise is for')
  const answered = await director.post(at, {
    answer: 'Seven posts were empty.',
    promise: 'No shift above the cap',
    'day-day': '31',
    'day-month': '1',
    'day-year': '2025',
  })
  expect(answered.status).toBe(303)
  expect(await chair.read(`/items/${item}/challenges`)).toContain('1 challenge; all answered')
  const promise = await world.inTrust(director.personId, (db) =>
    db.selectFrom('promises').where('item_id', '=', item).select(['words', 'due_on', 'came_from']).executeTakeFirst(),
  )
  expect(promise).toEqual({ words: 'No shift above the cap', due_on: '2025-01-31', came_from: 'challenge' })
  const told = 'Became a promise for 31 January 2025: “No shift above the cap” (still open).'
  for (const path of [at, `/items/${item}/challenges`, `/items/${item}`]) expect(await chair.read(path), path).toContain(told)
  expect((await director.post(at, { answer: 'Seven posts were empty.' })).status).toBe(303)
  const late = await director.post(at, { answer: 'Other words' })
  expect([late.status, (await late.text()).includes('Other words')]).toEqual([409, true])
})

journey('only the owner answers, nobody answers themselves, and other trusts see nothing', async (world) => {
  const { director, executive, item } = await scene(world)
  await executive.post(`/items/${item}/challenges`, { words: 'What does it cost?' })
  const at = /href="(\/challenges\/\d+)"/.exec(await executive.read(`/items/${item}/challenges`))?.[1] ?? ''
  expect(await (await executive.post(at, { answer: 'A lot' })).text()).toContain('You asked this, so somebody else must answer it')
  const other = await world.as('director')
  expect((await other.post(at, { answer: 'Me' })).status).toBe(409)
  expect((await (await world.as('inspector')).post(`/items/${item}/challenges`, { words: 'x' })).status).toBe(403)
  expect(await director.read(at)).toContain('Send answer')
})
