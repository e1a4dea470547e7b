import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Matter } from '../matter/matter.ts'
import { triedAs, whyNotRule } from './meant.ts'
import { type Asked, type AskedStanding, askedInWords, isWaiting, lateBy, standingOf } from './required.ts'
import { inForce, placesWithin, type Rule, type RuleRisk, sentBy, type Trial } from './rule.ts'
import { ruleInWords } from './rule-words.ts'

const bands = [
  { name: 'Low', from: 1 },
  { name: 'High', from: 8 },
  { name: 'Extreme', from: 15 },
]
const risk = (more: Partial<RuleRisk> = {}): RuleRisk => ({
  ...{ id: 1, number: '01', title: 'Waits', ownerPostId: null, owner: null, level: 'ward', placeId: 3, bands, tolerated: null },
  scores: [{ score: 20, on: '2024-07-02' }],
  ...more,
})
const trial = (more: Partial<Trial> = {}): Trial => ({ level: null, band: 'Extreme', beyondAppetite: false, placeId: null, ...more })
const within = new Set([2, 3])

test.each([
  ['its band', trial(), risk(), true],
  ['a band above', trial({ band: 'High' }), risk(), true],
  ['a band below', trial(), risk({ scores: [{ score: 12, on: '2024-07-02' }] }), false],
  ['the first score of the band', trial(), risk({ scores: [{ score: 15, on: '2024-07-02' }] }), true],
  ['a band the matrix does not have', trial({ band: 'Purple' }), risk(), false],
  ['another level', trial({ level: 'directorate' }), risk(), false],
  ['its place', trial({ placeId: 2 }), risk(), true],
  ['no place at all', trial({ placeId: 2 }), risk({ placeId: null }), false],
  ['no score', trial(), risk({ scores: [] }), false],
  ['beyond appetite', trial({ band: null, beyondAppetite: true }), risk({ tolerated: 12 }), true],
  ['within appetite', trial({ band: null, beyondAppetite: true }), risk({ tolerated: 20 }), false],
  ['no tolerance set', trial({ band: null, beyondAppetite: true }), risk(), false],
])('a rule sends by %s', (_, rule, one, sends) => expect(sentBy(rule, [one], within)).toHaveLength(sends ? 1 : 0))

test('it has stood so since the first of the scores that run to now without a break', () => {
  const scores = [20, 12, 16, 20].map((score, n) => ({ score, on: `2024-0${n + 1}-01` as RuleRisk['scores'][number]['on'] }))
  expect(sentBy(trial(), [risk({ scores })], within)[0]).toMatchObject({
    since: '2024-03-01',
    score: 20,
    why: 'score 20: Extreme or above, from 15',
  })
})

test('whatever the scores, a risk is sent only by its last, and never before it has stood so', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 12 }), (made) => {
      const scores = made.map((score, n) => ({
        score,
        on: `2024-01-${String(n + 1).padStart(2, '0')}` as RuleRisk['scores'][number]['on'],
      }))
      const [sent] = sentBy(trial(), [risk({ scores })], within)
      expect(sent !== undefined).toBe((made.at(-1) as number) >= 15)
      if (sent) expect(scores.filter(({ on }) => on >= sent.since).every(({ score }) => score >= 15)).toBe(true)
    }),
  ))

const rule: Rule = {
  ...{ ...trial(), id: 4, version: 1, toBodyId: 9, daysToReceive: 7, daysToDecide: 30, from: '2024-04-11', endedOn: null },
  ...{ why: '', endedWhy: '', followsId: null, illustrative: false },
}
const asked: Asked = { rule, risk: risk(), score: 20, since: '2024-07-02', why: 'score 20' }
const matter = (more: Partial<Matter>) =>
  ({
    id: 1,
    riskId: 1,
    toBodyId: 9,
    kind: 'alert',
    asked: '',
    raisedOn: '2024-07-09',
    scoreThen: 20,
    receipts: [],
    ...more,
  }) as unknown as Matter
const answered = [{ step: 'answered', on: '2024-08-01' }] as unknown as Matter['receipts']
const withdrawn = [{ step: 'withdrawn', on: '2024-08-01' }] as unknown as Matter['receipts']

test.each([
  ['nothing', [], true],
  ['an open matter', [matter({})], false],
  ['an open matter at another body', [matter({ toBodyId: 8 })], true],
  ['one withdrawn', [matter({ receipts: withdrawn })], true],
  ['one answered since it has stood so', [matter({ receipts: answered })], false],
  ['one answered before it last fell', [matter({ receipts: answered, raisedOn: '2024-01-09' })], true],
  ['one answered when the score was lower', [matter({ receipts: answered, scoreThen: 15 })], true],
] as const)('beside %s it is still to be raised: %s', (_, matters, waits) => expect(isWaiting(standingOf(asked, matters, []))).toBe(waits))

