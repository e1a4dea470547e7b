import { describe, expect, test } from 'vitest'
import { pChartOf } from './counts-chart.ts'
import { funnelOf } from './funnel.ts'
import { funnelSentence } from './funnel-words.ts'
import { mdc, nhsr } from './profile.ts'
import { runSentences, type SeriesWords, sentencesAt } from './rule-words.ts'
import { runChartOf } from './run-chart.ts'
import { sentenceOf } from './sentence.ts'
import { type SeriesAsked, seriesOf } from './series.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const words: SeriesWords = {
  figure: (value) => `${Number(value.toFixed(1))}%`,
  period: (at) => `${months[at % 12]} ${2023 + Math.floor(at / 12)}`,
  periods: 'months',
}
const said = (values: (number | null)[], asked: Partial<SeriesAsked> = {}) =>
  sentenceOf(
    seriesOf(
      values.map((value) => value ?? Number.NaN),
      { direction: 'increase', profile: mdc, ...asked },
    ),
    words,
  )

/** Up and down about 80 without a signal. */
const wave = (n: number, about = 80) => Array.from({ length: n }, (_, at) => about + (at % 2 === 0 ? 1 : -1))

describe('a series in plain English', () => {
  test('chance only', () =>
    expect(said(wave(14))).toBe('79% in February 2024. It varies by chance only: figures between 74.7% and 85.3% are to be expected.'))

  test('a shift, in each direction and in none', () => {
    const up = [...wave(14), 83, 84, 83, 84, 83, 84, 83]
    const shift = 'The last 7 months are all above the mean of 81.1%: a sustained shift'
    expect(said(up)).toBe(`83% in September 2024. ${shift} for the better.`)
    expect(said(up, { direction: 'decrease' })).toBe(`83% in September 2024. ${shift} for the worse.`)
    expect(said(up, { direction: 'neutral' })).toBe(`83% in September 2024. ${shift}.`)
  })

  test('a trend is as long as it is', () =>
    expect(said([...wave(12), 78, 78.5, 79, 79.5, 80, 80.5, 81, 81.5], { direction: 'neutral' })).toMatch(
      /The last 8 months rise without a break: a trend\.$/,
    ))

  test('a point beyond a limit, and two near one', () => {
    expect(said([...wave(20), 60])).toMatch(
      /^60% in September 2024\. 60% in September 2024 is below the lower limit of [\d.]+%: more than chance explains, a change for the worse\.$/,
    )
    expect(said([...wave(20), 85, 80.5, 85])).toMatch(
      /Two of the last three months lie close to the upper limit of [\d.]+% or beyond it: an early sign of a change for the better\.$/,
    )
  })

  test('a latest figure that goes against what the limits promise is said: a trend outruns them', () => {
    const rising = [...wave(20), 82, 84, 86, 88, 90, 92, 94, 96]
    expect(said(rising, { direction: 'decrease', target: 95 })).toMatch(
      /Its latest figure misses the target of 95%, which its limits would always meet: they tell of the process before it changed\.$/,
    )
    expect(said(rising, { direction: 'increase', target: 95 })).toMatch(
      /Its latest figure meets the target of 95%, which its limits would always miss/,
    )
    expect(said(rising, { direction: 'increase', target: 97 })).toMatch(/It will miss the target of 97% unless something changes\.$/)
  })

  test.each([
    [90, 'increase', ' It will miss the target of 90% unless something changes.'],
    [90, 'decrease', ' It will meet the target of 90% unless something changes.'],
    [80, 'increase', ' It may or may not meet the target of 80%, which lies within its limits.'],
    [80, 'neutral', ' Its target of 80% is not judged, as neither direction is better.'],
  ] as const)('a target of %i where %s is better', (target, direction, ending) =>
    expect(said(wave(14), { target, direction }).endsWith(ending)).toBe(true),
  )

  test('too few points say how many are needed, and judge no target', () =>
    expect(said(wave(9), { target: 90 })).toBe('81% in September 2023. Too few points to tell a signal from chance: 9 of 13 needed.'))

  test('a latest figure that is missing, and none at all', () => {
    expect(said([...wave(14), null])).toMatch(/^79% in February 2024\. There is no figure for March 2024\. It varies by chance only/)
    expect(said([null, null])).toBe('There is no figure yet.')
    expect(said([])).toBe('There is no figure yet.')
    expect(said([...wave(13), null, null], { rebases: [13] })).toBe('There is no figure since limits were recalculated in February 2024.')
  })

  test('figures that never vary', () => {
    expect(said(new Array(14).fill(100), { target: 100 })).toBe(
      '100% in February 2024. Every figure is 100%. It will meet the target of 100% unless something changes.',
    )
    expect(said(new Array(14).fill(100), { target: 95, profile: nhsr })).toBe(
      '100% in February 2024. Limits cannot be worked out, as the figures do not vary. Whether it will meet the target of 95% cannot be told without limits.',
    )
  })

  test('limits that were recalculated', () => {
    expect(said([...wave(13, 70), ...wave(13, 85)], { rebases: [13] })).toBe(
      '86% in February 2025. It varies by chance only since limits were recalculated in February 2024: figures between 79.8% and 90.4% are to be expected.',
    )
    expect(said([...wave(13), ...wave(5)], { rebases: [13] })).toMatch(
      /Too few points since limits were recalculated in February 2024 .*: 5 of 13 needed\.$/,
    )
    expect(said([...wave(13, 70), ...wave(13, 85), 99], { rebases: [13] })).toMatch(
      /^99% in March 2025\. 99% in March 2025 is above .* Limits were recalculated in February 2024\.$/,
    )
  })
})

