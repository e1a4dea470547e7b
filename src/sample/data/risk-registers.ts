import type { Day } from '../../kernel/day.ts'
import type { Role } from '../../kernel/role.ts'
import type { Key } from './types.ts'

/** Registers beneath the framework and what stands in them. No paper gives them: every name, day, word and score here is invented and marked so. */

export interface SampleRegister {
  key: Key
  name: string
  level: 'assurance framework' | 'organisational' | 'directorate' | 'service' | 'ward'
  place?: Key
  keeper: Key
  body: Key
}

export const registersOpened: Day = '2023-10-02'

export const registers: readonly SampleRegister[] = [
  { key: 'framework', name: 'Board assurance framework', level: 'assurance framework', keeper: 'trust-secretary', body: 'audit-committee' },
  {
    key: 'organisational',
    name: 'Organisational risk register',
    level: 'organisational',
    keeper: 'head-of-governance',
    body: 'audit-committee',
  },
  {
    key: 'community',
    name: 'Community health services register',
    level: 'directorate',
    place: 'community',
    keeper: 'director-of-community',
    body: 'quality-committee',
  },
  {
    key: 'mental-health',
    name: 'Mental health register',
    level: 'directorate',
    place: 'mental-health',
    keeper: 'director-of-mental-health',
    body: 'quality-committee',
  },
  {
    key: 'families',
    name: 'Families and learning disability register',
    level: 'directorate',
    place: 'families',
    keeper: 'director-of-families',
    body: 'quality-committee',
  },
  {
    key: 'kestrel',
    name: 'Kestrel ward register',
    level: 'ward',
    place: 'kestrel',
    keeper: 'ward-manager-kestrel',
    body: 'quality-committee',
  },
  { key: 'swift', name: 'Swift ward register', level: 'ward', place: 'swift', keeper: 'director-of-community', body: 'quality-committee' },
  { key: 'response', name: 'Emergency response register', level: 'organisational', keeper: 'head-of-governance', body: 'audit-committee' },
]

/** Of each risk of the framework: its number on the organisational register of 2021, what kind it is, and who answers for it to the board. */
export const framework: readonly (readonly [risk: Key, oldNumber: string, category: string, lead: Key])[] = [
  ['risk-01', 'OR 21/04', 'Quality and access', 'medical-director'],
  ['risk-02', 'OR 21/11', 'Research', 'medical-director'],
  ['risk-03', 'OR 21/02', 'Finance', 'director-of-finance'],
  ['risk-04', 'OR 21/07', 'Estate', 'group-chief-finance-officer'],
  ['risk-05', 'OR 21/09', 'Continuity', 'deputy-chief-executive'],
  ['risk-06', 'OR 21/03', 'Workforce', 'director-of-hr'],
  ['risk-07', 'OR 21/13', 'Workforce', 'director-of-hr'],
  ['risk-08', 'OR 21/16', 'Partnership', 'director-of-strategy'],
  ['risk-09', 'OR 21/17', 'Partnership', 'director-of-strategy'],
]

export interface SampleRegisterRisk {
  key: Key
  register: Key
  number: string
  category: string
  owner: Key
  /** The risk of the framework it belongs to. */
  parent?: Key
  raised: Day
  title: string
  cause: string
  event: string
  effect: string
  /** Likelihood and consequence for Q1 and for Q2 2024/25. */
  q1?: readonly [number, number]
  q2?: readonly [number, number]
  target: readonly [number, number]
  review?: Day
  /** The roles that see it, of a confidential one. */
  seenBy?: readonly Role[]
}

type Said = readonly [title: string, cause: string, event: string, effect: string]
const worded = ([title, cause, event, effect]: Said) => ({ title, cause, event, effect })
const at = (register: Key, owner: Key, category: string, raised: Day) => ({ register, owner, category, raised })

