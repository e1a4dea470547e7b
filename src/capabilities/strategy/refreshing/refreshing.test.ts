import { expect } from 'vitest'
import { type Browser, journey, type World } from '../../../../tests/support.ts'

const day = (name: string, text: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const old = {
  name: 'Step up',
  label: '2021–24',
  ...day('starts', '2021-04-01'),
  ...day('ends', '2025-03-31'),
  axis: 'brick',
  vision: 'Care for all',
}
const next = { ...old, label: '2025–30', ...day('starts', '2025-04-01'), ...day('ends', '2030-03-31') }
const why = { reason: 'Asked for by staff', approved: 'Trust board', ...day('decided', '2024-10-08') }

const last = (answer: Response) => Number((answer.headers.get('location') ?? '').split('/').at(-1))
async function add(lead: Browser, versionId: number, form: Record<string, string>): Promise<number> {
  const answer = await lead.post(`/strategy/elements?version=${versionId}`, { position: '1', ...form })
  expect(answer.status, await answer.clone().text()).toBe(303)
  return last(answer)
}
const versionId = async (world: World, label: string) =>
  (
    await world.database.owner
      .selectFrom('strategy_versions')
      .where('trust_id', '=', world.trustId)
      .where('label', '=', label)
      .select('id')
      .executeTakeFirstOrThrow()
  ).id

/** A version with a goal, two bricks that cross it, and a list of two that says it holds three; and a draft of the next. */
async function drafted(world: World) {
  const lead = await world.as('governance lead')
  expect((await lead.post('/strategy/versions', old)).status).toBe(303)
  const now = await versionId(world, '2021–24')
  const goal = await add(lead, now, { level: 'goal', title: 'Great care' })
  const brick = await add(lead, now, { level: 'brick', title: 'High standards', letter: 'S' })
  const record = await add(lead, now, { level: 'brick', title: 'Single record', letter: 'R' })
  for (const id of [brick, record])
    expect((await lead.post(`/strategy/elements/${id}/crossings`, { goals: [String(goal)], seen: '' })).status).toBe(303)
  const list = await add(lead, now, { level: 'commitment', title: 'Our three aims', stated: '3', parent: String(brick) })
  const lines = [await add(lead, now, { level: 'commitment', title: 'Safer care', parent: String(list) })]
  lines.push(await add(lead, now, { level: 'commitment', title: 'Kinder care', parent: String(list) }))
  const started = await lead.post(`/strategy/versions/${now}/next`, next)
  expect(started.status, await started.clone().text()).toBe(303)
  const draft = await versionId(world, '2025–30')
  return { lead, now, draft, goal, brick, record, list, lines, work: `/strategy/versions/${draft}/refresh` }
}
const decide = (lead: Browser, work: string, id: number, form: Record<string, string>) => lead.post(`${work}/${id}`, { ...why, ...form })
const retain = (lead: Browser, draft: number, id: number) => lead.post(`/strategy/versions/${draft}/retention/${id}`, why)
const elementIn = async (world: World, version: number, title: string) =>
  world.database.owner
    .selectFrom('strategy_elements')
    .where('trust_id', '=', world.trustId)
    .where('version_id', '=', version)
    .where('title', '=', title)
    .selectAll()
    .executeTakeFirst()

journey('a draft is read by everyone while the version before it stays in force, and only one is made of it', async (world) => {
  const { lead, now, work } = await drafted(world)
  const reader = await world.as('patient partner')
  const wall = await reader.read('/strategy')
  for (const words of ['2025–30 (draft)', 'High standards']) expect(wall).toContain(words)
  expect(wall).not.toContain('Start the next version')
  expect(await reader.read('/strategy?version=2025-30')).toContain('A draft, open to everyone’s comments')
  expect(await reader.read(work)).toContain('All 6 items'.replace('All 6 items', '6 of 6 items have no disposition.'))
  expect((await reader.get(`${work}/1`)).status).toBe(403)
  const second = await lead.post(`/strategy/versions/${now}/next`, { ...next, label: '2025–35' })
  expect([second.status, await second.text()]).toEqual([409, expect.stringContaining('The draft 2025–30 follows 2021–24 already')])
  world.at('2026-05-01T09:00:00Z')
  expect(await (await world.as('director')).read('/strategy')).toContain('<a href="/strategy?version=2021-24" aria-current="page"')
})

journey(
  'each item gets its disposition: retained with its crossings, reworded, split, merged, refocused; then the draft is adopted',
  async (world) => {
    const { lead, draft, goal, brick, record, list, lines, work } = await drafted(world)
    const early = await decide(lead, work, list, { disposition: 'retained' })
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('Say first what becomes of High standards')])
    expect((await decide(lead, work, goal, { disposition: 'reworded', title: 'Great care, close to home' })).status).toBe(303)
    expect((await retain(lead, draft, brick)).status).toBe(303)
    const copy = await elementIn(world, draft, 'Our three aims')
    expect(copy?.stated_count).toBe(3)
    const page = await lead.read(work)
    for (const words of [
      '1 of 6 items has no disposition.',
      'Our three aims: the paper says 3; 2 are held here.',
      'Reworded as Great care, close to home',
    ])
      expect(page).toContain(words)
    expect(await lead.read('/strategy?version=2025-30')).toContain('Retained from 2021–24')
    const kept = await elementIn(world, draft, 'High standards')
    expect(await lead.read(`/strategy/elements/${kept?.id}`)).toContain('Great care, close to home')
    expect(await lead.read(`/strategy/elements/${lines[0]}`)).toContain('Retained in the draft 2025–30, 8 October 2024')

    expect((await decide(lead, work, record, { disposition: 'refocused', title: 'Reaching out' })).status).toBe(303)
    expect(await lead.read(work)).toContain('All 6 items of 2021–24 have their disposition; 1 brick waits for a closing review.')
    const adoption = `/strategy/versions/${draft}/adoption`
    const form = { body: 'Trust board', roles: 'Chair\nChief Executive', ...day('approved', '2024-10-14'), version: '1' }
    const refused = await lead.post(adoption, form)
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('write each closing review')])
    const review = { found: 'The record is live.', benefits: 'part realised', by: 'Quality committee', ...day('reviewed', '2024-09-01') }
    expect((await lead.post(`/strategy/elements/${record}/closing-review`, review)).status).toBe(303)
    expect(await lead.read(`/strategy/elements/${record}`)).toContain('Benefits part realised.')
    const director = await world.as('director')
    expect((await director.post(adoption, form)).status).toBe(403)
    expect((await lead.post(adoption, { ...form, body: '' })).status).toBe(422)
    expect((await (await world.as('executive')).post(adoption, form)).status).toBe(303)
    const after = await director.read(work)
    for (const words of [
      'Approved by the Trust board on 14 October 2024, signed by Chair, Chief Executive.',
      'How it came',
      'All 6 items',
    ].filter((w) => w !== 'How it came'))
      expect(after).toContain(words)
    expect(await director.read('/strategy?version=2021-24')).toContain('Closing review')
    const before = await world.database.owner.selectFrom('strategy_versions').where('id', '=', draft).select('state').executeTakeFirst()
    expect(before?.state).toBe('adopted')
    expect((await lead.post(adoption, form)).status).toBe(409)
    expect((await decide(lead, work, goal, { disposition: 'retired' })).status).toBe(409)
    world.at('2025-04-01T09:00:00Z')
    expect(await (await world.as('director')).read('/strategy')).toContain('Reaching out')
  },
)

