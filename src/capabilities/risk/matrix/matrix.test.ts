import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOf, isTop, type Matrix, scoreOf, waysTo, whyNotMatrix, whyNotScore } from './matrix.ts'
import { npsaMatrix } from './npsa-matrix.ts'

test.each([
  [1, 'Low'],
  [3, 'Low'],
  [4, 'Moderate'],
  [6, 'Moderate'],
  [8, 'High'],
  [12, 'High'],
  [15, 'Extreme'],
  [25, 'Extreme'],
])('on the NPSA matrix %i is %s', (score, band) => {
  expect(bandOf(npsaMatrix, score)?.name).toBe(band)
})

test.each([[7], [0], [26], [17]])('%i is no score of a five by five matrix, and has no band', (score) => {
  expect(bandOf(npsaMatrix, score)).toBeUndefined()
  expect(whyNotScore(npsaMatrix, { likelihood: null, consequence: null, score })).toContain(String(score))
})

test('the NPSA cells fall 5, 7, 7 and 6 into the four bands', () => {
  const cells = [1, 2, 3, 4, 5].flatMap((l) => [1, 2, 3, 4, 5].map((c) => bandOf(npsaMatrix, l * c)?.name))
  expect(npsaMatrix.bands.map((band) => cells.filter((name) => name === band.name).length)).toEqual([5, 7, 7, 6])
})

test('a trust with three bands of its own is read by its own bands', () => {
  const own: Matrix = {
    ...npsaMatrix,
    bands: [
      { name: 'Red', from: 16, top: true },
      { name: 'Green', from: 1, top: false },
      { name: 'Amber', from: 6, top: false },
    ],
  }
  expect([5, 6, 15, 16].map((score) => bandOf(own, score)?.name)).toEqual(['Green', 'Amber', 'Amber', 'Red'])
  expect(isTop(own, 15)).toBe(false)
  expect(isTop(npsaMatrix, 15)).toBe(true)
})

test('a product alone is kept as a product: nobody works out which 20 it was', () => {
  expect(scoreOf({ likelihood: null, consequence: null, score: 20 })).toBe(20)
  expect(scoreOf({ likelihood: 4, consequence: null, score: null })).toBeNull()
  expect(scoreOf({ likelihood: 4, consequence: 5, score: null })).toBe(20)
  expect(waysTo(npsaMatrix, 20)).toHaveLength(2)
  expect(waysTo(npsaMatrix, 9)).toEqual([{ likelihood: 3, consequence: 3 }])
})

test.each([
  [{ likelihood: 6, consequence: 1, score: null }, 'Likelihood must be from 1 to 5'],
  [{ likelihood: 1, consequence: 2.5, score: null }, 'Consequence must be from 1 to 5'],
  [{ likelihood: 4, consequence: 4, score: 20 }, 'The score says 20, but 4 × 4 is 16'],
  [{ likelihood: 3, consequence: null, score: 20 }, 'A score of 20 cannot be made with a likelihood of 3'],
  [{ likelihood: null, consequence: 5, score: 20 }, undefined],
  [{ likelihood: null, consequence: null, score: null }, undefined],
])('%j: %s', (assessed, words) => {
  expect(whyNotScore(npsaMatrix, assessed)).toBe(words)
})

test('an edited matrix is told what is wrong with it', () => {
  expect(whyNotMatrix(npsaMatrix)).toEqual([])
  expect(whyNotMatrix({ ...npsaMatrix, bands: [{ name: 'High', from: 30, top: false }] })).toHaveLength(3)
})

test('a higher score never stands in a lower band', () => {
  const score = fc.constantFrom(1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25)
  fc.assert(fc.property(score, score, (a, b) => a > b || (bandOf(npsaMatrix, a)?.from ?? 0) <= (bandOf(npsaMatrix, b)?.from ?? 0)))
})