/** On the organisational register since 2021, under the numbers they had then. */
const organisational: readonly SampleRegisterRisk[] = [
  {
    ...{ key: 'or-1', number: 'OR 21/05', ...at('organisational', 'head-of-information', 'Digital', '2021-04-20'), parent: 'risk-05' },
    ...worded([
      'Old clinical software is not supported',
      'Three systems are past their last update',
      'one of them fails or is broken into',
      'records that cannot be read for days',
    ]),
    ...{ q1: [3, 4], q2: [3, 4], target: [2, 3], review: '2024-10-31' },
  },
  {
    ...{ key: 'or-2', number: 'OR 21/08', ...at('organisational', 'head-of-estates', 'Estate', '2021-04-20'), parent: 'risk-04' },
    ...worded([
      'Fire doors wait for replacement',
      'Surveys found doors that do not close',
      'smoke spreads between bays',
      'harm before people can be led out',
    ]),
    ...{ q1: [2, 5], q2: [2, 5], target: [1, 5], review: '2024-09-30' },
  },
  {
    ...{
      key: 'or-3',
      number: 'OR 21/10',
      ...at('organisational', 'deputy-director-of-finance', 'Finance', '2021-04-20'),
      parent: 'risk-03',
    },
    ...worded([
      'Invoices from agencies are paid unchecked',
      'Timesheets come late and on paper',
      'hours are paid twice',
      'money lost that no budget holds',
    ]),
    ...{ q1: [3, 3], q2: [2, 3], target: [1, 3], review: '2024-12-13' },
  },
  {
    ...{ key: 'or-4', number: 'OR 21/12', ...at('organisational', 'head-of-information', 'Information', '2021-04-20'), parent: 'risk-05' },
    ...worded([
      'Letters reach the wrong address',
      'Addresses are typed by hand from referrals',
      'a letter goes to somebody else',
      'a breach of confidence that must be reported',
    ]),
    ...{ q1: [4, 2], q2: [4, 2], target: [2, 2], review: '2024-11-29' },
  },
  {
    ...{ key: 'or-5', number: 'OR 21/15', ...at('organisational', 'director-of-hr', 'Workforce', '2021-04-20'), parent: 'risk-06' },
    ...worded([
      'Mandatory training falls behind',
      'Shifts cannot be covered while people train',
      'staff work without the refresher they need',
      'mistakes in moving, restraining and reviving people',
    ]),
    ...{ q1: [3, 3], q2: [3, 3], target: [2, 3], review: '2024-10-11' },
  },
  {
    ...{ key: 'or-6', number: 'OR 23/02', ...at('organisational', 'director-of-hr', 'Workforce', '2023-11-14'), parent: 'risk-07' },
    ...worded([
      'A dispute over one team’s pay',
      'A claim of the union is not settled',
      'the team withdraws its goodwill',
      'evening clinics that close',
    ]),
    ...{ q2: [3, 3], target: [1, 3], review: '2024-11-14', seenBy: ['governance lead', 'executive'] },
  },
]

