import { describe, expect, test } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import { buildItem, buildMilestone, buildPeriod, buildPlan, buildPost, buildRisk, buildUpdate } from '../build.ts'

/** A plan with one item that a director answers for, said to be green under a risk of 20 that has not fallen. */
async function withItem(world: World) {
  const lead = await world.person('Governance Lead', 'governance lead')
  const director = await world.person('Director of Estates', 'director')
  const post = await buildPost(world, lead, { title: 'Director of Estates', holder: director })
  const other = await buildPost(world, lead, { title: 'Medical Director' })
  const q1 = await buildPeriod(world, lead, { label: 'Q1 2024/25', state: 'frozen' })
  const q2 = await buildPeriod(world, lead)
  const plan = await buildPlan(world, lead, { name: 'Progress 2024/25' })
  const item = await buildItem(world, lead, { planId: plan, postId: post })
  await buildUpdate(world, lead, { itemId: item, periodId: q1, text: 'The draft plan went to the board in May.', writtenBy: director })
  await buildUpdate(world, lead, {
    itemId: item,
    periodId: q2,
    text: 'The plan is agreed. Boilers are replaced by 14 March 2025.',
    state: 'sent',
    writtenBy: director,
  })
  const risk = await buildRisk(world, lead, {
    scores: [
      { periodId: q1, score: 20 },
      { periodId: q2, score: 20 },
    ],
    itemIds: [item],
  })
  return { lead, director, post, other, q1, q2, plan, item, risk }
}

describe('one item', () => {
  journey('opens with the verdict and why, in words', async (world) => {
    const { item, risk } = await withItem(world)
    const page = await (await world.as('non-executive')).read(`/items/${item}`)
    expect(page).toContain('Declared green; the records support amber.')
    expect(page).toContain('The risk above this item has stood at 20 for two quarters.')
    expect(page).toContain(`href="/risks/${risk}"`)
    expect(page).toContain('Update sent, not yet approved')
    expect(page).toContain('Director of Estates')
    expect(page).toContain('Challenge this update')
    expect(page).not.toContain('Change this item')
    expect(page).not.toContain('Add a milestone')
  })

  journey('shows its writer the way to the update, and nobody else', async (world) => {
    const { item, director, q2 } = await withItem(world)
    expect(await (await world.browserOf(director)).read(`/items/${item}`)).toContain(`/items/${item}/updates/${q2}`)
    expect(await (await world.as('director')).read(`/items/${item}`)).not.toContain(`href="/items/${item}/updates/${q2}"`)
  })

  journey('offers dates in the words as milestones to those who may set them', async (world) => {
    const { item } = await withItem(world)
    const page = await (await world.as('governance lead')).read(`/items/${item}`)
    expect(page).toContain('1 date in the words that is no milestone yet')
    expect(page).toContain(`/items/${item}/milestones/new?title=Boilers+are+replaced+by+14+March+2025.&amp;on=2025-03-14`)
    for (const role of ['inspector', 'quality adviser'] as const)
      expect(await (await world.as(role)).read(`/items/${item}`), role).not.toContain('no milestone yet')
  })

  journey('is read as it stood on an earlier day, with nothing to change', async (world) => {
    const { item, lead } = await withItem(world)
    world.at('2024-10-16T09:00:00.000Z')
    const browser = await world.browserOf(lead)
    const version = await versionOf(world, item)
    await browser.post(`/items/${item}`, { ...(await boxes(world, item)), title: 'Renew the green plan', version })
    expect(await browser.read(`/items/${item}`)).toContain('<h1> Renew the green plan</h1>')
    const then = await browser.read(`/items/${item}?as-at=2024-10-15`)
    expect(then).toContain('<h1> Refresh the green plan</h1>')
    expect(then).not.toContain('Change this item')
  })

  journey('of another trust does not exist', async (world) => {
    const { item, plan } = await withItem(world)
    const { newWorld } = await import('../../../../tests/support.ts')
    const stranger = await (await newWorld()).as('governance lead')
    for (const path of [`/items/${item}`, `/plans/${plan}`, `/items/${item}/edit`, '/items/999999', '/items/nonsense'])
      expect((await stranger.get(path)).status, path).toBe(404)
  })
})

