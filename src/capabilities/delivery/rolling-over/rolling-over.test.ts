import { describe, expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { buildItem, buildMilestone, buildPeriod, buildPlan, buildPost, buildPromise, buildRisk } from '../build.ts'
import { seenOf } from './decisions.ts'

/** A plan of 2023/24 that has ended with three open rows and one closed; its first has a milestone put off once, a promise and a risk. */
async function endedPlan(world: World) {
  const lead = await world.person('Governance Lead', 'governance lead')
  const post = await buildPost(world, lead, { title: 'Director of Estates' })
  const period = await buildPeriod(world, lead, { label: 'Q4 2023/24', state: 'frozen' })
  const plan = await buildPlan(world, lead, { name: 'Plan 2023/24', starts: '2023-04-01', ends: '2024-03-31', layout: 'delivery plan' })
  const row = (title: string, position: number, activity: 'active' | 'paused' | 'closed' = 'active') =>
    buildItem(world, lead, { planId: plan, title, position, activity, postId: post })
  const rows = [await row('Dormitories end', 1), await row('Waits are shorter', 2, 'paused'), await row('Boilers are replaced', 3)]
  await row('Done long ago', 4, 'closed')
  const [first = 0] = rows
  const milestone = await buildMilestone(world, lead, {
    itemId: first,
    title: 'Last ward moves',
    baseline: '2024-01-31',
    forecasts: [{ day: '2024-06-30', reason: 'Builder late' }],
  })
  const done = await buildMilestone(world, lead, { itemId: first, title: 'First ward moved', baseline: '2023-06-30', actual: '2023-07-01' })
  const promise = await buildPromise(world, lead, { itemId: first, madeIn: period })
  await buildRisk(world, lead, { scores: [{ periodId: period, score: 20 }], itemIds: [first] })
  return { lead, plan, rows, milestone, done, promise }
}

const next = {
  name: 'Plan 2024/25',
  'starts-day': '1',
  'starts-month': '4',
  'starts-year': '2024',
  'ends-day': '31',
  'ends-month': '3',
  'ends-year': '2025',
}

const itemsOf = (world: World, planId: number) =>
  world.database.owner.selectFrom('items').where('plan_id', '=', planId).orderBy('position').selectAll().execute()

async function formOf(world: World, plan: number, more: Record<string, string> = {}) {
  const open = (await itemsOf(world, plan)).filter(({ state }) => state !== 'closed')
  return { into: 'none', seen: seenOf(open), all: 'carried', ...next, ...more }
}

const planNamed = (world: World, name: string) =>
  world.database.owner.selectFrom('plans').where('trust_id', '=', world.trustId).where('name', '=', name).selectAll().executeTakeFirst()

describe('rolling a plan over', () => {
  journey('the plan says that it ended without a successor, and where to roll it over', async (world) => {
    const { plan, lead } = await endedPlan(world)
    const browser = await world.browserOf(lead)
    const words = 'Plan 2023/24 ended on 31 March 2024 and nothing follows it: 4 items, 3 still open.'
    for (const address of [`/plans/${plan}`, '/delivery']) expect(await browser.read(address), address).toContain(words)
    const page = await browser.read(`/plans/${plan}/roll-over`)
    expect(page).toContain('3 rows are still open.')
    expect(page).toContain('1 open milestone, put off once; 1 open promise; 1 risk')
    expect(page).toContain('value="Plan 2024/25"')
    expect((await (await world.as('director')).get(`/plans/${plan}/roll-over`)).status).toBe(403)
    expect(await (await world.as('director')).read(`/plans/${plan}`)).not.toContain('/roll-over')
  })

  journey('carries rows over with what is open of them, closes and drops others, in one change', async (world) => {
    const { plan, lead, rows, milestone, done, promise } = await endedPlan(world)
    const [first = 0, second = 0, third = 0] = rows
    const browser = await world.browserOf(lead)
    const choices = { [`words-${second}`]: 'Nobody waits over a year', [`fate-${third}`]: 'dropped', [`why-${third}`]: 'No money' }
    const answer = await browser.post(`/plans/${plan}/roll-over`, await formOf(world, plan, choices))
    expect(answer.status).toBe(303)
    const made = await planNamed(world, 'Plan 2024/25')
    expect(made).toMatchObject({ follows_id: plan, layout: 'delivery plan', starts_on: '2024-04-01', ends_on: '2025-03-31' })
    const carried = await itemsOf(world, made?.id ?? 0)
    expect(carried.map(({ title, state }) => [title, state])).toEqual([
      ['Dormitories end', 'active'],
      ['Nobody waits over a year', 'paused'],
    ])
    const owner = world.database.owner
    const belongs = async (table: 'milestones' | 'promises', id: number) =>
      (await owner.selectFrom(table).where('id', '=', id).select('item_id').executeTakeFirst())?.item_id
    expect(await belongs('milestones', milestone)).toBe(carried[0]?.id)
    expect(await belongs('milestones', done)).toBe(first)
    expect(await belongs('promises', promise)).toBe(carried[0]?.id)
    const moved = await owner.selectFrom('milestones').where('id', '=', milestone).select('baseline_on').executeTakeFirst()
    expect(moved?.baseline_on).toBe('2024-01-31')
    expect((await itemsOf(world, plan)).find(({ id }) => id === third)).toMatchObject({
      state: 'closed',
      state_reason: 'Dropped: No money',
    })
    const [told] = await world.inTrust(lead, async (db) => historyOf(db, { kind: 'plan', id: plan }, { limit: 1 }))
    expect(told).toMatchObject({ verb: 'plan.rolledOver', facts: { into: 'Plan 2024/25', carried: 2, closed: 0, dropped: 1 } })
    const lineage = await browser.read(`/items/${carried[1]?.id}/lineage`)
    expect(lineage).toContain('Waits are shorter')
    expect(lineage).toContain('Carried on')
    expect(await browser.read(`/items/${carried[0]?.id}/lineage`)).toContain('A date moved once, to a later day')
    expect(await browser.read(`/plans/${plan}`)).not.toContain('nothing follows it')
  })

  journey('the same form sent twice doubles nothing', async (world) => {
    const { plan, lead } = await endedPlan(world)
    const browser = await world.browserOf(lead)
    const form = await formOf(world, plan)
    expect((await browser.post(`/plans/${plan}/roll-over`, form)).status).toBe(303)
    const again = await browser.post(`/plans/${plan}/roll-over`, form)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Some of these rows were decided or changed since you opened the page')
    expect(await itemsOf(world, (await planNamed(world, 'Plan 2024/25'))?.id ?? 0)).toHaveLength(3)
    expect(await browser.read(`/plans/${plan}/roll-over`)).toContain('Nothing is left to decide.')
  })

  journey('two who roll over at once: the second is told, and keeps nothing', async (world) => {
    const { plan, lead } = await endedPlan(world)
    const [one, other] = [await world.browserOf(lead), await world.as('governance lead')]
    const forms = [await formOf(world, plan), await formOf(world, plan, { name: 'Another plan' })]
    const answers = await Promise.all([one.post(`/plans/${plan}/roll-over`, forms[0]), other.post(`/plans/${plan}/roll-over`, forms[1])])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    const made = [await planNamed(world, 'Plan 2024/25'), await planNamed(world, 'Another plan')].filter(Boolean)
    expect(made).toHaveLength(1)
  })

  journey('a row changed since the form was opened is not overwritten', async (world) => {
    const { plan, lead, rows } = await endedPlan(world)
    const form = await formOf(world, plan, { name: 'Typed name' })
    await buildItem(world, lead, { planId: plan, title: 'Came meanwhile', position: 9 })
    const answer = await (await world.browserOf(lead)).post(`/plans/${plan}/roll-over`, form)
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('Came meanwhile')
    expect(page).toContain('value="Typed name"')
    expect(rows).toHaveLength(3)
    expect(await planNamed(world, 'Typed name')).toBeUndefined()
  })

  journey('what cannot be is refused in words, with everything typed kept', async (world) => {
    const { plan, lead, rows } = await endedPlan(world)
    const browser = await world.browserOf(lead)
    const refused = async (more: Record<string, string>) => {
      const answer = await browser.post(`/plans/${plan}/roll-over`, await formOf(world, plan, more))
      expect(answer.status).toBe(422)
      return answer.text()
    }
    expect(await refused({ name: '' })).toContain('Enter what the next plan is called')
    expect(await refused({ name: 'Plan 2023/24' })).toContain('There is a plan called Plan 2023/24 already')
    expect(await refused({ 'starts-year': '2023' })).toContain('The first day must be after 31 March 2024, when Plan 2023/24 ends')
    expect(await refused({ 'ends-year': '2023' })).toContain('The last day must not be before the first, 1 April 2024')
    expect(await refused({ all: '' })).toContain('Select what becomes of “Dormitories end”')
    const page = await refused({ [`fate-${rows[0]}`]: 'closed', [`words-${rows[1]}`]: 'Kept words' })
    expect(page).toContain('Enter what came of “Dormitories end”')
    expect(page).toContain('value="Kept words"')
    expect((await browser.post(`/plans/${plan}/roll-over`, await formOf(world, plan, { into: 'version:999999' }))).status).toBe(404)
    expect((await browser.get('/plans/999999/roll-over')).status).toBe(404)
  })

  journey('rows can all be ended, or go into a plan that is there', async (world) => {
    const { plan, lead, rows } = await endedPlan(world)
    const other = await buildPlan(world, lead, { name: 'Progress 2024/25' })
    const browser = await world.browserOf(lead)
    expect(await browser.read(`/plans/${plan}/roll-over?into=plan:${other}`)).toContain('What is carried over goes into Progress 2024/25.')
    const into = await formOf(world, plan, { into: `plan:${other}`, all: 'closed', allWhy: 'Met', [`fate-${rows[0]}`]: 'carried' })
    expect((await browser.post(`/plans/${plan}/roll-over`, into)).headers.get('location')).toBe(`/plans/${other}`)
    expect((await itemsOf(world, other)).map(({ title }) => title)).toEqual(['Dormitories end'])
    expect((await itemsOf(world, plan)).map(({ state, state_reason }) => [state, state_reason])).toContainEqual(['closed', 'Met'])
    expect((await planNamed(world, 'Progress 2024/25'))?.follows_id).toBe(plan)
  })

  journey('where nothing is carried over, no plan is made', async (world) => {
    const { plan, lead } = await endedPlan(world)
    const form = await formOf(world, plan, { all: 'dropped', allWhy: 'The trust was dissolved', name: '' })
    expect((await (await world.browserOf(lead)).post(`/plans/${plan}/roll-over`, form)).headers.get('location')).toBe(`/plans/${plan}`)
    expect((await itemsOf(world, plan)).every(({ state }) => state === 'closed')).toBe(true)
  })
})
