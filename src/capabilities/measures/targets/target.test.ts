import { describe, expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import { besideEachOther, replacedChain } from './beside.ts'
import { type TypedTarget, targetMeant, whyNotEnd } from './checking.ts'
import { pointsAsTyped, pointsTyped } from './points-typed.ts'
import { askedIn, isMet, type Target, targetInForce, type Way } from './target.ts'
import { askedInWords, inForceInWords, standsInWords, targetInWords } from './target-words.ts'

const waits = { kind: 'proportion', unit: '', decimals: 1, frequency: 'month', direction: 'increase' } as const
const sickness = { ...waits, direction: 'decrease' } as const
const agency = { kind: 'count', unit: '£000', decimals: 0, frequency: 'month', direction: 'decrease' } as const

const target = (some: Partial<Target>): Target => ({
  ...{ id: 1, measureId: 1, placeId: null, kind: 'number', comparison: 'at least', value: null, points: [], ways: [] },
  ...{ fromPeriod: '2024-04-01', untilPeriod: null, agreedBy: '', agreedOn: null, reason: '', replacesId: null },
  ...some,
})
const points = (...values: [Day, number][]) => values.map(([period, value]) => ({ period, value }))

/** NHS planning guidance for 2026/27 (conventions C12): 7 points better than November 2023, or 65%, whichever comes first. */
const elective = (than: number, betterBy = 7): Way[] => [{ betterBy, than, of: '2023-11-01' }, { reach: 65 }]

describe('a target of two ways asks for the easier', () => {
  test.each([
    ['far below: 7 points better is the easier', 'at least', elective(50), 57],
    ['at 58.0% both ask the same', 'at least', elective(58), 65],
    ['above: 65% is the easier, and is reached already', 'at least', elective(66), 65],
    [
      'less is better: the higher figure is the easier',
      'at most',
      [{ betterBy: 1, than: 6, of: '2023-11-01' }, { reach: 4.5 }] as Way[],
      5,
    ],
  ] as const)('%s', (_, comparison, ways, asked) => {
    expect(askedIn(target({ kind: 'either', comparison, ways: [...ways] }), '2026-03-01')).toBe(asked)
  })

  test.each([
    [64.9, false],
    [65, true],
    [65.1, true],
  ])('%d%% of the elective rule from 58.0%% is met: %s', (value, met) => {
    const asked = askedIn(target({ kind: 'either', ways: elective(58) }), '2026-03-01') as number
    expect(isMet(value, asked, 'at least')).toBe(met)
  })

  test('and is told with both ways and the one that counts', () => {
    const rule = target({ kind: 'either', ways: elective(50) })
    expect(targetInWords(waits, rule)).toBe('at least 7.0 points better than 50.0% of November 2023, or at least 65.0%')
    expect(askedInWords(waits, rule, '2024-09-01')).toBe(`at least 57.0%, the easier of two ways: ${targetInWords(waits, rule)}`)
  })
})

const dated = target({ id: 2, kind: 'dated', points: points(['2025-04-01', 90], ['2024-04-01', 85]) })
const plan = target({ id: 3, kind: 'trajectory', points: points(['2024-04-01', 80], ['2024-05-01', 82], ['2024-06-01', 84]) })

test.each([
  [target({ value: 92 }), '2030-01-01', 92],
  [dated, '2024-03-01', null],
  [dated, '2024-04-01', 85],
  [dated, '2025-03-01', 85],
  [dated, '2025-04-01', 90],
  [plan, '2024-05-01', 82],
  [plan, '2024-07-01', null],
] as const)('what %o asks for in %s', (one, period, asked) => expect(askedIn(one, period)).toBe(asked))

test.each([
  [waits, target({ value: 92 }), 'at least 92.0%'],
  [agency, target({ value: 300, comparison: 'at most' }), 'at most £300k'],
  [waits, dated, 'at least 85.0% from April 2024 and 90.0% from April 2025'],
  [waits, plan, 'a trajectory of 3 planned figures: at least 80.0% in April 2024 to 84.0% in June 2024'],
] as const)('%#: a target in words', (measure, one, words) => expect(targetInWords(measure, one)).toBe(words))

test('the target in force: the place’s own, then the latest to begin; words for a period without one', () => {
  const all = [
    target({ id: 1, value: 80 }),
    target({ id: 2, value: 85, fromPeriod: '2024-07-01' }),
    target({ id: 3, placeId: 9, value: 70 }),
  ]
  expect(targetInForce(all, 4, '2024-06-01')?.id).toBe(1)
  expect(targetInForce(all, 4, '2024-07-01')?.id).toBe(2)
  expect(targetInForce(all, 9, '2024-07-01')?.id).toBe(3)
  expect(inForceInWords(waits, all, { placeId: 4, period: '2024-03-01' })).toBe('no target')
  expect(inForceInWords(waits, [plan], { placeId: 4, period: '2024-09-01' })).toBe('nothing asked for in September 2024')
  expect(inForceInWords(waits, [plan], { placeId: 4, period: '2024-05-01' })).toBe('at least 82.0% in May 2024, by the trajectory')
  expect(standsInWords(waits, target({ untilPeriod: '2025-03-01' }))).toBe('from April 2024 until March 2025')
})

test.each([
  [
    'April 2024 85\nMay 2024 86.5%',
    [
      ['2024-04-01', 85],
      ['2024-05-01', 86.5],
    ],
  ],
  [
    'Apr-24\t1,240\nMay-24\t1,300',
    [
      ['2024-04-01', 1240],
      ['2024-05-01', 1300],
    ],
  ],
  [
    'Apr 2024,85\n2024-05-01: 86',
    [
      ['2024-04-01', 85],
      ['2024-05-01', 86],
    ],
  ],
  [
    'Apr 24\tMay 24\tJun 24\n1\t2\t3',
    [
      ['2024-04-01', 1],
      ['2024-05-01', 2],
      ['2024-06-01', 3],
    ],
  ],
  [
    'May 2024 = 2\n\n  April 2024 = 1',
    [
      ['2024-04-01', 1],
      ['2024-05-01', 2],
    ],
  ],
] as [string, [Day, number][]][])('%j is read as planned values', (typed, expected) => {
  expect(pointsTyped(typed, agency)).toEqual({ yes: points(...expected) })
})

test.each([
  ['Smarch 2024 85', 'Line 1: “Smarch 2024” does not name one month'],
  ['April 2024 85\nMay 2024 high', 'Line 2: “May 2024 high”'],
  ['April 2024 85\nApril 2024 86', 'Line 2: April 2024 stands there twice'],
  ['April 2024 850', 'Line 1: Enter a percentage between 0 and 100'],
  ['Q1 2024/25 85', 'Line 1: “Q1 2024/25” does not name one month'],
  ['April 85', 'Line 1: “April” does not name one month'],
])('%j is told by its line', (typed, words) => {
  const read = pointsTyped(typed, waits)
  expect('no' in read ? read.no : '').toContain(words)
})

test('planned values stand in the form as they are read again', () => {
  expect(pointsTyped(pointsAsTyped(plan.points, 'month'), waits)).toEqual({ yes: plan.points })
})

const typed = (some: Partial<TypedTarget>): TypedTarget => ({ kind: 'number', value: 85, from: 'April 2025', ...some })

test.each([
  [waits, {}, [], undefined],
  [{ ...waits, direction: 'neutral' as const }, {}, [], 'kind'],
  [waits, { value: undefined }, [], 'value'],
  [waits, { value: 101 }, [], 'value'],
  [waits, { from: 'sometime' }, [], 'from'],
  [waits, { until: 'March 2025' }, [], 'until'],
  [waits, {}, [target({ value: 80 })], 'reason'],
  [waits, { reason: 'The board asked for more' }, [target({ value: 80 })], undefined],
  [waits, {}, [target({ value: 80, placeId: 9 })], undefined],
  [waits, { kind: 'trajectory', points: 'April 2025 80' }, [], 'points'],
  [waits, { kind: 'dated', points: 'April 2025 80' }, [], undefined],
  [waits, { kind: 'either', reach: 65, betterBy: 7, than: 58, of: 'November 2023' }, [], undefined],
  [waits, { kind: 'either', reach: 65, betterBy: -7, than: 58, of: 'November 2023' }, [], 'betterBy'],
  [waits, { kind: 'either', reach: 65, betterBy: 50, than: 58, of: 'November 2023' }, [], 'betterBy'],
  [waits, { kind: 'either', reach: 65, betterBy: 7, than: 58, of: 'winter' }, [], 'of'],
  [waits, { kind: 'either', betterBy: 7, than: 58, of: 'November 2023' }, [], 'reach'],
] as [typeof waits, Partial<TypedTarget>, Target[], string | undefined][])(
  '%#: a typed target lacks %3$s',
  (measure, some, before, field) => {
    const meant = targetMeant(measure, typed(some), before)
    expect('field' in meant ? meant.field : undefined).toBe(field)
  },
)

test('a direction decides on which side a target is met', () => {
  expect(targetMeant(sickness, typed({ value: 4.5 }), [])).toMatchObject({ target: { comparison: 'at most', fromPeriod: '2025-04-01' } })
})

test.each([
  [undefined, 'Enter the last period'],
  ['2024-03-01', 'It began in April 2024'],
  ['2025-06-01', 'It ends with March 2025 already'],
  ['2024-12-01', undefined],
] as const)('a target cannot end with %s', (until, words) => {
  const fault = whyNotEnd(waits, target({ untilPeriod: '2025-03-01' }), until)
  words === undefined ? expect(fault).toBeUndefined() : expect(fault).toContain(words)
})

test('a trajectory stands beside the one it replaced, with what came', () => {
  const again = target({
    id: 4,
    kind: 'trajectory',
    points: points(['2024-06-01', 81], ['2024-07-01', 83]),
    fromPeriod: '2024-06-01',
    replacesId: 3,
  })
  const ended = { ...plan, untilPeriod: '2024-05-01' as const }
  const chain = replacedChain([ended, again, dated], again)
  expect(chain.map(({ id }) => id)).toEqual([3, 4])
  const point = { numerator: null, denominator: null, status: 'final' as const }
  const came = [
    { ...point, period: '2024-05-01' as Day, value: 79 },
    { ...point, period: '2024-06-01' as Day, value: 82 },
  ]
  expect(besideEachOther(chain, came)).toEqual([
    { period: '2024-04-01', planned: [80, null], actual: null, gap: null, isMet: null },
    { period: '2024-05-01', planned: [82, null], actual: 79, gap: -3, isMet: false },
    { period: '2024-06-01', planned: [84, 81], actual: 82, gap: 1, isMet: true },
    { period: '2024-07-01', planned: [null, 83], actual: null, gap: null, isMet: null },
  ])
  expect(replacedChain([target({ value: 1 })], target({ value: 1 }))).toEqual([])
})
