import type { Day } from '../../kernel/day.ts'
import type { Key } from './types.ts'

/** Audits and reviews at the fictional trust. Every word, day and opinion is invented and marked as illustrative. */
export interface SampleAudit {
  key: Key
  kind: 'internal audit' | 'external audit' | 'peer review' | 'effectiveness review'
  title: string
  body?: Key
  owner: Key
  /** The day it was written into the plan. */
  writtenOn: Day
  plannedOn: Day
  everyMonths?: number
  risks?: readonly Key[]
  controls?: readonly Key[]
  report?: { on: Day; positive: boolean; scale?: string; level: string; words: string }
  calledOff?: { on: Day; why: string }
  recommends?: readonly SampleRecommendation[]
}

export interface SampleRecommendation {
  words: string
  priority: 'high' | 'medium' | 'low'
  owner: Key
  due: Day
  slip?: { on: Day; to: Day }
  settled?: { on: Day; came: 'done' | 'not accepted'; outcome: string }
}

export const sampleAudits: readonly SampleAudit[] = [
  {
    ...{ key: 'travel', kind: 'internal audit', title: 'Internal audit of travel claims', owner: 'director-of-finance' },
    ...{ writtenOn: '2023-10-10', plannedOn: '2024-01-31', risks: ['risk-03'] },
    calledOff: { on: '2023-12-05', why: 'Its days were given to the audit of repairs, where the risk is higher.' },
  },
  {
    ...{ key: 'finance-controls', kind: 'internal audit', title: 'Internal audit of key financial controls', owner: 'director-of-finance' },
    ...{ writtenOn: '2023-10-10', plannedOn: '2024-02-29', everyMonths: 12, risks: ['risk-03'] },
    report: {
      ...{ on: '2024-02-27', positive: true, scale: 'Internal audit', level: 'Substantial' },
      words: 'Two small recommendations.',
    },
    recommends: [
      {
        ...{
          words: 'List who may approve a payment in one place',
          priority: 'low',
          owner: 'deputy-director-of-finance',
          due: '2024-05-31',
        },
        settled: { on: '2024-05-14', came: 'done', outcome: 'The list stands on the staff pages and is read each quarter.' },
      },
      {
        ...{
          words: 'Keep the note of each bank check for two years',
          priority: 'low',
          owner: 'deputy-director-of-finance',
          due: '2024-06-28',
        },
        settled: { on: '2024-06-20', came: 'done', outcome: 'The notes are kept with the accounts of the month.' },
      },
    ],
  },
  {
    ...{ key: 'repairs', kind: 'internal audit', title: 'Internal audit of repairs', owner: 'head-of-estates' },
    ...{ writtenOn: '2023-12-05', plannedOn: '2024-03-29', risks: ['risk-04'], controls: ['repair-standard'] },
    report: {
      ...{ on: '2024-03-26', positive: false, scale: 'Internal audit', level: 'Limited' },
      words: 'Urgent repairs are not told apart from others early enough, and the monthly check is missed when its one checker is away.',
    },
    recommends: [
      {
        ...{ words: 'Ask at the first call whether a repair is urgent', priority: 'high', owner: 'head-of-estates', due: '2024-06-28' },
        slip: { on: '2024-06-25', to: '2024-09-30' },
      },
      { words: 'Name a second person for the monthly check', priority: 'high', owner: 'head-of-estates', due: '2024-11-29' },
      {
        ...{ words: 'Buy a new system for repairs', priority: 'medium', owner: 'head-of-estates', due: '2024-12-31' },
        settled: { on: '2024-05-07', came: 'not accepted', outcome: 'The system the trust has can do it once the form is changed.' },
      },
    ],
  },
  {
    ...{ key: 'quality-2024', kind: 'effectiveness review', title: 'How well the quality and safety committee works' },
    ...{ body: 'quality-committee', owner: 'trust-secretary', writtenOn: '2024-01-16', plannedOn: '2024-04-30', everyMonths: 12 },
    report: {
      ...{ on: '2024-04-25', positive: true, scale: 'Board committees', level: 'Partly assured' },
      words: 'Papers come late and are long. Members say that the risks they own are discussed last.',
    },
    recommends: [
      {
        ...{ words: 'Put the risks of the committee first on its agenda', priority: 'medium', owner: 'trust-secretary', due: '2024-07-31' },
        settled: { on: '2024-07-25', came: 'done', outcome: 'Since July the agenda begins with them.' },
      },
      {
        words: 'Send papers out seven days before a meeting',
        ...{ priority: 'medium', owner: 'head-of-governance', due: '2024-10-31' },
      },
    ],
  },
  {
    ...{ key: 'data-security', kind: 'internal audit', title: 'Internal audit of data security', owner: 'head-of-information' },
    ...{ writtenOn: '2024-01-16', plannedOn: '2024-05-31', everyMonths: 12, risks: ['risk-05'], controls: ['restore-test'] },
    report: {
      ...{ on: '2024-06-04', positive: true, scale: 'Internal audit', level: 'Substantial' },
      words: 'Systems were restored from their copies in the time promised.',
    },
  },
  {
    ...{ key: 'accounts', kind: 'external audit', title: 'External audit of the accounts 2023/24', owner: 'director-of-finance' },
    ...{ writtenOn: '2024-01-16', plannedOn: '2024-06-28', risks: ['risk-03'] },
    report: { on: '2024-06-25', positive: true, scale: 'External audit', level: 'Unqualified', words: 'A true and fair view.' },
  },
  {
    ...{ key: 'waits', kind: 'internal audit', title: 'Internal audit of harm while waiting, 2024', owner: 'director-of-community' },
    ...{ writtenOn: '2024-01-16', plannedOn: '2024-09-13', risks: ['risk-01'], controls: ['contact-while-waiting'] },
  },
  {
    ...{ key: 'crisis', kind: 'peer review', title: 'Peer review of plans for a crisis', owner: 'head-of-governance' },
    ...{ writtenOn: '2024-07-09', plannedOn: '2024-11-21', risks: ['risk-05'] },
  },
  {
    ...{ key: 'finance-2024', kind: 'effectiveness review', title: 'How well the finance and performance committee works' },
    ...{ body: 'finance-committee', owner: 'trust-secretary', writtenOn: '2024-07-09', plannedOn: '2025-01-28', everyMonths: 12 },
  },
  {
    ...{ key: 'framework-2024', kind: 'effectiveness review', title: 'How well the board assurance framework works' },
    ...{ body: 'audit-committee', owner: 'trust-secretary', writtenOn: '2024-07-09', plannedOn: '2024-12-10', everyMonths: 12 },
  },
]