const directorates: readonly SampleRegisterRisk[] = [
  {
    ...{ key: 'ch-1', number: 'CH 1', ...at('community', 'director-of-community', 'Quality', '2023-11-07'), parent: 'risk-01' },
    ...worded([
      'Leg ulcers are dressed too late',
      'District nurses’ rounds are longer than a day',
      'visits move to the day after',
      'wounds that heal slowly or become infected',
    ]),
    ...{ q1: [4, 3], q2: [3, 3], target: [2, 3], review: '2024-11-07' },
  },
  {
    ...{ key: 'ch-2', number: 'CH 2', ...at('community', 'director-of-community', 'Medicines', '2023-11-07') },
    ...worded([
      'Insulin is given twice',
      'Two teams visit one home and write in two records',
      'neither sees what the other gave',
      'a person who falls dangerously low',
    ]),
    ...{ q1: [2, 5], q2: [2, 5], target: [1, 5], review: '2024-10-01' },
  },
  {
    ...{ key: 'ch-3', number: 'CH 3', ...at('community', 'director-of-community', 'Equipment', '2024-01-16') },
    ...worded([
      'Pressure mattresses run out',
      'The loan store has no stock over a weekend',
      'somebody goes home without one',
      'a pressure sore that could have been avoided',
    ]),
    ...{ q1: [3, 3], q2: [3, 3], target: [2, 2], review: '2024-12-02' },
  },
  {
    ...{ key: 'ch-4', number: 'CH 4', ...at('community', 'director-of-community', 'Staffing', '2024-02-13'), parent: 'risk-06' },
    ...worded([
      'Lone workers cannot be reached',
      'Phones have no signal in the valleys',
      'a nurse in danger cannot call',
      'an assault or an accident nobody hears of',
    ]),
    ...{ q1: [2, 4], q2: [2, 4], target: [1, 4], review: '2024-11-20' },
  },
  {
    ...{ key: 'mh-1', number: 'MH 1', ...at('mental-health', 'director-of-mental-health', 'Quality', '2023-11-09'), parent: 'risk-01' },
    ...worded([
      'Crisis calls go unanswered at night',
      'One clinician covers the line and the ward',
      'a caller gives up',
      'self-harm that a word might have stopped',
    ]),
    ...{ q1: [3, 5], q2: [3, 5], target: [2, 4], review: '2024-10-10' },
  },
  {
    ...{ key: 'mh-2', number: 'MH 2', ...at('mental-health', 'director-of-mental-health', 'Estate', '2023-11-09'), parent: 'risk-04' },
    ...worded([
      'Anchor points remain in four bedrooms',
      'Fittings of the old wing are not yet changed',
      'somebody uses one to hurt themselves',
      'a death on a ward',
    ]),
    ...{ q1: [2, 5], q2: [2, 5], target: [1, 5], review: '2024-10-22' },
  },
  {
    ...{ key: 'mh-3', number: 'MH 3', ...at('mental-health', 'director-of-mental-health', 'Medicines', '2024-01-23') },
    ...worded([
      'Blood tests for clozapine are missed',
      'Clinics and laboratories book apart',
      'a dose is given without a count',
      'an infection that is seen too late',
    ]),
    ...{ q1: [2, 4], q2: [2, 4], target: [1, 4], review: '2024-12-10' },
  },
  {
    ...{ key: 'mh-4', number: 'MH 4', ...at('mental-health', 'director-of-mental-health', 'Medicines', '2024-03-05') },
    ...worded([
      'Laboratory results for clozapine come late',
      'Samples wait for the afternoon van',
      'the dose is decided without the count',
      'harm to somebody’s blood that nobody saw',
    ]),
    ...{ q1: [2, 4], q2: [2, 4], target: [1, 4] },
  },
  {
    ...{ key: 'fy-1', number: 'FY 1', ...at('families', 'director-of-families', 'Access', '2023-11-15'), parent: 'risk-01' },
    ...worded([
      'Children wait two years for an assessment',
      'Referrals of autism doubled',
      'a child starts school without support',
      'an education and a family under strain',
    ]),
    ...{ q1: [4, 3], q2: [4, 3], target: [3, 2], review: '2024-09-13' },
  },
  {
    ...{ key: 'fy-2', number: 'FY 2', ...at('families', 'director-of-families', 'Safeguarding', '2023-11-15') },
    ...worded([
      'A safeguarding plan is not passed on',
      'Families move between two systems of health visiting',
      'the new team does not know of the plan',
      'a child left in danger',
    ]),
    ...{ q1: [2, 5], q2: [2, 4], target: [1, 4], review: '2024-11-15' },
  },
  {
    ...{ key: 'fy-3', number: 'FY 3', ...at('families', 'director-of-families', 'Quality', '2024-02-20') },
    ...worded([
      'Annual checks in learning disability slip',
      'Practices and our nurses divide the list twice a year',
      'a person is on neither list',
      'an illness found late',
    ]),
    ...{ q1: [3, 3], q2: [2, 3], target: [1, 3], review: '2024-12-05' },
  },
]

