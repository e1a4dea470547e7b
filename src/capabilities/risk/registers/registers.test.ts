import { expect, test } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { whyNotEnd, whyNotMergeRegisters, whyNotMergeRisks, whyNotMove, whyNotRegister } from './keeping.ts'
import { type Register, registerAbove, treeOf, withThoseBeneath } from './register.ts'

const register = (id: number, level: Register['level'], placeId: number | null = null, more: Partial<Register> = {}): Register => ({
  ...{ id, name: `Register ${id}`, level, placeId, keeperPostId: null, bodyId: null, fromDay: '2021-04-01', endedOn: null, endedWhy: '' },
  ...{ intoId: null, formerNames: [], version: 1 },
  ...more,
})
/** A trust (1) with two directorates (2, 3), a service (4) and two wards (5 in the service, 6 in directorate 3). */
const parents = new Map<number, number | null>([
  [1, null],
  [2, 1],
  [3, 1],
  [4, 2],
  [5, 4],
  [6, 3],
])
const all = [
  register(10, 'assurance framework'),
  register(20, 'organisational'),
  register(30, 'directorate', 2),
  register(40, 'service', 4),
  register(50, 'ward', 5),
  register(60, 'ward', 6),
]

test('registers stand under the nearest place above, else under the organisation’s; the framework stands alone', () => {
  expect(treeOf(all, parents).map(({ register: { id }, depth }) => [id, depth])).toEqual([
    [10, 0],
    [20, 0],
    [30, 1],
    [40, 2],
    [50, 3],
    [60, 1],
  ])
  expect(
    registerAbove(
      all[4] as Register,
      all.filter(({ id }) => id !== 40),
      parents,
    )?.id,
  ).toBe(30)
})

test.each([
  [10, [10]],
  [20, [20, 30, 40, 50, 60]],
  [30, [30, 40, 50]],
  [60, [60]],
  [99, [99]],
])('a register %i with those beneath it', (id, ids) => expect(withThoseBeneath(id, all, parents)).toEqual(ids))

const plain = { name: 'New', level: 'ward' as const, placeId: 5, keeperPostId: null, bodyId: null }
test.each([
  [plain, undefined],
  [{ ...plain, name: 'register 10' }, 'name'],
  [{ ...plain, placeId: null }, 'place'],
  [{ ...plain, level: 'organisational' as const }, 'place'],
  [{ ...plain, level: 'assurance framework' as const, placeId: null }, 'level'],
])('a register %j', (wanted, field) => expect(whyNotRegister(wanted, all)?.field).toBe(field))

const risk = { id: 1, state: 'open', registerId: 30, closedOn: null, parentId: null, seenBy: null }
test.each([
  [whyNotEnd(register(1, 'ward', 5), 0), undefined],
  [whyNotEnd(register(1, 'ward', 5), 2), '2 open or proposed risks stand in it: merge it into another register instead'],
  [whyNotMergeRegisters(register(1, 'ward', 5), register(1, 'ward', 5)), 'Select another register: this is the one that ends'],
  [whyNotMergeRegisters(register(1, 'ward', 5), register(2, 'ward', 5, { endedOn: '2024-01-01' })), 'Select the register its risks go to'],
  [whyNotMergeRegisters(register(1, 'ward', 5), register(2, 'ward', 6)), undefined],
  [whyNotMove(risk, { register: all[2], numberTaken: false }), 'It stands in this register already: select another'],
  [whyNotMove(risk, { register: all[1], numberTaken: true }), 'Another open risk has this number: give this one another'],
  [whyNotMove(risk, { register: all[1], numberTaken: false }), undefined],
  [whyNotMergeRisks(risk, risk), 'Enter the number of another risk: this is the one that goes'],
  [whyNotMergeRisks(risk, { ...risk, id: 2, parentId: 1 }), 'That risk belongs to this one: take it from under it first'],
  [
    whyNotMergeRisks(risk, { ...risk, id: 2, seenBy: ['director'] }),
    'One of the two is confidential and the other is not: make them alike first',
  ],
  [whyNotMergeRisks(risk, { ...risk, id: 2 }), undefined],
])('%j says %j', (fault, words) => expect(fault?.words).toBe(words))

journey('registers are opened, renamed, merged; risks move, are renumbered and merged, and stay the same risks', async (world) => {
  const lead = await world.as('governance lead')
  const open = async (form: Record<string, string>) => {
    const answer = await lead.post('/risks/registers', form)
    expect(answer.status, await answer.clone().text()).toBe(303)
    return answer.headers.get('location')?.split('-').at(-1) ?? ''
  }
  const framework = await open({ name: 'Framework', level: 'assurance framework' })
  const ours = await open({ name: 'Organisational register', level: 'organisational' })
  expect((await lead.post('/risks/registers', { name: 'framework', level: 'organisational' })).status).toBe(422)
  expect((await (await world.as('director')).get('/risks/registers/new')).status).toBe(403)

  const add = async (number: string, title: string) =>
    (await lead.post('/risks', { number, title, register: framework })).headers.get('location') ?? ''
  const [waits, roofs] = [await add('01', 'People wait too long'), await add('02', 'Roofs leak badly')]
  expect(await lead.read('/risks/registers')).toContain('Two registers hold 2 open risks.')

  const renamed = await lead.post(`/risks/registers/${ours}`, { name: 'Corporate register', level: 'organisational', version: '1' })
  expect(renamed.status).toBe(303)
  expect(await lead.read('/risks/registers')).toContain('Before: Organisational register')
  expect(await lead.read('/search?q=Organisational%20register')).toContain('Corporate <mark>')
  const late = await lead.post(`/risks/registers/${ours}`, { name: 'Third', level: 'organisational', version: '1' })
  expect([late.status, (await late.text()).includes('Third')]).toEqual([409, true])

  expect((await lead.post(`${waits}/moving`, { register: ours, number: '02', why: 'So', version: '1' })).status).toBe(422)
  expect((await lead.post(`${waits}/moving`, { register: ours, number: 'C7', why: 'It is no strategic risk', version: '1' })).status).toBe(
    303,
  )
  expect((await lead.post(`${waits}/moving`, { register: framework, number: '09', why: 'Back', version: '1' })).status).toBe(409)
  const page = await lead.read(waits)
  for (const words of ['moved risk 01', 'as C7', 'It is no strategic risk']) expect(page).toContain(words)
  expect((await lead.post(`${waits}/renumbering`, { number: 'C8', version: '2' })).status).toBe(303)
  expect(await lead.read('/search?q=C7')).toContain('People wait too long')

  expect((await lead.post(`/risks/registers/${ours}/ending`, { why: 'Empty', version: '2' })).status).toBe(422)
  expect((await lead.post(`/risks/registers/${ours}/merging`, { into: framework, why: 'One is enough', version: '2' })).status).toBe(303)
  expect(await lead.read('/risks/registers')).toContain('Merged into Framework. One is enough')
  expect(await lead.read(waits)).toContain('which was merged into Framework')

  expect((await lead.post(`${roofs}/merging`, { into: 'C7', why: 'It is a cause of it', version: '1' })).headers.get('location')).toBe(
    waits,
  )
  const merged = await lead.read(roofs)
  for (const words of ['merged risk 02', 'It was merged into', `href="${waits}"`]) expect(merged).toContain(words)
  expect(await lead.read('/risks?by=register')).not.toContain(`id="risk-${roofs.split('/').at(-1)}"`)
})
