import { expect, test } from 'vitest'
import { mayBeCalled, mayBelongTo, nameKept, otherNamesInWords } from './place-names.ts'

test.each([
  ['Division', [], true],
  ['mental health SERVICES', [], false],
  ['Division', [{ name: 'division' }], false],
] as const)('may be called %s: %s', (name, names, may) => {
  expect('yes' in mayBeCalled(name, { name: 'Mental health services' }, names)).toBe(may)
})

test('a renamed place keeps the name it had until yesterday, unless only capitals changed', () => {
  expect(nameKept('Adult division', 'Mental health', '2024-10-15')).toEqual({ name: 'Adult division', until: '2024-10-14' })
  expect(nameKept('Mental Health', 'Mental health', '2024-10-15')).toBeNull()
})

test.each([
  [[], ''],
  [[{ id: 1, placeId: 1, name: 'Division', until: null }], 'also called Division'],
  [
    [
      { id: 1, placeId: 1, name: 'Division', until: null },
      { id: 2, placeId: 1, name: 'Adult services', until: '2021-03-31' },
    ],
    'also called Division; called Adult services until 31 March 2021',
  ],
] as const)('%j', (names, words) => expect(otherNamesInWords(names)).toBe(words))

test.each([
  [2, 1, true],
  [1, 2, false],
  [1, 1, false],
  [1, 9, false],
])('place %i under %i: %s', (place, parent, may) => {
  const places = [
    { id: 1, parent_id: null },
    { id: 2, parent_id: 1 },
  ]
  expect('yes' in mayBelongTo(place, parent, places)).toBe(may)
})
