import { expect } from 'vitest'
import { journey, newWorld } from '../../../../tests/support.ts'

const at = (answer: Response) => answer.headers.get('location') ?? ''
const idOf = (address: string) => address.split('/').at(-1) ?? ''

journey('a committee is added, reported to, changed by the second of two editors, and ended', async (world) => {
  const secretary = await world.as('secretary')
  const bare = await secretary.post('/organisation/bodies', {})
  expect([bare.status, await bare.text()]).toEqual([
    422,
    expect.stringMatching(/Enter what it is called[\s\S]*Select what kind of body it is/),
  ])
  const board = at(await secretary.post('/organisation/bodies', { name: 'Trust board', kind: 'board' }))
  const committee = at(
    await secretary.post('/organisation/bodies', { name: 'Finance committee', kind: 'committee', reportsTo: idOf(board) }),
  )
  expect(await (await secretary.post('/organisation/bodies', { name: 'trust board', kind: 'board' })).text()).toContain(
    'of this name already',
  )
  expect((await secretary.post('/organisation/bodies', { name: 'X', kind: 'group', chair: '987654' })).status).toBe(422)
  const round = await secretary.post(board, { name: 'Trust board', kind: 'board', reportsTo: idOf(committee), version: '1' })
  expect(await round.text()).toContain('It would report to itself')

  const meets = { 'meetsOn-day': '24', 'meetsOn-month': '10', 'meetsOn-year': '2024' }
  const change = { name: 'Finance and performance committee', kind: 'committee', reportsTo: idOf(board), version: '1', ...meets }
  expect((await secretary.post(committee, change)).status).toBe(303)
  const second = await secretary.post(committee, { ...change, name: 'Money committee' })
  expect([second.status, await second.text()]).toEqual([
    409,
    expect.stringMatching(/Finance and performance committee[\s\S]*Money committee/),
  ])
  expect(await secretary.read(committee)).toMatch(/Reports to[\s\S]*Trust board[\s\S]*Meets next[\s\S]*24 October 2024/)

  const day = { 'endedOn-day': '15', 'endedOn-month': '10', 'endedOn-year': '2024' }
  const still = await secretary.post(`${board}/end`, day)
  expect([still.status, await still.text()]).toEqual([
    422,
    expect.stringContaining('Finance and performance committee still reports to it'),
  ])
  expect((await secretary.post(`${committee}/end`, {})).status).toBe(422)
  expect((await secretary.post(`${committee}/end`, day)).status).toBe(303)
  expect((await secretary.post(`${committee}/end`, day)).status).toBe(422)
  world.at('2024-10-16T09:00:00.000Z')
  const later = await world.as('inspector')
  expect(await later.read('/organisation/bodies')).toContain('1 body has ended')
  expect(await later.read(committee)).toContain('It ended on 15 October 2024.')
  expect(await later.read(`${committee}?as-at=2024-10-15`)).toContain('Finance and performance committee')
  expect((await later.get('/organisation/bodies/new')).status).toBe(403)
  expect((await (await (await newWorld()).as('governance lead')).get(committee)).status).toBe(404)
})

journey('a place is renamed, keeps its old name, and is also called what papers call it', async (world) => {
  const lead = await world.as('governance lead')
  const place = idOf(at(await lead.post('/organisation/places', { name: 'Adult division', kind: 'directorate' })).replace('#place-', '/'))
  const page = `/organisation/places/${place}`
  const other = await lead.post(`${page}/names`, { other: 'adult DIVISION' })
  expect([other.status, await other.text()]).toEqual([422, expect.stringContaining('This is its name already')])
  expect((await lead.post(`${page}/names`, {})).status).toBe(422)
  expect((await lead.post(`${page}/names`, { other: 'AMH' })).status).toBe(303)
  expect((await lead.post(page, { name: 'Mental health', parent: place, version: '1' })).status).toBe(422)
  expect((await lead.post(page, { name: 'Mental health', version: '1' })).status).toBe(303)
  const stale = await lead.post(page, { name: 'Minds', version: '1' })
  expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('changed this while you were writing')])
  const shown = await lead.read(page)
  expect(shown).toContain('also called AMH; called Adult division until 14 October 2024')
  expect(shown).toContain('renamed Adult division to Mental health')
  const name = /names\/(\d+)\/remove/.exec(shown)?.[1]
  expect((await lead.post(`${page}/names/${name}/remove`)).status).toBe(303)
  expect((await lead.post(`${page}/names/${name}/remove`)).status).toBe(404)
  const reader = await world.as('director')
  expect(await reader.read('/organisation')).toContain('Adult division until 14 October 2024')
  expect((await reader.post(page, { name: 'x', version: '2' })).status).toBe(403)
})
