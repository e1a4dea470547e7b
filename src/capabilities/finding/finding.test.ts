import { expect } from 'vitest'
import { journey, newWorld } from '../../../tests/support.ts'
import { buildItem, buildPeriod, buildPlan, buildPost, buildUpdate } from '../delivery/build.ts'

const ask = (words: string) => `/search?q=${encodeURIComponent(words)}`

journey('an item is found by its name, a word begun, its update, and the name it had', async (world) => {
  const lead = await world.as('governance lead')
  const period = await buildPeriod(world, lead.personId)
  const planId = await buildPlan(world, lead.personId)
  const item = await buildItem(world, lead.personId, { planId, title: 'Refresh the access policy' })
  await buildUpdate(world, lead.personId, {
    itemId: item,
    periodId: period,
    text: 'Standard operating procedures are aligned in two directorates.',
  })
  for (const words of ['access policy', 'acc', 'policies', 'refresh "access policy"'])
    expect(await lead.read(ask(words)), words).toContain(`href="/items/${item}"`)
  expect(await lead.read(ask('procedures aligned'))).toMatch(/In an update: [\s\S]*<mark>procedures<\/mark>/)
  expect(await lead.read(ask('policy -access'))).toContain('Nothing was found')
  await world.inTrust(lead.personId, async (db) => {
    await db.updateTable('items').set({ title: 'Make waits shorter' }).where('id', '=', item).execute()
    const { record } = await import('../../platform/history/index.ts')
    await record(db, { verb: 'test.built', ref: null })
  })
  expect(await lead.read(ask('access policy'))).toMatch(/Make waits shorter[\s\S]*Under its number or an old name/)
})

journey('posts and people are found by role and name; what is another trust’s is not', async (world) => {
  const other = await newWorld()
  const [reader, stranger] = [await world.as('patient partner'), await other.as('governance lead')]
  const keeper = await world.person('Keeper of Quokkas', 'director')
  await buildPost(world, keeper, { title: 'Director of Marsupials', holder: keeper })
  expect(await reader.read(ask('marsup'))).toMatch(/Posts[\s\S]*Director of <mark>Marsupials<\/mark>/)
  expect(await reader.read(ask('quokkas keeper'))).toMatch(/People[\s\S]*<mark>Keeper<\/mark> of <mark>Quokkas/)
  for (const words of ['marsup', 'quokka']) expect(await stranger.read(ask(words))).toContain('Nothing was found')
})

journey('whatever is typed is looked for, and nothing typed is markup or query', async (world) => {
  const reader = await world.as('analyst')
  for (const words of [
    "';drop table items;--",
    '<script>alert(1)</script>',
    "a & b | !c:* ( '",
    '\\',
    'x'.repeat(5000),
    '%%%',
    '🦉',
    "o'neil",
    '"',
  ])
    expect(await reader.read(ask(words)), words).not.toContain('<script>alert')
  expect(await reader.read('/search')).toContain('What are you looking for?')
  expect(await reader.read('/search?q=%20')).toMatch(/What are you looking for|Type at least/)
  expect((await reader.get('/search?q=a&kind=nonsense')).status).toBe(404)
})

journey(
  'a misspelt word is put right from what is written; a plan is found by its year, a risk by its number, and each says whose it is',
  async (world) => {
    const lead = await world.as('governance lead')
    const planId = await buildPlan(world, lead.personId, { name: 'Annual plan 2024/25' })
    const item = await buildItem(world, lead.personId, { planId, title: 'Shorten waiting times' })
    expect((await lead.post('/risks', { number: '04', title: 'Too few nurses', cause: 'a', event: 'b', effect: 'c' })).status).toBe(303)
    expect(await lead.read(ask('waitng times'))).toMatch(/Did you mean[\s\S]*href="\/search\?q=waiting%20times"[^>]*>waiting times/)
    expect(await lead.read(ask('zzzqqq'))).not.toContain('Did you mean')
    expect(await lead.read(ask('Annual plan 2024/25'))).toContain(`href="/plans/${planId}"`)
    expect(await lead.read(ask('shorten'))).toMatch(new RegExp(`href="/items/${item}"[\\s\\S]*Annual plan 2024/25`))
    const byNumber = await lead.read(ask('risk 4'))
    expect(byNumber).toMatch(/1 record found[\s\S]*Risk[\s\S]*04/)
    expect(byNumber).not.toContain('old name')
  },
)
