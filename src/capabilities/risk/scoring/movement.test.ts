import fc from 'fast-check'
import { expect, test } from 'vitest'
import { before, type Period } from '../../../kernel/period.ts'
import { npsaMatrix } from '../matrix/npsa-matrix.ts'
import { directionIn, directionOf, isFalling, isTopAndNotFalling, movementInWords, type ScoreAt, standingSince } from './movement.ts'

const now: Period = { year: 2024, quarter: 2 }

/** Scores newest last, ending in Q2 2024/25. */
function upTo(...scores: (number | null)[]): ScoreAt[] {
  let period = now
  return [...scores]
    .reverse()
    .map((score) => {
      const at = { period, score }
      period = before(period)
      return at
    })
    .reverse()
}

test.each([
  [[20, 20, 20, 20], 'Has not fallen for 4 quarters'],
  [[16, 20, 20, 20], 'Has not fallen for 3 quarters'],
  [[16, 20, 20], 'Has not fallen'],
  [[16, 20], 'Up from 16'],
  [[20, 16], 'Down from 20'],
  [[12, 12, 12], 'Unchanged'],
  [[20], 'First score'],
  [[20, null, 20], 'Cannot tell: no score for Q1 2024/25'],
  [[20, null], 'No score this quarter'],
  [[], 'No score this quarter'],
] as [(number | null)[], string][])('%j reads %s', (scores, words) => {
  expect(movementInWords(npsaMatrix, upTo(...scores), now)).toBe(words)
})

test('it has stood at 20 since Q3 2023/24: four quarters, across the turn of the financial year', () => {
  expect(standingSince(upTo(16, 20, 20, 20, 20), now)).toEqual({ score: 20, since: { year: 2023, quarter: 3 }, periods: 4 })
})

test('a quarter without a score ends the count: nothing is claimed across a gap', () => {
  expect(standingSince(upTo(20, 20, null, 20), now)?.periods).toBe(1)
  expect(standingSince(upTo(20, null), now)).toBeUndefined()
})

test('the rule of the top band', () => {
  expect(isTopAndNotFalling(npsaMatrix, upTo(20, 20), now)).toBe(true)
  expect(isTopAndNotFalling(npsaMatrix, upTo(16, 20), now)).toBe(true)
  expect(isTopAndNotFalling(npsaMatrix, upTo(25, 20), now)).toBe(false)
  expect(isTopAndNotFalling(npsaMatrix, upTo(12, 12), now)).toBe(false)
  expect(isTopAndNotFalling(npsaMatrix, upTo(20), now)).toBe(false)
  expect(isFalling(upTo(20), now)).toBeNull()
})

test('rows in any order give the same direction', () => {
  expect(directionIn(upTo(9, 12).reverse(), now)).toBe('rising')
})

test('turning two scores round turns the direction round', () => {
  const opposite = { rising: 'falling', falling: 'rising', unchanged: 'unchanged', 'cannot tell': 'cannot tell' }
  const score = fc.option(fc.integer({ min: 1, max: 25 }))
  fc.assert(fc.property(score, score, (a, b) => opposite[directionOf(a, b)] === directionOf(b, a)))
})