test('a run chart says its patterns and its runs, and no limits', () => {
  expect(runSentences(runChartOf([1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9]), words)).toEqual([
    'The 6 months from January 2023 to June 2023 are all below the median of 5%: a shift.',
    'The last 6 months are all above the median of 5%: a shift.',
    'The line crosses the median too seldom (2 runs; chance gives 3 to 11 with 12 points off the median): the level has changed.',
  ])
  expect(runSentences(runChartOf([5, 1, 2, 2, 3, 4]), words)).toEqual([])
  expect(runSentences(runChartOf([5, 1, 2, 2, 3, 4, 5]), words)).toEqual([
    'The last 6 months rise (repeats of a value passed over): a trend.',
  ])
})

test('each rule that fired at a point of a P chart has its sentence', () => {
  const chart = pChartOf({ numerators: [...new Array(13).fill(10), 30], denominators: new Array(14).fill(100) })
  expect('yes' in chart && sentencesAt(chart.yes, 13, { ...words, figure: (one) => `${(one * 100).toFixed(0)}%` })).toEqual([
    '30% in February 2024 is above the upper limit of 21%: more than chance explains.',
  ])
})

test('each place of a funnel has its sentence', () => {
  const counts = [
    [10, 100],
    [17, 100],
    [24, 100],
    [0, 0],
  ] as const
  const funnel = funnelOf(
    counts.map(([numerator, denominator], at) => ({ name: `Ward ${at + 1}`, numerator, denominator })),
    { kind: 'proportion', centre: 0.1 },
  )
  if ('no' in funnel) throw new Error(funnel.no)
  expect(funnel.yes.points.map((point) => funnelSentence(point, funnel.yes, (one) => `${(one * 100).toFixed(1)}%`))).toEqual([
    'Ward 1, 10.0%, is no further from 10.0% than chance puts a place of its size.',
    'Ward 2, 17.0%, is above the 95% limit of 15.8%: one place in twenty lies beyond these by chance alone, so watch it.',
    'Ward 3, 24.0%, is above the 99.8% limit of 19.8%: further than chance explains.',
    'Ward 4 has nothing to count by, so it cannot be compared.',
  ])
})