const versionOf = async (world: World, id: number) =>
  String(
    (
      await world.database.owner
        .selectFrom('items')
        .where('id', '=', id)
        .where('trust_id', '=', world.trustId)
        .select('version')
        .executeTakeFirstOrThrow()
    ).version,
  )

const boxes = async (world: World, id: number) => {
  const item = await world.database.owner
    .selectFrom('items')
    .where('id', '=', id)
    .where('trust_id', '=', world.trustId)
    .selectAll()
    .executeTakeFirstOrThrow()
  return { title: item.title, accountable: String(item.accountable_post_id) }
}

describe('keeping items', () => {
  journey('the governance lead adds a plan and an item, with exactly one post accountable', async (world) => {
    const { post, other } = await withItem(world)
    const browser = await world.as('governance lead')
    const days = { 'starts-day': '1', 'starts-month': '4', 'starts-year': '2025', 'ends-day': '31', 'ends-month': '3', 'ends-year': '2026' }
    const made = await browser.post('/plans', { name: 'Delivery plan 2025/26', layout: 'delivery plan', ...days })
    expect(made.status).toBe(303)
    const plan = made.headers.get('location') ?? ''
    const bare = await browser.post(`${plan}/items`, { title: 'Open the new ward', contributors: [String(other)] })
    expect(bare.status).toBe(422)
    const again = await bare.text()
    expect(again).toContain('Select the one post that is accountable')
    expect(again).toContain('Open the new ward')
    expect(again).toMatch(new RegExp(`value="${other}" checked`))
    const added = await browser.post(`${plan}/items`, {
      title: 'Open the new ward',
      accountable: String(post),
      contributors: [String(other), String(post)],
    })
    expect(added.status).toBe(303)
    expect(await browser.read(plan)).toContain('Open the new ward')
    expect((await browser.post('/plans', { name: 'Delivery plan 2025/26', layout: 'delivery plan', ...days })).status).toBe(422)
  })

  journey('the second of two editors is told who was first and loses nothing typed', async (world) => {
    const { item, lead, post } = await withItem(world)
    const version = await versionOf(world, item)
    const [first, second] = [await world.browserOf(lead), await world.as('governance lead')]
    expect((await first.post(`/items/${item}`, { title: 'First words', accountable: String(post), version })).status).toBe(303)
    const late = await second.post(`/items/${item}`, { title: 'Second words', accountable: String(post), version })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Governance Lead changed this while you were writing')
    expect(page).toContain('First words')
    expect(page).toContain('Second words')
    const next = await versionOf(world, item)
    expect((await second.post(`/items/${item}`, { title: 'Second words', accountable: String(post), version: next })).status).toBe(303)
  })

  journey('a paused item needs a reason and a day to look again, and then says both', async (world) => {
    const { item } = await withItem(world)
    const browser = await world.as('governance lead')
    const version = await versionOf(world, item)
    const bare = await browser.post(`/items/${item}/state`, { activity: 'paused', version })
    expect(bare.status).toBe(422)
    expect(await bare.text()).toContain('Say why it is paused')
    const day = { 'reviewOn-day': '31', 'reviewOn-month': '1', 'reviewOn-year': '2025' }
    const paused = { activity: 'paused', reason: 'No national money', version, ...day }
    const undecided = await browser.post(`/items/${item}/state`, paused)
    expect(await undecided.text()).toContain('Say which role or body decided it')
    expect((await browser.post(`/items/${item}/state`, { ...paused, approvedBy: 'Chief Executive' })).status).toBe(303)
    expect(await browser.read(`/items/${item}`)).toContain('Paused: No national money. To be looked at again on 31 January 2025.')
  })

  journey('a risk is linked and untied', async (world) => {
    const { item, risk } = await withItem(world)
    const browser = await world.as('governance lead')
    expect((await browser.post(`/items/${item}/risks/${risk}/unlink`)).status).toBe(303)
    expect(await browser.read(`/items/${item}`)).toContain('No risk is linked.')
    expect((await browser.post(`/items/${item}/risks`, { risk: '987654' })).status).toBe(422)
    expect((await browser.post(`/items/${item}/risks`, { risk: String(risk) })).status).toBe(303)
    expect(await browser.read(`/items/${item}`)).toContain('Linked the risk “Risk 06: We cannot staff our wards”')
  })

  test.each(['director', 'non-executive', 'inspector', 'ward manager'] as const)('a %s keeps no items', async (role) => {
    const { newWorld } = await import('../../../../tests/support.ts')
    const world = await newWorld()
    const { item, plan } = await withItem(world)
    const browser = await world.as(role)
    for (const path of [`/items/${item}`, `/items/${item}/state`, `/items/${item}/risks`, `/plans/${plan}/items`, '/plans'])
      expect((await browser.post(path, { title: 'x' })).status, path).toBe(403)
  })
})

