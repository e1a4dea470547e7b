import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Period, readPeriod } from '../../../kernel/period.ts'
import { npsaMatrix } from '../matrix/npsa-matrix.ts'
import { courseInWords, gapInWords, legsOf, quartersToPlan, whyNotPlan, whyPlanMissesTarget } from './trajectory.ts'

const q = (label: string) => readPeriod(label) as Period
const at = (label: string, score: number) => ({ period: q(label), score })

test('planned stands beside what came, oldest first; a quarter that came without a score cannot be told', () => {
  const legs = legsOf(
    [at('Q3 2024/25', 12), at('Q1 2024/25', 16), at('Q2 2024/25', 16)],
    [at('Q4 2023/24', 20), at('Q1 2024/25', 20)],
    q('Q2 2024/25'),
  )
  expect(legs.map(({ planned, actual, gap }) => [planned, actual, gap])).toEqual([
    [null, 20, 'Not planned'],
    [16, 20, '4 above plan'],
    [16, null, 'Cannot tell: no score'],
    [12, null, 'Still to come'],
  ])
})

test.each([
  [[], [at('Q2 2024/25', 20)], 'No way to its target is planned.'],
  [[at('Q2 2024/25', 16)], [at('Q2 2024/25', 20)], 'It stands 4 above its plan of 16 for Q2 2024/25.'],
  [[at('Q2 2024/25', 16)], [at('Q2 2024/25', 12)], 'It stands 4 below its plan of 16 for Q2 2024/25.'],
  [[at('Q2 2024/25', 16)], [at('Q2 2024/25', 16)], 'It is where it was planned to be: at 16 in Q2 2024/25.'],
  [[at('Q2 2024/25', 16)], [], 'It has no score for Q2 2024/25 to hold against its plan of 16.'],
  [[at('Q3 2024/25', 16)], [at('Q2 2024/25', 16)], 'Nothing was planned for Q2 2024/25.'],
] as const)('planned %j and scored %j: %s', (planned, scores, words) => {
  expect(courseInWords(legsOf([...planned], [...scores], q('Q2 2024/25')), q('Q2 2024/25')).strong).toBe(words)
})

test('how often it was above its plan is counted only over quarters that can be compared', () => {
  const legs = legsOf(
    [at('Q4 2023/24', 20), at('Q1 2024/25', 16), at('Q2 2024/25', 12), at('Q3 2024/25', 8)],
    [at('Q4 2023/24', 20), at('Q1 2024/25', 20), at('Q2 2024/25', 20)],
    q('Q2 2024/25'),
  )
  expect(courseInWords(legs, q('Q2 2024/25')).words).toBe('It was above its plan in 2 of the 3 quarters that can be compared.')
})

test('above and below turn round with the two scores', () => {
  const score = fc.integer({ min: 1, max: 25 })
  fc.assert(
    fc.property(
      score,
      score,
      (a, b) => gapInWords(a, b, true).replace('above', 'below') === gapInWords(b, a, true).replace('above', 'below'),
    ),
  )
})

test('quarters from today to the day of the target can be planned, and those planned already', () => {
  const quarters = ['Q3 2024/25', 'Q1 2024/25', 'Q2 2024/25', 'Q4 2024/25', 'Q1 2025/26'].map((label, id) => ({ id, period: q(label) }))
  const open = quartersToPlan(quarters, { today: '2024-10-15', by: '2025-03-31', planned: [{ periodId: 1 }] })
  expect(open.map(({ id }) => id)).toEqual([1, 0, 3])
  expect(quartersToPlan(quarters, { today: '2024-10-15', by: null, planned: [] }).map(({ id }) => id)).toEqual([0, 3, 4])
})

test.each<[why: string, end: [string, number] | null, target: Parameters<typeof whyPlanMissesTarget>[1], words: string]>([
  ['agree', ['Q3 2024/25', 12], { score: 12, by: '2024-12-31' }, ''],
  ['agree, no day', ['Q3 2024/25', 12], { score: 12, by: null }, ''],
  ['no plan', null, { score: 12, by: '2024-12-31' }, ''],
  ['no target', ['Q3 2024/25', 12], { score: null, by: null }, ''],
  ['score', ['Q3 2024/25', 16], { score: 12, by: '2024-10-01' }, 'the plan ends at 16 in Q3 2024/25, and the target is 12.'],
  [
    'day later',
    ['Q3 2024/25', 12],
    { score: 12, by: '2025-09-30' },
    'and the target of 12 is set for 30 September 2025, 3 quarters later.',
  ],
  [
    'day earlier',
    ['Q3 2024/25', 16],
    { score: 12, by: '2024-09-30' },
    'and the target of 12 is set for 30 September 2024, 1 quarter earlier.',
  ],
])('where plan and target do not agree is said: %s', (_, end, target, words) => {
  const said = whyPlanMissesTarget(end ? [at(...end), at('Q1 2024/25', 20)] : [], target)
  expect(words === '' ? said === '' : said.startsWith('Plan and target do not agree: ') && said.endsWith(words)).toBe(true)
})

test('a planned score is one the matrix has, or none', () => {
  expect(whyNotPlan(npsaMatrix, [{ field: 'quarter-1', score: 7 }]).map(({ field }) => field)).toEqual(['quarter-1'])
  expect(
    whyNotPlan(npsaMatrix, [
      { field: 'quarter-1', score: null },
      { field: 'quarter-2', score: 12 },
    ]),
  ).toEqual([])
})
