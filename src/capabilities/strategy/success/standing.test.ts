import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../kernel/day.ts'
import { whyNotResult, whyNotTest } from './checking.ts'
import {
  isMetBy,
  judge,
  oldInWords,
  type SuccessResult,
  type SuccessTest,
  standingsInWords,
  testInWords,
  valueInWords,
} from './standing.ts'

const at = (test: Partial<SuccessTest>): SuccessTest => ({
  ...{ id: 1, elementId: 9, measure: 'Patients who speak well of us', comparison: 'at least', threshold: 85, thresholdWord: '', unit: '%' },
  ...{ source: 'Survey', illustrative: false, version: 1 },
  ...test,
})
const result = (id: number, asOf: Day, value: number | null, valueWord = ''): SuccessResult => ({
  ...{ id, testId: 1, value, valueWord, asOf, source: 'Survey', illustrative: false },
})
const rated = at({ comparison: 'is', threshold: null, thresholdWord: 'Outstanding', unit: '' })

describe('a success statement', () => {
  test.each([
    ['no test at all', undefined, [], 'untestable'],
    ['a test and no result', at({}), [], 'not measured yet'],
    ['a result that reaches it', at({}), [result(1, '2024-03-31', 85)], 'met'],
    ['a result just below', at({}), [result(1, '2024-03-31', 84.99)], 'not met'],
    ['at most, and at it', at({ comparison: 'at most', threshold: 3 }), [result(1, '2024-03-31', 3)], 'met'],
    ['at most, and above', at({ comparison: 'at most', threshold: 3 }), [result(1, '2024-03-31', 4)], 'not met'],
    ['the word, in other capitals', rated, [result(1, '2024-03-31', null, ' outstanding ')], 'met'],
    ['another word', rated, [result(1, '2024-03-31', null, 'Good')], 'not met'],
    ['a number where a word is asked', rated, [result(1, '2024-03-31', 4)], 'not met'],
    ['a threshold of nought', at({ threshold: 0 }), [result(1, '2024-03-31', 0)], 'met'],
    ['a result of another test', at({ id: 2 }), [result(1, '2024-03-31', 99)], 'not measured yet'],
  ] as const)('with %s', (_, tested, results, standing) => {
    expect(judge(tested, [...results], '2024-10-15').standing).toBe(standing)
  })

  test('is judged by the newest figure: a late result for an earlier day never takes its place', () => {
    const judged = judge(at({}), [result(1, '2024-03-31', 90), result(2, '2023-03-31', 50)], '2024-10-15')
    expect(judged).toMatchObject({ standing: 'met', latest: { id: 1 }, isOld: false })
  })

  test('is judged, of two figures for one day, by the one entered last', () => {
    expect(judge(at({}), [result(2, '2024-03-31', 50), result(1, '2024-03-31', 90)], '2024-10-15').latest?.id).toBe(2)
  })

  test('whatever order results come in, they judge alike', () => {
    const some = fc.array(fc.record({ days: fc.integer({ min: 0, max: 900 }), value: fc.integer({ min: 0, max: 100 }) }), { minLength: 1 })
    fc.assert(
      fc.property(some, (given) => {
        const results = given.map(({ days, value }, id) => result(id + 1, addDays('2022-01-01', days), value))
        expect(judge(at({}), [...results].reverse(), '2024-10-15')).toEqual(judge(at({}), results, '2024-10-15'))
      }),
    )
  })

  test.each([
    ['2023-10-15', true],
    ['2023-10-16', false],
    ['2024-10-15', false],
  ] as const)('whose figure is of %s is old on 15 October 2024: %s', (asOf, isOld) => {
    const judged = judge(at({}), [result(1, asOf, 90)], '2024-10-15')
    expect(judged.isOld).toBe(isOld)
    expect(oldInWords([judged])).toBe(isOld ? 'One figure is more than a year old.' : '')
  })
})

test('statements are counted by where they stand', () => {
  const many = (n: number) => Array.from({ length: n })
  const found = [...many(2).map(() => 'met'), ...many(3).map(() => 'not met'), ...many(4).map(() => 'not measured yet')] as never[]
  expect(standingsInWords([...found, ...many(7).map(() => 'untestable')] as never[])).toBe(
    'Of 16 statements 2 are met, 3 are not met, 4 have a test and no result and 7 cannot be tested.',
  )
  expect(standingsInWords(['met'])).toBe('Of 1 statement 1 is met.')
  expect(standingsInWords([])).toBe('No success statement is held.')
})

test.each([
  [85, '', '%', '85%'],
  [1200.5, '', 'days', '1,200.5 days'],
  [3, '', '', '3'],
  [null, 'good', '', 'good'],
])('%s %s %s is told as %s', (value, word, unit, words) => expect(valueInWords(value, word, unit)).toBe(words))

test('a test is told with its measure and threshold', () => {
  expect(testInWords(at({}))).toBe('Patients who speak well of us: at least 85%')
  expect(testInWords(rated)).toBe('Patients who speak well of us: is Outstanding')
  expect(isMetBy(rated, { value: null, valueWord: 'OUTSTANDING' })).toBe(true)
})

test.each([
  [{ comparison: 'at least', threshold: 0 }, undefined],
  [{ comparison: 'at least', word: 'good' }, 'threshold'],
  [{ comparison: 'is', word: 'good' }, undefined],
  [{ comparison: 'is', threshold: 3 }, 'word'],
] as const)('a test %o lacks %s', (proposed, field) => expect(whyNotTest(proposed)?.field).toBe(field))

test.each([
  ['at least', { value: 3, asOf: '2024-10-15' }, undefined],
  ['at least', { word: 'good', asOf: '2024-10-15' }, 'value'],
  ['at least', { value: 3, asOf: '2024-10-16' }, 'asOf'],
  ['is', { word: 'good', asOf: '2024-01-01' }, undefined],
  ['is', { value: 3, asOf: '2024-01-01' }, 'word'],
] as const)('a result of a test %s, %o, lacks %s', (comparison, proposed, field) =>
  expect(whyNotResult({ comparison }, proposed, '2024-10-15')?.field).toBe(field),
)
