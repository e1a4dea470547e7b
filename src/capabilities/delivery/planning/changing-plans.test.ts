import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'

const days = { 'starts-day': '1', 'starts-month': '4', 'starts-year': '2024', 'ends-day': '31', 'ends-month': '3', 'ends-year': '2025' }
const plan = { name: 'Progress report 2023/24', layout: 'progress report', ...days }

journey('a plan is renewed for a year under its new name; the second of two editors is told, and keeps what was typed', async (world) => {
  const lead = await world.as('governance lead')
  const at = (await lead.post('/plans', plan)).headers.get('location') ?? ''
  expect((await lead.post('/plans', { ...plan, name: 'Another' })).status).toBe(303)
  expect(await lead.read(`${at}/edit`)).toContain('Progress report 2023/24')
  expect((await lead.post(at, { ...plan, name: 'Another', version: '1' })).status).toBe(422)
  expect((await lead.post(at, { ...plan, name: 'Progress report 2024/25', version: '1' })).status).toBe(303)
  expect(await lead.read(at)).toContain('Progress report 2024/25')
  expect(await lead.read('/history')).toContain('Changed the plan “Progress report 2023/24” to “Progress report 2024/25”')
  const second = await lead.post(at, { ...plan, name: 'Our plan', version: '1' })
  expect([second.status, await second.text()]).toEqual([409, expect.stringMatching(/Progress report 2024\/25[\s\S]*Our plan/)])
  expect((await (await world.as('director')).get(`${at}/edit`)).status).toBe(403)
})
