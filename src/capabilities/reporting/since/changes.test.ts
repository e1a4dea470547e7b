import { expect, test } from 'vitest'
import { riskWith, standingWith, updateWith } from '../facts-fixture.ts'
import { worstFirst } from './change.ts'
import { dateChanges } from './date-changes.ts'
import { itemChanges } from './item-changes.ts'
import { promiseChanges } from './promise-changes.ts'
import { questionChanges } from './question-changes.ts'
import { riskChanges, wayOfScore } from './risk-changes.ts'
import { july, nobody, october, snapshotWith, withMilestone, withPromise } from './since-fixture.ts'
import { strategyChanges } from './strategy-changes.ts'
import { unchangedThoughDue } from './unchanged-though-due.ts'
import { updatesInWords, updatesMissing } from './update-changes.ts'

const days = { past: july, now: october } as const
const told = (changes: readonly { past: { words: string }; now: { words: string }; way: string }[]) =>
  changes.map(({ past, now, way }) => `${past.words} > ${now.words} (${way})`)

test.each([
  ['put off', ['2024-12-01'], ['2024-12-01', '2025-02-01'], {}, ['1 December 2024 > 1 February 2025 (worse)']],
  ['brought forward', ['2024-12-01'], ['2024-12-01', '2024-11-01'], {}, ['1 December 2024 > 1 November 2024 (better)']],
  ['gone by, nothing said', ['2024-09-30'], ['2024-09-30'], {}, ['30 September 2024 > Went by; no new date (worse)']],
  ['done', ['2024-09-30'], ['2024-09-30'], { actual: '2024-10-02' }, ['30 September 2024 > Done 2 October 2024 (better)']],
  ['a date at last', [null], ['2025-01-01'], {}, ['No date > 1 January 2025 (neither)']],
  ['as it was', ['2024-12-01'], ['2024-12-01'], {}, []],
] as const)('a date %s', (_, past, now, given, expected) => {
  expect(told(dateChanges([withMilestone([...past])], [withMilestone([...now], given as never)], days))).toEqual(expected)
})

test('a date says how often it moved, why, and how late it was met', () => {
  const [twice] = dateChanges(
    [withMilestone(['2024-12-01', '2025-01-01'])],
    [withMilestone(['2024-12-01', '2025-01-01', '2025-03-01'])],
    days,
  )
  expect(twice).toMatchObject({ why: 'The roof leaks. Put off twice in all.', did: 'put off' })
  const [late] = dateChanges([withMilestone(['2024-09-30'])], [withMilestone(['2024-09-30'], { actual: '2024-10-02' })], days)
  expect(late?.why).toBe('2 days late.')
  const set = withMilestone(['2024-12-01'])
  expect(told(dateChanges([{ ...set, milestones: [] }], [set], days))).toEqual(['Not set > Due 1 December 2024 (neither)'])
  expect(dateChanges([], [set], days), 'the dates of an item that is new').toEqual([])
})

test.each([
  ['kept', { outcome: 'kept' }, 'Due by 30 September 2024 > Kept (better)'],
  ['kept in part', { outcome: 'part kept' }, 'Due by 30 September 2024 > Kept in part (neither)'],
  ['put off', { outcome: 'new date' }, 'Due by 30 September 2024 > Put off to a new date (worse)'],
  ['dropped', { outcome: 'dropped' }, 'Due by 30 September 2024 > Dropped (worse)'],
  ['left open past its day', {}, 'Due by 30 September 2024 > Its day, 30 September 2024, went by (worse)'],
] as const)('a promise %s', (_, given, expected) => {
  expect(told(promiseChanges([withPromise()], [withPromise(given)], days))).toEqual([expected])
})

test('a promise made since is told; one broken before is not told again', () => {
  expect(told(promiseChanges([], [withPromise({ day: '2024-12-31' })], days))).toEqual(['Not made yet > Due by 31 December 2024 (neither)'])
  expect(promiseChanges([withPromise({ day: '2024-06-30' })], [withPromise({ day: '2024-06-30' })], days)).toEqual([])
})

