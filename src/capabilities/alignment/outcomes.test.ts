import { expect } from 'vitest'
import { journey } from '../../../tests/support.ts'

const version = {
  ...{ name: 'Step up', label: '2024/25', axis: 'brick', vision: 'Care for all' },
  ...{ 'starts-day': '1', 'starts-month': '4', 'starts-year': '2024', 'ends-day': '31', 'ends-month': '3', 'ends-year': '2025' },
}

journey('an outcome is a gap until it is said which measures show it; two who say it at once are told', async (world) => {
  const lead = await world.as('governance lead')
  expect((await lead.post('/strategy/versions', version)).status).toBe(303)
  const { id: versionId } = await world.database.owner
    .selectFrom('strategy_versions')
    .where('trust_id', '=', world.trustId)
    .select('id')
    .executeTakeFirstOrThrow()
  const add = async (form: Record<string, string>) => {
    const answer = await lead.post(`/strategy/elements?version=${versionId}`, { position: '1', ...form })
    return String(answer.headers.get('location')?.split('/').at(-1))
  }
  const parent = await add({ level: 'brick', title: 'High standards', letter: 'S' })
  const measure = await add({ level: 'measure', title: 'Falls with harm, by month', parent })
  const outcome = await add({ level: 'outcome', title: 'Falls harm fewer people', parent })
  expect(await lead.read('/gaps')).toMatch(/Outcomes that no measure shows[\s\S]*Say which measures show it/)
  const path = `/strategy/elements/${outcome}/measures`
  expect(await lead.read(path)).toContain('Falls with harm, by month')
  expect((await lead.post(path, { seen: '', measures: [outcome] })).status).toBe(404)
  expect((await lead.post(path, { seen: '', measures: [measure] })).status).toBe(303)
  expect(await lead.read('/gaps')).not.toContain('Outcomes that no measure shows')
  expect(await lead.read(`/strategy/elements/${outcome}`)).toMatch(/Shown by[\s\S]*Falls with harm, by month/)
  expect(await lead.read(`/strategy/elements/${measure}`)).toMatch(/It shows[\s\S]*Falls harm fewer people/)
  const late = await lead.post(path, { seen: '', measures: [] })
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('Shown by now: “Falls with harm, by month”')])
  expect((await lead.post(path, { seen: measure })).status).toBe(303)
  expect(await lead.read('/gaps')).toContain('Outcomes that no measure shows')
  expect((await lead.get(`/strategy/elements/${measure}/measures`)).status).toBe(404)
  expect((await (await world.as('analyst')).get(path)).status).toBe(403)
})
