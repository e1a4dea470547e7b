import { describe, expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import type { Period } from '../../../kernel/period.ts'
import { type Appetite, npsaMatrix, type RiskFacts } from '../../risk/index.ts'
import type { ActionFacts, AssuranceGiven, RiskAssurance, StandingControl } from '../facts.ts'
import { nothingKept } from '../facts.ts'
import type { MeasureSaid, Weighed } from './finding.ts'
import { findingsOf } from './judging.ts'

const on: Day = '2024-10-15'
const quarter: Period = { year: 2024, quarter: 2 }
const quarters: readonly Period[] = [{ year: 2023, quarter: 3 }, { year: 2023, quarter: 4 }, { year: 2024, quarter: 1 }, quarter]

/** A risk scored in the last quarters, of which every other test would find nothing. */
function risk(scores: readonly number[] = [12, 9], change: Partial<RiskFacts> = {}): RiskFacts {
  const of = quarters.slice(quarters.length - scores.length)
  return {
    ...{ id: 1, number: '01', title: 'Lists are long', cause: '', event: '', effect: '', goalId: 1, owner: 'Medical Director' },
    ...{
      ownerPostId: 7,
      committee: null,
      keeperPostId: null,
      registerId: null,
      state: 'open',
      raisedOn: null,
      reviewOn: '2024-11-01',
      category: '',
    },
    ...{ leadPostId: null, bodyId: null, parentId: null, mergedIntoId: null, targetBy: '2025-03-31', targetWhy: '', targetSetOn: null },
    ...{ partners: '', seenBy: null, target: { likelihood: 2, consequence: 4, score: 8 }, statedDirection: null, illustrative: false },
    ...{ closedOn: null, version: 1, matrixId: 1, matrix: npsaMatrix },
    scores: scores.map((score, n) => ({
      ...{
        id: n + 1,
        version: 1,
        periodId: n + 1,
        likelihood: null,
        consequence: null,
        scoredOn: on,
        dayKnown: true,
        rationale: '',
        domain: '',
      },
      ...{ statedDirection: null, matrixId: null, period: of[n] as Period, score },
    })),
    ...change,
  }
}

const action = (change: Partial<ActionFacts> = {}): ActionFacts => ({
  ...{ id: 1, riskId: 1, gapId: null, title: 'Do it', owner: null, ownerPostId: 7, dueOn: '2024-12-31', firstDueOn: null },
  ...{ dueAsWritten: '', state: 'under way', doneOn: null, outcome: '', illustrative: false, version: 1 },
  expected: { likelihood: null, consequence: null, score: null },
  ...change,
})
const done = (doneOn: Day): ActionFacts => action({ state: 'done', doneOn })
const control = (change: Partial<StandingControl> = {}): StandingControl => ({
  ...{ id: 14, title: 'Lists are read', kind: null, owner: null, ownerPostId: null, fromDay: null, testMonths: null, endedOn: null },
  ...{ endedWhy: '', illustrative: false, version: 1, tests: [], factorIds: [] },
  ...change,
})
const tested = (testedOn: Day): StandingControl =>
  control({ tests: [{ id: 1, controlId: 14, testedOn, result: 'effective', words: '', testedAs: 'Auditor', illustrative: false }] })
const given = (line: AssuranceGiven['line'], change: Partial<AssuranceGiven> = {}): AssuranceGiven => ({
  ...{ id: 1, riskId: 1, controlId: null, line, positive: true, source: 'Report', scaleId: null, level: '', rank: null },
  ...{ givenOn: '2024-09-01', expiresOn: null, words: '', illustrative: false, version: 1 },
  ...change,
})
const against = (change: Partial<RiskAssurance> = {}): RiskAssurance => ({ ...nothingKept(1), actions: [action()], ...change })
const tolerated = (to: number) => ({ level: { name: 'Cautious' }, toleranceFrom: 1, toleranceTo: to }) as Appetite
const measure = (signal: MeasureSaid['signal']): MeasureSaid => ({
  ...{ id: 3, name: 'Waits', latest: '82% in September 2024', signal, href: '/measures/3' },
})
const weighed = (change: Partial<Weighed> = {}): Weighed => ({
  ...{ risk: risk(), against: against(), days: undefined, appetite: undefined, measures: [], greens: [], parent: undefined },
  ...{ twins: [], assuredOn: new Map() },
  ...change,
})
const slipped = {
  ...{ first: '2024-03-31' as Day, now: '2025-03-31' as Day, moves: [] },
  slips: [{ from: '2024-03-31' as Day, to: '2025-03-31' as Day, on: '2024-04-01' as Day }],
}

const cases: [why: string, of: Partial<Weighed>, key: string | null, words?: string][] = [
  ['nothing to find', {}, null],
  [
    'score unmoved, action done',
    { risk: risk([20, 20, 20]), against: against({ actions: [action(), done('2024-02-13')] }) },
    'unmoved',
    'The score has been 20 for 3 quarters, since Q4 2023/24, though an action was done on 13 February 2024.',
  ],
  [
    'unmoved, two actions',
    { risk: risk([20, 20, 20, 20]), against: against({ actions: [action(), done('2024-02-13'), done('2024-05-01')] }) },
    'unmoved',
    'The score has been 20 for 4 quarters, since Q3 2023/24, though 2 actions were done, the last on 1 May 2024.',
  ],
  ['unmoved for two quarters only', { risk: risk([12, 9, 9]), against: against({ actions: [action(), done('2024-08-13')] }) }, null],
  [
    'unmoved, but done before it stood so',
    { risk: risk([20, 20, 20]), against: against({ actions: [action(), done('2023-12-31')] }) },
    null,
  ],
  ['unmoved at its target', { risk: risk([8, 8, 8]), against: against({ actions: [done('2024-05-01')] }) }, null],
  [
    'target passed',
    { risk: risk([12, 9], { targetBy: '2024-09-30' }) },
    'target passed',
    'The target was to be reached by 30 September 2024, 15 days ago, and the score is 9 against a target of 8.',
  ],
  ['target passed and reached', { risk: risk([12, 8], { targetBy: '2024-09-30' }) }, null],
  ['target of today', { risk: risk([12, 9], { targetBy: on }) }, null],
  [
    'target slipped',
    { days: slipped },
    'target slipped',
    'The day of its target has slipped once, from 31 March 2024 to 31 March 2025, and the score is 9 against a target of 8.',
  ],
  [
    'control long untested',
    { against: against({ controls: [tested('2023-10-14')] }) },
    'control unproven:control:14',
    'The control “Lists are read” was last tested on 14 October 2023, 367 days ago: nobody knows whether it still works.',
  ],
  ['control tested a year ago to the day', { against: against({ controls: [tested('2023-10-15')] }) }, null],
  [
    'control assured for another risk',
    { against: against({ controls: [tested('2023-01-10')] }), assuredOn: new Map([[14, '2024-06-01']]) },
    null,
  ],
  [
    'control never tested',
    { against: against({ controls: [control()] }) },
    'control unproven:control:14',
    'The control “Lists are read” was never tested, and no assurance of it is dated: nobody knows whether it still works.',
  ],
  ['control new this year', { against: against({ controls: [control({ fromDay: '2024-06-01' })] }) }, null],
  ['control ended', { against: against({ controls: [control({ endedOn: '2024-06-01' })] }) }, null],
  [
    'first line alone',
    { against: against({ assurances: [given(1)] }) },
    'first line only',
    'Its one current assurance is from the first line, those who manage it, given on 1 September 2024: nobody else has looked.',
  ],
  ['second line expired', { against: against({ assurances: [given(1), given(2, { expiresOn: '2024-10-14' })] }) }, 'first line only'],
  ['third line too', { against: against({ assurances: [given(1), given(3)] }) }, null],
  [
    'target above tolerance',
    { appetite: tolerated(6) },
    'target above tolerance',
    'The target of 8 is above what is tolerated (Cautious, scores of 1 to 6 tolerated): reaching it would still leave too much risk.',
  ],
  ['target within tolerance', { appetite: tolerated(8) }, null],
  [
    'figures worse, score fell',
    { measures: [measure('concern')] },
    'measure against score:measure:3',
    '“Waits” gets worse by the signal rules (82% in September 2024), while the score fell and is 9 in Q2 2024/25.',
  ],
  ['figures worse, score low and the same', { risk: risk([9, 9]), measures: [measure('concern')] }, 'measure against score:measure:3'],
  ['figures worse, score in the top band', { risk: risk([20, 20]), measures: [measure('concern')] }, null],
  [
    'figures better, score rises',
    { risk: risk([9, 12]), measures: [measure('improvement')] },
    'measure against score:measure:3',
    '“Waits” gets better by the signal rules (82% in September 2024), while the score rose and is 12 in Q2 2024/25.',
  ],
  ['figures better, score fell', { measures: [measure('improvement')] }, null],
  ['no signal', { measures: [measure(null)] }, null],
  ['figures worse, first score', { risk: risk([9]), measures: [measure('concern')] }, null],
  [
    'item green under it',
    { risk: risk([20, 20]), greens: [{ id: 9, title: 'Shorter lists' }] },
    'green under it',
    '“Shorter lists” is reported green, while this risk stands at 20 and has not fallen in Q2 2024/25.',
  ],
  [
    'many items green under it: one finding',
    { risk: risk([20, 20]), greens: ['A', 'B', 'C', 'D', 'E'].map((title, id) => ({ id, title })) },
    'green under it',
    '“A”, “B”, “C” and 2 more are reported green, while this risk stands at 20 and has not fallen in Q2 2024/25.',
  ],
  [
    'above the risk it belongs to',
    { parent: risk([9, 8], { id: 2, number: '04' }) },
    'above its parent',
    'It is scored 9 in Q2 2024/25, above risk 04 it belongs to, which is scored 8.',
  ],
  ['as high as the risk it belongs to', { parent: risk([9, 9], { id: 2 }) }, null],
  ['parent without a score', { parent: risk([], { id: 2 }) }, null],
  [
    'no owner',
    { risk: risk([12, 9], { owner: null, ownerPostId: null, raisedOn: '2023-01-02' }) },
    'no owner',
    'Nobody owns it, though it was raised on 2 January 2023 and is scored 9.',
  ],
  ['no action', { against: against({ actions: [] }) }, 'no action', 'It is scored 9 against a target of 8, and no action on it is open.'],
  [
    'only given up',
    { against: against({ actions: [action({ state: 'given up' })] }) },
    'no action',
    'It is scored 9 against a target of 8, and no action on it is open; the one agreed was given up.',
  ],
  ['no action, at its target', { risk: risk([9, 8]), against: against({ actions: [] }) }, null],
  [
    'no score, no action',
    { risk: risk([]), against: against({ actions: [] }) },
    'no action',
    'It has no score, and no action on it is open.',
  ],
  [
    'review overdue',
    { risk: risk([12, 9], { reviewOn: '2024-09-28' }) },
    'no review',
    'Its review was due on 28 September 2024, 17 days ago.',
  ],
  ['no review', { risk: risk([12, 9], { reviewOn: null }) }, 'no review', 'No day is set for its next review.'],
  ['review due today', { risk: risk([12, 9], { reviewOn: on }) }, null],
  [
    'told twice',
    { twins: [risk([9], { id: 5, number: '05' })] },
    'told twice:risk:5',
    'Risk 05, “Lists are long”, tells the same in other words. Merge them, or say what tells risk 01 apart.',
  ],
]

describe('a test of honesty', () => {
  test.each(cases)('%s', (_, of, key, words) => {
    const found = findingsOf([weighed(of)], { on, quarter })
    expect(found.map((one) => one.key)).toEqual(key === null ? [] : [key])
    if (words !== undefined) expect(found[0]?.words).toBe(words)
  })

  test('risks of a top band come first, whatever was found of them', () => {
    const [low, high] = [weighed({ measures: [measure('concern')] }), weighed({ risk: risk([16, 20], { id: 2, reviewOn: null }) })]
    expect(findingsOf([low, high], { on, quarter }).map(({ riskId }) => riskId)).toEqual([2, 1])
  })

  test('then the gravest: by the test, then the score, then the number', () => {
    const late = (id: number, number: string, score: number) =>
      weighed({ risk: risk([12, score], { id, number, targetBy: '2024-09-30', reviewOn: null }) })
    const found = findingsOf([late(1, '10', 9), late(2, '9', 9), late(3, '11', 10)], { on, quarter })
    expect(found.map(({ test: name, riskId }) => `${name} ${riskId}`)).toEqual([
      ...['target passed 3', 'target passed 2', 'target passed 1', 'no review 3', 'no review 2', 'no review 1'],
    ])
  })
})
