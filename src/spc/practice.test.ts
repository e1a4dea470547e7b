import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mdc, nhsr } from './profile.ts'
import { seriesOf } from './series.ts'
import { answerCase } from './spc-result.ts'

const days = (n: number) => Array.from({ length: n }, (_, at) => new Date(Date.UTC(2022, at, 1)).toISOString().slice(0, 10))
const ask = (values: (number | null)[], options: object = {}, more: object = {}) =>
  answerCase({
    input: { dates: days(values.length), values, ...more },
    options: { improvement_direction: 'increase', ...options },
    profile: 'mdc',
  })
const wave = (n: number) => Array.from({ length: n }, (_, at) => 50 + (at % 2 === 0 ? 1 : -1))

describe('the practice of Making Data Count, mended', () => {
  test('a missing value inside a rising run never stops it, and judges nothing', () => {
    const { error, points, icons } = ask([1, 2, 3, null, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
    expect(error).toBeNull()
    expect(points.rule_trend?.slice(0, 4)).toEqual([false, false, false, false])
    expect(points.rule_trend?.slice(4)).toEqual(new Array(10).fill(true))
    expect(icons).toEqual([{ facet: 'no facet', variation: 'improvement_high', assurance: null }])
  })

  test('each facet is said in plain English', () => {
    const answer = answerCase({
      input: { dates: days(13), values: wave(13) },
      options: { improvement_direction: 'increase', target: 60 },
      profile: 'mdc',
    })
    expect(answer.sentences).toEqual([
      '51 on 1 January 2023. It varies by chance only: figures between 44.76 and 55.4 are to be expected. It will miss the target of 60 unless something changes.',
    ])
  })

  test('the last value that is there is judged, not a missing one', () =>
    expect(ask([...wave(13), 80, null]).icons[0]?.variation).toBe('improvement_high'))

  test('a constant series has its limits on its mean, and no signal', () => {
    const { points, icons } = ask(new Array(15).fill(0.973), { target: 0.973 })
    expect(points.upl).toEqual(new Array(15).fill(0.973))
    expect(points.special_cause_flag).toEqual(new Array(15).fill(false))
    expect(icons[0]).toMatchObject({ variation: 'common_cause', assurance: 'pass' })
  })

  test('rare events do not collapse the limits: the two events stand out, the months without any do not', () => {
    const values = Array.from({ length: 24 }, (_, at) => (at === 6 || at === 15 ? 1 : 0))
    expect(ask(values, { improvement_direction: 'decrease' }).points.outside_limits).toEqual(values.map((value) => value === 1))
  })

  test('fewer than thirteen points have the empty icon, whatever they do', () => {
    expect(ask(wave(12), { target: 10 }).icons[0]).toMatchObject({ variation: 'empty', assurance: 'empty' })
    expect(ask([...wave(12), 50], { target: 10 }).icons[0]).toMatchObject({ variation: 'common_cause', assurance: 'pass' })
  })

  test('points beyond three sigma count among two of three', () => {
    const values = [...wave(20), 60, 52, 60]
    expect(ask(values).points.rule_two_in_three?.slice(-3)).toEqual([true, false, true])
  })

  test('an improvement goes before a concern at one point, and every rule is told', () => {
    const falling = [70, 71, 70, 71, 70, 71, 70, 40, 41, 42, 43, 44, 45, 46, 47]
    const { points } = ask(falling)
    const last = (points.rules as unknown as string[][]).at(-1)
    expect(last).toContain('7 Point Trend (Increasing)')
    expect(points.point_type?.at(-1)).toBe('special_cause_improvement')
  })

  test('a recalculation on a day without a point is told, not swallowed', () =>
    expect(ask(wave(15), { rebase: ['2022-03-15'] }).warnings).toEqual([
      'no facet: no point stands on the recalculation day 2022-03-15, so it was not used.',
    ]))

  test('a facet without a target has no assurance, though another has one', () => {
    const facet = [...new Array(13).fill('a'), ...new Array(13).fill('b')]
    const answer = answerCase({
      input: { dates: [...days(13), ...days(13)], values: [...wave(13), ...wave(13)], facet },
      options: { improvement_direction: 'increase', target: { a: 10 } },
      profile: 'mdc',
    })
    expect(answer.icons.map(({ assurance }) => assurance)).toEqual(['pass', null])
  })

  test('the target in force is the latest that is there', () => {
    const targets = [...new Array(12).fill(10), 90, null]
    expect(ask(wave(14), {}, { targets }).icons[0]?.assurance).toBe('fail')
  })

  test('a target on a limit is certain', () => {
    const { points } = ask(wave(14))
    const upper = points.upl?.[0] as number
    expect(ask(wave(14), { target: upper }).icons[0]?.assurance).toBe('fail')
  })
})

test.each([
  [{ improvement_direction: 'up' }, /improvement_direction/],
  [{ fix_after_n_points: 'x' }, /fix_after_n_points/],
  [{ target: 'x' }, /target/],
  [{ target: { z: 1 } }, /options provided to target/],
  [{ rebase: ['soon'] }, /rebase/],
])('what cannot be read is told: %j', (options, words) => expect(ask(wave(15), options).error).toMatch(words))

test.each([
  [null, /object/],
  [{ input: { dates: [], values: [] } }, /no dates/],
  [{ input: { dates: ['2022-01-01', '2022-01-01'], values: [1, 2] } }, /duplicate rows/],
  [{ input: { dates: ['2022-13-01'], values: [1] } }, /date_field/],
  [{ input: { dates: ['2022-01-01'], values: ['1'] } }, /value_field/],
  [{ input: { dates: ['2022-01-01'], values: [1] }, profile: 'other' }, /profile/],
])('a case that is none: %j', (json, words) => expect(answerCase(json).error).toMatch(words))

const values = fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), fc.constant(Number.NaN)), {
  maxLength: 80,
})

test('no series of values crashes either profile, and no signal is found in what is missing', () =>
  fc.assert(
    fc.property(values, fc.constantFrom(nhsr, mdc), (series, profile) => {
      const { groups } = seriesOf(series, { direction: 'increase', profile, rebases: [10, 40] })
      expect(groups.flatMap((group) => group.values)).toEqual(series)
      for (const { values: all, winner } of groups)
        for (const [at, one] of winner.entries()) if (Number.isNaN(all[at])) expect(one).toBeUndefined()
    }),
  ))

test('turned upside down, improvement and concern change places', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }), (series) => {
      const up = seriesOf(series, { direction: 'increase' }).groups.flatMap(({ types }) => types)
      const down = seriesOf(series, { direction: 'decrease' }).groups.flatMap(({ types }) => types)
      const swapped = { special_cause_improvement: 'special_cause_concern', special_cause_concern: 'special_cause_improvement' }
      expect(down).toEqual(up.map((type) => swapped[type as keyof typeof swapped] ?? type))
    }),
  ))
