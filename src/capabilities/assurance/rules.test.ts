import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../kernel/day.ts'
import { levelsAsText, rankOf, readLevels, wordsLost } from './assurances/scale.ts'
import { isCurrent, newestFirst, validInWords } from './assurances/standing.ts'
import { effectivenessOn, isInPlace, nextTestOn, testStanding } from './controls/control.ts'
import { failedControls, raisedBy } from './controls/failed.ts'
import { controlsAddress, lineOf, linesWanted, readView, answerOf as registerAnswer, type View } from './controls/register.ts'
import { answerOf as coverAnswer, coverOf } from './coverage/coverage.ts'
import { dueInWords, expectedAfter, isOverdue, slippedDays, stateInWords, unworkedGaps } from './doing/action.ts'
import { answerOf as bowTieAnswer, strandsOf } from './factors/strands.ts'
import type { ActionFacts, AssuranceGiven, GapFacts, RiskAssurance, StandingControl, TestFacts } from './facts.ts'
import { nothingKept } from './facts.ts'
import { answerOf } from './of-risk/answer.ts'
import { actingAs, mayAssure, mayKeep } from './rights.ts'

const on: Day = '2024-10-15'
let made = 0
const tested = (testedOn: Day, result: TestFacts['result']): TestFacts => ({
  ...{ id: ++made, controlId: 1, testedOn, result, words: '', testedAs: 'Head of Estates', illustrative: false },
})
const control = (change: Partial<StandingControl> = {}): StandingControl => ({
  ...{ id: 1, title: 'Lists are gone through', kind: 'detective', owner: null, ownerPostId: 7, fromDay: '2023-01-31', testMonths: 12 },
  ...{ endedOn: null, endedWhy: '', illustrative: false, version: 1, tests: [], factorIds: [] },
  ...change,
})
const gap = (change: Partial<GapFacts> = {}): GapFacts => ({
  ...{ id: 1, riskId: 1, kind: 'control', controlId: null, words: 'No form', foundOn: on, closedOn: null, closedWhy: '' },
  ...{ illustrative: false, version: 1 },
  ...change,
})
const given = (change: Partial<AssuranceGiven> = {}): AssuranceGiven => ({
  ...{ id: 1, riskId: 1, controlId: null, line: 1, positive: true, source: 'Report', scaleId: null, level: '', rank: null },
  ...{ givenOn: '2024-09-01', expiresOn: null, words: '', illustrative: false, version: 1 },
  ...change,
})
const action = (change: Partial<ActionFacts> = {}): ActionFacts => ({
  ...{ id: 1, riskId: 1, gapId: null, title: 'Do it', owner: null, ownerPostId: 7, dueOn: '2024-12-31', firstDueOn: '2024-12-31' },
  ...{ dueAsWritten: '', state: 'under way', doneOn: null, outcome: '', illustrative: false, version: 1 },
  expected: { likelihood: null, consequence: null, score: null },
  ...change,
})
const against = (change: Partial<RiskAssurance>): RiskAssurance => ({ ...nothingKept(1), ...change })