test.each([
  [12, 20, 'worse'],
  [20, 12, 'better'],
  [12, 12, 'neither'],
  [null, 12, 'told again'],
  [12, null, 'no longer told'],
  [null, null, 'neither'],
] as const)('a score from %s to %s goes %s', (from, to, way) => expect(wayOfScore(from, to)).toBe(way))

const q1 = { year: 2024, quarter: 1 } as const
const scoredAt = (score: number, rationale = '') =>
  riskWith({ scores: riskWith().scores.map((one, at) => (at === 1 ? { ...one, score, rationale } : one)) })

test('risks: scored otherwise with why, target changed, added, and closed with its reason', () => {
  const past = snapshotWith({ risks: [riskWith()], quarter: q1 })
  const words = (risks: ReturnType<typeof riskWith>[], closed = nobody.closed) =>
    riskChanges(past, snapshotWith({ risks }), closed).map(({ past: was, now, why, way }) => `${was.words} > ${now.words}: ${why} (${way})`)
  expect(words([scoredAt(25, 'The roof fell in.')])).toEqual(['20, Extreme > 25, Extreme: The roof fell in. (worse)'])
  expect(words([scoredAt(12)])).toEqual(['20, Extreme > 12, High: No reason is given. (better)'])
  expect(words([riskWith({ target: { likelihood: null, consequence: null, score: 16 } })])).toEqual([
    'Target 12 > Target 16: The target was raised, so less has to be achieved. (neither)',
  ])
  expect(words([riskWith(), riskWith({ id: 4, number: '02' })])).toEqual([
    'Not on the register > 20, Extreme: Added to the register. (neither)',
  ])
  expect(words([], new Map([[3, { on: '2024-09-01' as const, reason: 'It came to pass.' }]]))).toEqual([
    '20, Extreme > Closed on 1 September 2024: It came to pass. (neither)',
  ])
  expect(words([riskWith()])).toEqual([])
})

test('items: added, taken out, closed, paused, moved, renamed and given to another; a new plan is one line', () => {
  const words = (was: object | null, is: object | null) =>
    told(
      itemChanges(
        snapshotWith({ standings: was ? [standingWith({ item: was })] : [] }),
        snapshotWith({ standings: is ? [standingWith({ item: is })] : [] }),
      ),
    )
  expect(words(null, {})).toEqual(['Not in the plan > Added (neither)'])
  expect(words({}, null)).toEqual(['In the plan > Taken out (neither)'])
  expect(words({}, { activity: 'closed', stateReason: 'Done.', outcome: 'achieved' })).toEqual(['Active > Closed (neither)'])
  expect(words({ activity: 'paused' }, {})).toEqual(['Paused > Active (neither)'])
  expect(words({}, { goalId: 11 })).toEqual(['Under another part of the strategy > Moved (neither)'])
  expect(words({}, { title: 'Short waits' })).toEqual(['Shorter waits > Short waits (neither)'])
  expect(words({}, { accountable: null })).toEqual(['Director of Access > Nobody is named (neither)'])
  const before = snapshotWith({ reported: undefined })
  expect(told(itemChanges(before, snapshotWith({ standings: [standingWith()] })))).toEqual([
    'Did not report > Reports with 1 item (neither)',
  ])
})

