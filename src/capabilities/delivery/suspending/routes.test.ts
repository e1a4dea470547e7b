import { expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import { buildItem, buildMilestone, buildPeriod, buildPlan, buildPost } from '../build.ts'

async function withPlan(world: World) {
  const lead = await world.person('Governance Lead', 'governance lead')
  const post = await buildPost(world, lead, { title: 'Director of Estates', holder: lead })
  await buildPeriod(world, lead)
  const plan = await buildPlan(world, lead, { name: 'Progress 2024/25' })
  const items = [
    await buildItem(world, lead, { planId: plan, postId: post, title: 'Renew the boilers', position: 1 }),
    await buildItem(world, lead, { planId: plan, postId: post, title: 'Staff wellbeing', position: 2 }),
    await buildItem(world, lead, { planId: plan, postId: post, title: 'Sell the depot', position: 3 }),
  ] as const
  return { lead, plan, items, browser: await world.browserOf(lead) }
}

const review = { 'reviewOn-day': '31', 'reviewOn-month': '1', 'reviewOn-year': '2025' }
const why = { reason: 'Winter comes first.', approvedBy: 'Chief Executive', ...review }
const ticks = async (world: World, ...ids: number[]) => {
  const rows = await world.database.owner
    .selectFrom('items')
    .where('trust_id', '=', world.trustId)
    .where('id', 'in', ids)
    .select(['id', 'version'])
    .execute()
  return rows.map(({ id, version }) => `${id}:${version}`)
}

journey('several items are paused with one reason, looked at in one place, and go on one by one', async (world) => {
  const { browser, lead, plan, items } = await withPlan(world)
  const [boilers, wellbeing, depot] = items
  const at = `/plans/${plan}/several`
  const none = await browser.post(at, { what: 'paused', ...why })
  expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('Choose one item or more')])
  const chosen = await ticks(world, boilers, wellbeing)
  const undecided = await browser.post(at, { items: chosen, what: 'paused', reason: 'Winter' })
  expect(await undecided.text()).toMatch(/Say on which day[\s\S]*Say which role or body decided it/)
  expect((await browser.post(at, { items: ['987654:1'], what: 'paused', ...why })).status).toBe(422)
  expect((await browser.post(at, { items: chosen, what: 'paused', ...why })).status).toBe(303)
  world.at('2024-10-25T09:00:00.000Z')
  const later = await world.browserOf(lead)
  const paused = await later.read('/delivery/paused')
  expect(paused).toContain('Two items are paused by the trust’s own decision, the longest for 11 days.')
  expect(paused).toMatch(/Renew the boilers[\s\S]*15 October 2024[\s\S]*Winter comes first\.[\s\S]*Chief Executive[\s\S]*31 January 2025/)
  expect(await later.read(`/items/${boilers}`)).toContain('Since 15 October 2024, decided by Chief Executive.')
  const again = await later.post(at, { items: await ticks(world, boilers, depot), what: 'paused', ...why })
  expect(await again.text()).toContain('“Renew the boilers” is paused already. Leave it out')
  const version = (await ticks(world, boilers))[0]?.split(':')[1] ?? ''
  const bare = await later.post(`/items/${boilers}/state`, { activity: 'active', version })
  expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('Say why it goes on')])
  const same = await later.post(`/items/${boilers}/state`, { activity: 'active', reason: why.reason, version })
  expect([same.status, await same.text()]).toEqual([422, expect.stringContaining('Say why it goes on: these words say why it was paused')])
  expect((await later.post(`/items/${boilers}/state`, { activity: 'active', reason: 'Money came.', version })).status).toBe(303)
  const gone = await later.read('/delivery/paused')
  expect(gone).toContain('One item is paused')
  expect(gone).toMatch(/What went on[\s\S]*Renew the boilers[\s\S]*10 days[\s\S]*Winter comes first\. Money came\./)
})

