import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../kernel/day.ts'
import { periodAfter } from '../measures/index.ts'
import { type Forecast, forecastOf, paceOf } from './forecast.ts'
import { paceInWords, reachInWords } from './forecast-words.ts'

const monthly = (values: readonly (number | null)[], from: Day = '2023-04-01') =>
  values.map((value, n) => ({ period: periodAfter(from, 'month', n), value }))
const read = (values: readonly (number | null)[], more: Partial<Parameters<typeof forecastOf>[0]> = {}) =>
  forecastOf({ points: monthly(values), frequency: 'month', ...more })
const made = (of: ReturnType<typeof forecastOf>): Forecast => {
  if ('refused' in of) throw new Error(of.refused)
  return of
}
const weeks = { kind: 'average', unit: 'weeks', decimals: 0, frequency: 'month' } as const
const line = (from: number, by: number, n = 18) => Array.from({ length: n }, (_, at) => from + by * at)

describe('the pace of figures', () => {
  // Hollander and Wolfe, Nonparametric Statistical Methods, example 9.1 (cloud seeding): ten slopes, their median -0.056.
  test('a published example', () => {
    const ratios = [1.26, 1.27, 1.12, 1.16, 1.03]
    expect(paceOf(ratios.map((y, x) => ({ x, y }))).middle).toBeCloseTo(-0.05625, 10)
  })
  // n = 18: 153 slopes, 1.96 times the root of 18·17·41/18 is 51.75, so the 50th and the 104th of them.
  test('the interval is of the ranks that the rule names', () => {
    const points = [5, 9, 4, 12, 8, 15, 11, 10, 19, 13, 21, 16, 14, 24, 18, 26, 20, 27].map((y, x) => ({ x, y }))
    const slopes = points.flatMap((a, n) => points.slice(n + 1).map((b) => (b.y - a.y) / (b.x - a.x))).sort((a, b) => a - b)
    expect(paceOf(points)).toEqual({ low: slopes[49], middle: slopes[76], high: slopes[103] })
  })
  test('one odd month does not move it', () => expect(paceOf(line(60, -2).map((y, x) => ({ x, y: x === 9 ? 400 : y }))).middle).toBe(-2))
})

describe('where it goes', () => {
  test('too few figures are refused in words, and so are too few since limits began anew', () => {
    expect(read(line(60, -1, 11))).toEqual({ refused: 'Too few figures to say where it goes: 11 of the 12 a forecast needs.' })
    expect(read(line(60, -1, 18), { from: '2024-07-01' })).toEqual({
      refused: 'Too few figures to say where it goes: 3 of the 12 a forecast needs since its limits began anew.',
    })
    expect(read([...line(60, -1, 11), null, null])).toHaveProperty('refused')
  })
  test('a straight fall reaches its target on its month', () => {
    // 60 in April 2023, two fewer a month: 26 in September 2024, 18 in January 2025.
    const forecast = made(read(line(60, -2), { target: { value: 18, comparison: 'at most' } }))
    expect(forecast.reach).toEqual({ target: 18, middle: '2025-01-01', earliest: '2025-01-01', latest: '2025-01-01', isMet: false })
    expect(reachInWords(weeks, forecast)).toBe('At this pace it reaches 18 weeks in January 2025.')
    expect(paceInWords(weeks, forecast.pace)).toBe('It falls by 2.0 weeks a month, somewhere between 2.0 weeks and 2.0 weeks.')
  })
  test('a rise away from the target never reaches it; one that stands there has', () => {
    expect(reachInWords(weeks, made(read(line(40, 1), { target: { value: 18, comparison: 'at most' } })))).toMatch(/never reaches 18 weeks/)
    expect(reachInWords(weeks, made(read(line(17, 0), { target: { value: 18, comparison: 'at most' } })))).toMatch(/or better already/)
  })
  test('figures that go up and down say so: between a month and never', () => {
    const jumpy = [60, 52, 63, 50, 58, 49, 61, 47, 57, 55, 46, 60, 48, 56, 59, 45, 54, 50]
    const forecast = made(read(jumpy, { target: { value: 18, comparison: 'at most' } }))
    expect(paceInWords(weeks, forecast.pace)).toMatch(/no way that can be told from chance/)
    expect(reachInWords(weeks, forecast)).toMatch(/at the earliest, .*or never\.$/)
  })
})

test('the middle lies in the band, the band widens, and nothing goes below nought or above the top', () => {
  const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 12, maxLength: 30 })
  fc.assert(
    fc.property(values, (some) => {
      const { ahead, reach } = made(read(some, { top: 100, ahead: 24, target: { value: 18, comparison: 'at most' } }))
      for (const one of ahead) {
        expect(one.low).toBeGreaterThanOrEqual(0)
        expect(one.high).toBeLessThanOrEqual(100)
        expect(one.low).toBeLessThanOrEqual(one.mid)
        expect(one.mid).toBeLessThanOrEqual(one.high)
      }
      if (reach?.latest) expect((reach.earliest ?? '9') <= reach.latest).toBe(true)
    }),
  )
})

test('a series that moves away never reaches its target, though a line through its middle lies beyond it', () => {
  const rising = [1900, 1890, 1950, 1940, 2010, 2050, 2080, 2120, 2150, 2240, 2230, 2300, 2330, 2390, 2480, 2510, 2560, 2635]
  const { reach } = made(read(rising, { target: { value: 2610, comparison: 'at most' } }))
  expect(reach).toMatchObject({ middle: null, earliest: null, latest: null, isMet: false })
})