test('the strategy: another version, a part reworded, a part set aside', () => {
  const version = (id: number) => ({ id, name: 'Ahead', label: `v${id}`, endsOn: '2025-03-31' }) as never
  const element = (statement: string) => [{ id: 5, level: 'goal', title: 'Access', statement }] as never
  const snap = (given: object) => snapshotWith({ strategy: version(1), ...given })
  expect(told(strategyChanges(snap({}), snap({ strategy: version(2) })))).toEqual([
    'Ahead v1, until 31 March 2025 > Ahead v2, until 31 March 2025 (neither)',
  ])
  expect(told(strategyChanges(snap({ elements: element('Soon') }), snap({ elements: element('Sooner') })))).toEqual([
    'Soon > Sooner (neither)',
  ])
  const pause = { id: 1, elementId: 5, what: 'suspended', fromOn: '2024-09-01', reviewOn: null, endedOn: null, reason: 'Flood' } as never
  expect(told(strategyChanges(snap({ elements: element('') }), snap({ elements: element(''), pauses: [pause] })))).toEqual([
    'Went on > Set aside since 1 September 2024 (neither)',
  ])
  expect(strategyChanges(snap({ pauses: [pause] }), snap({ pauses: [pause] }))).toEqual([])
})

test('updates that are missing: sent back first; the count beside them is of the same rows', () => {
  const standings = [
    standingWith(),
    standingWith({ item: { id: 2 }, update: null }),
    standingWith({ item: { id: 3 }, update: updateWith({ state: 'sent back', decisionWords: 'Say why.' }) }),
    standingWith({ item: { id: 4, activity: 'closed' }, update: null }),
  ]
  const missing = worstFirst(updatesMissing(standings))
  expect(missing.map(({ ref, why }) => `${ref} ${why}`.trim())).toEqual(['item:3 Say why.', 'item:2'])
  expect(updatesInWords(standings)).toContain(`1 came, the last on 10 October 2024; ${missing.length} are missing.`)
})

test('questions put or answered since, and none older', () => {
  const asked = {
    id: 1,
    itemId: 1,
    words: 'Why?',
    raisedAs: 'non-executive',
    raisedAt: '2024-10-01T09:00:00Z',
    dueOn: '2024-10-10',
    answer: '',
    answeredAs: null,
    answeredAt: null,
  }
  const found = (more: object, since = '2024-07-30T22:59:59Z') =>
    told(questionChanges({ ...nobody, challenges: [{ ...asked, ...more }] as never }, { since, on: october, titles: new Map() }))
  expect(found({})).toEqual(['Asked: Non-executive, 1 October 2024 > Not answered; was due by 10 October 2024 (neither)'])
  expect(found({ answer: 'So.', answeredAs: 'Director', answeredAt: '2024-10-05T09:00:00Z' })[0]).toContain(
    '> Answered by Director, 5 October 2024 (better)',
  )
  expect(found({}, '2024-10-02T00:00:00Z')).toEqual([])
})

test('what stood still though it was due: late dates, open promises, risks three quarters at one score, the same words', () => {
  const score = (quarter: 1 | 2 | 3, is: number) =>
    ({ ...riskWith().scores[0], id: quarter, period: { year: 2024, quarter }, score: is }) as never
  const still = riskWith({ scores: [score(1, 20), score(2, 20), score(3, 20)] })
  const q3 = { year: 2024, quarter: 3 } as const
  const found = (past: object, now: object) =>
    unchangedThoughDue(snapshotWith({ on: july, ...past }), snapshotWith({ on: october, ...now })).length
  expect(found({}, { risks: [still], quarter: q3 })).toBe(1)
  expect(found({}, { risks: [riskWith({ scores: [score(1, 20), score(2, 16), score(3, 16)] })], quarter: q3 })).toBe(0)
  expect(found({}, { risks: [riskWith({ scores: [score(1, 9), score(2, 9), score(3, 9)] })], quarter: q3 })).toBe(0)
  const late = { standings: [withMilestone(['2024-06-30'])] }
  expect(found(late, late)).toBe(1)
  const open = { standings: [withPromise({ day: '2024-06-30' })] }
  expect(found(open, open)).toBe(1)
  expect(found({}, { standings: [standingWith({ said: 'same words' })] })).toBe(1)
  expect(found({}, { standings: [standingWith()] })).toBe(0)
})
