import { expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import type { Period } from '../../../kernel/period.ts'
import { readPeriod } from '../../../kernel/period.ts'
import type { Appetite } from '../appetite/appetite.ts'
import { npsaMatrix } from '../matrix/npsa-matrix.ts'
import { courseOf } from './course.ts'
import type { Level } from './levels.ts'
import { scoreSteps } from './steps.ts'

const q = (label: string) => readPeriod(label) as Period
const level = (kind: Level['kind'], score: number): Level => ({
  ...{ id: 1, version: 1, kind, likelihood: null, consequence: null, score },
  ...{ domain: '', scoredOn: null, rationale: '', matrixId: 1 },
})
const risk = {
  ...{ number: '01', matrix: npsaMatrix, targetBy: '2025-03-31' as const },
  target: { likelihood: 3, consequence: 4, score: 12 },
  scores: [
    { period: q('Q4 2023/24'), score: 16 },
    { period: q('Q2 2024/25'), score: 20 },
  ],
}
const appetite = { level: { name: 'Cautious' }, toleranceFrom: 4, toleranceTo: 8 } as Appetite

test('the words say what the picture shows; a quarter nobody scored stands in it, empty', () => {
  const planned = [{ id: 1, version: 1, periodId: 1, period: q('Q3 2024/25'), score: 12 }]
  const over = courseOf(risk, { levels: { inherent: level('inherent', 25) }, planned, appetite, now: q('Q2 2024/25') })
  expect(over.words).toBe(
    'Inherent 25; scored 16 in Q4 2023/24 and 20 in Q2 2024/25; planned to be at 12 in Q3 2024/25; target 12 by 31 March 2025; above what is tolerated (Cautious, scores of 4 to 8 tolerated).',
  )
  expect(over.course.quarters.map(({ label, actual }) => [label, actual])).toEqual([
    ['Q4 2023/24', 16],
    ['Q1 2024/25', null],
    ['Q2 2024/25', 20],
    ['Q3 2024/25', null],
    ['Q4 2024/25', null],
  ])
  expect(over.course.targetAt).toBe(4)
  expect(over.legs).toHaveLength(4)
  expect(over.differs).toBe(
    'Plan and target do not agree: the plan ends at 12 in Q3 2024/25, and the target of 12 is set for 31 March 2025, 1 quarter later.',
  )
  expect(over.course.tolerated).toEqual({ from: 4, to: 8 })
})

test.each<[why: string, by: Day | null, quarters: number, at: number | null]>([
  ['in a quarter that is scored', '2024-09-30', 3, 2],
  ['a year ahead', '2025-09-30', 7, 6],
  ['further ahead than can be drawn', '2035-03-31', 3, null],
  ['no day', null, 3, null],
])('the axis reaches to the day of the target: %s', (_, targetBy, quarters, at) => {
  const { course } = courseOf({ ...risk, targetBy }, { levels: undefined, planned: [], appetite: undefined, now: q('Q2 2024/25') })
  expect([course.quarters.length, course.targetAt]).toEqual([quarters, at])
})

test('of a risk of which nothing is known it says so', () => {
  const bare = { ...risk, scores: [], targetBy: null, target: { likelihood: null, consequence: null, score: null } }
  const over = courseOf(bare, { levels: undefined, planned: [], appetite: undefined, now: q('Q2 2024/25') })
  expect(over.words).toBe('Not scored yet; no target.')
  expect(over.course.quarters).toEqual([])
})

test('one line has inherent, now and target; initial stands in where only that is known', () => {
  const steps = (levels: Parameters<typeof scoreSteps>[1]) =>
    scoreSteps(risk, levels, q('Q2 2024/25')).map(({ kind, score }) => [kind, score])
  const end = [
    ['current', 20],
    ['target', 12],
  ]
  expect(steps({ inherent: level('inherent', 25), initial: level('initial', 16) })).toEqual([['inherent', 25], ...end])
  expect(steps({ initial: level('initial', 16) })).toEqual([['initial', 16], ...end])
  expect(steps(undefined)).toEqual([['inherent', null], ...end])
})
