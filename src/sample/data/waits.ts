import type { Day } from '../../kernel/day.ts'
import { figuresOf } from '../made-up-figures.ts'
import type { SampleMeasure, Step } from './types-measures.ts'
import type { Place } from './types-organisation.ts'

/** A service of the fictional trust that people wait for. Every figure is invented. */
export interface SampleService {
  key: string
  name: string
  parent: 'community' | 'mental-health' | 'families'
  /** People waiting at first, weeks of the longest wait at first (none: nobody counts it), referrals a month. */
  size: number
  longest?: number
  referrals: number
  /** Percent within the standard at first. */
  within?: number
  /** What happened to the list and to the longest wait. */
  sizeSteps?: readonly Step[]
  longestSteps?: readonly Step[]
  /** Weeks that its standard asks for, and who agreed to it. */
  standard?: { weeks: number; scope: 'national' | 'local'; words: string; by: string }
  priority?: { harm: number; likelihood: number; reason: string }
  procedure?: { state: 'draft' | 'aligned' | 'in use' | 'checked'; words: string }
  /** Days on which its list was gone through, with entries looked at and wrong. */
  validated: readonly (readonly [on: Day, checked: number, wrong: number, words?: string])[]
  review?: { due: Day; held?: Day; result?: string; next?: Day }
}

const board = 'Soarvale Integrated Care Board'
const weeks18 = { weeks: 18, scope: 'national', words: 'Seen within 18 weeks of referral', by: 'NHS Constitution' } as const

export const sampleServices: readonly SampleService[] = [
  {
    ...{
      key: 'wait-neuro',
      name: 'Neurodevelopmental assessment',
      parent: 'families',
      size: 1900,
      longest: 52,
      referrals: 165,
      within: 41,
    },
    sizeSteps: [{ from: '2022-10-01', by: 720, over: 24 }],
    longestSteps: [{ from: '2022-10-01', by: 22, over: 23 }],
    standard: { weeks: 52, scope: 'local', words: 'First assessment within 52 weeks of referral', by: board },
    priority: {
      ...{ harm: 4, likelihood: 4 },
      reason:
        'Children wait through a school year and more without the support that an assessment opens; schools and parents report crises.',
    },
    procedure: { state: 'aligned', words: 'Aligned with the policy in August; not yet in use at the second site.' },
    validated: [
      ['2024-06-12', 410, 61, 'Referrals counted twice after the move to one form.'],
      ['2024-09-03', 620, 37, 'Discharged elsewhere, still on the list.'],
    ],
    review: {
      due: '2024-09-30',
      held: '2024-09-24',
      result: 'Referrals exceed assessments by about 30 a month; two more clinics a week would hold the list.',
      next: '2024-12-31',
    },
  },
  {
    ...{ key: 'wait-paediatrics', name: 'Community paediatrics', parent: 'families', size: 700, longest: 38, referrals: 92, within: 71 },
    sizeSteps: [{ from: '2024-01-01', by: -110, over: 9 }],
    longestSteps: [{ from: '2023-06-01', by: -11, over: 15 }],
    standard: weeks18,
    priority: { harm: 4, likelihood: 3, reason: 'Safeguarding and education plans rest on these assessments.' },
    procedure: { state: 'in use', words: '' },
    validated: [['2024-09-18', 280, 9]],
    review: { due: '2024-11-15' },
  },
  {
    ...{
      key: 'wait-camhs',
      name: 'Child and adolescent mental health',
      parent: 'families',
      size: 880,
      longest: 19,
      referrals: 240,
      within: 76,
    },
    standard: { weeks: 13, scope: 'local', words: 'First contact within 13 weeks of referral', by: board },
    priority: {
      harm: 5,
      likelihood: 3,
      reason: 'Some young people come to harm while they wait; those in crisis are seen at once, the others are rung each month.',
    },
    procedure: { state: 'checked', words: 'Checked by internal audit in May 2024.' },
    validated: [
      ['2024-08-20', 350, 14],
      ['2024-09-24', 362, 11],
    ],
    review: { due: '2024-10-31' },
  },
  {
    ...{ key: 'wait-autism', name: 'Adult autism assessment', parent: 'mental-health', size: 800, longest: 58, referrals: 58, within: 47 },
    sizeSteps: [{ from: '2022-06-01', by: 260, over: 28 }],
    longestSteps: [{ from: '2023-02-01', by: 7, over: 18 }],
    standard: { weeks: 52, scope: 'local', words: 'First assessment within 52 weeks of referral', by: board },
    priority: { harm: 3, likelihood: 4, reason: 'Adults lose work and support while they wait for a diagnosis.' },
    procedure: { state: 'draft', words: 'Waits for the new pathway.' },
    validated: [['2024-05-21', 240, 31, 'Addresses out of date.']],
    review: { due: '2024-09-13' },
  },
  {
    ...{ key: 'wait-memory', name: 'Memory clinic', parent: 'mental-health', size: 420, longest: 14, referrals: 118, within: 96 },
    standard: weeks18,
    priority: { harm: 3, likelihood: 2, reason: 'Waits are short; a late diagnosis delays treatment and plans.' },
    procedure: { state: 'in use', words: '' },
    validated: [['2024-10-01', 190, 3]],
    review: { due: '2025-01-31' },
  },
  {
    ...{ key: 'wait-talking', name: 'Talking therapies', parent: 'mental-health', size: 1300, longest: 12, referrals: 610, within: 97 },
    standard: { weeks: 18, scope: 'national', words: 'Treatment begun within 18 weeks of referral', by: 'NHS England' },
    priority: { harm: 2, likelihood: 2, reason: 'Most people are seen within six weeks.' },
    procedure: { state: 'checked', words: '' },
    validated: [['2024-09-27', 500, 6]],
    review: { due: '2025-02-28' },
  },
  {
    ...{ key: 'wait-continence', name: 'Continence', parent: 'community', size: 620, longest: 36, referrals: 104, within: 74 },
    sizeSteps: [{ from: '2024-01-01', by: -130, over: 9 }],
    longestSteps: [{ from: '2024-01-01', by: -8, over: 9 }],
    standard: weeks18,
    priority: { harm: 3, likelihood: 3, reason: 'Skin damage and falls at night while people wait for an assessment and products.' },
    procedure: { state: 'in use', words: '' },
    validated: [['2024-09-11', 230, 17]],
    review: {
      due: '2024-08-30',
      held: '2024-08-28',
      result: 'With the new triage, capacity meets demand; the backlog clears by spring.',
      next: '2025-02-28',
    },
  },
  {
    ...{ key: 'wait-podiatry', name: 'Podiatry', parent: 'community', size: 540, referrals: 132 },
    validated: [],
  },
]