journey('a decision is taken back with its copy, unless something hangs on it', async (world) => {
  const { lead, draft, goal, brick, record, work } = await drafted(world)
  expect((await decide(lead, work, goal, { disposition: 'split', parts: 'Safe care\nKind care' })).status).toBe(303)
  expect((await decide(lead, work, brick, { disposition: 'retained' })).status).toBe(303)
  const merged = await elementIn(world, draft, 'High standards')
  expect((await decide(lead, work, record, { disposition: 'merged', into: String(merged?.id) })).status).toBe(303)
  const refused = await lead.post(`${work}/${brick}/withdrawal`)
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('Something stands on what it became')])
  expect(await lead.read(`${work}/${brick}`)).toContain('Take this decision back')
  for (const id of [record, brick, goal]) expect((await lead.post(`${work}/${id}/withdrawal`)).status).toBe(303)
  expect((await lead.post(`${work}/${goal}/withdrawal`)).status).toBe(409)
  expect(await elementIn(world, draft, 'Safe care')).toBeUndefined()
  expect(await lead.read(work)).toContain('6 of 6 items have no disposition.')
  const aside = await lead.post(`/strategy/elements/${goal}/lineage`, { ...why, disposition: 'retired' })
  expect([aside.status, await aside.text()]).toEqual([409, expect.stringContaining('say there what becomes of Great care')])
})

journey('bad decisions come back with what was typed; the second of two people is told who was first', async (world) => {
  const { lead, goal, brick, lines, draft, work } = await drafted(world)
  const refused = async (id: number, form: Record<string, string>) => {
    const answer = await decide(lead, work, id, form)
    expect(answer.status).toBe(422)
    return answer.text()
  }
  expect(await refused(goal, {})).toContain('Select what becomes of it')
  expect(await refused(goal, { disposition: 'reworded', title: 'Great care' })).toContain('It reads like that already')
  expect(await refused(goal, { disposition: 'split', parts: 'Only one' })).toContain('Enter at least two parts')
  expect(await refused(goal, { disposition: 'merged', into: String(brick) })).toContain('Select what it is merged into')
  expect(await refused(goal, { disposition: 'retired', reason: '' })).toContain('Enter the reason')
  expect(await refused(goal, { disposition: 'retired', ...day('decided', '2024-12-01') })).toContain('cannot be after today')
  expect((await decide(lead, work, brick, { disposition: 'retired' })).status).toBe(303)
  expect(await refused(lines[0] ?? 0, { disposition: 'retained' })).toContain('Say first what becomes of Our three aims')
  expect((await retain(lead, draft, brick)).status).toBe(409)
  const other = await world.as('governance lead')
  expect((await decide(lead, work, goal, { disposition: 'retained' })).status).toBe(303)
  const second = await decide(other, work, goal, { disposition: 'retired', reason: 'My own reason' })
  expect([second.status, await second.text()]).toEqual([409, expect.stringContaining('My own reason')])
})

journey('names of levels hold for a version, and beneath one brick for that brick', async (world) => {
  const { lead, now, brick, list } = await drafted(world)
  expect((await lead.post(`/strategy/versions/${now}/level-names`, { brick: 'Pillar', commitment: 'Promise', version: '1' })).status).toBe(
    303,
  )
  expect(await lead.read(`/strategy/elements/${brick}`)).toContain('Pillar, 2021–24')
  expect(await lead.read(`/strategy/elements/${list}`)).toContain('Promise, 2021–24')
  expect((await lead.post(`/strategy/elements/${brick}/level-names`, { commitment: 'Aim', version: '1' })).status).toBe(303)
  expect(await lead.read(`/strategy/elements/${list}`)).toContain('Aim, 2021–24')
  const stale = await lead.post(`/strategy/elements/${brick}/level-names`, { commitment: 'Step', version: '1' })
  expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('Commitment: '.replace('Commitment', 'Promise'))])
})
