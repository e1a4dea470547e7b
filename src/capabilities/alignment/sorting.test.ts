import { describe, expect, test } from 'vitest'
import type { Gap } from '../../platform/capability.ts'
import { addressOf, chosen, slugged } from './choosing.ts'
import { whyNotUntil } from './parking.ts'
import { countedByKind, type GapAnswer, isMine, mayPark, sorted } from './sorting.ts'
import { answerInWords, gapLinesInWords, largestInWords } from './words.ts'

const gap = (id: number, kind: string, given: Partial<Gap> = {}): Gap => ({
  ...{ key: `${kind}:${id}`, kind, ref: { kind: 'item', id }, title: `Item ${id}`, words: '', href: '/', action: 'Act', closer: null },
  ...given,
})
const answer = (gapKey: string, reviewOn: GapAnswer['reviewOn']): GapAnswer => ({
  gapKey,
  words: 'Why',
  reviewOn,
  by: 'Somebody',
  version: 1,
})
const post = { postId: 7, title: 'Director of HR' }
const gaps = [
  gap(1, 'Items with no date', { of: 5 }),
  gap(2, 'Items with no owner'),
  gap(3, 'Items with no date', { of: 5, closer: post, brickId: 4 }),
]

describe('parked gaps', () => {
  test.each([
    ['before its day', '2024-10-16', 2, 1],
    ['on its day', '2024-10-15', 3, 0],
    ['after its day', '2024-10-01', 3, 0],
  ] as const)('%s', (_, reviewOn, open, parked) => {
    const found = sorted(gaps, [answer('Items with no date:1', reviewOn)], '2024-10-15')
    expect([found.open.length, found.parked.length, found.lapsed.size]).toEqual([open, parked, open === 3 ? 1 : 0])
  })

  test('an answer to a gap that has closed says nothing', () => {
    expect(sorted([], [answer('Items with no date:1', '2025-01-01')], '2024-10-15')).toMatchObject({ open: [], parked: [] })
  })
})

test('gaps are counted by kind, the most first', () => {
  expect(countedByKind(gaps)).toEqual([
    { kind: 'Items with no date', n: 2, of: 5 },
    { kind: 'Items with no owner', n: 1, of: undefined },
  ])
  expect(gapLinesInWords(gaps)).toEqual(['2 of 5 items with no date', 'items with no owner: 1'])
})

test.each([
  [['governance lead'], [], true, false],
  [['director'], [7], false, true],
  [['director'], [8], false, false],
  [['analyst'], [7], false, true],
] as const)('%o holding %o: the unnamed one is mine %s, the named one %s', (roles, postIds, unnamed, named) => {
  expect([isMine({ roles, postIds }, { closer: null }), isMine({ roles, postIds }, { closer: post })]).toEqual([unnamed, named])
})

test.each([
  [['governance lead'], [], null, true],
  [['governance lead'], [], post, true],
  [['executive'], [7], post, true],
  [['executive'], [8], post, false],
  [['director'], [7], null, false],
  [['analyst'], [7], post, false],
] as const)('%o holding %o may park a gap of %o: %s', (roles, postIds, closer, may) =>
  expect(mayPark({ roles, postIds }, { closer })).toBe(may),
)

test.each([
  ['everything', {}, [1, 2, 3]],
  ['a kind', { kind: 'items-with-no-date' }, [1, 3]],
  ['a post', { whose: '7' }, [3]],
  ['the governance lead', { whose: 'lead' }, [1, 2]],
  ['mine', { whose: 'mine' }, [3]],
  ['a brick', { brick: '4' }, [3]],
  ['nothing there is', { kind: 'no-such-kind' }, []],
])('chosen: %s', (_, choice, ids) => expect(chosen(gaps, choice, { roles: ['director'], postIds: [7] }).map((g) => g.ref.id)).toEqual(ids))

test('a view of the gaps has an address that can be sent', () => {
  expect(addressOf({ kind: slugged('Items with no date'), whose: 'mine', page: 2 })).toBe('/gaps?kind=items-with-no-date&whose=mine&page=2')
  expect(addressOf({ page: 1 })).toBe('/gaps')
})

test.each([
  [0, 0, 'No gap is open.'],
  [1, 0, 'One gap is open.'],
  [1, 1, 'One gap is open, and yours to close.'],
  [12, 12, '12 gaps are open, all of them yours to close.'],
  [12, 3, '12 gaps are open, 3 of them yours to close.'],
])('%i open, %i mine: %s', (open, mine, words) => expect(answerInWords(open, mine)).toBe(words))

test('the largest kinds are said, the rest counted', () => {
  const kinds = ['a', 'b', 'c', 'd', 'e'].map((kind) => ({ kind: `Items with ${kind}`, n: 2, of: 5 }))
  expect(largestInWords(kinds)).toBe('2 of 5 items with a, 2 of 5 items with b, 2 of 5 items with c and 4 others.')
  expect(largestInWords([])).toBe('')
})

test.each([
  ['2024-10-15', 'The day it is looked at again must be after today'],
  ['2024-10-16', undefined],
  ['2025-10-16', undefined],
  ['2025-10-17', 'It must be looked at again within a year, by 16 October 2025'],
])('a gap may rest until %s: %s', (until, words) => expect(whyNotUntil(until, '2024-10-15')).toBe(words))