describe('a control', () => {
  test.each([
    ['never tested', [], 'not tested'],
    ['tested once', [tested('2024-01-09', 'effective')], 'effective'],
    ['the latest stands', [tested('2024-01-09', 'effective'), tested('2024-06-09', 'not effective')], 'not effective'],
    ['in whatever order', [tested('2024-06-09', 'not effective'), tested('2024-01-09', 'effective')], 'not effective'],
    ['of two on a day the later written', [tested('2024-06-09', 'not effective'), tested('2024-06-09', 'effective')], 'effective'],
    ['a test to come says nothing yet', [tested('2024-10-16', 'effective')], 'not tested'],
    ['a good result counts until the next test is due', [tested('2023-10-15', 'effective')], 'effective'],
    ['and no day longer', [tested('2023-10-14', 'effective')], 'test overdue'],
    ['a partly good one too', [tested('2022-01-14', 'partly effective')], 'test overdue'],
    ['a bad one counts until a better is found', [tested('2022-01-14', 'not effective')], 'not effective'],
  ] as const)('%s', (_, tests, expected) => expect(effectivenessOn(control({ tests: [...tests] }), on)).toBe(expected))

  test.each([
    ['since it began', {}, '2024-01-31', 'overdue'],
    ['since its last test', { tests: [tested('2023-10-31', 'effective')] }, '2024-10-31', 'due soon'],
    ['at the end of a shorter month', { testMonths: 1, tests: [tested('2024-01-31', 'effective')] }, '2024-02-29', 'overdue'],
    ['far off', { tests: [tested('2024-10-01', 'effective')] }, '2025-10-01', 'not yet due'],
    ['nobody said how often', { testMonths: null }, null, 'no day'],
    ['nobody knows since when', { fromDay: null }, null, 'no day'],
    ['ended', { endedOn: '2024-05-01' as Day }, null, 'no day'],
  ] as const)('is tested next: %s', (_, change, day, standing) => {
    expect(nextTestOn(control(change as Partial<StandingControl>), on)).toBe(day)
    expect(testStanding(control(change as Partial<StandingControl>), on)).toBe(standing)
  })

  test('is in place from the day it begins to the day before it ends', () => {
    const one = control({ fromDay: '2024-10-01', endedOn: '2024-10-15' })
    expect((['2024-09-30', '2024-10-01', '2024-10-14', '2024-10-15'] as Day[]).map((day) => isInPlace(one, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test.each([
    ['failed after the last score', '2024-07-02', 1],
    ['scored again the same day', '2024-09-17', 0],
    ['scored since', '2024-10-01', 0],
    ['never scored', null, 1],
  ] as const)('raises its risks: %s', (_, scored, n) => {
    const own = against({ controls: [control({ tests: [tested('2024-09-17', 'not effective')] })] })
    expect(raisedBy(own, scored, on)).toHaveLength(n)
    expect(failedControls(own, on)).toHaveLength(1)
  })
})

test('the register reads its own addresses back', () => {
  const view = fc.record({
    kind: fc.constantFrom(undefined, 'preventive', 'corrective'),
    works: fc.constantFrom(undefined, 'not effective', 'not tested'),
    test: fc.constantFrom(undefined, 'overdue', 'no day'),
    risk: fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: undefined }),
    post: fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: undefined }),
    ended: fc.boolean(),
    sort: fc.constantFrom('title', 'works', 'test'),
    page: fc.integer({ min: 1, max: 50 }),
  }) as fc.Arbitrary<View>
  fc.assert(
    fc.property(view, (wanted) => {
      const asked = new URL(controlsAddress(wanted), 'http://x').searchParams
      expect(readView((name) => asked.get(name) ?? undefined)).toEqual(wanted)
    }),
  )
})

test('the register narrows and sorts, and its answer counts what it shows', () => {
  const good = control({ id: 1, title: 'B', tests: [tested('2024-10-01', 'effective')] })
  const bad = control({ id: 2, title: 'C', kind: 'corrective', tests: [tested('2024-10-01', 'not effective')] })
  const old = control({ id: 3, title: 'A', endedOn: '2024-01-01' })
  const fresh = control({ id: 4, title: 'D', testMonths: null })
  const byTitle = [old, good, bad, fresh]
  const all = byTitle.map((one) => lineOf(one, one === good ? [5] : [], on))
  const plain: View = { ended: false, sort: 'title', page: 1 }
  const titles = (view: Partial<View>) =>
    linesWanted(all, { ...plain, ...view }).map((line) => byTitle.find(({ id }) => id === line.id)?.title)
  expect(titles({})).toEqual(['B', 'C', 'D'])
  expect(titles({ sort: 'works' })).toEqual(['C', 'D', 'B'])
  expect(titles({ ended: true })).toEqual(['A'])
  expect(titles({ risk: 5 })).toEqual(['B'])
  expect(titles({ kind: 'corrective', works: 'not effective' })).toEqual(['C'])
  expect(titles({ test: 'no day' })).toEqual(['D'])
  expect(registerAnswer(all)).toEqual({
    strong: 'Of 3 controls 1 is effective by the latest test, 1 not at all and 1 was never tested.',
    words: 'No test is overdue. Two stand against no risk.',
  })
})

test.each([
  ['1 Substantial\n2 Reasonable\n3 Limited', { yes: { levels: ['Substantial', 'Reasonable', 'Limited'], ranks: [1, 2, 3] } }],
  ['1: Green\n4) Red', { yes: { levels: ['Green', 'Red'], ranks: [1, 4] } }],
  ['Substantial\nLimited', 'Begin each line'],
  ['1 Full', 'Enter two to six words'],
  ['1 Full\n2 full', 'Each word may stand only once'],
  ['3 Limited\n1 Full', 'Put the best word first'],
  ['5 Full\n6 None', 'Begin each line'],
] as const)('a scale as typed: %j', (text, expected) => {
  const read = readLevels(text)
  if (typeof expected === 'string') expect('no' in read && read.no).toContain(expected)
  else {
    expect(read).toEqual(expected)
    expect('yes' in read && readLevels(levelsAsText(read.yes))).toEqual(expected)
  }
})

test('a word keeps its place however it is written, and a word that was said may not vanish', () => {
  const scale = { levels: ['Substantial', 'Limited'], ranks: [1, 3] }
  expect([rankOf(scale, 'limited '), rankOf(scale, 'Partial'), rankOf(undefined, 'Limited')]).toEqual([3, null, null])
  expect(wordsLost(scale, { levels: ['Substantial', 'Partial'] }, ['LIMITED'])).toEqual(['Limited'])
  expect(wordsLost(scale, { levels: ['Substantial', 'Partial'] }, ['Substantial'])).toEqual([])
})

test.each([
  [{ expiresOn: '2024-10-15' }, true, 'Counts until 15 October 2024'],
  [{ expiresOn: '2024-10-14' }, false, 'Expired on 14 October 2024'],
  [{}, true, 'Nobody said until when'],
  [{ givenOn: '2024-10-16' }, false, 'Nobody said until when'],
  [{ givenOn: null }, true, 'Nobody said until when'],
] as const)('an assurance %j', (change, current, words) => {
  expect(isCurrent(given(change), on)).toBe(current)
  expect(validInWords(given(change), on)).toBe(words)
})

test('coverage tells the first line alone and nothing at all apart, and never hides the negative', () => {
  const covers = [
    coverOf('a', [given()], on),
    coverOf('b', [given({ line: 2, expiresOn: '2024-01-01', givenOn: '2023-01-01' })], on),
    coverOf('c', [given(), given({ line: 3, positive: false })], on),
    coverOf('d', [], on),
    coverOf('e', [given({ line: null })], on),
  ]
  expect(coverAnswer(covers)).toEqual({
    strong: 'Of 5 risks 1 has only first-line assurance and 2 have no current assurance.',
    words: 'One is assured independently. One current assurance is negative. One has expired and counts no more.',
  })
  expect(covers[1]?.lines[1]).toEqual({ line: 2, current: 0, negative: 0, expired: 1, latest: null })
  expect(coverAnswer([]).strong).toBe('No risk is open.')
  expect(newestFirst([given({ givenOn: null }), given({ id: 2 })]).map(({ id }) => id)).toEqual([2, 1])
})

test.each([
  [{ dueOn: '2024-10-14' }, true, 'Overdue by 1 day'],
  [{ dueOn: '2024-10-15' }, false, 'Under way'],
  [{ dueOn: '2024-01-01', state: 'done', doneOn: '2024-02-01' }, false, 'Done on 1 February 2024'],
  [{ dueOn: '2024-01-01', state: 'given up' }, false, 'Given up'],
  [{ dueOn: null, state: 'planned' }, false, 'Planned'],
] as const)('an action %j', (change, overdue, words) => {
  expect(isOverdue(action(change), on)).toBe(overdue)
  expect(stateInWords(action(change), on)).toBe(words)
})

test('the first day promised is told once it slipped, and a file’s words where it is no day', () => {
  const slipped = action({ firstDueOn: '2024-06-28' })
  expect(slippedDays(slipped)).toBe(186)
  expect(dueInWords(slipped)).toBe('31 December 2024, first promised for 28 June 2024')
  expect(dueInWords(action())).toBe('31 December 2024')
  expect(dueInWords(action({ dueOn: null, dueAsWritten: 'end of Q3' }))).toBe('“end of Q3”, as a file says')
  expect(slippedDays(action({ firstDueOn: '2025-01-31' }))).toBe(0)
})

test('what is expected after actions is what the last open one expects', () => {
  const expecting = (score: number, change: Partial<ActionFacts>) =>
    action({ expected: { likelihood: null, consequence: null, score }, ...change })
  expect(expectedAfter([expecting(16, { dueOn: '2024-11-01' }), expecting(12, { dueOn: '2025-03-31' })])?.score).toBe(12)
  expect(expectedAfter([expecting(16, { dueOn: null }), expecting(12, { dueOn: '2025-03-31' })])?.score).toBe(16)
  expect(expectedAfter([expecting(6, { state: 'done', doneOn: on }), expecting(8, { state: 'given up' })])).toBeNull()
  expect(expectedAfter([action()])).toBeNull()
})

test('a gap is worked on only by an open action', () => {
  const gaps = [gap(), gap({ id: 2 }), gap({ id: 3, closedOn: on })]
  const actions = [action({ gapId: 1 }), action({ gapId: 2, state: 'given up' })]
  expect(unworkedGaps(gaps, actions).map(({ id }) => id)).toEqual([2])
})

test('the answer over one risk', () => {
  expect(answerOf(nothingKept(1), on)).toEqual({
    strong: 'No control stands against it.',
    words: 'No current assurance. No gap is open. Nothing is being done about it.',
  })
  const own = against({
    controls: [control({ tests: [tested('2024-01-09', 'effective')] }), control({ id: 2 })],
    gaps: [gap()],
    assurances: [given({ line: 1 }), given({ line: 3, positive: false })],
    actions: [action({ expected: { likelihood: 2, consequence: 4, score: 8 } })],
  })
  expect(answerOf(own, on)).toEqual({
    strong: 'Two controls stand against it: 1 effective and 1 not tested.',
    words:
      'Two current assurances from lines 1 and 3, 1 of them negative. One gap is open, 1 without an action. Once the open action is done, a score of 8 (likelihood 2, consequence 4) is expected.',
  })
})

test('a bow-tie tells the strands on which nothing that works stands', () => {
  const factor = (id: number, side: 'cause' | 'consequence') => ({
    id,
    riskId: 1,
    side,
    position: id,
    words: `${id}`,
    illustrative: false,
    version: 1,
  })
  const works = control({ tests: [tested('2024-01-09', 'partly effective')], factorIds: [1] })
  const fails = control({ id: 2, tests: [tested('2024-01-09', 'not effective')], factorIds: [2, 3] })
  const strands = strandsOf(
    { factors: [factor(1, 'cause'), factor(2, 'cause'), factor(3, 'consequence')], controls: [works, fails, control({ id: 3 })] },
    on,
  )
  expect(bowTieAnswer(strands, on)).toEqual({
    strong: 'No control that works stands at 1 of 2 causes and 1 of 1 consequence.',
    words: '1 control stands against the risk as a whole.',
  })
})

test.each([
  ['governance lead', [], true, true],
  ['director', [], false, false],
  ['director', [7], true, true],
  ['secretary', [], false, true],
  ['ward manager', [7], true, true],
] as const)('%s holding %j', (role, posts, keeps, assures) => {
  const asker = { roles: [role], posts: posts.map((postId) => ({ postId, title: 'Head of Estates', as: 'holder' as const })) }
  expect([mayKeep(asker, [7]), mayAssure(asker, [7])]).toEqual([keeps, assures])
  expect(actingAs(asker, [7])).toBe(posts.length > 0 ? 'Head of Estates' : role.charAt(0).toUpperCase() + role.slice(1))
})
