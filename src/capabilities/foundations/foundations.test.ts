import { expect } from 'vitest'
import { journey, newWorld, type World } from '../../../tests/support.ts'
import { record } from '../../platform/history/index.ts'

/** A version with one goal, and their numbers. */
const strategyIn = (world: World, by: number) =>
  world.inTrust(by, async (db) => {
    const own = { trust_id: world.trustId }
    const version = await db
      .insertInto('strategy_versions')
      .values({ ...own, name: 'Ahead', label: '2024/25', starts_on: '2024-04-01', ends_on: '2025-03-31', main_axis: 'goal' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const goal = await db
      .insertInto('strategy_elements')
      .values({ ...own, version_id: version.id, level: 'goal', position: 1, title: 'Kind care' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(db, { verb: 'test.built', ref: null })
    return { version: version.id, goal: goal.id }
  })

journey('what the strategy answers to is written down, held against a goal, and told on the goal’s page', async (world) => {
  const lead = await world.as('governance lead')
  const { goal } = await strategyIn(world, lead.personId)
  expect(await lead.read('/foundations')).toContain('Nothing is written down that the strategy answers to.')
  const bad = await lead.post('/foundations/frameworks', {})
  expect(bad.status).toBe(422)
  expect(await bad.text()).toMatch(/Select what it is[\s\S]*Enter its name/)
  const made = await lead.post('/foundations/frameworks', { kind: 'driver', name: 'Long Term Plan', words: 'Close to home' })
  const at = made.headers.get('location') as string
  expect((await lead.post('/foundations/frameworks', { kind: 'driver', name: 'long term plan' })).status).toBe(422)
  expect(await lead.read(at)).toContain('Nothing answers to it yet.')
  const of = `/foundations/of/element/${goal}`
  expect((await lead.post(`${of}/frameworks`, { frameworks: [at.split('/').at(-1) as string] })).status).toBe(303)
  expect(await lead.read(at)).toMatch(/1 record answers to it\.[\s\S]*Kind care/)
  expect(await lead.read(`/strategy/elements/${goal}`)).toMatch(/Answers to: national or local driver[\s\S]*Long Term Plan/)
  expect((await lead.post(`${of}/frameworks`, { frameworks: ['999999'] })).status).toBe(409)
  expect((await lead.get('/foundations/of/trusts/1')).status).toBe(404)
  const stranger = await (await newWorld()).as('governance lead')
  expect((await stranger.get(of)).status).toBe(404)
  expect((await stranger.get(at)).status).toBe(404)
})

journey(
  'who was asked is kept with what they said and what it changed; what changed nothing says why, or that nobody answered',
  async (world) => {
    const lead = await world.as('governance lead')
    const { version, goal } = await strategyIn(world, lead.personId)
    const held = { version: String(version), who: 'Night staff', 'held-day': '1', 'held-month': '10', 'held-year': '2024' }
    const late = await lead.post('/foundations/engagements', { ...held, 'held-year': '2025' })
    expect(await late.text()).toContain('Write it down once it was held')
    expect((await lead.post('/foundations/engagements', { ...held, people: 'many' })).status).toBe(422)
    const at = (await lead.post('/foundations/engagements', held)).headers.get('location') as string
    expect((await lead.post(`${at}/themes`, { words: 'Hot food at night', element: String(goal) })).status).toBe(303)
    expect((await lead.post(`${at}/themes`, { words: 'More parking' })).status).toBe(303)
    expect((await lead.post(`${at}/themes`, { words: 'x', element: '999999' })).status).toBe(422)
    const page = await lead.read(at)
    expect(page).toContain('Of 2 things said, 1 changed the strategy and 1 has no answer yet.')
    expect(page).toContain('nobody counted who took part')
    expect(await lead.read(`/strategy/elements/${goal}`)).toMatch(/Shaped by what people said[\s\S]*Hot food at night/)
  },
)

journey(
  'words stand beside a goal by role with consent, and are withdrawn; anybody but an inspector says how their work serves it',
  async (world) => {
    const [lead, partner, inspector] = [await world.as('governance lead'), await world.as('patient partner'), await world.as('inspector')]
    const { goal } = await strategyIn(world, lead.personId)
    const of = `/foundations/of/element/${goal}`
    const quote = { words: 'They <b>listened</b>.', as: 'carer', 'consented-day': '2', 'consented-month': '10', 'consented-year': '2024' }
    expect((await lead.post(`${of}/quotes`, { ...quote, 'consented-year': '2025' })).status).toBe(422)
    expect((await lead.post(`${of}/quotes`, quote)).status).toBe(303)
    const page = await lead.read(of)
    expect(page).toContain('They &lt;b&gt;listened&lt;/b&gt;.')
    expect((await partner.post(`${of}/quotes`, quote)).status).toBe(403)
    expect((await partner.post(`${of}/contributions`, { words: '' })).status).toBe(422)
    expect((await partner.post(`${of}/contributions`, { words: 'I welcome new volunteers.' })).status).toBe(303)
    expect((await inspector.post(`${of}/contributions`, { words: 'x' })).status).toBe(403)
    expect(await inspector.read(of)).toMatch(/I welcome new volunteers[\s\S]*patient partner, 15 October 2024/)
    const withdrawal = /\/quotes\/\d+\/withdrawal/.exec(page)?.[0]
    expect((await lead.post(of + withdrawal)).status).toBe(303)
    expect(await lead.read(of)).not.toContain('listened')
    expect((await lead.post(of + withdrawal)).status).toBe(404)
  },
)
