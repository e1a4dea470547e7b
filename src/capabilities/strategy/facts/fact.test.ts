import { describe, expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import { factsInWords, figuresAsked } from './asking.ts'
import { type DatedFact, figuresIn, holds, isStale, type Paper, reusedIn, standingsOf } from './fact.ts'

const paper = (label: string, startsOn: Day, ...statements: string[]): Paper => ({
  version: { id: 1, label, startsOn },
  elements: statements.map((statement, n) => ({ id: Number(startsOn.slice(0, 4)) * 10 + n, title: 'A goal', statement })),
})
const old = paper('2021–24', '2021-04-01', 'We are 6,500 staff in over 100 settings.', 'With 76,000 people in care.')
const now = paper('2024/25', '2024-04-01', 'We are 6,500 staff in over 100 settings.', 'With 80,000 people in care.')
const fact = (value: string, confirmedOn: Day): DatedFact => ({
  ...{ id: 1, label: 'Staff', value, confirmedOn, source: '', ownerPostId: null, owner: null, version: 1 },
})

describe('figures in words', () => {
  test.each([
    ['We are 6,500 staff and 12 teams', ['6,500', '12']],
    ['by 2030, up to 2024, in 1998', []],
    ['2024/25 and 2021–24', []],
    ['one of 9 bricks', []],
    ['16,500 is not 6,500,1', ['16,500']],
    ['85% of 85', ['85']],
    ['over 100, and more', ['100']],
    ['3.25 and 12.5', []],
  ])('%s: %o', (words, figures) => expect(figuresIn(words)).toEqual(figures))

  test.each([
    ['We are 6,500 staff', '6,500', true],
    ['We are 16,500 staff', '6,500', false],
    ['in over 100 settings', 'over 100', true],
    ['in 1000 settings', 'over 100', false],
    ['many staff', 'many', false],
  ])('%s holds %s: %s', (words, value, so) => expect(holds(words, value)).toBe(so))
})

test('a figure of a later version that stands word for word in an earlier one is found once, with the version it came from', () => {
  expect(reusedIn(now, [old, now]).map(({ figure, since }) => `${figure} since ${since}`)).toEqual([
    '6,500 since 2021–24',
    '100 since 2021–24',
  ])
  expect(reusedIn(old, [now])).toEqual([])
})

test('where a figure stands is told for every version', () => {
  expect(standingsOf([old, now], '6,500').map((s) => s.label)).toEqual(['2021–24', '2024/25'])
  expect(standingsOf([old, now], '76,000').map((s) => s.label)).toEqual(['2021–24'])
})

test.each([
  ['2023-10-15', '2024-10-14', false],
  ['2023-10-15', '2024-10-15', true],
  ['2023-10-16', '2024-10-15', false],
  ['2024-10-15', '2024-10-15', false],
] as const)('confirmed on %s, on %s it is stale: %s', (confirmedOn, on, stale) => expect(isStale({ confirmedOn }, on)).toBe(stale))

describe('what is asked about', () => {
  test.each([
    ['stale and carried over', fact('6,500', '2021-07-27'), true],
    ['carried over, and not confirmed since the version began', fact('6,500', '2024-03-01'), true],
    ['carried over, and confirmed since', fact('6,500', '2024-05-01'), false],
    ['new in this version, and fresh', fact('80,000', '2024-03-01'), false],
    ['new in this version, and stale', fact('80,000', '2023-03-01'), true],
  ])('a fact that is %s', (_, held, isAsked) => {
    const asked = figuresAsked([held], now, [old], '2024-10-15').filter((a) => a.fact)
    expect(asked.length).toBe(isAsked ? 1 : 0)
  })

  test('a figure carried over that no fact holds is asked about where it stands', () => {
    const asked = figuresAsked([fact('6,500', '2024-05-01')], now, [old], '2024-10-15')
    expect(asked).toEqual([
      {
        fact: undefined,
        figure: '100',
        element: { id: 20240, title: 'A goal' },
        words: '100 stands in 2024/25 as it stood in 2021–24, and nobody keeps the day it was counted.',
      },
    ])
  })

  test('without a strategy only staleness is asked about', () => {
    expect(figuresAsked([fact('6,500', '2021-07-27')], undefined, [], '2024-10-15')[0]?.words).toBe(
      '6,500 was last confirmed on 27 July 2021.',
    )
  })
})

test.each([
  [[], 'No figure is kept yet.'],
  [[fact('1', '2024-10-01')], 'The one figure was confirmed in the last year.'],
  [[fact('1', '2021-10-01'), fact('2', '2024-10-01')], '1 of 2 figures was last confirmed more than a year ago.'],
])('facts are summed up', (facts, words) => expect(factsInWords(facts, '2024-10-15')).toBe(words))
