import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'

const on = (day: string, month: string, year: string) => ({ 'confirmed-day': day, 'confirmed-month': month, 'confirmed-year': year })
const staff = { label: 'Staff and volunteers', value: '6,500', ...on('27', '7', '2021'), source: 'Staff record' }

journey('a figure is kept, grows stale, and is confirmed again', async (world) => {
  const [lead, inspector] = [await world.as('governance lead'), await world.as('inspector')]
  expect(await lead.read('/strategy/facts')).toContain('No figure is kept yet.')
  expect((await inspector.get('/strategy/facts/new')).status).toBe(403)
  const wrong = await lead.post('/strategy/facts', { ...staff, value: 'many' })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Enter a figure with a number in it')])
  const later = await lead.post('/strategy/facts', { ...staff, ...on('16', '10', '2024') })
  expect([later.status, await later.text()]).toEqual([422, expect.stringContaining('must be today or earlier')])
  expect((await lead.post('/strategy/facts', { ...staff, owner: '999999' })).status).toBe(422)
  expect((await lead.post('/strategy/facts', staff)).status).toBe(303)
  const again = await lead.post('/strategy/facts', staff)
  expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('is kept already')])
  expect(await lead.read('/gaps')).toContain('Figures to be confirmed again')
  const { id } = await world.database.owner
    .selectFrom('dated_facts')
    .where('trust_id', '=', world.trustId)
    .select('id')
    .executeTakeFirstOrThrow()
  const path = `/strategy/facts/${id}/confirmation`
  expect(await lead.read(path)).toContain('last confirmed on 27 July 2021')
  const said = { value: '6,900', source: 'Staff record', version: '1' }
  const earlier = await lead.post(path, { ...said, ...on('1', '1', '2020') })
  expect([earlier.status, await earlier.text()]).toEqual([422, expect.stringContaining('confirmed on a later day already')])
  expect((await lead.post(path, { ...said, ...on('1', '10', '2024') })).status).toBe(303)
  const second = await lead.post(path, { ...said, value: '7,000', ...on('2', '10', '2024') })
  const page = await second.text()
  expect(second.status).toBe(409)
  for (const words of ['6,900', '7,000', 'changed this while you were writing']) expect(page).toContain(words)
  expect(await lead.read('/strategy/facts')).toContain('The one figure was confirmed in the last year.')
  expect(await lead.read('/gaps')).not.toContain('Figures to be confirmed again')
  expect(await inspector.read('/strategy/facts')).not.toContain('Confirm again')
  expect((await lead.get('/strategy/facts/999999/confirmation')).status).toBe(404)
})
