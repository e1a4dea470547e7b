import { expect, it } from 'vitest'
import { readFigure } from './read-figure.ts'
import { readFactor, readScore } from './read-score.ts'

it.each(['12¹', '8 ²', '9*³'])('never takes the footnote mark of %j for a digit', (text) => {
  expect(readScore(text)).toMatchObject({ score: null, problem: `“${text}” cannot be read as one whole number` })
  expect(readFigure(text)).toEqual({ value: null, problem: `“${text}” cannot be read as one figure` })
  expect(readFactor(text)).toBeUndefined()
})