describe('milestones', () => {
  journey('are added, given a new date with its reason, and reported done', async (world) => {
    const { item, director } = await withItem(world)
    const browser = await world.browserOf(director)
    const on = (name: string, day: number, month: number, year = 2024) => ({
      [`${name}-day`]: String(day),
      [`${name}-month`]: String(month),
      [`${name}-year`]: String(year),
    })
    expect((await browser.post(`/items/${item}/milestones`, { title: 'Boilers replaced', ...on('on', 30, 2) })).status).toBe(422)
    expect((await browser.post(`/items/${item}/milestones`, { title: 'Boilers replaced', ...on('on', 30, 9) })).status).toBe(303)
    expect(await browser.read(`/items/${item}`)).toContain('“Boilers replaced” has passed with no new date')
    const milestone = /milestones\/(\d+)"/.exec(await browser.read(`/items/${item}`))?.[1]
    const at = `/items/${item}/milestones/${milestone}`
    expect((await browser.post(`${at}/date`, { seen: '0', ...on('to', 29, 11) })).status).toBe(422)
    expect((await browser.post(`${at}/date`, { seen: '0', reason: 'The boiler came late', ...on('to', 29, 11) })).status).toBe(303)
    expect((await browser.post(`${at}/date`, { seen: '0', reason: 'The boiler came late', ...on('to', 29, 11) })).status).toBe(303)
    expect(await browser.read(`/items/${item}`)).toContain('Passed 30 September; now 29 November')
    const overtaken = await browser.post(`${at}/date`, { seen: '0', reason: 'Another reason', ...on('to', 1, 12) })
    expect(overtaken.status).toBe(409)
    expect(await overtaken.text()).toContain('Another reason')
    expect((await browser.post(`${at}/done`, { version: '1', ...on('on', 20, 10) })).status).toBe(422)
    expect((await browser.post(`${at}/done`, { version: '1', ...on('on', 14, 10) })).status).toBe(303)
    expect((await browser.post(`${at}/done`, { version: '1', ...on('on', 14, 10) })).status).toBe(303)
    const page = await browser.read(`/items/${item}`)
    expect(page).toContain('Done 14 October 2024')
    expect(page).toContain('Reported the milestone “Boilers replaced” done on 14 October 2024')
  })

  journey('are seen by everyone and set by few', async (world) => {
    const { item, lead } = await withItem(world)
    const milestone = await buildMilestone(world, lead, { itemId: item, forecasts: [{ day: '2024-12-20', reason: 'Staff were ill' }] })
    const browser = await world.as('ward manager')
    const page = await browser.read(`/items/${item}/milestones/${milestone}`)
    expect(page).toContain('Staff were ill')
    expect(page).not.toContain('Report it done')
    expect((await browser.post(`/items/${item}/milestones/${milestone}/done`)).status).toBe(403)
  })
})
