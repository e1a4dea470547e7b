import { expect, test } from 'vitest'
import { type HeldItem, type Matchable, matchRow, matchRows } from './matching.ts'

const item = (id: number, number: string | null, goal: string | null, aim: string, fields = {}): HeldItem => ({
  ref: { kind: 'item', id },
  number,
  goal,
  aim,
  fields,
})
const row = (number: string | null, goal: string | null, aim: string, fields = {}): Matchable => ({ number, goal, aim, fields })

const held = [
  item(1, '1', 'Great outcomes', 'Review and put into practice the access policy', { rag: 'green', update: 'In use.' }),
  item(2, '2', 'Great outcomes', 'Bring directorate procedures into line with the policy', { rag: 'green' }),
  item(3, '1', 'Great outcomes', 'Become a university hospital trust', { rag: 'amber' }),
  item(4, '1', 'Great care', 'Privacy and dignity in new buildings', {}),
  item(5, null, 'Great care', 'Falls', {}),
  item(6, null, 'Great care', 'Falls', {}),
]

test.each([
  [
    'same words, same fields',
    row('1.', 'Great Outcomes', 'Review and put into practice the access policy.', { rag: 'green', update: ' In  use.' }),
    { kind: 'same', item: { kind: 'item', id: 1 } },
  ],
  [
    'numbers restart: the aim decides',
    row('1', 'Great outcomes', 'Become a University Hospital Trust', { rag: 'green' }),
    { kind: 'changed', item: { kind: 'item', id: 3 }, fields: [{ field: 'rag', from: 'amber', to: 'green' }] },
  ],
  [
    'same number, aim reworded',
    row('2', 'Great outcomes', 'Bring all directorate procedures in line with policy', { rag: 'amber' }),
    { kind: 'changed', item: { kind: 'item', id: 2 }, fields: [{ field: 'rag', from: 'green', to: 'amber' }] },
  ],
  [
    'empty cells change nothing',
    row('4', 'Great outcomes', 'Become a university hospital trust', { rag: null, update: ' ' }),
    { kind: 'same', item: { kind: 'item', id: 3 } },
  ],
  [
    'no goal column',
    row(null, null, 'privacy & dignity in new buildings', {}),
    { kind: 'ask', candidates: [{ kind: 'item', id: 4 }], words: 'The aim is nearly that of an item already held.' },
  ],
  [
    'number held with another aim',
    row('1', 'Great care', 'Refresh the green plan'),
    { kind: 'ask', candidates: [{ kind: 'item', id: 4 }], words: 'The number is held by an item with another aim.' },
  ],
  [
    'one aim held twice',
    row(null, 'Great care', 'Falls'),
    {
      kind: 'ask',
      candidates: [
        { kind: 'item', id: 5 },
        { kind: 'item', id: 6 },
      ],
      words: 'More than one item has this aim.',
    },
  ],
  ['new', row('9', 'Great care', 'Refresh the green plan'), { kind: 'new' }],
  [
    'the same aim in another goal is another item',
    row('2', 'Part of the community', 'Become a university hospital trust'),
    { kind: 'new' },
  ],
  ['no aim, no number', row(null, 'Part of the community', ''), { kind: 'new' }],
] as [string, Matchable, unknown][])('%s', (_, given, match) => {
  expect(matchRow(given, held)).toEqual(match)
})

test('an update found for the first time is a change from nothing', () => {
  expect(matchRow(row('2', 'Great outcomes', held[1]?.aim ?? '', { update: 'Matched in two.' }), held)).toMatchObject({
    fields: [{ field: 'update', from: null, to: 'Matched in two.' }],
  })
})

test('two rows that would be one item are both asked', () => {
  const twice = row('2', 'Great outcomes', held[1]?.aim ?? '')
  expect(matchRows([twice, twice, row('9', 'Great care', 'Refresh the green plan')], held).map((m) => m.kind)).toEqual([
    'ask',
    'ask',
    'new',
  ])
})

test('a file brought in twice is all the same the second time', () => {
  const own = held.slice(0, 4)
  expect(matchRows(own, own).map((m) => m.kind)).toEqual(['same', 'same', 'same', 'same'])
})
