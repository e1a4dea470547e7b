import { expect, test } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { scene } from './build-scene.ts'
import { whyNotPromised } from './challenges.ts'

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
  expect(await chair.read('/delivery?notice=challenge-unanswered')).toContain('1 challenge not answered')
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
  expect(await chair.read('/delivery?notice=challenge-unanswered')).not.toContain('challenge not answered')
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

const q2 = { label: 'Q2 2024/25', ends_on: '2024-09-30' } as const
test.each([
  ['frozen', '2024-09-20', '2024-09-30', 'Q2 2024/25 is frozen. Enter a day after its end, 30 September 2024'],
  ['frozen', '2024-09-20', '2024-10-01', undefined],
  ['open', '2024-09-20', '2024-09-30', undefined],
  ['open', '2024-10-15', '2024-10-15', 'The day must be later than today'],
] as const)('an answer about a period that is %s, on %s, promising %s', (state, today, day, words) =>
  expect(whyNotPromised({ promise: 'Nurses in post', day }, { today, period: { ...q2, state } })?.words).toBe(words),
)

journey('a challenge to a frozen period is answered; a promise made with it looks beyond that period', async (world) => {
  const { director, item, q1 } = await scene(world)
  const chair = await world.browserOf(await world.person('Chair', 'non-executive'))
  await chair.post(`/items/${item}/challenges`, { words: 'What came of it?', period: String(q1) })
  const at = /href="(\/challenges\/\d+)"/.exec(await chair.read(`/items/${item}/challenges`))?.[1] ?? ''
  const promised = (month: string) => ({ promise: 'The panel meets', 'day-day': '30', 'day-month': month, 'day-year': '2024' })
  const back = await director.post(at, { answer: 'A panel was set up.', ...promised('6') })
  expect([back.status, (await back.text()).includes('Q1 2024/25 is frozen. Enter a day after its end, 30 June 2024')]).toEqual([422, true])
  expect((await director.post(at, { answer: 'A panel was set up.', ...promised('11') })).status).toBe(303)
})
