import { describe, expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import type { SeriesFacts } from '../analysing/reading.ts'
import { readSeries } from '../analysing/reading.ts'
import type { Measure } from '../measure.ts'
import { periodsBetween } from '../periods.ts'
import { beforeAndAfter, type Warning, warningsOf, whyNotFrom, withoutAndWith } from './proposing.ts'
import { standingShift } from './shift.ts'

const measure = {
  ...{ id: 1, name: 'Falls', kind: 'count', unit: 'falls', decimals: 0, direction: 'decrease', frequency: 'month', adding: 'sum' },
  ...{ profile: 'mdc', screens: false, fixedAfter: null },
} as unknown as Measure

/** Points from April 2022, one a month; null where there is no figure. */
const factsOf = (values: readonly (number | null)[], more: Partial<SeriesFacts> = {}): SeriesFacts => ({
  measure,
  series: { id: 7, measureId: 1, placeId: 3, sourceId: 1, groupId: null, isWhole: false, fromPeriod: '2022-04-01', untilPeriod: null },
  points: values.map((value, n) => ({
    period: periodsBetween('2022-04-01', '2026-04-01', 'month')[n] as Day,
    ...{ value, numerator: null, denominator: null, status: value === null ? ('not sent' as const) : ('final' as const) },
  })),
  targets: [],
  recalculated: [],
  ...more,
})

const wave = (level: number, n: number): number[] => Array.from({ length: n }, (_, at) => level + ((at * 7) % 5) - 2)
const stepped = factsOf([...wave(50, 20), ...wave(70, 14)])
const step = '2023-12-01' as Day

describe('where limits can begin anew', () => {
  test.each<[string, SeriesFacts, Day, string | undefined]>([
    ['a point within the series', stepped, step, undefined],
    ['the first point', stepped, '2022-04-01', 'That is the first point'],
    ['a period before the series', stepped, '2021-04-01', 'Select a period for which the series has a point'],
    ['a day within a period', stepped, '2023-12-15', 'Select a period for which the series has a point'],
    ['a period without a figure', factsOf([...wave(50, 14), null, ...wave(50, 3)]), '2023-06-01', 'There is no figure for that period'],
    ['where they begin anew already', factsOf(wave(50, 30), { recalculated: [step] }), step, 'by an earlier decision'],
  ])('%s', (_, facts, from, words) => {
    const why = whyNotFrom(facts, from)
    if (words === undefined) expect(why).toBeUndefined()
    else expect(why).toContain(words)
  })
})

describe('before and after', () => {
  test('limits begun anew at a step follow the new level, worked out by hand from its own points', () => {
    const { before, after } = beforeAndAfter(stepped, { begin: step })
    // The wave is 48 50 52 49 51: its mean 50, its moving ranges 2 2 3 2 3 and again.
    expect(before.signal.mean).toBeCloseTo((50 * 20 + 70 * 14 - 1) / 34, 9)
    expect(after.signal.mean).toBeCloseTo((70 * 14 - 1) / 14, 9)
    expect(after.signal.upper).toBeCloseTo((70 * 14 - 1) / 14 + 2.66 * (31 / 13), 9)
    expect([before.signal.variation, after.signal.variation]).toEqual(['concern_high', 'common_cause'])
  })

  test('a decision in force is shown without it and with it, as the same two readings', () => {
    const asked = beforeAndAfter(stepped, { begin: step })
    const inForce = withoutAndWith({ ...stepped, recalculated: [step] }, { begin: step })
    expect([inForce.before.signal, inForce.after.signal]).toEqual([asked.before.signal, asked.after.signal])
  })

  test('a fixed baseline rests on the first points alone', () => {
    const { after } = beforeAndAfter(stepped, { firstPoints: 15 })
    expect(after.signal.mean).toBeCloseTo(50, 9)
  })

  test.each<[string, SeriesFacts, Day, Warning[]]>([
    ['a concern that would be shown no more', stepped, step, ['hides concern']],
    ['few points after', factsOf([...wave(50, 20), ...wave(70, 5)]), step, ['hides concern', 'too few after']],
    ['few points before', factsOf([...wave(50, 6), ...wave(30, 20)]), '2022-10-01', ['too few before']],
    [
      'a target missed for certain that would be missed by chance',
      factsOf([...wave(50, 20), ...wave(38, 16)], {
        targets: [target(37)],
      }),
      step,
      ['hides failing'],
    ],
  ])('%s', (_, facts, from, warnings) => expect(warningsOf(beforeAndAfter(facts, { begin: from }), from)).toEqual(warnings))
})

function target(value: number): SeriesFacts['targets'][number] {
  return {
    ...{ id: 1, measureId: 1, placeId: null, kind: 'number' as const, comparison: 'at most' as const, value, points: [], ways: [] },
    ...{ fromPeriod: '2022-04-01' as Day, untilPeriod: null, agreedBy: '', agreedOn: null, reason: '', replacesId: null },
  }
}

describe('a shift that stands', () => {
  test.each<[string, SeriesFacts, ReturnType<typeof standingShift>]>([
    ['seven and more to the latest point', stepped, { since: step, points: 14, way: 'above' }],
    ['none where points fall on both sides', factsOf(wave(50, 30)), undefined],
    ['none where it ended', factsOf([...wave(50, 20), ...wave(60, 8), 40]), undefined],
    ['none among too few points', factsOf([...wave(50, 5), ...wave(60, 7)]), undefined],
    ['a gap within it does not end what is there', factsOf([...wave(50, 20), null]), undefined],
  ])('%s', (_, facts, shift) => expect(standingShift(readSeries(facts))).toEqual(shift))
})
