import { describe, expect, it } from 'vitest'
import { figuresSaid, frequencySaid } from './figures-said.ts'
import { codeFor, decimalsOf, kindSaid } from './kind-said.ts'
import { baselineSaid, directionSaid, targetSaid } from './target-said.ts'

describe('a cell of targets', () => {
  it.each([
    ['95%', undefined, 95, false],
    ['≥95%', 'at least', 95, false],
    ['>= 95', 'at least', 95, false],
    ['at least 10', 'at least', 10, false],
    ['95% or above', 'at least', 95, false],
    ['<=4.5%', 'at most', 4.5, false],
    ['≤ 4.5%', 'at most', 4.5, false],
    ['no more than 28 days', 'at most', 28, false],
    ['28 days or less', 'at most', 28, false],
    ['<5', 'at most', 5, true],
    ['>90%', 'at least', 90, true],
    ['Zero', 'at most', 0, false],
    ['£1,200', undefined, 1200, false],
  ])('%j is a figure', (text, comparison, value, isStrict) =>
    expect(targetSaid(text, 'month')).toEqual({ comparison, rule: { kind: 'number', value }, isStrict }),
  )

  it.each([
    ['95% by March 2025', undefined, [['2025-03-01', 95]]],
    [
      '80% by Q2 2024/25, 90% by Q4 2024/25',
      undefined,
      [
        ['2024-07-01', 80],
        ['2025-01-01', 90],
      ],
    ],
    [
      'at least 80% by June 2024; at least 90% by March 2025',
      'at least',
      [
        ['2024-06-01', 80],
        ['2025-03-01', 90],
      ],
    ],
  ])('%j is dated', (text, comparison, points) =>
    expect(targetSaid(text, 'month')).toEqual({
      comparison,
      rule: { kind: 'dated', points: points.map(([period, value]) => ({ period, value })) },
      isStrict: false,
    }),
  )

  it.each([
    'as few as we can',
    'Reduce by 10%',
    '10% better than last year',
    '90-95%',
    'TBC',
    '80% by June, 90% by July',
    '92% / 95%',
    'Improve',
  ])('%j is only words', (text) => expect(targetSaid(text, 'month').rule).toBeUndefined())
})

it.each([
  ['58% (Nov 2023)', { value: 58, period: '2023-11-01' }],
  ['58% in November 2023', { value: 58, period: '2023-11-01' }],
  ['120 as at March 2024', { value: 120, period: '2024-03-01' }],
  ['58%', undefined],
  ['a bad year', undefined],
])('the baseline %j', (text, read) => expect(baselineSaid(text, 'month')).toEqual(read))

it.each([
  ['Higher is better', 'increase'],
  ['Lower', 'decrease'],
  ['↑', 'increase'],
  ['Reduce', 'decrease'],
  ['High or low', undefined],
  ['', undefined],
])('better is %j', (text, way) => expect(directionSaid(text)).toBe(way))

it.each([
  ['Monthly', 'month'],
  ['Quarterly return', 'quarter'],
  ['Annual', 'year'],
  ['Bi-monthly', undefined],
  ['Monthly and quarterly', undefined],
])('counted %j', (text, frequency) => expect(frequencySaid(text)).toBe(frequency))

it.each([
  ['Sepsis', '%', [92.5], 'proportion', 100],
  ['Percentage of staff trained', '', [], 'proportion', 100],
  ['Falls per 1,000 bed days', '', [4.1], 'rate', 1000],
  ['Falls', 'per 1,000 bed days', [4.1], 'rate', 1000],
  ['Average wait', 'days', [12], 'average', 1],
  ['Friends and family score', '', [4.2], 'score', 1],
  ['Number of complaints', '', [], 'count', 1],
  ['Agency cost', '£m', [1.2], 'count', 1],
  ['Falls', '', [12, 9], 'count', 1],
  ['Staff', '', [12.5], undefined, 1],
  ['Waiting', 'days', [12], undefined, 1],
  ['Falls', '', [], undefined, 1],
])('%s in %j is a %s', (name, unit, figures, kind, per) => expect(kindSaid({ name, unit, figures })).toMatchObject({ kind, per }))

describe('figures by their periods', () => {
  const said = (year: number | undefined, ...values: [string, number | null][]) =>
    figuresSaid(
      values.map(([period, value], at) => ({ period, value, at: `A${at + 1}` })),
      { year, frequency: undefined },
    )

  it.each([
    [undefined, ['Apr-24', 'May-24'], 'month', ['2024-04-01', '2024-05-01']],
    [2024, ['Apr', 'Jan'], 'month', ['2024-04-01', '2025-01-01']],
    [2024, ['Q1', 'Q4'], 'quarter', ['2024-04-01', '2025-01-01']],
    [undefined, ['Q1 2024/25', 'Q2 2024/25'], 'quarter', ['2024-04-01', '2024-07-01']],
    [undefined, ['2022/23', '2023/24'], 'year', ['2022-04-01', '2023-04-01']],
    [undefined, ['01/04/2024', '01/05/2024'], 'month', ['2024-04-01', '2024-05-01']],
    [undefined, ['30/04/2024', '31/05/2024'], 'month', ['2024-04-01', '2024-05-01']],
    [undefined, ['w/c 1 April 2024', 'w/c 8 April 2024'], 'week', ['2024-04-01', '2024-04-08']],
  ])('year %s, %j are each %s', (year, periods, frequency, firsts) => {
    const read = said(year, ...periods.map((period): [string, number] => [period, 3]))
    expect(read.frequency).toBe(frequency)
    expect(read.figures.map(({ first }) => first)).toEqual(firsts)
    expect(read.left).toEqual([])
  })

  it('leaves what names no one period, with its cell and why', () => {
    expect(said(undefined, ['Apr', 3]).left).toEqual(['A1: 3 was left, for the year of “Apr” is not told'])
    expect(said(undefined, ['Apr-24', 3], ['YTD', 9]).left).toEqual(['A2: 9 was left, for “YTD” is no period'])
    expect(said(undefined, ['Last month', 3]).left).toEqual(['A1: 3 was left, for “Last month” is no period'])
    expect(said(undefined, ['Apr-24', 3], ['Q1 2024/25', 9])).toMatchObject({ frequency: undefined, figures: [] })
    expect(said(undefined, ['12 months to March 2024', 3]).left[0]).toContain('is of 12 months together')
  })

  it('takes neither of two figures for one period, and the same figure once', () => {
    expect(said(undefined, ['Apr-24', 3], ['April 2024', 4])).toMatchObject({
      figures: [],
      left: [{}, {}].map(() => expect.stringContaining('has another figure at')),
    })
    expect(said(undefined, ['Apr-24', 3], ['April 2024', 3]).figures).toHaveLength(1)
  })

  it('passes over cells without a figure: the reading told of them', () =>
    expect(said(undefined, ['Apr-24', null])).toMatchObject({ figures: [], left: [] }))
})

it('makes a code of a name, and another where it is taken', () => {
  expect(codeFor('Sepsis screening', () => false)).toBe('SEPSIS-SCREENING')
  expect(codeFor('Falls', (code) => code === 'falls')).toBe('FALLS-2')
  expect(codeFor('Percentage of people who were seen in good time', () => false)).toBe('PERCENTAGE-OF-PEOPLE')
  expect(codeFor('‑‑', () => false)).toBe('MEASURE')
  expect(decimalsOf([1, 2.25, 3.5])).toBe(2)
})
