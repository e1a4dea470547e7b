import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rag } from '../../../kernel/rag.ts'
import { type EarnedFacts, earn, gapWords, isBetterThanEarned, rankOf } from './earned.ts'
import type { LinkedAction, LinkedMeasure, LinkedMilestone, LinkedRisk } from './earned-reasons.ts'
import { standingOf } from './milestones.ts'

const risk = (given: Partial<LinkedRisk> = {}): LinkedRisk => ({
  ref: { kind: 'risk', id: 1 },
  number: '01',
  score: 20,
  top: true,
  falling: false,
  periods: 4,
  ...given,
})
const measure = (given: Partial<LinkedMeasure> = {}): LinkedMeasure => ({
  ref: { kind: 'measure', id: 1 },
  name: 'Waits over 18 weeks',
  specialCauseConcern: false,
  consistentlyFailing: false,
  improving: false,
  ...given,
})
const action = (given: Partial<LinkedAction> = {}): LinkedAction => ({
  ref: { kind: 'action', id: 1 },
  title: 'Validate lists',
  done: false,
  overdue: false,
  mustDo: false,
  ...given,
})
const milestone = (...dates: [`${number}-${number}-${number}`, ...`${number}-${number}-${number}`[]]): LinkedMilestone => ({
  ref: { kind: 'milestone', id: 1 },
  title: 'Lists validated',
  standing: standingOf(
    {
      title: 'Lists validated',
      baseline: dates[0],
      forecasts: dates.slice(1).map((day) => ({ day, reason: 'paper lists' })),
      actual: null,
    },
    '2024-10-15',
  ),
})
const facts = (given: Partial<EarnedFacts> = {}): EarnedFacts => ({
  said: 'something new',
  nothingChangedBecause: null,
  unmentioned: [],
  partsNotReported: [],
  milestones: [],
  risks: [],
  measures: [measure()],
  actions: [],
  ...given,
})
const promise = { ref: { kind: 'promise', id: 3 }, text: 'audit of ten services' }

test.each([
  ['none of these', {}, 'green'],
  ['no update', { said: 'nothing' }, 'cannot tell'],
  ['same words', { said: 'same words' }, 'cannot tell'],
  ['same words, with why', { said: 'same words', nothingChangedBecause: 'The tender closes in November.' }, 'green'],
  ['an empty why is no why', { said: 'nothing', nothingChangedBecause: ' ' }, 'cannot tell'],
  ['nothing linked', { measures: [] }, 'cannot tell'],
  ['a promise unmentioned', { unmentioned: [promise] }, 'amber'],
  ['a named part unreported', { partsNotReported: ['continence'] }, 'amber'],
  ['a milestone passed, new date with reason', { milestones: [milestone('2024-09-30', '2024-11-29')] }, 'amber'],
  ['a milestone moved before it passed', { milestones: [milestone('2024-11-29', '2024-12-20')] }, 'green'],
  ['a milestone passed, no new date', { milestones: [milestone('2024-09-30')] }, 'red'],
  ['a milestone slipped twice', { milestones: [milestone('2024-09-30', '2024-10-31', '2024-11-29')] }, 'red'],
  ['a top risk not falling', { risks: [risk()] }, 'amber'],
  ['a top risk falling', { risks: [risk({ falling: true })] }, 'green'],
  ['a top risk nobody can see falling', { risks: [risk({ falling: null, periods: 1 })] }, 'amber'],
  ['a lower risk standing still', { risks: [risk({ top: false, score: 12 })] }, 'green'],
  ['a measure of concern', { measures: [measure({ specialCauseConcern: true })] }, 'amber'],
  ['a measure failing', { measures: [measure({ consistentlyFailing: true })] }, 'amber'],
  ['one measure both', { measures: [measure({ specialCauseConcern: true, consistentlyFailing: true })] }, 'red'],
  ['two measures, one each', { measures: [measure({ specialCauseConcern: true }), measure({ consistentlyFailing: true })] }, 'amber'],
  ['an action overdue', { actions: [action({ overdue: true })] }, 'amber'],
  ['a must-do overdue', { actions: [action({ overdue: true, mustDo: true })] }, 'red'],
  ['no update and a top risk', { said: 'nothing', risks: [risk()] }, 'cannot tell'],
  ['no update never hides red', { said: 'nothing', actions: [action({ overdue: true, mustDo: true })] }, 'red'],
] as [string, Partial<EarnedFacts>, string][])('%s: %s', (_, given, earned) => {
  expect(earn(facts(given)).earned).toBe(earned)
})

