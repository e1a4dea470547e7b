import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { quarter } from '../build-quarter.ts'

journey('what changed since a day is read as a page and as files; a day that cannot be used says why', async (world) => {
  const { lead } = await quarter(world)
  const page = await lead.read('/reports/since?on=2024-07-30')
  expect(page).toContain('What changed since 30 July 2024')
  expect(page).toContain('No records were kept on 30 July 2024.')
  expect(await lead.read('/reports/since')).toContain('There was no earlier meeting')
  expect((await lead.get('/reports/since/json?on=2024-07-30')).headers.get('content-type')).toContain('json')
  const wrong = await lead.get('/reports/since?on-day=31&on-month=2&on-year=2024')
  expect([wrong.status, (await wrong.text()).includes('Enter a real day')]).toEqual([422, true])
  expect((await lead.get('/reports/since/csv?on=2031-01-01')).status).toBe(422)
})

journey('risk scores and heat map are a page with its files, and says so where no risk is open', async (world) => {
  const { lead, period } = await quarter(world)
  expect(await lead.read('/reports/assurance')).toContain('No risk is open.')
  expect(await lead.read(`/reports/assurance/json?period=${period}`)).toContain('Risk scores and heat map, Q2 2024/25')
  expect((await lead.get('/reports/assurance?period=9999')).status).toBe(404)
  expect(await lead.read('/reports')).toContain('href="/reports/assurance"')
})
