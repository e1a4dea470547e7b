import { expect } from 'vitest'
import { journey } from '../../../tests/support.ts'

const risk = { number: '1', title: 'Waits are too long', cause: 'Demand', event: 'waits grow', effect: 'harm' }

journey('somebody keeps the register as they like it, opens it so, and nobody else sees that', async (world) => {
  const [lead, other] = [await world.as('governance lead'), await world.as('governance lead')]
  expect((await lead.post('/risks', risk)).status).toBe(303)
  const chosen = 'by=register&column=owner&column=cause'
  const page = await lead.read(`/risks?${chosen}`)
  expect(page).toMatch(/<th[^>]*>Cause/)
  expect(page).not.toMatch(/<th[^>]*>(<a[^>]*>)?Committee/)
  const keep = { page: '/risks', query: chosen, name: 'Causes', opens: 'yes' }
  const kept = await lead.post('/views', keep)
  expect([kept.status, kept.headers.get('location')]).toEqual([303, `/risks?${chosen}`])
  expect((await lead.get('/risks')).headers.get('location')).toBe(`/risks?${chosen}`)
  expect((await lead.get('/risks?view=all')).status).toBe(200)
  expect(await lead.read(`/risks?${chosen}`)).toContain('View: Causes')
  expect((await other.get('/risks')).status).toBe(200)
  expect(await other.read('/account/views')).toContain('You keep no view yet')
  expect(await lead.read('/account/views')).toMatch(/Causes[\s\S]*Remove/)
  const own = /\/views\/(\d+)\/removal/.exec(await lead.read('/account/views'))?.[1]
  expect((await other.post(`/views/${own}/removal`)).status).toBe(404)
  expect((await lead.post(`/views/${own}/removal`)).status).toBe(303)
  expect((await lead.get('/risks')).status).toBe(200)
})

journey('a view that leads out of the product, or holds nothing, is not kept', async (world) => {
  const lead = await world.as('analyst')
  for (const page of ['//evil.example', 'https://evil.example', '/risks?x', 'javascript:alert(1)', ''])
    expect((await lead.post('/views', { page, query: 'a=1', name: 'x' })).status, page).toBe(400)
  expect((await lead.post('/views', { page: '/risks', query: '', name: 'x' })).status).toBe(409)
  expect((await lead.post('/views', { page: '/risks', query: 'a=1', name: '' })).status).toBe(400)
  expect((await lead.post('/views', { page: '/risks', query: `a=${'1'.repeat(1100)}`, name: 'x' })).status).toBe(400)
})

journey('before anything is filtered the list says that views can be kept, and how', async (world) => {
  const lead = await world.as('governance lead')
  expect((await lead.post('/risks', risk)).status).toBe(303)
  expect(await lead.read('/risks')).toMatch(/Views[\s\S]*Filter this list, sort it or choose its columns/)
})
