import { describe, expect, test } from 'vitest'
import type { Day } from '../kernel/day.ts'
import { gChartOf } from './cases-between.ts'
import { tChartOf, waitsBetween } from './time-between.ts'

const got = <T>(decision: { yes: T } | { no: string }): T => {
  if ('no' in decision) throw new Error(decision.no)
  return decision.yes
}
const rules = (fired: readonly { rule: string; way: number }[] | undefined) => fired?.map(({ rule, way }) => `${rule} ${way}`)

/** Hours between failures of a valve: Montgomery, Introduction to Statistical Quality Control, the example of Nelson's transformation. */
const valve = [286, 948, 536, 124, 816, 729, 4, 143, 431, 8, 2837, 596, 81, 227, 603, 492, 1199, 1214, 2831, 96]

describe('time between events', () => {
  test("the valve of Montgomery's book: centre 5.39 and limits -0.89 and 11.66 as transformed, nothing beyond chance", () => {
    const chart = got(tChartOf(valve))
    // The book rounds the power to 0.2777; the transformed centre and upper limit are ours by that power, so three figures agree.
    expect(chart.centre ** 0.2777).toBeCloseTo(5.387, 1)
    expect((chart.upper[0] as number) ** 0.2777).toBeCloseTo(11.662, 1)
    expect(chart.centre).toBeCloseTo(430.042, 2)
    expect(chart.upper[0]).toBeCloseTo(6940.084, 2)
    expect(chart.lower[0]).toBeNaN()
    expect(chart.fired.flat()).toEqual([])
  })

  test('a wait far above the others is beyond the limit, though the waits are skewed', () => {
    const waits = [10, 14, 9, 12, 8, 15, 11, 13, 10, 12, 9, 14, 90]
    const chart = got(tChartOf(waits))
    expect(rules(chart.fired.at(-1))).toEqual(['outside 1'])
    expect(chart.lower[0]).toBeGreaterThan(0)
  })

  test('the time since the last event is told, and whether it is already beyond the limit', () => {
    const upper = got(tChartOf(valve)).upper[0] as number
    expect(got(tChartOf(valve, { waiting: 40 })).waiting).toEqual({ days: 40, isBeyond: false })
    expect(got(tChartOf(valve, { waiting: Math.ceil(upper) })).waiting?.isBeyond).toBe(true)
    expect(got(tChartOf(valve)).waiting).toBeNull()
  })

  test('events on one day are a wait of nought, and said', () => {
    const waits = got(waitsBetween(['2024-01-01', '2024-01-11', '2024-01-11', '2024-03-01'] as Day[]))
    expect(waits).toEqual([10, 0, 50])
    expect(got(tChartOf(waits)).remarks[0]).toMatch(/1 wait of 0 days/)
  })

  test('what cannot be is refused in words', () => {
    expect(waitsBetween(['2024-02-01', '2024-01-01'] as Day[])).toEqual({
      no: expect.stringMatching(/2024-01-01 comes after one on 2024-02-01/),
    })
    expect(tChartOf([4, -1])).toEqual({ no: expect.stringMatching(/Wait 2 is -1/) })
  })

  test.each([[[]], [[5]], [[5, 5, 5]]])('so few waits as %j have no false signal', (waits) =>
    expect(got(tChartOf(waits)).fired.flat()).toEqual([]),
  )
})

describe('cases between events', () => {
  // Worked out by us: the mean of 20, 35, 8, 50 and 17 is 26, and 3 times the root of 26 times 27 is 79.4859.
  const cases = [20, 35, 8, 50, 17]

  test('limits of the geometric law about the mean, for either centre', () => {
    const [median, mean] = [got(gChartOf(cases)), got(gChartOf(cases, { centre: 'mean' }))]
    expect([median.centre, mean.centre]).toEqual([20, 26])
    for (const chart of [median, mean]) expect(chart.upper[0]).toBeCloseTo(26 + 79.4859, 3)
    expect(median.drawnLower.every(Number.isNaN)).toBe(true)
  })

  test('about the mean, seven that chance puts below it look like a shift; about the median they do not', () => {
    const skewed = [3, 5, 9, 4, 8, 2, 6, 60, 7, 55, 10, 58, 1, 62, 12]
    const shifts = (centre: 'mean' | 'median') =>
      got(gChartOf(skewed, { centre })).fired.filter((one) => one.some(({ rule }) => rule === 'shift')).length
    expect([shifts('mean'), shifts('median')]).toEqual([7, 0])
  })

  test('a long stretch without an event is beyond the limit', () =>
    expect(rules(got(gChartOf([12, 9, 15, 7, 11, 14, 8, 10, 13, 9, 11, 190])).fired.at(-1))).toEqual(['outside 1']))

  test('no number of cases is a fraction or below nought', () => {
    expect(gChartOf([3, 2.5])).toEqual({ no: expect.stringMatching(/Number 2 is 2.5/) })
    expect(gChartOf([-3])).toEqual({ no: expect.stringMatching(/Number 1 is -3/) })
  })
})