export const servicePlaces: readonly Place[] = sampleServices.map(({ key, name, parent }) => ({ key, name, kind: 'department', parent }))

const of = <T>(value: (service: SampleService) => T | undefined): Record<string, T> =>
  Object.fromEntries(sampleServices.flatMap((service) => (value(service) === undefined ? [] : [[service.key, value(service) as T]])))
const sum = (value: (service: SampleService) => number): number => sampleServices.reduce((all, one) => all + value(one), 0)
const begin: Day = '2022-04-01'
const kept = { theme: 'Waits by service', level: 'service' } as const
const by = { owner: 'director-of-finance', steward: 'head-of-information', source: 'Waiting list system' } as const

const counted: readonly SampleMeasure[] = [
  {
    is: {
      ...kept,
      code: 'SVCSIZE',
      name: 'People waiting, by service',
      unit: 'people',
      direction: 'decrease',
      definition: 'Everybody waiting for a first contact on the last day of the month.',
    },
    ...by,
    figures: { places: of(({ size }) => size), usual: sum(({ size }) => size), spread: 55, stepsAt: of(({ sizeSteps }) => sizeSteps) },
  },
  {
    is: {
      ...kept,
      code: 'SVCLONG',
      name: 'Longest wait, by service',
      kind: 'average',
      unit: 'weeks',
      adding: 'never',
      direction: 'decrease',
      definition: 'Weeks since referral of whoever has waited longest on the last day of the month.',
    },
    ...by,
    figures: { places: of(({ longest }) => longest), usual: 1, spread: 0.8, stepsAt: of(({ longestSteps }) => longestSteps) },
  },
  {
    is: {
      ...kept,
      code: 'SVCWITHIN',
      name: 'Waiting within the standard, by service',
      kind: 'proportion',
      per: 100,
      decimals: 1,
      adding: 'ratio',
      direction: 'increase',
      numerator: 'people waiting within the standard of their service',
      denominator: 'people waiting whose day of referral is known',
      definition: 'People waiting on the last day of the month who have waited no longer than the standard of their service.',
    },
    ...by,
    target: { comparison: 'at least', value: 92, from: begin, agreedBy: 'Executive team' },
    figures: {
      places: of(({ within, size }) => (within === undefined ? undefined : size / 500)),
      ...{ usual: 90, spread: 0.7, outOf: 500 },
      stepsAt: of(({ within }) => (within === undefined ? undefined : [{ from: begin, by: within - 90 }])),
    },
  },
  {
    is: {
      ...kept,
      code: 'SVCREFS',
      name: 'Referrals, by service',
      unit: 'referrals',
      direction: 'neutral',
      definition: 'Referrals accepted in the month.',
    },
    ...by,
    figures: { places: of(({ referrals }) => referrals), usual: sum(({ referrals }) => referrals), spread: 70 },
  },
]

const madeUp = (code: string) => {
  const measure = counted.find(({ is }) => is.code === code)
  return measure ? figuresOf(measure, '2024-09-01') : []
}

/** Those over the standard: the list less those within it, so that the figures agree. */
function overStandard(): SampleMeasure {
  const within = new Map(madeUp('SVCWITHIN').map(({ place, period, value }) => [`${place} ${period}`, value]))
  const sizes = madeUp('SVCSIZE').filter(({ place, period }) => within.has(`${place} ${period}`))
  const numberOver = ({ place, period, value }: (typeof sizes)[number]) =>
    Math.round(value * (1 - (within.get(`${place} ${period}`) ?? 100) / 100))
  return {
    is: {
      ...{ ...kept, code: 'SVCOVER', name: 'People waiting over the standard, by service', unit: 'people', direction: 'decrease' },
      definition: 'People waiting on the last day of the month who have waited longer than the standard of their service.',
    },
    ...by,
    given: [...new Set(sizes.map(({ place }) => place))].map((place) => ({
      place,
      values: sizes.filter((one) => one.place === place).map((one) => [one.period, numberOver(one)] as [Day, number]),
    })),
  }
}

/** What the waits of services are told by. */
export const waitMeasures: readonly SampleMeasure[] = [...counted, overStandard()]
