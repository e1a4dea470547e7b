import { expect, test } from 'vitest'
import { type Browser, journey, newWorld, type World } from '../../../tests/support.ts'

const version = {
  name: 'Step up',
  label: '2021–24',
  'starts-day': '1',
  'starts-month': '4',
  'starts-year': '2021',
  'ends-day': '31',
  'ends-month': '3',
  'ends-year': '2024',
  axis: 'brick',
  vision: 'Care for all',
  values: 'Kindness\nTrust',
  bricks: 'Priority',
}
const later = { ...version, label: '2024/25', 'starts-year': '2024', 'ends-year': '2025', axis: 'goal' }

const addressOf = (answer: Response) => answer.headers.get('location') ?? ''
async function add(lead: Browser, versionId: number, form: Record<string, string>): Promise<number> {
  const answer = await lead.post(`/strategy/elements?version=${versionId}`, { position: '1', ...form })
  expect(answer.status, await answer.clone().text()).toBe(303)
  return Number(addressOf(answer).split('/').at(-1))
}
const versionIds = async (world: World) =>
  (
    await world.database.owner.selectFrom('strategy_versions').where('trust_id', '=', world.trustId).orderBy('id').select('id').execute()
  ).map((v) => v.id)

/** The closing review without which no brick ends. */
const review = {
  found: 'It did its work',
  benefits: 'realised',
  by: 'Board',
  'reviewed-day': '1',
  'reviewed-month': '3',
  'reviewed-year': '2024',
}
const close = async (lead: Browser, brick: number) =>
  expect((await lead.post(`/strategy/elements/${brick}/closing-review`, review)).status).toBe(303)

async function twoVersions(world: World) {
  const lead = await world.as('governance lead')
  for (const form of [version, later]) expect((await lead.post('/strategy/versions', form)).status).toBe(303)
  const [old = 0, now = 0] = await versionIds(world)
  return { lead, old, now }
}

journey('a trust without a strategy is told so, and only its governance lead is offered to write it down', async (world) => {
  const [lead, director] = [await world.as('governance lead'), await world.as('director')]
  expect(await lead.read('/strategy')).toContain('Write down your strategy')
  expect(await director.read('/strategy')).not.toContain('Write down your strategy')
  expect((await director.get('/strategy/versions/new')).status).toBe(403)
  expect((await director.post('/strategy/versions', version)).status).toBe(403)
})

journey('a version with wrong dates or years already held comes back with every word typed', async (world) => {
  const lead = await world.as('governance lead')
  const backwards = await lead.post('/strategy/versions', { ...version, 'ends-year': '2020' })
  expect([backwards.status, await backwards.text()]).toEqual([422, expect.stringContaining('The last day must be on or after the first')])
  const empty = await (await lead.post('/strategy/versions', { ...version, name: '', 'starts-day': '31', 'starts-month': '2' })).text()
  for (const words of ['Enter what the strategy is called', 'Enter the day it begins', 'Care for all']) expect(empty).toContain(words)
  expect((await lead.post('/strategy/versions', version)).status).toBe(303)
  expect(await (await lead.post('/strategy/versions', version)).text()).toContain('A version 2021–24 is held already')
})

journey('bricks and goals are written, crossed, and traced from version to version', async (world) => {
  const { lead, old, now } = await twoVersions(world)
  const goal = await add(lead, now, { level: 'goal', title: 'Great outcomes' })
  const was = await add(lead, old, { level: 'brick', title: 'Single record', letter: 'R' })
  const brick = await add(lead, now, { level: 'brick', title: 'Reaching out', letter: 'R' })
  expect((await lead.post(`/strategy/elements/${brick}/crossings`, { goals: [String(goal)], seen: '' })).status).toBe(303)
  const traced = {
    disposition: 'refocused',
    into: String(brick),
    reason: 'The record went live.',
    'decided-day': '26',
    'decided-month': '3',
    'decided-year': '2024',
  }
  const early = await lead.post(`/strategy/elements/${was}/lineage`, traced)
  expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('write its closing review first')])
  await close(lead, was)
  expect((await lead.post(`/strategy/elements/${was}/lineage`, traced)).status).toBe(303)
  expect((await lead.post(`/strategy/elements/${was}/lineage`, traced)).status).toBe(422)
  const wall = await lead.read('/strategy')
  for (const words of ['Reaching out', 'Great outcomes', '2021: Single record', 'Since 2024: Reaching out', 'No item stands beneath it.'])
    expect(wall).toContain(words)
  const page = await lead.read(`/strategy/elements/${brick}`)
  for (const words of ['The record went live.', 'put it under Great outcomes', 'added Reaching out to the strategy'])
    expect(page).toContain(words)
  expect(await lead.read('/strategy?version=2021-24')).toContain('Refocused as Reaching out in 2024/25, 26 March 2024')
  expect(await lead.read(`/strategy?goal=${goal}&brick=${brick}`)).toContain('opened from the wall')
})

