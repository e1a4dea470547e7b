import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pChartOf, uChartOf } from './counts-chart.ts'
import { firedOf, type PointChart } from './point-chart.ts'
import { mdc } from './profile.ts'
import { seriesOf } from './series.ts'

type Asked = Parameters<typeof pChartOf>[1]
const made = (chart: ReturnType<typeof pChartOf>): PointChart => {
  if ('no' in chart) throw new Error(chart.no)
  return chart.yes
}
const p = (numerators: number[], denominators: number[], asked?: Asked) => made(pChartOf({ numerators, denominators }, asked))
const u = (numerators: number[], denominators: number[], asked?: Asked) => made(uChartOf({ numerators, denominators }, asked))
const outside = ({ fired }: PointChart) => fired.flatMap((rules, at) => (rules.some(({ rule }) => rule === 'outside') ? [at + 1] : []))
const near = (value: number | undefined, expected: number, places: number) => expect(value).toBeCloseTo(expected, places)

describe('Montgomery, Introduction to Statistical Quality Control', () => {
  test('frozen orange juice cans, 30 samples of 50: centre 0.2313, limits 0.0524 and 0.4102, samples 15 and 23 out', () => {
    const cans = [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6]
    const chart = p(cans, new Array(30).fill(50))
    near(chart.centre, 0.2313, 4)
    near(chart.lower[0], 0.0524, 4)
    near(chart.upper[0], 0.4102, 4)
    expect(outside(chart)).toEqual([15, 23])
  })

  test('purchase orders, samples of 80 to 120: 234 of 2,450 are 0.096 (0.0955), and only sample 11 is out', () => {
    const n = [100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90, 100, 100, 100, 100, 90, 90]
    const bad = [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9]
    const chart = p(bad, n)
    near(chart.centre, 234 / 2450, 12)
    expect(outside(chart)).toEqual([11])
  })

  test('dyed cloth, 8 to 13 units a roll: centre 1.42, limits of the first rolls 0.29 to 2.55, 0.16 to 2.69, 0.43 to 2.42', () => {
    const chart = u([14, 12, 20, 11, 7, 10, 21, 16, 19, 23], [10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5])
    near(chart.centre, 1.423, 3)
    for (const [at, low, high] of [
      [0, 0.2916, 2.555],
      [1, 0.158, 2.6886],
      [2, 0.4307, 2.4159],
    ] as const) {
      near(chart.lower[at], low, 3)
      near(chart.upper[at], high, 3)
    }
    expect(outside(chart)).toEqual([])
  })
})

test('bruised peaches (Pyzdek and Keller, The Handbook for Quality Management, 2nd edition, table 9.6): 1,544 of 8,000', () => {
  const one = [47, 42, 55, 51, 46, 61, 39, 44, 41, 51]
  const peaches = [...one, 88, 101, 101, 40, 48, 47, 50, 48, 57, 45, 43, 105, 98, 100, 96]
  const crates = peaches.map((_, at) => ([10, 11, 12, 21, 22, 23, 24].includes(at) ? 500 : 250))
  const chart = p(peaches, crates)
  near(chart.centre, 0.193, 12)
  // Limits worked out by us: 0.193 and three times the root of 0.193 times 0.807 over 250, and over 500.
  near(chart.upper[0], 0.193 + 3 * Math.sqrt((0.193 * 0.807) / 250), 12)
  near(chart.upper[10], 0.193 + 3 * Math.sqrt((0.193 * 0.807) / 500), 12)
  expect(outside(chart)).toEqual([])
})

