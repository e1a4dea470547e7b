import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Hours, hoursInWords, hoursLeft, isOpen, opensAt, usualHours } from './hours.ts'

const always: Hours = { from: 0, until: 24, weekends: true }

describe('quiet hours', () => {
  test.each([
    // Winter: the clocks show universal time.
    ['2024-12-02T07:59:59.999Z', false],
    ['2024-12-02T08:00:00.000Z', true],
    ['2024-12-02T17:59:59.999Z', true],
    ['2024-12-02T18:00:00.000Z', false],
    // Summer: an hour later than universal time.
    ['2024-07-01T06:59:59.999Z', false],
    ['2024-07-01T07:00:00.000Z', true],
    ['2024-07-01T16:59:59.999Z', true],
    ['2024-07-01T17:00:00.000Z', false],
    // The Friday before and the Monday after the clocks go back (27 October 2024).
    ['2024-10-25T07:30:00.000Z', true],
    ['2024-10-28T07:30:00.000Z', false],
    ['2024-10-28T08:00:00.000Z', true],
    // The Friday before and the Monday after they go forward (30 March 2025).
    ['2025-03-28T07:30:00.000Z', false],
    ['2025-03-31T07:00:00.000Z', true],
    // Saturday and Sunday; Sunday midnight in London is still Sunday when universal time says 23:30 in summer.
    ['2024-10-19T10:00:00.000Z', false],
    ['2024-10-20T10:00:00.000Z', false],
  ])('at %s mail may go: %s', (now, open) => expect(isOpen(usualHours, now)).toBe(open))

  test.each([
    ['a Tuesday morning waits for nothing', '2024-10-15T09:12:00.000Z', '2024-10-15T09:12:00.000Z'],
    ['before eight waits for eight', '2024-10-15T03:00:00.000Z', '2024-10-15T07:00:00.000Z'],
    ['a Friday evening waits for Monday, whose clocks went back', '2024-10-25T18:00:00.000Z', '2024-10-28T08:00:00.000Z'],
    ['a Friday evening waits for Monday, whose clocks went forward', '2025-03-28T19:00:00.000Z', '2025-03-31T07:00:00.000Z'],
    ['a summer night just after midnight in London', '2024-07-01T23:30:00.000Z', '2024-07-02T07:00:00.000Z'],
  ])('%s', (_, now, opens) => expect(opensAt(usualHours, now)).toBe(opens))

  test('on the days the clocks change, where mail may go on Sundays', () => {
    const hours = { from: 2, until: 5, weekends: true }
    expect(opensAt(hours, '2024-10-26T23:30:00.000Z')).toBe('2024-10-27T02:00:00.000Z')
    expect(opensAt(hours, '2025-03-29T23:30:00.000Z')).toBe('2025-03-30T01:00:00.000Z')
    expect(isOpen({ ...hours, from: 1, until: 2 }, '2024-10-27T00:30:00.000Z')).toBe(true)
    expect(isOpen({ ...hours, from: 1, until: 2 }, '2024-10-27T01:30:00.000Z')).toBe(true)
  })

  test('whenever mail waits, it waits for an instant at which it may go, and for no longer than it must', () => {
    const from = Date.parse('2024-01-01T00:00:00Z')
    const minutes = fc.integer({ min: 0, max: 2 * 366 * 1440 })
    const hours = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }), fc.boolean()).filter(([a, b]) => a < b)
    fc.assert(
      fc.property(minutes, hours, (minute, [start, until, weekends]) => {
        const now = new Date(from + minute * 60_000).toISOString()
        const opens = opensAt({ from: start, until, weekends }, now)
        // The one hour that a spring night leaves out never comes on that day.
        if (start === 1 && until === 2) return
        expect(isOpen({ from: start, until, weekends }, opens)).toBe(true)
        expect(opens >= now).toBe(true)
        if (opens > now) expect(isOpen({ from: start, until, weekends }, new Date(Date.parse(opens) - 1).toISOString())).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

describe('one’s own quiet hours beside the trust’s', () => {
  test.each([
    [null, usualHours],
    [
      { from: 10, until: 16 },
      { from: 10, until: 16, weekends: false },
    ],
    [
      { from: 6, until: 12 },
      { from: 8, until: 12, weekends: false },
    ],
    [{ from: 19, until: 22 }, undefined],
  ])('%j', (own, left) => expect(hoursLeft(usualHours, own)).toEqual(left))

  test('in words', () => {
    expect(hoursInWords(usualHours)).toBe('between 08:00 and 18:00, Monday to Friday')
    expect(hoursInWords(always)).toBe('at any hour, every day')
  })
})
