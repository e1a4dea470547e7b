import { expect, it } from 'vitest'
import { readFactor, readScore } from './read-score.ts'

const both = { likelihoods: ['Low', 'Medium', 'High'], consequences: ['Low', 'Medium', 'High'] }

it.each([
  ['Likely x Major = 16', { score: 16, likelihood: 4, consequence: 4 }],
  ['Likely (4) x Major (4)', { score: 16, likelihood: 4, consequence: 4 }],
  ['Almost certain/Catastrophic', { score: 25, likelihood: 5, consequence: 5 }],
  ['Major x Likely 16', { score: 16, likelihood: 4, consequence: 4 }],
  ['4 - Likely x 4 - Major = 16', { score: 16, likelihood: 4, consequence: 4 }],
  ['Likelihood: Possible (3), Impact: Major (4) = 12', { score: 12, likelihood: 3, consequence: 4 }],
  ['Unlikely x Minor 4', { score: 4, likelihood: 2, consequence: 2 }],
  ['L4 x I5', { score: 20, likelihood: 4, consequence: 5 }],
  ['C4 L3', { score: 12, likelihood: 3, consequence: 4 }],
  ['4 × 5 (20)', { score: 20, unnamed: '4 × 5' }],
  ['16 (High)', { score: 16 }],
  ['Moderate 9', { score: 9 }],
])('reads “%s”', (text, expected) => expect(readScore(text)).toEqual(expected))

it.each(['4x5=25', 'Likely x Major = 20', 'Likely (3) x Major (4)'])('says that “%s” contradicts itself, and takes nothing', (text) =>
  expect(readScore(text)).toEqual({ score: null, problem: `“${text}” contradicts itself` }),
)

it.each(['Likely', 'Likely 16', 'likely to cause major harm', 'Likely, Possible or Major'])('takes nothing from “%s”', (text) =>
  expect(readScore(text).score).toBeNull(),
)

it('tells labels that both factors have apart by the header, never by guessing', () => {
  expect(readScore('High x Medium', 'Score (L x C)', both)).toEqual({ score: 6, likelihood: 3, consequence: 2 })
  expect(readScore('High x Medium', 'Score (C x L)', both)).toEqual({ score: 6, likelihood: 2, consequence: 3 })
  expect(readScore('High x Medium', 'Score', both)).toEqual({ score: 6, unnamed: '3 x 2' })
})

it.each([
  ['Likely', 4],
  ['4 - Likely', 4],
  ['L: Likely', 4],
  ['L4', 4],
  ['3 High', 3],
  ['Likely (3)', undefined],
  ['Often', undefined],
])('reads the degree “%s” as %s', (text, degree) =>
  expect(readFactor(text, ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'])).toBe(degree),
)
