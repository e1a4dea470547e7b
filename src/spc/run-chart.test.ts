import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { medianOf, runChartOf } from './run-chart.ts'
import { runsLimitsFor } from './runs-limits.ts'

const shape = ({ patterns }: ReturnType<typeof runChartOf>) =>
  patterns.map(({ rule, way, from, to, length }) => [rule, way, from, to, length])

/** Every series is ours; the rules are those of Perla, Provost and Murray, BMJ Quality & Safety 2011; 20: 46-51. */
describe('the rules of a run chart', () => {
  test('six in a row on one side are a shift, five are none', () => {
    expect(shape(runChartOf([1, 3, 2, 1, 3, 2, 9, 7, 8, 9, 7, 8]))).toEqual([
      ['shift', -1, 0, 5, 6],
      ['shift', 1, 6, 11, 6],
    ])
    expect(shape(runChartOf([1, 3, 2, 1, 3, 9, 7, 8, 9, 7]))).toEqual([])
  })

  test('a point on the median neither makes nor breaks a shift', () =>
    expect(shape(runChartOf([6, 7, 6, 5, 7, 6, 7, 3, 4, 2, 3, 4, 1]))).toEqual([
      ['shift', 1, 0, 6, 6],
      ['shift', -1, 7, 12, 6],
    ]))

  test('five that all rise are a trend, and a repeated value is passed over', () => {
    expect(shape(runChartOf([5, 1, 2, 3, 4, 5, 0]))).toEqual([['trend', 1, 1, 5, 5]])
    expect(shape(runChartOf([5, 1, 2, 2, 3, 4, 5, 0]))).toEqual([['trend', 1, 1, 6, 5]])
    expect(shape(runChartOf([5, 1, 2, 3, 4, 0, 3]))).toEqual([])
    expect(shape(runChartOf([9, 7, 5, 4, 1, 8]))).toEqual([['trend', -1, 0, 4, 5]])
  })

  test('a missing value ends a shift and a trend, and is no point of the median', () => {
    const { patterns, median } = runChartOf([1, 2, 3, Number.NaN, 4, 5, 6])
    expect(patterns).toEqual([])
    expect(median).toBe(3.5)
  })

  test('runs are counted off the median: too few, too many, as chance has it, and cannot tell', () => {
    const verdict = (values: number[]) => [runChartOf(values).runs, runChartOf(values).runsVerdict]
    expect(verdict([1, 2, 1, 2, 1, 8, 9, 8, 9, 8])).toEqual([2, 'too few'])
    expect(verdict([1, 9, 1, 9, 1, 9, 1, 9, 1, 9])).toEqual([10, 'too many'])
    expect(verdict([1, 9, 8, 2, 1, 9, 1, 2, 8, 9])).toEqual([6, 'as chance has it'])
    expect(verdict([1, 9, 1, 9, 1, 9, 1, 9, 9, 1])).toEqual([9, 'as chance has it'])
    expect(verdict([1, 2, 8, 9, 8, 9, 8, 2, 1, 2])).toEqual([3, 'as chance has it'])
    expect(verdict([1, 9, 1, 9])).toEqual([4, 'cannot tell'])
  })

  test('the median may be that of the first points', () => {
    expect(runChartOf([1, 2, 3, 10, 11, 12, 10, 11, 12], { baseline: 3 }).median).toBe(2)
    expect(shape(runChartOf([3, 2, 1, 10, 12, 10, 12, 10, 12], { baseline: 3 }))).toEqual([['shift', 1, 3, 8, 6]])
  })

  test('nothing at all has no median and no signal', () => {
    expect(medianOf([])).toBeNaN()
    expect(runChartOf([Number.NaN])).toMatchObject({ patterns: [], runs: 0, runsVerdict: 'cannot tell' })
  })
})

/** How many arrangements of `a` points above and `b` below have `r` runs (Swed and Eisenhart, Annals of Mathematical Statistics 1943; 14: 66-87). */
function choose(n: number, k: number): number {
  let product = 1
  for (let i = 1; i <= k; i++) product = (product * (n - k + i)) / i
  return k < 0 || k > n ? 0 : product
}
function arrangements(r: number, a: number, b: number): number {
  const k = r >> 1
  if (r % 2 === 0) return 2 * choose(a - 1, k - 1) * choose(b - 1, k - 1)
  return choose(a - 1, k) * choose(b - 1, k - 1) + choose(a - 1, k - 1) * choose(b - 1, k)
}

test('the table of runs is the exact five per cent point on each side, for 10 to 60 points', () => {
  for (let n = 10; n <= 60; n++) {
    const [a, b] = [n >> 1, n - (n >> 1)]
    const all = choose(n, a)
    const upTo = (r: number) =>
      Array.from({ length: r - 1 }, (_, at) => arrangements(at + 2, a, b)).reduce((sum, one) => sum + one, 0) / all
    const { least, most } = runsLimitsFor(n) as { least: number; most: number }
    expect([n, upTo(least) <= 0.05, upTo(least + 1) > 0.05]).toEqual([n, true, true])
    expect([n, 1 - upTo(most - 1) <= 0.05, 1 - upTo(most - 2) > 0.05]).toEqual([n, true, true])
  }
  expect([runsLimitsFor(9), runsLimitsFor(61)]).toEqual([undefined, undefined])
})

test('upside down, every pattern goes the other way', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 }), (values) => {
      const turned = runChartOf(values.map((value) => -value))
      expect(turned.patterns.map((one) => ({ ...one, way: -one.way }))).toEqual(runChartOf(values).patterns)
    }),
  ))