const wards: readonly SampleRegisterRisk[] = [
  {
    ...{ key: 'kw-1', number: 'KW 1', ...at('kestrel', 'ward-manager-kestrel', 'Staffing', '2023-12-04'), parent: 'risk-06' },
    ...worded([
      'Night shifts lean on bank staff',
      'Two night posts have been vacant since summer',
      'nobody on shift knows the patients',
      'an observation missed',
    ]),
    ...{ q1: [3, 4], q2: [3, 4], target: [2, 3], review: '2024-10-04' },
  },
  {
    ...{ key: 'kw-2', number: 'KW 2', ...at('kestrel', 'ward-manager-kestrel', 'Equipment', '2023-12-04') },
    ...worded([
      'The alarm pendants lose charge',
      'Their batteries are five years old',
      'a call for help is not heard',
      'staff hurt while they wait',
    ]),
    ...{ q1: [3, 3], q2: [2, 3], target: [1, 3], review: '2024-11-04' },
  },
  {
    ...{ key: 'kw-3', number: 'KW 3', ...at('kestrel', 'ward-manager-kestrel', 'Quality', '2024-01-29') },
    ...worded([
      'Leave is granted without a plan',
      'Plans are written after ward rounds, when people have gone',
      'somebody leaves without knowing whom to call',
      'harm away from the ward',
    ]),
    ...{ q1: [3, 4], q2: [3, 4], target: [2, 4], review: '2024-11-18' },
  },
  {
    ...{ key: 'sw-1', number: 'SW 1', ...at('swift', 'director-of-community', 'Quality', '2024-01-08'), parent: 'risk-01' },
    ...worded([
      'People fall on the way to the bathroom',
      'Lights in the corridor go out at ten',
      'somebody gets up in the dark',
      'a broken hip',
    ]),
    ...{ q1: [3, 3], q2: [3, 3], target: [2, 2], review: '2024-12-09' },
  },
  {
    ...{ key: 'sw-2', number: 'SW 2', ...at('swift', 'director-of-community', 'Infection', '2024-03-11') },
    ...worded([
      'Norovirus closes the ward in winter',
      'Five beds stand in one room',
      'one case becomes ten',
      'a ward closed to admissions for a fortnight',
    ]),
    ...{ q1: [3, 2], q2: [3, 2], target: [2, 2], review: '2024-11-25' },
  },
]

const response: readonly SampleRegisterRisk[] = [
  {
    ...{ key: 'er-1', number: 'ER 1', ...at('response', 'deputy-chief-executive', 'Continuity', '2023-11-21'), parent: 'risk-05' },
    ...worded([
      'Protective clothing is out of date when it is needed',
      'Stocks were bought at once in 2020',
      'masks tear on the first day of an outbreak',
      'staff who fall ill',
    ]),
    ...{ q1: [2, 4], q2: [2, 4], target: [1, 4], review: '2024-12-17' },
  },
]

export const registerRisks: readonly SampleRegisterRisk[] = [...organisational, ...directorates, ...wards, ...response]

/** What became of registers and of where risks stand. */
export const mergedRegister = {
  key: 'response',
  into: 'organisational',
  on: '2024-05-14',
  why: 'The response has ended; what is left of it is everyday work.',
} as const
export const movedRisk = {
  risk: 'kw-3',
  from: 'kestrel',
  to: 'mental-health',
  number: 'MH 5',
  on: '2024-08-20',
  why: 'Four wards have the same risk, so it is kept once for all of them.',
} as const
export const mergedRisk = { risk: 'mh-4', into: 'mh-3', on: '2024-09-03', why: 'Both are one risk told from two sides.' } as const
