import { describe, expect, test } from 'vitest'
import { closingOf, completenessInWords, completenessOf, type Described, missingInWords, parts, weights } from './completeness.ts'
import { changedFields, consequencesOf, measureMeant } from './defining.ts'
import type { MeasureValues } from './forms.ts'
import { gapsOfMeasures, gapsOfPriorities, gapsOfSuccess } from './gaps.ts'
import { figureAsResult } from './reading-success.ts'

const whole: Described = {
  measure: {
    ...{ id: 7, definition: 'People who…', purpose: 'The committee decides', kind: 'count', unit: 'falls', direction: 'decrease' },
    ...{ numerator: '', denominator: '', ownerPostId: 1, stewardPostId: 2, baselineValue: 12, baselineWords: '' },
  },
  ...{ sources: ['Incident system'], hasTarget: true, isLinked: true },
}
const but = (some: Partial<Described['measure']>, rest: Partial<Described> = {}): Described => ({
  ...whole,
  ...rest,
  measure: { ...whole.measure, ...some },
})

describe('completeness', () => {
  test.each([
    ['of everything', whole, 'All 13'],
    ['without an owner', but({ ownerPostId: null }), '12 of 13: no owner'],
    [
      'without baseline, target and owner',
      but({ ownerPostId: null, baselineValue: null }, { hasTarget: false }),
      '10 of 13: no owner, no baseline and no target',
    ],
    ['whose baseline is told in words', but({ baselineValue: null, baselineWords: 'Not counted before 2024' }), 'All 13'],
    ['of a proportion needs what is counted', but({ kind: 'proportion', unit: '' }), '13 of 14: no numerator and denominator'],
    ['of a proportion with both', but({ kind: 'proportion', unit: '', numerator: 'a', denominator: 'b' }), 'All 14'],
    ['of what is better neither way asks for no target', but({ direction: 'neutral' }, { hasTarget: false }), 'All 12'],
    ['whose source nobody named', but({}, { sources: ['First source'] }), '12 of 13: no source'],
    ['that nobody uses', but({ purpose: '' }), '12 of 13: nobody said to use it'],
  ] as const)('%s', (_, described, words) => expect(completenessInWords(completenessOf(described))).toBe(words))

  test('weighs what is missing: what nobody answers for comes first, and is the one thing to do', () => {
    const found = completenessOf(but({ ownerPostId: null, stewardPostId: null }, { hasTarget: false }))
    expect(found.missing).toEqual(['owner', 'target', 'steward'])
    expect(found.score).toBe(Math.floor((100 * (23 - 6)) / 23))
    expect(closingOf(7, found)).toEqual({
      part: 'owner',
      href: '/measures/7/definition/edit',
      action: 'Name its owner',
      needs: 'measure:edit',
    })
    expect(closingOf(7, completenessOf(whole))).toBeUndefined()
    expect(closingOf(7, completenessOf(but({}, { hasTarget: false })))?.href).toBe('/measures/7/targets/new')
  })

  test('every part has a weight', () => expect(Object.keys(weights).sort()).toEqual([...parts].sort()))

  test('over all measures is told with the worst counted', () => {
    const some = [whole, but({}, { hasTarget: false }), but({ ownerPostId: null }, { hasTarget: false })].map(completenessOf)
    expect(missingInWords(some)).toBe('3 measures: 1 has no owner and 2 no target.')
    expect(missingInWords([completenessOf(whole)])).toBe('1 measure, each complete.')
    expect(missingInWords([])).toBe('No measure is held.')
  })
})

const values = (some: Partial<MeasureValues>): MeasureValues =>
  ({
    name: 'Falls',
    code: 'FALLS',
    kind: 'count',
    direction: 'decrease',
    frequency: 'month',
    adding: 'sum',
    level: 'board',
    horizon: 'short term',
    meantIt: false,
    ...some,
  }) as MeasureValues

test.each([
  [{}, undefined],
  [{ kind: 'proportion' }, 'adding'],
  [{ kind: 'proportion', adding: 'ratio' }, 'numerator'],
  [{ kind: 'proportion', adding: 'ratio', numerator: 'a' }, 'denominator'],
  [{ kind: 'proportion', adding: 'ratio', numerator: 'a', denominator: 'b' }, undefined],
  [{ kind: 'average', adding: 'ratio' }, 'adding'],
  [{ kind: 'rate', adding: 'never' }, 'per'],
  [{ kind: 'rate', adding: 'never', per: 1000 }, undefined],
  [{ rollingMonths: 12, frequency: 'quarter' }, 'rollingMonths'],
  [{ baselineValue: 12 }, 'baselinePeriod'],
  [{ baselineValue: 12, baselinePeriod: 'long ago' }, 'baselinePeriod'],
  [{ baselineValue: 12, baselinePeriod: 'November 2023' }, undefined],
  [{ kind: 'proportion', adding: 'never', baselineValue: 850, baselinePeriod: 'May 2024' }, 'baselineValue'],
] as [Partial<MeasureValues>, string | undefined][])('a measure %o lacks %s', (some, field) => {
  const meant = measureMeant(values(some))
  expect('field' in meant ? meant.field : undefined).toBe(field)
})

