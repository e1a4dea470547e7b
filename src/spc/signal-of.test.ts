import { describe, expect, test } from 'vitest'
import { mdc } from './profile.ts'
import { type SeriesAsked, seriesOf } from './series.ts'
import { signalOf } from './signal-of.ts'

const wave = (n: number, about = 80) => Array.from({ length: n }, (_, at) => about + (at % 2 === 0 ? 1 : -1))
const signal = (values: number[], asked: Partial<SeriesAsked> = {}) =>
  signalOf(seriesOf(values, { direction: 'increase', profile: mdc, ...asked }))

describe('the signal that is kept of a series', () => {
  test('is JSON, with null where there is nothing', () => {
    const kept = signal([Number.NaN])
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept)
    expect(kept).toEqual({
      points: 1,
      missing: 1,
      latest: null,
      mean: null,
      lower: null,
      upper: null,
      variation: 'empty',
      assurance: null,
      target: null,
      fired: [],
      since: null,
      recalculatedAt: null,
      pointsSince: 0,
    })
  })

  test('counts points over recalculations, and speaks of the latest limits', () => {
    const kept = signal([...wave(13, 70), ...wave(14, 85), Number.NaN], { rebases: [13], target: 85 })
    expect(kept).toMatchObject({ points: 28, missing: 1, latest: { at: 26, value: 84 }, mean: 85, recalculatedAt: 13, pointsSince: 14 })
    expect(kept).toMatchObject({ variation: 'common_cause', assurance: 'inconsistent', target: 85, fired: [], since: null })
  })

  test('names the rules at the latest point, the one shown first, and since when', () => {
    expect(signal([...wave(14), 83, 84, 83, 84, 83, 84, 83])).toMatchObject({
      fired: [{ rule: 'shift', way: 1 }],
      since: 14,
      variation: 'improvement_high',
    })
    const both = signal([...wave(14), 83, 84, 83, 84, 83, 84, 99])
    expect(both.fired).toEqual([
      { rule: 'outside', way: 1 },
      { rule: 'shift', way: 1 },
    ])
    expect(both.since).toBe(20)
  })
})
