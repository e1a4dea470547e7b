import { describe, expect, test } from 'vitest'
import type { Earned } from '../../../kernel/rag.ts'
import type { BeneathRow } from '../../../platform/capability.ts'
import { agendaOf, overseenInWords, overseenWith } from './agenda.ts'
import { allBeneath, type Body, bodiesInOrder, mayEnd, whyNotBody } from './body.ts'

const body = (id: number, name: string, over: Partial<Body> = {}): Body => ({
  id,
  name,
  kind: 'group',
  reportsToId: null,
  chairPostId: null,
  secretaryPostId: null,
  meetsOn: null,
  endedOn: null,
  version: 1,
  ...over,
})

test('bodies stand from the board down, each after the one it reports to, and a circle is cut', () => {
  const bodies = [
    body(3, 'Access group', { reportsToId: 2 }),
    body(2, 'Finance committee', { kind: 'committee', reportsToId: 1 }),
    body(4, 'Quality committee', { kind: 'committee', reportsToId: 1 }),
    body(1, 'Trust board', { kind: 'board' }),
    body(5, 'Of a body not seen', { reportsToId: 99 }),
  ]
  expect(bodiesInOrder(bodies).map(({ name, depth }) => `${depth} ${name}`)).toEqual([
    '0 Trust board',
    '1 Finance committee',
    '2 Access group',
    '1 Quality committee',
    '0 Of a body not seen',
  ])
  expect(bodiesInOrder([body(1, 'A', { reportsToId: 2 }), body(2, 'B', { reportsToId: 1 })])).toEqual([])
})

test('what reports to a body does so through others too, and a circle ends', () => {
  const bodies = [body(1, 'A', { reportsToId: 3 }), body(2, 'B', { reportsToId: 1 }), body(3, 'C', { reportsToId: 2 }), body(4, 'D')]
  expect(allBeneath(bodies, 1).map(({ name }) => name)).toEqual(['B', 'C'])
  expect(allBeneath(bodies, 4)).toEqual([])
})

describe('a body as it is to stand', () => {
  const others = [body(1, 'Trust board'), body(2, 'Finance committee', { reportsToId: 1 }), body(3, 'Access group', { reportsToId: 2 })]
  test.each([
    [{ id: null, name: 'Estates group', reportsToId: 2 }, undefined],
    [{ id: 2, name: 'Finance committee', reportsToId: 1 }, undefined],
    [{ id: null, name: 'trust BOARD', reportsToId: null }, 'name'],
    [{ id: null, name: 'Estates group', reportsToId: 99 }, 'reportsTo'],
    [{ id: 1, name: 'Trust board', reportsToId: 3 }, 'reportsTo'],
    [{ id: 2, name: 'Finance committee', reportsToId: 2 }, 'reportsTo'],
  ])('%j', (wished, field) => expect(whyNotBody(wished, others)?.field).toBe(field))
})

test.each([
  [{ endedOn: null }, '2024-10-15', [], true],
  [{ endedOn: '2024-03-29' }, '2024-10-15', [], false],
  [{ endedOn: null }, '2024-10-16', [], false],
  [{ endedOn: null }, '2024-10-15', [{ name: 'Access group', endedOn: null }], false],
  [{ endedOn: null }, '2024-10-15', [{ name: 'Access group', endedOn: '2024-01-01' }], true],
] as const)('%j ends on %s with %j beneath it: %s', (one, on, beneath, may) => {
  expect('yes' in mayEnd(one, { on, today: '2024-10-15', beneath })).toBe(may)
})

describe('what a body talks about first', () => {
  const row = (declared: Earned, earned: Earned): BeneathRow => ({
    title: `${declared} ${earned}`,
    href: '/items/1',
    accountable: '',
    declared,
    earned,
    why: '',
    lastChange: null,
  })
  test.each([
    [[], 'It oversees no item of the current plan.', ''],
    [
      [row('green', 'green'), row('blue', 'blue')],
      'It oversees 2 items of the current plan.',
      'Each is declared green or delivered, and the records support it.',
    ],
    [
      [row('green', 'amber'), row('green', 'green')],
      'It oversees 2 items of the current plan.',
      'One is declared better than the records support.',
    ],
    [
      [row('green', 'amber'), row('amber', 'amber'), row('cannot tell', 'cannot tell')],
      'It oversees 3 items of the current plan.',
      'Three need its attention: one declared better than the records support, one declared amber and one without a declared status.',
    ],
  ] as [BeneathRow[], string, string][])('%#', (rows, strong, words) => {
    expect(overseenInWords(agendaOf(rows))).toEqual({ strong, words })
  })
  test('a body that oversees nothing itself says what it does through others', () => {
    const [none, some] = [agendaOf([]), agendaOf([row('green', 'amber'), row('green', 'green')])]
    const groups = [
      { id: 2, name: 'Access group', agenda: some },
      { id: 3, name: 'Estates group', agenda: none },
    ]
    expect(overseenWith(none, groups)).toEqual({
      strong: 'It oversees 2 items through Access group.',
      words: 'One of them needs attention.',
    })
    expect(overseenWith(some, groups).strong).toBe('It oversees 2 items of the current plan.')
    expect(overseenWith(none, []).strong).toBe('It oversees no item of the current plan.')
  })
})
