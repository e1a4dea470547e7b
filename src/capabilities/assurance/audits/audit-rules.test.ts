import { describe, expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import {
  type Audit,
  assuredBy,
  auditStanding,
  auditsAnswer,
  dueInWords,
  lineOfAudit,
  neverReviewed,
  nextPlanned,
  openInWords,
  type Recommendation,
  recommendationInWords,
  standingInWords,
} from './audit.ts'
import { auditsAddress, inOrder, partAsked } from './listing.ts'
import { auditGaps } from './owed.ts'

const today: Day = '2024-10-15'

const audit = (it: Partial<Audit> = {}): Audit => ({
  ...{ id: 1, kind: 'internal audit', title: 'Repairs', bodyId: null, body: null, owner: null, ownerPostId: null },
  ...{ plannedOn: '2024-09-30', everyMonths: null, followsId: null, reportedOn: null, scaleId: null, level: '', positive: null },
  ...{ words: '', calledOffOn: null, calledOffWhy: '', illustrative: false, version: 1, riskIds: [], controlIds: [], recommendations: [] },
  ...it,
})

const one = (it: Partial<Recommendation> = {}): Recommendation => ({
  ...{ id: 7, auditId: 1, words: 'Ask first', priority: null, owner: null, ownerPostId: 4, dueOn: '2024-09-30', firstDueOn: '2024-06-28' },
  ...{ state: 'open', settledOn: null, outcome: '', illustrative: false, version: 1 },
  ...it,
})

describe('where an audit stands', () => {
  test.each([
    [{ plannedOn: '2024-10-15' }, 'planned', 'Planned for 15 October 2024'],
    [{ plannedOn: '2024-10-14' }, 'late', 'Planned for 14 October 2024 and not reported, 1 day late'],
    [{ reportedOn: '2024-10-01', positive: true }, 'reported', 'Reported on 1 October 2024'],
    [{ calledOffOn: '2024-10-02' }, 'called off', 'Called off on 2 October 2024'],
  ] as [Partial<Audit>, string, string][])('%o', (it, standing, words) => {
    expect(auditStanding(audit(it), today)).toBe(standing)
    expect(standingInWords(audit(it), today)).toBe(words)
  })

  test.each([
    ['2024-03-31', 12, '2024-03-26', '2025-03-31'],
    ['2024-01-31', 1, '2024-01-30', '2024-02-29'],
    // reported later than the next was planned for: it is counted from the report
    ['2023-01-31', 6, '2024-02-10', '2024-08-10'],
    ['2024-03-31', null, '2024-03-26', null],
  ] as [Day, number | null, Day, Day | null][])(
    'planned for %s every %s months, reported %s: next %s',
    (plannedOn, everyMonths, on, next) => {
      expect(nextPlanned({ plannedOn, everyMonths }, on)).toBe(next)
    },
  )
})

test('auditors are the third line, peers and committees the second', () => {
  expect(
    ['internal audit', 'external audit', 'peer review', 'effectiveness review'].map((kind) => lineOfAudit(kind as Audit['kind'])),
  ).toEqual([3, 3, 2, 2])
})

test('its assurance goes to each risk its controls stand against, and to a risk no such control covers as a whole', () => {
  const against = new Map([
    [11, [1, 2]],
    [12, []],
  ])
  expect(assuredBy({ riskIds: [2, 3], controlIds: [11, 12] }, against)).toEqual([
    { riskId: 1, controlId: 11 },
    { riskId: 2, controlId: 11 },
    { riskId: 3, controlId: null },
  ])
})

describe('recommendations', () => {
  test.each([
    [{}, 'Overdue by 15 days'],
    [{ dueOn: today }, 'Open'],
    [{ state: 'done', settledOn: '2024-10-01' }, 'Done on 1 October 2024'],
    [{ state: 'not accepted', settledOn: '2024-10-01' }, 'Not accepted, 1 October 2024'],
  ] as [Partial<Recommendation>, string][])('%o', (it, words) => expect(recommendationInWords(one(it), today)).toBe(words))

  test('a day that slipped keeps the one first promised', () => {
    expect(dueInWords(one())).toBe('30 September 2024, first promised for 28 June 2024')
    expect(dueInWords(one({ firstDueOn: '2024-09-30' }))).toBe('30 September 2024')
  })

  test.each([
    [[], ''],
    [[one({ state: 'done', settledOn: today })], 'Every recommendation is settled.'],
    [[one({ dueOn: today }), one({ id: 8, state: 'done' })], 'One of 2 recommendations is open.'],
    [[one(), one({ id: 8, dueOn: today })], 'Two of 2 recommendations are open, 1 of them overdue.'],
  ] as [Recommendation[], string][])('%o', (recommendations, words) => expect(openInWords({ recommendations }, today)).toBe(words))
})

test('the answer tells what is negative, late, to come and overdue, and says when nothing is planned', () => {
  expect(auditsAnswer([], today).strong).toBe('No audit or review is planned.')
  expect(auditsAnswer([audit({ calledOffOn: today })], today).strong).toBe('No audit or review is planned.')
  const all = [
    audit({ reportedOn: '2024-03-26', positive: false, recommendations: [one()] }),
    audit({ id: 2 }),
    audit({ id: 3, plannedOn: '2025-01-01' }),
  ]
  expect(auditsAnswer(all, today)).toEqual({
    strong: 'The one report is negative.',
    words: 'One is late. One is still to come. 1 recommendation is open, 1 of them overdue.',
  })
})

test('a committee counts as reviewed by a review that stands, not by one called off or by an audit', () => {
  const bodies = [1, 2, 3, 4].map((id) => ({ id }))
  const review = { kind: 'effectiveness review' } as const
  const all = [audit({ ...review, bodyId: 1 }), audit({ ...review, bodyId: 2, calledOffOn: today }), audit({ bodyId: 3 })]
  expect(neverReviewed(bodies, all)).toEqual([{ id: 2 }, { id: 3 }, { id: 4 }])
})

test('late ones come first, then those to come by day, then reports with the newest first', () => {
  const all = [
    audit({ id: 1, reportedOn: '2024-01-01', positive: true }),
    audit({ id: 2, reportedOn: '2024-05-01', positive: true }),
    audit({ id: 3, plannedOn: '2025-02-01' }),
    audit({ id: 4, plannedOn: '2024-11-01' }),
    audit({ id: 5, calledOffOn: '2024-02-01' }),
    audit({ id: 6, plannedOn: '2024-09-01' }),
  ]
  expect(inOrder(all, today).map(({ id }) => id)).toEqual([6, 4, 3, 2, 1, 5])
})

test('the address of a part is read back; what is no part shows all', () => {
  expect(auditsAddress('late', 2)).toBe('/audits?show=late&page=2')
  expect(auditsAddress('all')).toBe('/audits')
  expect([partAsked('late'), partAsked('constructor'), partAsked(undefined)]).toEqual(['late', 'all', 'all'])
})

test('a late report and an overdue recommendation are left open, to the post whose they are', () => {
  const gaps = auditGaps([audit({ ownerPostId: 9, recommendations: [one()] })], new Map([[4, 'Head of Estates']]), today)
  expect(gaps.map(({ kind, of, closer }) => ({ kind, of, closer }))).toEqual([
    { kind: 'Audits and reviews that have not reported', of: 1, closer: null },
    { kind: 'Recommendations of audits that are overdue', of: 1, closer: { postId: 4, title: 'Head of Estates' } },
  ])
})
