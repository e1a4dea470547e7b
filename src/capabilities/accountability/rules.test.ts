import { describe, expect, test } from 'vitest'
import type { Day } from '../../kernel/day.ts'
import { isSame, mayAccept } from './breaches/breach.ts'
import { type Fired, firedBy, type Judged, runOf, type TriggerFacts } from './breaches/firing.ts'
import { firingInWords } from './breaches/firing-words.ts'
import { inForceOn, type Level, mayAdopt, type Trigger, whyNotTrigger } from './framework/framework.ts'
import { levelMeant } from './framework/meant.ts'
import { triggerInWords } from './framework/trigger-words.ts'
import { accountabilityGapsIn } from './gaps.ts'
import { mayHold, nextReview, type Review, stepBetween, suggestedLevel } from './reviews/review.ts'

const trigger = (given: Partial<Trigger> = {}): Trigger => ({
  ...{ id: 5, rootId: 5, position: 1, measureId: 1, theme: '', standard: null, placeKind: 'directorate', test: 'missed', times: 6 },
  ...{ levelId: 2, withinDays: 14, toldPostId: 9, ...given },
})
const months = (n: number): Day[] => Array.from({ length: n }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}-01` as Day)
/** m missed, o met, - nothing came, c concern and missed. */
const judged = (marks: string): Judged[] =>
  [...marks].map((mark, at) => ({
    period: months(marks.length)[at] as Day,
    value: mark === '-' ? null : 1,
    met: mark === '-' ? undefined : mark === 'o',
    concern: mark === 'c',
  }))
const facts = (given: Partial<TriggerFacts> = {}): TriggerFacts => ({
  ...{ measureId: 1, placeId: 3, judged: [], failing: false, missing: [], notAssured: 0, ...given },
})

test.each([
  ['', 0],
  ['mmm', 3],
  ['omm', 2],
  ['mmo', 0],
  ['m-m', 1],
  ['mm-', 2],
  ['---', 0],
])('%s ends in a run of %i missed; a gap within ends it, what has not come yet does not', (marks, length) =>
  expect(runOf(judged(marks), ({ met }) => met === false)).toHaveLength(length),
)

describe('a trigger fires', () => {
  test.each([
    ['six missed of six', trigger(), { judged: judged('ommmmmm') }, ['2024-02-01', '2024-07-01', 6]],
    ['longer than asked', trigger({ times: 2 }), { judged: judged('mmmm') }, ['2024-01-01', '2024-04-01', 4]],
    ['concern', trigger({ test: 'concern', times: 2 }), { judged: judged('mcc') }, ['2024-02-01', '2024-03-01', 2]],
    ['no figure', trigger({ test: 'no figure', times: 1 }), { missing: months(1) }, ['2024-01-01', '2024-01-01', 1]],
    ['failing', trigger({ test: 'failing', times: 1 }), { failing: true }, [null, null, 1]],
    ['quality', trigger({ test: 'quality', times: 2 }), { notAssured: 3 }, [null, null, 3]],
  ] as const)('%s', (_, rule, given, [began, seen, times]) =>
    expect(firedBy(rule, facts(given as Partial<TriggerFacts>))).toMatchObject({ began, seen, times }),
  )
  test.each([
    ['one too few', trigger(), { judged: judged('ommmmm') }],
    ['the last was met', trigger(), { judged: judged('mmmmmmo') }],
    ['no target was set', trigger({ times: 1 }), { judged: judged('m').map((one) => ({ ...one, met: undefined })) }],
    ['not failing', trigger({ test: 'failing', times: 1 }), {}],
    ['too few dimensions', trigger({ test: 'quality', times: 4 }), { notAssured: 3 }],
  ] as const)('but not: %s', (_, rule, given) => expect(firedBy(rule, facts(given as Partial<TriggerFacts>))).toBeUndefined())
})

test('the sentence says why, with the figure asked for, the run and what follows', () => {
  const fired = { trigger: trigger(), measureId: 1, placeId: 3, began: '2024-04-01', seen: '2024-09-01', times: 6 } as Fired
  const measure = { name: 'Sickness absence', kind: 'proportion', unit: '', decimals: 1, frequency: 'month' } as never
  const names = { measure, place: 'Mental health services', level: 'Enhanced', asked: { value: 4.5, comparison: 'at most' as const } }
  expect(firingInWords(fired, names)).toBe(
    'Sickness absence in Mental health services has been above 4.5% for 6 months running, since April 2024: enhanced review within 14 days.',
  )
  const none = { ...fired, trigger: trigger({ test: 'no figure', times: 1 }), times: 1, began: '2024-09-01' as Day }
  expect(firingInWords(none, names)).toContain('has no figure for September 2024, which is due')
})

test('a rule reads as a sentence', () =>
  expect(triggerInWords(trigger(), { measure: () => 'Sickness', post: () => 'Director of HR', level: () => 'Enhanced' })).toBe(
    'When “Sickness” in any directorate misses its target 6 periods running: enhanced review within 14 days, told to the Director of HR.',
  ))

describe('a breach is one from its beginning to its end', () => {
  const breach = {
    triggerId: 5,
    measureId: 1,
    placeId: 3,
    seenPeriod: '2024-06-01' as Day | null,
    state: 'open' as 'open' | 'accepted' | 'ended',
  }
  const fired = (began: Day | null, given: Partial<Fired> = {}): Fired => ({
    trigger: trigger(),
    measureId: 1,
    placeId: 3,
    began,
    seen: began && '2024-09-01',
    times: 1,
    ...given,
  })
  test.each([
    ['the run goes on', breach, fired('2024-03-01'), true],
    ['figures put right moved its beginning', breach, fired('2024-05-01'), true],
    ['it stopped and began anew', breach, fired('2024-08-01'), false],
    ['accepted stays the same', { ...breach, state: 'accepted' as const }, fired('2024-03-01'), true],
    ['ended, and the same run still goes on', { ...breach, state: 'ended' as const }, fired('2024-03-01'), true],
    ['another place', breach, fired('2024-03-01', { placeId: 4 }), false],
    ['the rule under a renewed framework', breach, fired('2024-03-01', { trigger: trigger({ id: 77, rootId: 5 }) }), true],
    ['no periods, standing', { ...breach, seenPeriod: null }, fired(null), true],
    ['no periods, ended', { ...breach, seenPeriod: null, state: 'ended' as const }, fired(null), false],
  ])('%s', (_, recorded, now, same) => expect(isSame(recorded, now)).toBe(same))
  test.each([
    ['open', 'Building work', 'yes'],
    ['open', ' ', 'no'],
    ['accepted', 'Again', 'no'],
    ['ended', 'Late', 'no'],
  ] as const)('accepted %s for “%s”: %s', (state, reason, answer) => expect(mayAccept({ state }, reason)).toHaveProperty(answer))
})

const level = (id: number, name: string): Level => ({
  id,
  position: id,
  name,
  meaning: '',
  bodyId: null,
  chairPostId: 1,
  everyMonths: 1,
  attending: [],
})
const levels = [level(1, 'Routine'), level(2, 'Enhanced'), level(3, 'Intensive')]

test.each([
  [1, [], 0, 'Routine', 'stay'],
  [1, [2], 0, 'Enhanced', 'up to'],
  [1, [2, 3], 0, 'Intensive', 'up to'],
  [3, [2], 0, 'Enhanced', 'down to'],
  [2, [2], 0, 'Enhanced', 'stay'],
  [2, [], 0, 'Routine', 'down to'],
  [2, [], 1, 'Enhanced', 'stay'],
])('at level %i with breaches asking for %j and %i overdue the records suggest %s', (levelId, asked, overdueActions, name, step) => {
  const said = suggestedLevel({ levels, levelId, asked, overdueActions })
  expect([said.level?.name, said.words]).toEqual([name, expect.stringContaining(step)])
})

test('without levels nothing is suggested', () =>
  expect(suggestedLevel({ levels: [], levelId: 1, asked: [], overdueActions: 0 })).toEqual({ level: undefined, words: '' }))

test.each([
  ['2024-09-19', 1, '2024-10-21'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-12-10', 3, '2025-03-10'],
] as const)('after %s, every %i months: %s, never on a weekend', (held, everyMonths, next) =>
  expect(nextReview(held, { everyMonths })).toBe(next),
)

test.each([
  ['planned', true, '2024-10-15', '2024-11-12', 'yes'],
  ['held', true, '2024-10-15', '2024-11-12', 'no'],
  ['planned', false, '2024-10-15', '2024-11-12', 'no'],
  ['planned', true, '2024-10-16', '2024-11-12', 'no'],
  ['planned', true, '2024-10-15', '2024-10-15', 'no'],
] as const)('a %s review, frozen %s, held %s, next %s: %s', (state, isFrozen, heldOn, nextOn, answer) =>
  expect(mayHold({ state, isFrozen }, { heldOn, nextOn, today: '2024-10-15' })).toHaveProperty(answer),
)

test('how a level moved', () =>
  expect([stepBetween(levels, 1, 2), stepBetween(levels, 3, 1), stepBetween(levels, 2, 2)]).toEqual(['up', 'down', 'same']))

test('the framework in force on a day is the last adopted by it; a draft says nothing', () => {
  const all = [
    { id: 1, state: 'adopted' as const, fromDay: '2023-04-01' as Day },
    { id: 2, state: 'adopted' as const, fromDay: '2024-04-01' as Day },
    { id: 3, state: 'draft' as const, fromDay: null },
  ]
  expect([inForceOn(all, '2023-12-01')?.id, inForceOn(all, '2024-10-15')?.id, inForceOn(all, '2022-01-01')?.id]).toEqual([1, 2, undefined])
})

test('what a draft must have, and what a trigger and a level may not be', () => {
  const day = { from: '2024-10-15' as Day, today: '2024-10-15' as Day }
  expect(mayAdopt({ levels, triggers: [trigger()] }, day)).toHaveProperty('yes')
  expect(mayAdopt({ levels, triggers: [] }, day)).toHaveProperty('no')
  expect(mayAdopt({ levels: [], triggers: [trigger()] }, day)).toHaveProperty('no')
  expect(mayAdopt({ levels, triggers: [trigger()] }, { ...day, from: '2024-10-16' })).toHaveProperty('no')
  expect(whyNotTrigger(trigger({ test: 'quality', placeKind: 'directorate' }))?.field).toBe('placeKind')
  expect(whyNotTrigger(trigger({ test: 'quality', placeKind: 'trust', times: 7 }))?.field).toBe('times')
  expect(whyNotTrigger(trigger())).toBeUndefined()
  const typed = { name: 'ROUTINE', meaning: '', chair: 1, everyMonths: 1, attending: [] }
  expect(levelMeant(typed, { draft: { levels }, posts: [1], bodies: [] })).toMatchObject({ field: 'name' })
})

test('gaps: no review to come, a review overdue, an action overdue; nothing where all is in time', () => {
  const planned = { id: 8, plannedOn: '2024-10-01', chairPostId: 1, place: 'B' } as unknown as Review
  const row = (placeId: number, more: object) => ({
    placeId,
    place: `P${placeId}`,
    level: levels[0],
    planned: undefined,
    last: undefined,
    ...more,
  })
  const action = {
    id: 4,
    version: 1,
    reviewId: 8,
    placeId: 2,
    words: 'Do it',
    ownerPostId: 2,
    dueOn: '2024-10-01' as Day,
    doneOn: null,
    doneWords: '',
  }
  const base = { titles: new Map([[1, 'Chair']]), on: '2024-10-15' as Day }
  const gaps = accountabilityGapsIn({ ...base, schedule: [row(1, {}), row(2, { planned })], actions: [action] })
  expect(gaps.map(({ key, closer }) => [key, closer?.title])).toEqual([
    ['no review to come:place:1', 'Chair'],
    ['review overdue:performance review:8', 'Chair'],
    ['review action overdue:review action:4', undefined],
  ])
  const inTime = { ...planned, plannedOn: '2024-10-15' as Day }
  expect(accountabilityGapsIn({ ...base, schedule: [row(2, { planned: inTime })], actions: [{ ...action, dueOn: '2024-10-15' }] })).toEqual(
    [],
  )
})