describe('limits for large and overdispersed denominators (Laney, Quality Engineering 2002; 14: 531-537)', () => {
  const counts = [812, 903, 851, 780, 940, 866, 799, 921, 874, 830, 905, 861, 798, 889]
  test.each([
    ["p'", p(counts, new Array(14).fill(1000), { laney: true })],
    ["u'", u(counts, new Array(14).fill(1000), { laney: true })],
  ])('where denominators are equal %s is the XmR chart of the same values, but for the rounding of 2.66', (kind, chart) => {
    const [xmr] = seriesOf(
      counts.map((one) => one / 1000),
      { direction: 'increase', profile: mdc },
    ).groups
    expect(chart.kind).toBe(kind)
    near(chart.centre, xmr?.limits.mean as number, 12)
    near((chart.upper[3] as number) - chart.centre, (((xmr?.limits.upper as number) - chart.centre) * 3) / 1.128 / 2.66, 10)
  })

  test('plain limits call most of these points special; limits that allow for their spread call none', () => {
    const n = counts.map((one) => one * 12)
    const many = n.map((one, at) => Math.round(one * (0.5 + (at % 2 === 0 ? 0.02 : -0.02))))
    expect(outside(p(many, n)).length).toBeGreaterThan(6)
    const chart = p(many, n, { laney: true })
    expect(outside(chart)).toEqual([])
    expect(chart.remarks.at(-1)).toMatch(/times as wide as chance/)
  })
})

test('limits are drawn only where values can be, and judged where they are', () => {
  const chart = p([1, 0, 2, 19, 1], [20, 20, 20, 20, 20])
  expect(Math.min(...chart.drawnLower)).toBe(0)
  expect(Math.min(...chart.lower)).toBeLessThan(0)
  const full = p([20, 19, 20, 20], [20, 20, 20, 20])
  expect(Math.max(...full.drawnUpper)).toBe(1)
  expect(full.rough).toEqual([0, 1, 2, 3])
  expect(full.remarks[0]).toMatch(/^At 4 points of 4 fewer than 5/)
})

test('a missing point is no nought: it has no value, no limit, no signal, and leaves the centre as it is', () => {
  const chart = p([5, Number.NaN, 7, 0], [50, 60, 70, 0])
  near(chart.centre, 12 / 120, 12)
  expect([chart.values[1], chart.lower[1], chart.values[3]]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  expect(chart.fired[1]).toEqual([])
})

test('the baseline alone makes centre and limits', () => {
  const chart = p([10, 12, 11, 40, 41], [100, 100, 100, 100, 100], { fixedAfter: 3 })
  near(chart.centre, 0.11, 12)
  expect(outside(chart)).toEqual([4, 5])
})

test.each([
  [pChartOf({ numerators: [3, 12], denominators: [10, 10] }), /Point 2 has 12 of 10/],
  [uChartOf({ numerators: [3, -1], denominators: [10, 10] }), /Point 2 has -1 of 10/],
  [uChartOf({ numerators: [3, 1], denominators: [0, 10] }), /Point 1 has 3 of 0/],
  [uChartOf({ numerators: [3], denominators: [] }), /one denominator for every/],
])('what cannot be is refused in words', (chart, words) => expect('no' in chart ? chart.no : '').toMatch(words))

test('a rate may be above one, and doubling counts and units leaves it where it is with narrower limits', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 300 })), { minLength: 2, maxLength: 30 }), (pairs) => {
      const [once, twice] = [1, 2].map((by) =>
        u(
          pairs.map(([one]) => one * by),
          pairs.map(([, n]) => n * by),
        ),
      )
      expect(twice?.values).toEqual(once?.values)
      for (const [at, upper] of (twice?.upper ?? []).entries()) expect(upper).toBeLessThanOrEqual((once?.upper[at] as number) + 1e-12)
    }),
  ))

test('two of three are close from two thirds of the way to limits that differ from point to point', () => {
  const lines = { centre: 0, lower: [-3, -6, -3], upper: [3, 6, 3] }
  const close = (values: number[]) => firedOf(values, lines).map((one) => one.some(({ rule }) => rule === 'two in three'))
  expect(close([2.1, 0.5, 2.1])).toEqual([true, false, true])
  expect(close([1.9, 0.5, 2.1])).toEqual([false, false, false])
  expect(close([2.1, 3.9, 0.5])).toEqual([false, false, false])
  expect(close([2.1, 4.1, 0.5])).toEqual([true, true, false])
})
