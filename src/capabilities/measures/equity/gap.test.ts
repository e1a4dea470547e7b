import { expect, it } from 'vitest'
import { gapBetween, isMoreThanChance, wilson } from './gap.ts'

// Newcombe RG, Interval estimation for the difference between independent proportions, Statistics in Medicine 1998;17:873-890, table II, method 10.
it.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])('%i of %i and %i of %i differ by %f to %f', (n, d, m, e, low, high) => {
  const gap = gapBetween({ numerator: n, denominator: d }, { numerator: m, denominator: e })
  expect(gap?.low).toBeCloseTo(low, 4)
  expect(gap?.high).toBeCloseTo(high, 4)
})

it('a gap that chance may have made is not more than chance', () => {
  expect(isMoreThanChance({ difference: 0.1, low: -0.01, high: 0.2 })).toBe(false)
  expect(isMoreThanChance({ difference: -0.1, low: -0.2, high: -0.01 })).toBe(true)
})

it('none of none says nothing', () => {
  expect(gapBetween({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 2 })).toBeUndefined()
  expect(wilson({ numerator: 0, denominator: 10 }).low).toBeCloseTo(0, 12)
})