journey('what was written down of an element’s later life can be taken back, once', async (world) => {
  const { lead, old } = await twoVersions(world)
  const was = await add(lead, old, { level: 'brick', title: 'Single record', letter: 'R' })
  const traced = { disposition: 'retired', reason: 'A slip', 'decided-day': '26', 'decided-month': '3', 'decided-year': '2024' }
  const trace = `/strategy/elements/${was}/lineage`
  await close(lead, was)
  expect((await lead.post(trace, traced)).status).toBe(303)
  const page = await lead.read(trace)
  expect(page).toContain('Written down already')
  const [, back = ''] = page.match(/action="([^"]+withdrawal)"/) ?? []
  expect((await lead.post(back)).status).toBe(303)
  expect((await lead.post(back)).status).toBe(404)
  const after = await lead.read(`/strategy/elements/${was}`)
  expect(after).toContain('took back that it was retired')
  expect(after).toContain('Nothing is written down.')
})

journey('a list says how many its paper states beside how many are held, and a success statement without a test says so', async (world) => {
  const { lead, old } = await twoVersions(world)
  const brick = await add(lead, old, { level: 'brick', title: 'High standards', letter: 'S' })
  const list = await add(lead, old, { level: 'commitment', title: 'Key enablers', stated: '5', parent: String(brick) })
  await add(lead, old, { level: 'commitment', title: 'Our vision in sight', parent: String(list) })
  await add(lead, old, { level: 'success', title: 'People say care is good', parent: String(brick) })
  const page = await lead.read(`/strategy?version=2021-24&brick=${brick}`)
  for (const words of ['5 stated, 1 held', 'The paper says 5; 1 is held here.', 'It has no test']) expect(page).toContain(words)
})

journey('bad input is refused in words, and keeps what was typed', async (world) => {
  const { lead, now } = await twoVersions(world)
  const refused = async (form: Record<string, string>) => {
    const answer = await lead.post(`/strategy/elements?version=${now}`, { level: 'brick', title: 'Typed', position: '1', ...form })
    expect(answer.status).toBe(422)
    return answer.text()
  }
  expect(await refused({ letter: 'ST' })).toContain('The letter must be one letter')
  expect(await refused({ title: '' })).toContain('Enter a title')
  expect(await refused({ position: 'first' })).toContain('Enter its place in the order')
  expect(await refused({ parent: '999999' })).toContain('Select something of this version')
  expect(await refused({ level: 'success' })).toContain('Select what this success statement stands beneath')
  expect(await refused({ level: 'king' })).toContain('Select what this is')
})

journey('two people edit one brick: the second is told who was first, and nothing typed is lost', async (world) => {
  const { lead, now } = await twoVersions(world)
  const other = await world.as('governance lead')
  const brick = await add(lead, now, { level: 'brick', title: 'Reaching out', letter: 'R' })
  const form = { title: 'Reaching further', position: '1', version: '1' }
  expect((await other.post(`/strategy/elements/${brick}`, form)).status).toBe(303)
  const second = await lead.post(`/strategy/elements/${brick}`, { ...form, title: 'Reaching wider' })
  const page = await second.text()
  expect(second.status).toBe(409)
  for (const words of ['changed this while you were writing', 'Reaching further', 'Reaching wider', 'name="version" value="2"'])
    expect(page).toContain(words)
  expect((await lead.post(`/strategy/elements/${brick}`, { ...form, title: 'Reaching wider', version: '2' })).status).toBe(303)
  expect((await lead.post(`/strategy/elements/${brick}/crossings`, { goals: [], seen: '77' })).status).toBe(409)
})

test('another trust’s element, and addresses that name nothing, are not there', async () => {
  const [ours, theirs] = [await newWorld(), await newWorld()]
  const { lead, now } = await twoVersions(theirs)
  const brick = await add(lead, now, { level: 'brick', title: 'Theirs', letter: 'T' })
  const stranger = (await twoVersions(ours)).lead
  for (const path of [
    `/strategy/elements/${brick}`,
    `/strategy/elements/${brick}/edit`,
    '/strategy/elements/nine',
    '/strategy?version=1999',
    '/strategy?goal=x',
    `/strategy?goal=${brick}`,
  ])
    expect((await stranger.get(path)).status, path).toBe(404)
  expect((await stranger.post(`/strategy/elements/${brick}`, { title: 'Ours', position: '1', version: '1' })).status).toBe(404)
  expect(await lead.read(`/strategy/elements/${brick}`)).toContain('Theirs')
})

journey('names of two hundred letters, and words that look like markup, are only words', async (world) => {
  const { lead, now } = await twoVersions(world)
  const long = `${'Sustainability'.repeat(14)}<b>&`
  const brick = await add(lead, now, { level: 'brick', title: long, letter: 'L' })
  expect(await lead.read('/strategy')).toContain('Sustainability&lt;b&gt;&amp;')
  expect((await lead.get(`/strategy/elements/${brick}`)).status).toBe(200)
})
