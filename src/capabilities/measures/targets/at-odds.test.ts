import { expect, test } from 'vitest'
import { atOdds } from './at-odds.ts'
import type { Target } from './target.ts'

const target = (comparison: Target['comparison']) => ({ comparison }) as Target

test.each([
  ['fail', 86.1, 'at least', 85, 'meets'],
  ['fail', 84, 'at least', 85, undefined],
  ['pass', 2635, 'at most', 2550, 'misses'],
  ['pass', 2500, 'at most', 2550, undefined],
  ['inconsistent', 2635, 'at most', 2550, undefined],
  ['empty', 2635, 'at most', 2550, undefined],
  [null, 2635, 'at most', 2550, undefined],
  ['fail', null, 'at least', 85, undefined],
] as const)('limits say %s, the latest is %s, asked %s %s', (assurance, value, comparison, asked, said) => {
  expect(atOdds({ assurance, value, target: target(comparison), asked })).toBe(said)
})

test('without a target nothing is promised', () => {
  expect(atOdds({ assurance: 'fail', value: 86, target: undefined, asked: null })).toBeUndefined()
})