test.each([
  [{}, false],
  [{ scoreThen: 16 }, true],
  [{ on: '2024-06-01' as const }, true],
  [{ ruleId: 5 }, true],
])('a refusal %j leaves it waiting: %s', (more, waits) => {
  const declined = { ruleId: 4, riskId: 1, scoreThen: 20, words: 'No', on: '2024-07-10' as const, as: 'Chief Executive', ...more }
  expect(isWaiting(standingOf(asked, [], [declined]))).toBe(waits)
})

test('a rule holds from its first day and no more on the day it ends', () => {
  const ended = { from: '2024-04-11', endedOn: '2024-05-01' } as const
  expect(['2024-04-10', '2024-04-11', '2024-04-30', '2024-05-01'].map((on) => inForce(ended, on as typeof ended.from))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(inForce({ from: '2024-04-11', endedOn: null }, '2030-01-01')).toBe(true)
})

test('a place counts with all beneath it, and a circle ends', () => {
  const places = [
    { id: 1, parent_id: 4 },
    { id: 2, parent_id: 1 },
    { id: 3, parent_id: 2 },
    { id: 4, parent_id: 3 },
    { id: 5, parent_id: null },
  ]
  expect([...placesWithin(places, 2)].sort()).toEqual([1, 2, 3, 4])
  expect(placesWithin(places, null).size).toBe(0)
})

const choices = { bands: ['Extreme', 'High'], bodies: [{ id: 9, name: 'Board' }], places: [{ id: 3, name: 'Ward' }] }
const wished = { band: 'Extreme', beyondAppetite: false, to: 9, daysToReceive: 7, daysToDecide: 30 }

test.each([
  [{}, undefined],
  [{ band: undefined }, 'band'],
  [{ band: undefined, beyondAppetite: true }, undefined],
  [{ band: 'Purple' }, 'band'],
  [{ to: 8 }, 'to'],
  [{ place: 4 }, 'place'],
  [{ daysToDecide: 3 }, 'daysToDecide'],
])('a rule with %j is refused at %s', (more, field) =>
  expect(whyNotRule({ ...wished, ...more } as Parameters<typeof whyNotRule>[0], { choices, others: [] })?.field).toBe(field),
)

test('the same rule is not kept twice, and a rule is kept as it was tried', () => {
  expect(whyNotRule(wished, { choices, others: [rule] })?.field).toBe('to')
  expect(triedAs(wished)).not.toBe(triedAs({ ...wished, band: 'High' }))
  expect(triedAs(wished)).toBe(triedAs({ ...wished, daysToDecide: 60 }))
})

test('a rule reads as a sentence', () =>
  expect(
    ruleInWords({ ...rule, level: 'ward', placeId: 3, beyondAppetite: true }, { body: () => 'Trust board', place: () => 'Rowan ward' }),
  ).toBe(
    'Risks of a ward’s register in Rowan ward, scored Extreme or above or beyond appetite, go to the Trust board: received within 7 days, decided within 30',
  ))

test.each([
  ['2024-07-02', '2024-01-01', '2024-07-09', 0],
  ['2024-07-02', '2024-01-01', '2024-07-10', 1],
  // a rule that began later counts from its own first day
  ['2023-07-02', '2024-07-02', '2024-07-10', 1],
] as const)('so since %s under a rule from %s is on %s late by %i days', (since, from, on, days) =>
  expect(lateBy({ since, rule: { ...rule, from, daysToReceive: 7 } }, on)).toBe(days),
)

test('what rules ask and nobody raised is told before all else, with how late the latest is', () => {
  const waits = (id: number, since: Asked['since']): AskedStanding => ({
    ...{ ...asked, risk: risk({ id }), since, rule: { ...rule, from: '2023-01-01', daysToReceive: 7 } },
    ...{ matter: undefined, declined: undefined },
  })
  expect(askedInWords([], '2024-07-10')).toBe('')
  expect(askedInWords([waits(1, '2024-07-05')], '2024-07-10')).toBe('One risk must be raised by rule, and nobody has yet.')
  expect(askedInWords([waits(1, '2024-07-02')], '2024-07-10')).toBe('One risk must be raised by rule, and nobody has: it is one day late.')
  expect(askedInWords([waits(1, '2024-07-02'), waits(2, '2024-06-02')], '2024-07-10')).toContain(
    'Two risks must be raised by rule, and nobody has: one is 31 days late.',
  )
})
