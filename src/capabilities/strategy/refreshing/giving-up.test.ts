import { expect, test } from 'vitest'
import { type Browser, journey, type World } from '../../../../tests/support.ts'
import type { Strategy, StrategyElement } from '../element.ts'
import { mayTakeOut } from './giving-up.ts'

const element = (id: number, parentId: number | null = null) =>
  ({ id, parentId, title: `E${id}`, level: 'goal', position: id }) as StrategyElement
const held = (state: 'draft' | 'adopted', ...elements: StrategyElement[]) =>
  ({ version: { state, label: '2025–30' }, elements, crossings: [] }) as unknown as Strategy

test.each([
  ['new in the draft', held('draft', element(1)), [], undefined],
  ['adopted', held('adopted', element(1)), [], '2025–30 was adopted'],
  ['out of the version before', held('draft', element(1)), [{ toId: 1 }], 'take back what was decided'],
  ['something beneath it', held('draft', element(1), element(2, 1)), [], 'Take out first what stands beneath E1'],
])('taken out: %s', (_, strategy, lines, no) => {
  const may = mayTakeOut(strategy, element(1), lines)
  expect('no' in may ? may.no : undefined).toEqual(no === undefined ? undefined : expect.stringContaining(no))
})

const day = (name: string, text: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const old = { name: 'Step up', label: '2021–24', ...day('starts', '2021-04-01'), ...day('ends', '2025-03-31'), axis: 'brick' }
const next = { ...old, label: '2025–30', ...day('starts', '2025-04-01'), ...day('ends', '2030-03-31') }
const why = { reason: 'Asked for by staff', approved: 'Trust board', ...day('decided', '2024-10-08') }

const last = (answer: Response) => Number((answer.headers.get('location') ?? '').split('/').at(-1))
const added = async (lead: Browser, version: number, form: Record<string, string>) =>
  last(await lead.post(`/strategy/elements?version=${version}`, { position: '1', ...form }))
const rows = (world: World, label: string) =>
  world.database.owner
    .selectFrom('strategy_versions')
    .where('trust_id', '=', world.trustId)
    .where('label', '=', label)
    .orderBy('id')
    .select(['id', 'state', 'version'])
    .execute()

async function drafted(world: World) {
  const lead = await world.as('governance lead')
  await lead.post('/strategy/versions', old)
  const now = (await rows(world, '2021–24'))[0]?.id ?? 0
  const brick = await added(lead, now, { level: 'brick', title: 'High standards' })
  expect((await lead.post(`/strategy/versions/${now}/next`, next)).status).toBe(303)
  const draft = (await rows(world, '2025–30')).at(-1)?.id ?? 0
  expect((await lead.post(`/strategy/versions/${draft}/refresh/${brick}`, { ...why, disposition: 'retained' })).status).toBe(303)
  return { lead, now, brick, draft }
}

journey('a draft is given up with its reason: what was decided goes with it, and its years are free for another', async (world) => {
  const { lead, now, brick, draft } = await drafted(world)
  const asked = { version: String(draft), who: 'Staff', ...day('held', '2024-09-01') }
  const engagement = await lead.post('/foundations/engagements', asked)
  expect(engagement.status, await engagement.clone().text()).toBe(303)
  expect((await (await world.as('director')).get(`/strategy/versions/${draft}/end`)).status).toBe(403)
  const form = { version: String((await rows(world, '2025–30'))[0]?.version), reason: '' }
  const end = `/strategy/versions/${draft}/end`
  expect(await lead.read(end)).toContain('2021–24 stays as it is, with its closing reviews.')
  expect(await (await lead.post(end, form)).text()).toContain('Enter why the draft is given up')
  expect((await lead.post(end, { ...form, version: '99', reason: 'Late' })).status).toBe(409)
  const answer = await lead.post(end, { ...form, reason: 'The board asked for a longer one' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/strategy?version=2021-24'])
  const wall = await lead.read('/strategy')
  expect(wall).toContain('Start the next version')
  expect(wall).not.toContain('2025–30')
  expect((await lead.get(`/strategy/versions/${draft}/refresh`)).status).toBe(404)
  expect(await lead.read(`/strategy/elements/${brick}`)).toContain(
    'gave up the draft 2025–30 of what follows 2021–24: The board asked for a longer one',
  )
  expect(await lead.read('/foundations')).toContain('While 2025–30 (given up) was drafted')
  expect((await lead.get(engagement.headers.get('location') ?? '')).status).toBe(200)
  const again = await lead.post(`/strategy/versions/${now}/next`, next)
  expect([again.status, (await rows(world, '2025–30')).map(({ state }) => state)]).toEqual([303, ['given up', 'draft']])
})

journey('what was added to a draft by mistake is taken out; what came out of the version before is not', async (world) => {
  const { lead, brick, draft } = await drafted(world)
  const wrong = await added(lead, draft, { level: 'goal', title: 'Preventoin' })
  expect(await lead.read(`/strategy/elements/${wrong}`)).toContain('Take it out of the draft')
  expect((await lead.post(`/strategy/elements/${wrong}/removal`, {})).status).toBe(303)
  expect((await lead.get(`/strategy/elements/${wrong}`)).status).toBe(404)
  const kept = await world.database.owner
    .selectFrom('strategy_elements')
    .where('trust_id', '=', world.trustId)
    .where('version_id', '=', draft)
    .select('id')
    .execute()
  expect(await lead.read(`/strategy/elements/${kept[0]?.id}`)).not.toContain('Take it out of the draft')
  expect((await lead.post(`/strategy/elements/${kept[0]?.id}/removal`, {})).status).toBe(409)
  expect((await lead.post(`/strategy/elements/${brick}/removal`, {})).status).toBe(409)
})

journey('a version adopted before its first day does not say that it held, nor that its end is unknown', async (world) => {
  const { lead, draft } = await drafted(world)
  const version = String((await rows(world, '2025–30'))[0]?.version)
  const form = { body: 'Trust board', ...day('approved', '2024-10-10'), version }
  expect((await lead.post(`/strategy/versions/${draft}/adoption`, form)).status).toBe(303)
  const wall = await lead.read('/strategy?version=2025-30')
  expect(wall).toContain('It is adopted, and holds from 1 April 2025 to 31 March 2030; the version before it goes on reporting until then.')
  expect(wall).toContain('Retained from 2021–24.')
  for (const lie of ['It held', 'is not recorded']) expect(wall).not.toContain(lie)
  expect((await lead.get('/delivery')).status).toBe(200)
  expect(await lead.read(`/strategy/versions/${draft}/refresh`)).toContain('href="/delivery"')
  for (const way of [`/reports/strategy/${draft}`, '/foundations']) expect(wall).toContain(`href="${way}"`)
})