journey('an item is brought forward, then closed with what came of it, and its times never disagree with its state', async (world) => {
  const { browser, items } = await withPlan(world)
  const [item] = items
  const state = async (form: Record<string, string>) =>
    browser.post(`/items/${item}/state`, { version: (await ticks(world, item))[0]?.split(':')[1] ?? '', ...form })
  expect((await state({ activity: 'brought forward', ...why })).status).toBe(303)
  expect(await browser.read(`/items/${item}`)).toContain(
    'Brought forward since 15 October 2024, decided by Chief Executive: Winter comes first.',
  )
  const early = await state({ activity: 'closed', reason: 'The boilers run' })
  expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('Select what came of it')])
  expect((await state({ activity: 'closed', reason: 'The boilers run', outcome: 'achieved' })).status).toBe(303)
  const page = await browser.read(`/items/${item}`)
  expect(page).toContain('Closed, achieved: The boilers run.')
  expect(page).not.toContain('Brought forward since')
  const open = await world.database.owner
    .selectFrom('item_suspensions')
    .where('trust_id', '=', world.trustId)
    .where('ended_on', 'is', null)
    .select('id')
    .execute()
  expect(open).toEqual([])
})

journey('the second of two who change several items loses nothing typed', async (world) => {
  const { browser, plan, items } = await withPlan(world)
  const before = await ticks(world, items[0], items[1])
  await browser.post(`/plans/${plan}/several`, { items: await ticks(world, items[1]), what: 'paused', ...why })
  const second = await browser.post(`/plans/${plan}/several`, { items: before, what: 'brought forward', ...why })
  expect(second.status).toBe(409)
  expect(await second.text()).toMatch(/“Staff wellbeing” was changed by somebody meanwhile[\s\S]*Winter comes first/)
  expect(await browser.read(`/items/${items[0]}`)).not.toContain('Brought forward')
})

journey('several items are given to a committee, which then shows what it oversees', async (world) => {
  const { browser, plan, items, lead } = await withPlan(world)
  await buildMilestone(world, lead, { itemId: items[0], title: 'Boilers ordered', baseline: '2024-10-01' })
  const made = await browser.post('/organisation/bodies', { name: 'Estates group', kind: 'group' })
  const at = made.headers.get('location') ?? ''
  const body = at.split('/').at(-1) ?? ''
  const give = { items: await ticks(world, items[0], items[1]), what: 'overseen' }
  expect((await browser.post(`/plans/${plan}/several`, { ...give, body: '987654' })).status).toBe(422)
  expect((await browser.post(`/plans/${plan}/several`, { ...give, body })).status).toBe(303)
  const page = await browser.read(at)
  expect(page).toContain('It oversees 2 items of the current plan.')
  expect(page).toContain('“Boilers ordered” was due 1 October 2024.')
  expect(await browser.read(`/items/${items[0]}`)).toMatch(/Overseen by[\s\S]*Estates group/)
  expect(await browser.read(`/delivery?overseen=${body}`)).toContain('2 items of 3')
  expect(await browser.read('/delivery?overseen=nobody')).toContain('1 item of 3')
})

journey('a milestone reported done by mistake is opened again with the reason', async (world) => {
  const { browser, lead, items } = await withPlan(world)
  const milestone = await buildMilestone(world, lead, { itemId: items[0], title: 'Boilers ordered', baseline: '2024-11-29' })
  const at = `/items/${items[0]}/milestones/${milestone}`
  expect((await browser.post(`${at}/reopen`, { reason: 'x', version: '1' })).status).toBe(409)
  await browser.post(`${at}/done`, { 'on-day': '14', 'on-month': '10', 'on-year': '2024', version: '1' })
  expect(await (await browser.post(`${at}/reopen`, { version: '2' })).text()).toContain('Enter why it was not done')
  expect((await browser.post(`${at}/reopen`, { reason: 'Only one was ordered', version: '2' })).status).toBe(303)
  expect(await browser.read(at)).toContain('Report it done')
  expect(await browser.read(`/items/${items[0]}`)).toContain(
    'Took back that the milestone “Boilers ordered” was done on 14 October 2024: Only one was ordered',
  )
})
