import type { Day } from '../../kernel/day.ts'
import type { Key } from './types.ts'

/** A test of a success statement of 2021–24, with what was found; all of it illustrative. */
export interface SampleTest {
  /** The statement’s key in its version: success-9. */
  statement: Key
  measure: string
  comparison: 'at least' | 'at most' | 'is'
  threshold?: number
  word?: string
  unit?: string
  source: string
  /** In the order they were entered, which need not be the order of their days. */
  results: readonly { on: Day; asOf: Day; value?: number; word?: string; source: string; by: Key }[]
}

const survey = 'NHS staff survey'

/** Nine of the sixteen statements can be tested; for seven, one of them testable only in part, nobody set a test. */
export const successTests: readonly SampleTest[] = [
  {
    ...{
      statement: 'success-6',
      measure: 'Admissions of people with a learning disability to hospital, a year',
      comparison: 'at most',
      threshold: 20,
    },
    ...{ source: 'Admissions register', results: [] },
  },
  {
    ...{ statement: 'success-7', measure: 'Median wait for an autism assessment', comparison: 'at most', threshold: 18, unit: 'weeks' },
    ...{ source: 'Waiting list', results: [] },
  },
  {
    ...{ statement: 'success-9', measure: 'Cleanliness score of inpatient sites', comparison: 'at least', threshold: 98, unit: '%' },
    source: 'Assessment of the care environment',
    results: [
      { on: '2023-05-16', asOf: '2022-11-30', value: 97.4, source: 'Assessment of autumn 2022', by: 'head-of-estates' },
      { on: '2024-05-14', asOf: '2023-11-30', value: 98.6, source: 'Assessment of autumn 2023', by: 'head-of-estates' },
    ],
  },
  {
    ...{
      statement: 'success-10',
      measure: 'Patients who rate their experience good or very good',
      comparison: 'at least',
      threshold: 90,
      unit: '%',
    },
    source: 'Friends and family test',
    results: [
      { on: '2023-05-17', asOf: '2023-03-31', value: 85, source: 'Friends and family test, 2022/23', by: 'analyst' },
      { on: '2024-05-15', asOf: '2024-03-31', value: 87.2, source: 'Friends and family test, 2023/24', by: 'analyst' },
      { on: '2024-05-16', asOf: '2022-03-31', value: 91, source: 'Friends and family test, 2021/22, found late', by: 'analyst' },
    ],
  },
  {
    ...{ statement: 'success-11', measure: 'Rating of leadership by the regulator', comparison: 'is', word: 'outstanding' },
    source: 'Published inspection report',
    results: [
      {
        on: '2023-05-18',
        asOf: '2022-07-15',
        word: 'requires improvement',
        source: 'Inspection report, summer 2022',
        by: 'head-of-governance',
      },
    ],
  },
  {
    ...{
      statement: 'success-12',
      measure: 'Records without an error in the quarterly check',
      comparison: 'at least',
      threshold: 95,
      unit: '%',
    },
    ...{ source: 'Data quality audit', results: [] },
  },
  {
    ...{
      statement: 'success-14',
      measure: 'Staff who would recommend the trust as a place to work',
      comparison: 'at least',
      threshold: 60,
      unit: '%',
    },
    source: survey,
    results: [{ on: '2024-05-20', asOf: '2023-11-24', value: 61.5, source: `${survey} 2023`, by: 'analyst' }],
  },
  {
    ...{ statement: 'success-15', measure: 'National waiting time targets met', comparison: 'at least', threshold: 6, unit: 'of 6' },
    source: 'Performance report to the board',
    results: [{ on: '2024-05-21', asOf: '2024-03-31', value: 3, source: 'Performance report, March 2024', by: 'head-of-information' }],
  },
  {
    ...{
      statement: 'success-16',
      measure: 'Staff who say they can make improvements happen at work',
      comparison: 'at least',
      threshold: 65,
      unit: '%',
    },
    ...{ source: survey, results: [] },
  },
]

/** Who keeps each of the figures that the trust’s papers repeat. */
export const factKeepers: Readonly<Record<string, Key>> = {
  'Staff and volunteers': 'director-of-hr',
  'Inpatient and community settings': 'head-of-estates',
  'Health and care staff across Soarvale': 'director-of-strategy',
}

/** Parts of the 2019 plan whose own words look further than the plan: thirty months, five years, 2030. */
export const longHorizons: readonly { node: Key; ends: Day }[] = [
  { node: 'priority-t-action-2', ends: '2022-04-30' },
  { node: 'priority-p-action-1', ends: '2024-10-31' },
  { node: 'priority-e-action-1', ends: '2030-12-31' },
]

/** What two objectives of Great care name as what they are judged by, and the items that report on it. */
export const namedSources: readonly { objective: Key; key: Key; title: string; items: readonly Key[] }[] = [
  { objective: 'goal-care-objective-2', key: 'source-experience', title: 'Patient experience', items: [] },
  { objective: 'goal-care-objective-2', key: 'source-council', title: 'The people’s council', items: [] },
  { objective: 'goal-care-objective-2', key: 'source-design', title: 'What we design together', items: [] },
  { objective: 'goal-care-objective-3', key: 'source-finance', title: 'The financial plan', items: [] },
  { objective: 'goal-care-objective-3', key: 'source-operations', title: 'The operational plan', items: ['p11'] },
  { objective: 'goal-care-objective-3', key: 'source-estate', title: 'The estates plan', items: ['p09'] },
  { objective: 'goal-care-objective-3', key: 'source-digital', title: 'The digital plan', items: [] },
]

/** Which items serve which objective of 2024/25, where a goal has several; illustrative. */
export const objectiveServed: readonly { objective: Key; items: readonly Key[]; loosely?: true }[] = [
  { objective: 'goal-outcomes-objective-1', items: ['p01', 'p02', 'p03', 'p04'] },
  { objective: 'goal-outcomes-objective-2', items: ['p05', 'p06', 'p07'] },
  { objective: 'goal-care-objective-3', items: ['p09', 'p10'] },
  { objective: 'goal-care-objective-3', items: ['p11'], loosely: true },
]

/** Gaps left open on purpose, each with its reason and the day it is looked at again. */
export const parkedGaps: readonly { slug: string; node: Key; kind: string; title: string; words: string; on: Day; until: Day; by: Key }[] =
  [
    {
      slug: 'named source silent',
      node: 'source-digital',
      kind: 'Named sources with no report',
      title: 'The digital plan',
      words: 'The digital plan is being written anew with our group partner; it reports from the new year.',
      on: '2024-10-09',
      until: '2025-01-31',
      by: 'head-of-governance',
    },
  ]

/** Which measures of 2019–21 are read as showing which outcome; its paper ties none, so the ties are ours and the rest show none. */
export const outcomesShown: readonly { outcome: string; measures: readonly string[] }[] = [
  { outcome: 'Falls, pressure ulcers and medicine errors cause less harm', measures: ['Share of care without harm, by month'] },
  { outcome: 'Records and care plans are better kept', measures: ['Audits of record keeping, by quarter'] },
  { outcome: 'Fewer complaints', measures: ['Complaints, by quarter and year'] },
  { outcome: 'More services designed with patients', measures: ['Experts by experience working with us'] },
  { outcome: 'Every financial duty is met', measures: ['Financial position, by month'] },
  { outcome: 'Staff report a better experience', measures: ['Ratings in the NHS staff survey'] },
]