test('the reasons read as they do on an item, worst first, then what speaks for it', () => {
  const { reasons } = earn(
    facts({
      unmentioned: [promise],
      risks: [risk()],
      milestones: [milestone('2024-09-30', '2024-11-29')],
      measures: [measure({ improving: true })],
    }),
  )
  expect(reasons.map((r) => `${r.ceiling}: ${r.words}`)).toEqual([
    'amber: Promised for this period and not mentioned: “audit of ten services”.',
    'amber: “Lists validated”: passed 30 September; now 29 November, reason given.',
    'amber: Risk 01 is in the top band: it has stood at 20 for 4 quarters.',
    'green: Waits over 18 weeks shows improvement.',
  ])
  expect(reasons[2]?.about).toEqual({ kind: 'risk', id: 1 })
})

const anyFacts: fc.Arbitrary<EarnedFacts> = fc.record({
  said: fc.constantFrom('nothing', 'same words', 'something new'),
  nothingChangedBecause: fc.constantFrom(null, 'because'),
  unmentioned: fc.array(fc.constant(promise), { maxLength: 2 }),
  partsNotReported: fc.array(fc.constant('continence'), { maxLength: 1 }),
  milestones: fc.array(fc.constantFrom(milestone('2024-09-30'), milestone('2024-12-01'), milestone('2024-09-01', '2024-12-01')), {
    maxLength: 2,
  }),
  risks: fc.array(fc.record({ top: fc.boolean(), falling: fc.constantFrom(true, false, null) }).map(risk), { maxLength: 2 }),
  measures: fc.array(
    fc.record({ specialCauseConcern: fc.boolean(), consistentlyFailing: fc.boolean(), improving: fc.boolean() }).map(measure),
    { maxLength: 2 },
  ),
  actions: fc.array(fc.record({ done: fc.boolean(), overdue: fc.boolean(), mustDo: fc.boolean() }).map(action), { maxLength: 2 }),
}) as fc.Arbitrary<EarnedFacts>

test('earned is never better than any reason, nothing linked is never green, and worse news never helps', () => {
  fc.assert(
    fc.property(anyFacts, (f) => {
      const { earned, reasons } = earn(f)
      for (const r of reasons) expect(rankOf(earned)).toBeLessThanOrEqual(rankOf(r.ceiling))
      if (f.milestones.length + f.risks.length + f.measures.length + f.actions.length === 0)
        expect(rankOf(earned)).toBeLessThan(rankOf('amber'))
      expect(rankOf(earn({ ...f, actions: [...f.actions, action({ overdue: true, mustDo: true })] }).earned)).toBeLessThanOrEqual(
        rankOf(earned),
      )
    }),
  )
})

test.each([
  ['green', 'amber', 'Declared green; the records support amber.'],
  ['green', 'cannot tell', 'Declared green; the records cannot tell.'],
  ['blue', 'amber', 'Declared delivered; the records support amber.'],
  ['amber', 'cannot tell', 'Declared amber; the records cannot tell.'],
  ['blue', 'green', undefined],
  ['amber', 'green', undefined],
  ['red', 'cannot tell', undefined],
] as [Rag, Rag, string | undefined][])('declared %s, earned %s', (declared, earned, words) => {
  expect(gapWords(declared, earned)).toBe(words)
  expect(isBetterThanEarned(declared, earned)).toBe(words !== undefined)
})
