import { expect, test } from 'vitest'
import { journey, testNow } from '../../../tests/support.ts'
import { record } from '../../platform/history/index.ts'
import { addressOf, narrowedBy, pagesAround } from './history-address.ts'
import { asAtAddress, usefulDays } from './useful-days.ts'

test('an address is read back as it was written, and nonsense narrows nothing', () => {
  const query = (address: string) => {
    const params = new URL(address, 'http://localhost').searchParams
    return narrowedBy((name) => params.get(name) ?? undefined)
  }
  for (const narrowed of [
    { kind: undefined, person: undefined, page: 1 },
    { kind: 'item', person: 4, page: 3 },
  ])
    expect(query(addressOf(narrowed))).toEqual(narrowed)
  expect(query("/history?kind='; drop&person=-1&page=x")).toEqual({ kind: undefined, person: undefined, page: 1 })
})

test('long lists offer the first, the last and the pages around', () => {
  expect(pagesAround(5, 9)).toEqual([1, 'gap', 4, 5, 6, 'gap', 9])
  expect(pagesAround(1, 2)).toEqual([1, 2])
})

test('useful days are over, newest kinds first, each once', () => {
  const boards = [
    { label: 'Q2 2024/25', day: '2024-11-26' },
    { label: 'Q1 2024/25', day: '2024-07-30' },
    { label: 'A', day: '2024-09-30' },
  ] as const
  const days = usefulDays('2024-10-15', boards, '2019-01-01')
  expect(days.map((d) => d.day)).toEqual(['2024-10-08', '2024-09-30', '2024-07-30'])
  expect(usefulDays('2024-10-15', boards, '2024-09-30').map((d) => d.day)).toEqual(['2024-10-08', '2024-09-30'])
  expect(usefulDays('2024-10-15', boards, undefined)).toEqual([])
})

test('the as-at day joins what stands in the address', () => {
  expect(asAtAddress('/items?rag=red#a', '2024-09-30')).toBe('/items?rag=red&as-at=2024-09-30#a')
  expect(asAtAddress('/?as-at=2024-01-01', '2024-09-30')).toBe('/?as-at=2024-09-30')
})

journey('no day before the first change is offered, and one that is asked for says plainly that there were no records', async (world) => {
  const lead = await world.as('governance lead')
  const page = await lead.read('/earlier')
  expect(page).not.toMatch(/as-at=|Or one of these/)
  await world.inTrust(lead.personId, (db) => record(db, { verb: 'test.built', ref: null }))
  expect(await lead.read('/earlier')).not.toContain('as-at=')
  const before = await lead.get('/earlier?choose=yes&day-day=30&day-month=9&day-year=2024')
  expect([before.status, await before.text()]).toEqual([
    422,
    expect.stringContaining('There were no records yet on 30 September 2024: the first came on 15 October 2024'),
  ])
  const read = await lead.read('/history?as-at=2024-09-30')
  expect(read).toContain('There were no records yet.')
  expect(read).not.toContain('come since')
})

journey('an earlier day is chosen and leads back to the page one came from', async (world) => {
  world.at('2024-09-01T09:00:00.000Z')
  await world.inTrust(await world.person('Clerk', 'secretary'), (db) => record(db, { verb: 'test.built', ref: null }))
  world.at(testNow)
  const someone = await world.as('non-executive')
  expect(await someone.read('/earlier?from=/periods')).toContain('/periods?as-at=2024-09-30')
  const chosen = await someone.get('/earlier?from=/periods&choose=yes&day-day=30&day-month=9&day-year=2024')
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/periods?as-at=2024-09-30'])
  const bad = await someone.get('/earlier?from=/periods&choose=yes&day-day=31&day-month=2&day-year=2024')
  expect([bad.status, await bad.text()]).toEqual([422, expect.stringContaining('Enter a real day')])
  expect(await (await someone.get('/earlier?choose=yes&day-day=1&day-month=1&day-year=2030')).text()).toContain('Enter a day that is over')
  for (const from of ['//evil.example', 'https://evil.example', '/\\evil.example', '/earlier?from=/'])
    expect(
      (await someone.get(`/earlier?from=${encodeURIComponent(from)}&day-day=30&day-month=9&day-year=2024`)).headers.get('location'),
    ).toBe('/?as-at=2024-09-30')
})

journey('every change is listed with its sentence, narrowed in the address, and as at an earlier day as it was known', async (world) => {
  let lead = await world.as('governance lead')
  const add = (label: string) =>
    lead.post('/periods', {
      label,
      'opens-day': '1',
      'opens-month': '1',
      'opens-year': '2025',
      'due-day': '18',
      'due-month': '1',
      'due-year': '2025',
    })
  await add('Q3 2024/25')
  world.at('2024-10-17T09:00:00.000Z')
  lead = await world.browserOf(lead.personId)
  await lead.post('/organisation/places', { name: 'Kestrel ward', kind: 'ward' })
  const all = await lead.read('/history')
  expect(all).toMatch(/2 changes so far[\s\S]*Added Kestrel ward to the organisation[\s\S]*Added Q3 2024\/25 to the reporting calendar/)
  expect(all).toMatch(/[0-9a-f]{64}/)
  expect(await lead.read('/history?kind=period')).toMatch(/1 change of 2/)
  expect(await lead.read(`/history?person=${lead.personId}`)).toContain('2 changes so far')
  expect(await lead.read('/history?person=999999')).toContain('No change fits')
  expect(await lead.read('/history?as-at=2024-10-15')).not.toContain('Kestrel')
  const period = /\/history\/period\/\d+/.exec(all)?.[0] ?? ''
  expect(await lead.read(period)).toContain('1 change, the newest on 15 October 2024')
  for (const path of ['/history/period/99999', '/history/nonsense/1', '/history/period/x', '/history?page=40'])
    expect((await lead.get(path)).status, path).toBe(404)
})

journey('another trust’s changes are never seen', async (world) => {
  const lead = await world.as('governance lead')
  const { newWorld } = await import('../../../tests/support.ts')
  const elsewhere = await (await newWorld()).as('governance lead')
  await elsewhere.post('/organisation/places', { name: 'Secret ward', kind: 'ward' })
  expect(await elsewhere.read('/history')).toContain('Secret ward')
  expect(await lead.read('/history')).not.toContain('Secret ward')
})
