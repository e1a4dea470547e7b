import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capacityAdvised, queueOf, type Supposed, sensitivityOf } from './queue.ts'
import { queueInWords, stepsInWords } from './queue-words.ts'

const clinic: Supposed = { waiting: 400, referrals: 20, removals: 2, slots: 60, notAttended: 10, followUps: 1, standardWeeks: 18 }

describe('what follows from demand and capacity', () => {
  // 60 slots, 54 kept, 27 new; 18 a week to be seen: 9 fewer a week. Aim 18 × 18 ÷ 4 = 81; (400 − 81) ÷ 9 = 35.4 weeks.
  test('a list that falls', () => {
    const queue = queueOf(clinic)
    expect(queue).toMatchObject({ kept: 54, newSeen: 27, demand: 18, growth: -9, sustainable: 81, slotsToHold: 40 })
    expect(queue.weeks).toBeCloseTo(319 / 9)
    expect(queue.weeksToNone).toBeCloseTo(400 / 9)
    expect(queueInWords(clinic, queue)).toBe(
      'The list falls by 9 people a week. It is short enough for nearly everybody to be seen within 18 weeks in 36 weeks.',
    )
    expect(stepsInWords(clinic, queue)).toHaveLength(6)
  })
  test('a list that grows is never cleared, and it is told what would hold it', () => {
    const few = { ...clinic, slots: 30 }
    expect(queueOf(few)).toMatchObject({ weeks: null, weeksToNone: null, growth: 4.5 })
    expect(queueInWords(few, queueOf(few))).toBe(
      'Demand exceeds capacity: the list grows by 4.5 people a week and is never cleared; 10 more slots a week would hold it where it is.',
    )
  })
  test('equal, and short enough already', () => {
    expect(queueInWords(clinic, queueOf({ ...clinic, slots: 40 }))).toMatch(/^Demand and capacity are equal/)
    expect(queueOf({ ...clinic, waiting: 60 }).weeks).toBe(0)
  })
  test('nobody ever comes', () => {
    const none = { ...clinic, notAttended: 100 }
    expect(queueInWords(none, queueOf(none))).toBe('Demand exceeds capacity: the list grows by 18 people a week and is never cleared.')
  })
})

test('ten per cent either way: fewer referrals and more slots shorten it, the reverse lengthens it', () => {
  const by = new Map(sensitivityOf(clinic).map((one) => [one.what, one]))
  expect(by.get('referrals')?.less.growth).toBeCloseTo(-11)
  expect(by.get('referrals')?.more.growth).toBeCloseTo(-7)
  expect(by.get('slots')?.less.growth).toBeCloseTo(18 - 24.3)
  expect(by.get('notAttended')?.more.kept).toBeCloseTo(60 * 0.89)
  expect(by.get('followUps')?.less.newSeen).toBeCloseTo(54 / 1.9)
})

test('more slots never lengthen a wait, more referrals never shorten one', () => {
  const n = (max: number) => fc.double({ min: 0, max, noNaN: true })
  const supposed = fc.record({
    ...{ waiting: n(5000), referrals: n(200), removals: n(50), slots: n(400), notAttended: n(99), followUps: n(10) },
    standardWeeks: fc.integer({ min: 1, max: 104 }),
  })
  const weeks = (given: Supposed) => queueOf(given).weeksToNone ?? Number.POSITIVE_INFINITY
  fc.assert(
    fc.property(supposed, n(100), (given, more) => {
      expect(weeks({ ...given, slots: given.slots + more })).toBeLessThanOrEqual(weeks(given))
      expect(weeks({ ...given, referrals: given.referrals + more })).toBeGreaterThanOrEqual(weeks(given))
    }),
  )
})

test('capacity between the 65th and the 85th percentile of demand; not told from fewer than 12', () => {
  expect(capacityAdvised([20, 22, 19])).toBeUndefined()
  const advised = capacityAdvised(Array.from({ length: 21 }, (_, n) => n))
  expect(advised?.from).toBeCloseTo(13)
  expect(advised?.to).toBeCloseTo(17)
})
