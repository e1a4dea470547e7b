import { expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'

const version = {
  ...{ name: 'Step up', label: '2024/25', axis: 'brick' },
  ...{ 'starts-day': '1', 'starts-month': '4', 'starts-year': '2024', 'ends-day': '31', 'ends-month': '3', 'ends-year': '2025' },
}
const asOf = (day: string, month: string, year: string) => ({ 'asOf-day': day, 'asOf-month': month, 'asOf-year': year })
const test = { measure: 'Patients who speak well of us', comparison: 'at least', threshold: '85', unit: '%', source: 'Survey' }

async function stated(world: World) {
  const lead = await world.as('governance lead')
  await lead.post('/strategy/versions', version)
  const { id: versionId } = await world.database.owner
    .selectFrom('strategy_versions')
    .where('trust_id', '=', world.trustId)
    .select('id')
    .executeTakeFirstOrThrow()
  const add = async (form: Record<string, string>) =>
    Number(
      (await lead.post(`/strategy/elements?version=${versionId}`, { position: '1', ...form })).headers.get('location')?.split('/').at(-1),
    )
  const brick = await add({ level: 'brick', title: 'High standards', letter: 'S' })
  const statement = await add({ level: 'success', title: 'People speak well of us', parent: String(brick), test: 'By survey' })
  return { lead, brick, statement, path: `/strategy/elements/${statement}` }
}

journey('a statement is tested, measured and judged by the newest figure', async (world) => {
  const { lead, brick, path } = await stated(world)
  const analyst = await world.as('analyst')
  expect(await lead.read('/strategy/success')).toContain('Of 1 statement 1 cannot be tested.')
  expect(await lead.read(path)).toContain('That alone is no test.')
  expect((await analyst.get(`${path}/test`)).status).toBe(403)
  const empty = await lead.post(`${path}/test`, { comparison: 'at least' })
  expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Enter what is measured')])
  const without = await lead.post(`${path}/test`, { ...test, threshold: '' })
  expect([without.status, await without.text()]).toEqual([422, expect.stringContaining('Enter the number it must reach')])
  expect((await lead.post(`${path}/test`, test)).status).toBe(303)
  expect(await lead.read('/strategy/success')).toContain('Of 1 statement 1 has a test and no result.')
  const words = await analyst.post(`${path}/results`, { value: 'many', ...asOf('1', '9', '2024'), source: 'Survey' })
  expect([words.status, await words.text()]).toEqual([422, expect.stringContaining('Enter the figure as a number')])
  const later = await analyst.post(`${path}/results`, { value: '90', ...asOf('1', '12', '2024'), source: 'Survey' })
  expect([later.status, await later.text()]).toEqual([422, expect.stringContaining('must be today or earlier')])
  expect((await analyst.post(`${path}/results`, { value: '86.5', ...asOf('1', '9', '2024'), source: 'Survey' })).status).toBe(303)
  expect(await lead.read('/strategy/success')).toContain('Of 1 statement 1 is met.')
  expect((await analyst.post(`${path}/results`, { value: '10', ...asOf('1', '9', '2022'), source: 'Found late' })).status).toBe(303)
  expect(await lead.read(`/strategy/success?standing=met&brick=${brick}`)).toContain('86.5%')
  expect(await lead.read(path)).toContain('Found late')
  expect(await lead.read('/strategy/success?standing=untestable')).toContain('No statement stands here.')
  world.at('2025-10-01T09:00:00.000Z')
  expect(await (await world.browserOf(lead.personId)).read('/strategy/success')).toContain('One figure is more than a year old.')
})

journey('two who change one test at once are both heard', async (world) => {
  const { lead, path } = await stated(world)
  expect((await lead.post(`${path}/test`, test)).status).toBe(303)
  const second = await lead.post(`${path}/test`, { ...test, threshold: '70' })
  const page = await second.text()
  expect(second.status).toBe(409)
  for (const words of ['changed this while you were writing', '85', '70']) expect(page).toContain(words)
  expect((await lead.post(`${path}/test`, { ...test, threshold: '70', version: '1' })).status).toBe(303)
  expect(await lead.read(path)).toContain('at least 70%')
  expect((await lead.post(`${path}/test`, { ...test, version: '1' })).status).toBe(409)
})

journey('a word is met or not; only a success statement has a test', async (world) => {
  const { lead, brick, path } = await stated(world)
  const rated = { ...test, comparison: 'is', threshold: '', unit: '', word: 'outstanding' }
  expect((await lead.post(`${path}/test`, { ...rated, word: '' })).status).toBe(422)
  expect((await lead.get(`${path}/results/new`)).headers.get('location')).toBe(path)
  expect((await lead.post(`${path}/results`, {})).status).toBe(404)
  expect((await lead.post(`${path}/test`, rated)).status).toBe(303)
  expect((await lead.post(`${path}/results`, { ...asOf('1', '9', '2024'), source: 'Report' })).status).toBe(422)
  expect((await lead.post(`${path}/results`, { word: 'Good', ...asOf('1', '9', '2024'), source: 'Report' })).status).toBe(303)
  expect(await lead.read(path)).toContain('Not met')
  expect((await lead.get(`/strategy/elements/${brick}/test`)).status).toBe(404)
  expect((await lead.get('/strategy/success?version=1999')).status).toBe(404)
})