describe('a changed definition with figures there', () => {
  const before = { frequency: 'month', kind: 'count', adding: 'never', direction: 'decrease', per: 1, rollingMonths: null } as const
  test.each([
    [{ frequency: 'week' }, { figures: 30, targets: 0 }, ['frequency', true]],
    [{ kind: 'average' }, { figures: 30, targets: 0 }, ['kind', true]],
    [{ direction: 'increase' }, { figures: 30, targets: 0 }, ['direction', false]],
    [{ direction: 'increase' }, { figures: 30, targets: 1 }, ['direction', true]],
    [{ adding: 'sum' }, { figures: 30, targets: 0 }, ['adding', false]],
    [{ rollingMonths: 12 }, { figures: 1, targets: 0 }, ['rollingMonths', false]],
    [{ frequency: 'week' }, { figures: 0, targets: 0 }, undefined],
    [{}, { figures: 30, targets: 1 }, undefined],
  ] as const)('%o: %o', (some, held, expected) => {
    const [one] = consequencesOf(before, { ...before, ...some }, held)
    expect(one && [one.field, one.isRefused]).toEqual(expected)
  })

  test('whose wholes were made already are made no other way', () => {
    expect(consequencesOf({ ...before, adding: 'sum' }, before, { figures: 3, targets: 0 })).toMatchObject([
      { field: 'adding', isRefused: true },
    ])
  })

  test('names the fields that changed', () => {
    const [a, b] = [measureMeant(values({})), measureMeant(values({ name: 'Falls in hospital', theme: 'Quality' }))]
    if (!('measure' in a) || !('measure' in b)) throw new Error('both are measures')
    expect(changedFields(a.measure, b.measure)).toEqual(['name', 'theme'])
  })
})

test.each([
  [{ comparison: 'at least', unit: '%' }, { kind: 'proportion', unit: '' }, { value: 82, period: '2024-09-01' }, 'value'],
  [{ comparison: 'at least', unit: 'per cent' }, { kind: 'proportion', unit: '' }, { value: 82, period: '2024-09-01' }, 'value'],
  [{ comparison: 'at most', unit: 'Falls' }, { kind: 'count', unit: 'falls' }, { value: 82, period: '2024-09-01' }, 'value'],
  [{ comparison: 'at least', unit: '%' }, { kind: 'count', unit: 'falls' }, { value: 82, period: '2024-09-01' }, 'words'],
  [{ comparison: 'is', unit: '' }, { kind: 'count', unit: '' }, { value: 82, period: '2024-09-01' }, 'words'],
  [{ comparison: 'at least', unit: '' }, { kind: 'count', unit: '' }, { value: null, period: null }, 'words'],
  [{ comparison: 'at least', unit: '' }, { kind: 'count', unit: '' }, { value: 82, period: '2024-10-01' }, 'words'],
] as const)('a test %o read from %o with %o gives %s', (asked, measure, latest, key) => {
  expect(Object.keys(figureAsResult(asked, { ...measure, frequency: 'month' }, latest, '2024-10-15'))).toContain(key)
})

describe('gaps', () => {
  const asked = {
    measure: { ...whole.measure, name: 'Falls' },
    owner: 'Director of Nursing',
    isLinked: true,
    isActedOn: true,
    concern: undefined,
  }
  const kinds = (some: object, described: Described = whole) =>
    gapsOfMeasures([{ ...asked, completeness: completenessOf(described), ...some } as never]).map(({ kind }) => kind)

  test.each([
    [{}, whole, []],
    [{}, but({ ownerPostId: null }), ['Measures with no owner']],
    [{}, but({}, { hasTarget: false }), ['Measures with no target']],
    [{}, but({ purpose: '' }), ['Measures nobody is said to use']],
    [{ isLinked: false, isActedOn: false }, whole, ['Measures linked to nothing']],
    [{ isActedOn: false, concern: { words: '12 falls in May 2024', since: null } }, whole, ['Measures of concern that nobody acts on']],
    [{ isActedOn: true, concern: { words: '12 falls in May 2024', since: null } }, whole, []],
  ] as const)('%o', (some, described, expected) => expect(kinds(some, described)).toEqual(expected))

  test('of priorities and of success statements', () => {
    expect(
      gapsOfPriorities([
        { id: 1, title: 'A', isMeasured: true },
        { id: 2, title: 'B', isMeasured: false },
      ]),
    ).toMatchObject([{ title: 'B', of: 2, href: '/measures/tie/2' }])
    const success = { id: 4, title: 'S', measureId: 7, latest: '82% in May 2024', latestEnds: '2024-05-31' } as const
    expect(
      gapsOfSuccess([
        { ...success, heldAsOf: null },
        { ...success, heldAsOf: '2024-05-31' },
        { ...success, heldAsOf: '2023-05-31' },
      ]).length,
    ).toBe(2)
  })
})
