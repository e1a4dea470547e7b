import { expect, test } from 'vitest'
import { npsaMatrix } from '../matrix/npsa-matrix.ts'
import { type Level, oddAmong, type ProposedLevel, whyNotLevel } from './levels.ts'

const level = (words: Partial<ProposedLevel>): ProposedLevel => ({
  ...{ kind: 'initial', likelihood: 4, consequence: 4, score: null, domain: '', on: '2021-04-12' },
  ...words,
})
const days = { today: '2024-10-15', firstScored: '2023-10-03' } as const

test.each([
  [{}, undefined],
  [{ likelihood: null, consequence: null, score: 20 }, undefined],
  [{ domain: 'Reputation' }, undefined],
  [{ domain: 'Weather' }, 'domain'],
  [{ likelihood: null }, 'likelihood'],
  [{ consequence: null }, 'consequence'],
  [{ likelihood: null, consequence: null }, 'likelihood'],
  [{ likelihood: null, consequence: null, score: 7 }, 'score'],
  [{ on: '2024-10-16' }, 'on'],
  [{ on: '2023-10-04' }, 'on'],
  [{ on: '2023-10-03' }, undefined],
  [{ kind: 'inherent', on: '2024-01-01' }, undefined],
] as [Partial<ProposedLevel>, string | undefined][])('a level of %j is refused at %s', (words, field) => {
  expect(whyNotLevel(npsaMatrix, level(words), days)?.field).toBe(field)
})

test('what stands above the inherent score is told, as no control raises a risk', () => {
  const held = (kind: Level['kind'], score: number): Level => ({
    ...{ id: 1, version: 1, kind, likelihood: null, consequence: null, score },
    ...{ domain: '', scoredOn: null, rationale: '', matrixId: 1 },
  })
  expect(oddAmong({ inherent: held('inherent', 16), initial: held('initial', 20) }, 25)).toHaveLength(2)
  expect(oddAmong({ inherent: held('inherent', 20), initial: held('initial', 20) }, 16)).toEqual([])
  expect(oddAmong({ initial: held('initial', 9) }, 25)).toEqual([])
  expect(oddAmong({ inherent: held('inherent', 9) }, null)).toEqual([])
})
