import type { Day } from '../../kernel/day.ts'
import type { Key } from './types.ts'

/** What stands against the risks of the fictional trust. Every word, day and result is invented and marked as illustrative. */

/** The day the board first went through controls and assurance for these risks. */
export const assuranceBegins: Day = '2023-10-04'

type Result = 'effective' | 'partly effective' | 'not effective'

export interface SampleControl {
  key: Key
  title: string
  kind: 'preventive' | 'detective' | 'directive' | 'corrective'
  owner: Key
  from: Day
  months: number
  /** Risks it stands against, each as a whole or at one of its factors. */
  against: readonly Key[]
  tests: readonly (readonly [on: Day, result: Result, words: string])[]
  ended?: { on: Day; why: string }
}

export const sampleScales = [
  { name: 'Internal audit', levels: ['Substantial', 'Reasonable', 'Limited', 'None'], ranks: [1, 2, 3, 4] },
  { name: 'Board committees', levels: ['Assured', 'Partly assured', 'Not assured'], ranks: [1, 2, 4] },
  { name: 'The regulator', levels: ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'], ranks: [1, 2, 3, 4] },
  { name: 'External audit', levels: ['Unqualified', 'Qualified'], ranks: [1, 3] },
] as const

/** Causes and consequences of each risk; a factor is known as `risk-01/cause-1`. */
export const sampleFactors: Record<Key, { causes: readonly string[]; consequences: readonly string[] }> = {
  'risk-01': {
    causes: [
      'More people are referred than teams can see',
      'Appointments are lost to people not told in time',
      'Lists are not checked often enough',
    ],
    consequences: ['People get worse while they wait', 'Complaints and claims rise'],
  },
  'risk-02': { causes: ['Few teams have time for research'], consequences: ['Services change on thin evidence'] },
  'risk-03': {
    causes: ['Savings are found late', 'Agency spending runs ahead of the plan'],
    consequences: ['The duty to break even is missed'],
  },
  'risk-04': {
    causes: ['Backlog repairs grow faster than the money for them', 'Urgent repairs wait too long'],
    consequences: ['Patients and staff are hurt', 'Wards close at short notice'],
  },
  'risk-05': { causes: ['Plans are not rehearsed', 'Systems are attacked'], consequences: ['A service stops for days'] },
  'risk-06': {
    causes: ['Posts take too long to fill', 'Staff leave for better rotas'],
    consequences: ['Agency use stays high', 'Teams change from week to week'],
  },
  'risk-07': { causes: ['Staff do not feel safe to speak up'], consequences: ['Closed cultures form unseen'] },
  'risk-08': { causes: ['Communities are asked too late'], consequences: ['Care is not where people need it'] },
  'risk-09': { causes: ['Old partnerships fade'], consequences: ['Differences in health do not narrow'] },
}

export const sampleControls: readonly SampleControl[] = [
  {
    key: 'weekly-lists',
    title: 'Every waiting list is gone through each week, the longest waits first',
    kind: 'detective',
    owner: 'director-of-community',
    from: '2021-09-01',
    months: 12,
    against: ['risk-01/cause-3'],
    tests: [
      ['2022-03-15', 'partly effective', 'Two of six services went through their list in every week looked at.'],
      ['2023-03-14', 'effective', 'All six services did, by the signed lists of twelve weeks.'],
      ['2024-03-19', 'effective', 'Signed lists of ten weeks, and three lists gone through again by the performance team.'],
    ],
  },
  {
    key: 'contact-while-waiting',
    title: 'People who wait are called every twelve weeks and told what to do if they get worse',
    kind: 'corrective',
    owner: 'director-of-mental-health',
    from: '2022-04-01',
    months: 12,
    against: ['risk-01/consequence-1'],
    tests: [
      ['2023-04-18', 'partly effective', 'A sample of 60: 41 had been called in time.'],
      ['2024-05-14', 'partly effective', 'A sample of 60: 47 had been called in time.'],
    ],
  },
  {
    key: 'capacity-plan',
    title: 'Clinic capacity is set against expected referrals each quarter',
    kind: 'preventive',
    owner: 'director-of-families',
    from: '2022-07-01',
    months: 12,
    against: ['risk-01/cause-1'],
    tests: [['2023-06-20', 'effective', 'The four plans of the year stood against what was referred: within a tenth.']],
  },
  {
    key: 'research-register',
    title: 'Every study is on one register, with who leads it and how many take part',
    kind: 'detective',
    owner: 'medical-director',
    from: '2022-01-01',
    months: 24,
    against: ['risk-02/cause-1'],
    tests: [['2023-11-07', 'effective', 'Twenty studies traced from approval to the register.']],
  },
  {
    key: 'budget-review',
    title: 'Budgets are reviewed each month with every director, and overspending explained',
    kind: 'detective',
    owner: 'director-of-finance',
    from: '2021-04-01',
    months: 12,
    against: ['risk-03/cause-1', 'risk-06/consequence-1'],
    tests: [
      ['2021-12-07', 'effective', 'Minutes of nine reviews read.'],
      ['2022-12-06', 'effective', 'Minutes of nine reviews read.'],
      ['2023-12-05', 'partly effective', 'Two reviews did not take place; one overspending was not explained.'],
    ],
  },
  {
    key: 'limits-of-authority',
    title: 'Orders above a limit need a second signature',
    kind: 'preventive',
    owner: 'deputy-director-of-finance',
    from: '2021-04-01',
    months: 12,
    against: ['risk-03'],
    tests: [
      ['2023-02-21', 'effective', 'Fifty orders looked at, all signed twice.'],
      ['2024-02-20', 'effective', 'Fifty orders looked at, all signed twice.'],
    ],
  },
  {
    key: 'agency-panel',
    title: 'A panel agrees every agency shift above the price cap',
    kind: 'preventive',
    owner: 'director-of-hr',
    from: '2022-10-01',
    months: 6,
    against: ['risk-03/cause-2', 'risk-06/cause-1', 'risk-06/consequence-1'],
    tests: [
      ['2023-05-16', 'effective', 'A hundred shifts looked at; all had been agreed.'],
      ['2023-11-14', 'partly effective', 'A hundred shifts looked at; 18 were agreed only afterwards.'],
      ['2024-05-21', 'partly effective', 'A hundred shifts looked at; 12 were agreed only afterwards.'],
    ],
  },
  {
    key: 'repair-standard',
    title: 'Urgent repairs are made within a day, checked against the standard each month',
    kind: 'corrective',
    owner: 'head-of-estates',
    from: '2021-10-01',
    months: 6,
    against: ['risk-04/cause-2', 'risk-04/consequence-2'],
    tests: [
      ['2022-10-11', 'effective', 'Nine of ten urgent repairs were made within a day.'],
      ['2023-10-10', 'partly effective', 'Seven of ten urgent repairs were made within a day.'],
      ['2024-04-16', 'partly effective', 'Six of ten urgent repairs were made within a day.'],
      ['2024-09-17', 'not effective', 'Four of ten urgent repairs were made within a day; the check of August was not made.'],
    ],
  },
  {
    key: 'condition-survey',
    title: 'The condition of every building is surveyed and its backlog ranked by risk',
    kind: 'detective',
    owner: 'head-of-estates',
    from: '2021-07-01',
    months: 24,
    against: ['risk-04/cause-1', 'risk-04/consequence-1'],
    tests: [
      ['2021-11-16', 'effective', 'Surveys of 30 buildings compared with what stands on site.'],
      ['2023-11-21', 'effective', 'Surveys of 30 buildings compared with what stands on site.'],
    ],
  },
  {
    key: 'emergency-exercise',
    title: 'Emergency plans of every site are rehearsed once a year',
    kind: 'preventive',
    owner: 'deputy-chief-executive',
    from: '2021-04-01',
    months: 12,
    against: ['risk-05/cause-1'],
    tests: [
      ['2022-06-14', 'effective', 'All exercises of the year held, with notes.'],
      ['2023-07-11', 'partly effective', 'Two of eleven sites had not rehearsed.'],
    ],
  },
  {
    key: 'restore-test',
    title: 'Systems are restored from their copies twice a year, to be sure that they can be',
    kind: 'corrective',
    owner: 'head-of-information',
    from: '2022-04-01',
    months: 6,
    against: ['risk-05/cause-2', 'risk-05/consequence-1'],
    tests: [
      ['2023-10-17', 'effective', 'The patient record system stood again after six hours.'],
      ['2024-04-23', 'effective', 'The patient record system stood again after five hours.'],
    ],
  },
  {
    key: 'time-to-fill',
    title: 'Posts empty for more than twelve weeks are taken to the executive team',
    kind: 'directive',
    owner: 'director-of-hr',
    from: '2023-01-01',
    months: 12,
    against: ['risk-06/cause-1'],
    tests: [['2024-01-16', 'effective', 'Fifteen posts traced; all were taken there.']],
  },
  {
    key: 'roster-rules',
    title: 'Rotas are published six weeks ahead',
    kind: 'directive',
    owner: 'director-of-nursing',
    from: '2022-09-01',
    months: 12,
    against: ['risk-06/cause-2', 'risk-06/consequence-2'],
    tests: [['2023-09-12', 'partly effective', 'Half of twenty wards published in time.']],
  },
  {
    key: 'speak-up-guardian',
    title: 'A guardian hears staff who speak up, and reports to the board twice a year',
    kind: 'detective',
    owner: 'trust-secretary',
    from: '2021-04-01',
    months: 12,
    against: ['risk-07/cause-1'],
    tests: [
      ['2023-06-06', 'effective', 'Both reports of the year were made; ten cases traced to their answer.'],
      ['2024-06-11', 'effective', 'Both reports of the year were made; ten cases traced to their answer.'],
    ],
  },
  {
    key: 'quiet-visits',
    title: 'Wards are visited unannounced, at night too',
    kind: 'detective',
    owner: 'director-of-nursing',
    from: '2023-02-01',
    months: 12,
    against: ['risk-07/consequence-1'],
    tests: [],
  },
  {
    key: 'culture-survey',
    title: 'A paper survey of how wards feel, once a quarter',
    kind: 'detective',
    owner: 'director-of-hr',
    from: '2021-04-01',
    months: 12,
    against: ['risk-07'],
    tests: [['2022-05-10', 'not effective', 'Too few answered for it to say anything.']],
    ended: { on: '2023-11-28', why: 'The national staff survey and quarterly pulse take its place.' },
  },
  {
    key: 'community-panel',
    title: 'A panel of people from each place reads plans before they are agreed',
    kind: 'preventive',
    owner: 'director-of-strategy',
    from: '2023-04-01',
    months: 12,
    against: ['risk-08/cause-1', 'risk-09/cause-1'],
    tests: [['2024-04-30', 'partly effective', 'Nine of fourteen plans had been read.']],
  },
  {
    key: 'partnership-review',
    title: 'Each partnership is reviewed once a year: what it gave, and whether it goes on',
    kind: 'detective',
    owner: 'director-of-strategy',
    from: '2022-04-01',
    months: 12,
    against: ['risk-09/consequence-1'],
    tests: [['2023-05-23', 'effective', 'All reviews of the year were read.']],
  },
]

export interface SampleAssurance {
  risk: Key
  control?: Key
  line: 1 | 2 | 3
  positive: boolean
  source: string
  scale?: (typeof sampleScales)[number]['name']
  level: string
  on: Day
  until?: Day
  words: string
  by: Key
}

export const sampleAssurances: readonly SampleAssurance[] = [
  {
    risk: 'risk-01',
    control: 'weekly-lists',
    line: 1,
    positive: true,
    source: 'Monthly report of the services on their lists',
    level: '',
    on: '2024-09-10',
    until: '2024-12-31',
    words: 'Lists were gone through in every week of the quarter.',
    by: 'director-of-community',
  },
  {
    risk: 'risk-01',
    line: 2,
    positive: false,
    source: 'Quality and safety committee, report on waits',
    scale: 'Board committees',
    level: 'Not assured',
    on: '2024-08-20',
    until: '2025-08-19',
    words: 'The longest waits grow while the controls are said to work.',
    by: 'trust-secretary',
  },
  {
    risk: 'risk-01',
    control: 'contact-while-waiting',
    line: 3,
    positive: true,
    source: 'Internal audit of harm while waiting',
    scale: 'Internal audit',
    level: 'Reasonable',
    on: '2023-02-14',
    until: '2024-02-13',
    words: 'Calls are made, though not always in time.',
    by: 'trust-secretary',
  },
  {
    risk: 'risk-02',
    line: 1,
    positive: true,
    source: 'Yearly report on research',
    level: '',
    on: '2024-05-07',
    until: '2025-05-06',
    words: 'More teams took part than the year before.',
    by: 'medical-director',
  },
  {
    risk: 'risk-03',
    control: 'budget-review',
    line: 1,
    positive: true,
    source: 'Monthly finance report',
    level: '',
    on: '2024-09-24',
    until: '2024-10-31',
    words: 'On plan after five months, with savings still to find.',
    by: 'director-of-finance',
  },
  {
    risk: 'risk-03',
    line: 2,
    positive: true,
    source: 'Finance and performance committee',
    scale: 'Board committees',
    level: 'Partly assured',
    on: '2024-07-23',
    until: '2025-01-22',
    words: 'Assured of the reporting, not yet of the savings.',
    by: 'trust-secretary',
  },
  {
    risk: 'risk-03',
    line: 3,
    positive: true,
    source: 'External audit of the accounts 2023/24',
    scale: 'External audit',
    level: 'Unqualified',
    on: '2024-06-25',
    until: '2025-06-24',
    words: '',
    by: 'trust-secretary',
  },
  {
    risk: 'risk-03',
    control: 'limits-of-authority',
    line: 3,
    positive: true,
    source: 'Internal audit of key financial controls',
    scale: 'Internal audit',
    level: 'Substantial',
    on: '2024-02-27',
    until: '2025-02-26',
    words: 'Two small recommendations, both done.',
    by: 'trust-secretary',
  },
  {
    risk: 'risk-04',
    control: 'condition-survey',
    line: 1,
    positive: true,
    source: 'Yearly return on the estate',
    level: '',
    on: '2024-06-18',
    until: '2025-06-17',
    words: 'The backlog is known and ranked.',
    by: 'head-of-estates',
  },
  {
    risk: 'risk-04',
    control: 'repair-standard',
    line: 3,
    positive: false,
    source: 'Internal audit of repairs',
    scale: 'Internal audit',
    level: 'Limited',
    on: '2024-03-26',
    until: '2025-03-25',
    words: 'Urgent repairs are not told apart from others early enough.',
    by: 'trust-secretary',
  },
  {
    risk: 'risk-05',
    control: 'restore-test',
    line: 1,
    positive: true,
    source: 'Note of the restore in April',
    level: '',
    on: '2024-04-24',
    until: '2024-10-23',
    words: 'Restored in five hours.',
    by: 'head-of-information',
  },
  {
    risk: 'risk-05',
    line: 2,
    positive: true,
    source: 'Yearly self-assessment against the emergency core standards',
    level: 'Partially compliant',
    on: '2023-10-24',
    until: '2024-09-30',
    words: '48 of 58 standards were met.',
    by: 'deputy-chief-executive',
  },
  {
    risk: 'risk-05',
    control: 'restore-test',
    line: 3,
    positive: true,
    source: 'Internal audit of data security',
    scale: 'Internal audit',
    level: 'Substantial',
    on: '2024-06-04',
    until: '2025-06-03',
    words: '',
    by: 'trust-secretary',
  },
  {
    risk: 'risk-06',
    control: 'agency-panel',
    line: 1,
    positive: true,
    source: 'Weekly report of agency shifts',
    level: '',
    on: '2024-10-08',
    until: '2024-11-07',
    words: 'Fewer shifts above the cap than in September.',
    by: 'director-of-hr',
  },
  {
    risk: 'risk-06',
    line: 2,
    positive: true,
    source: 'People and culture committee, workforce report',
    scale: 'Board committees',
    level: 'Partly assured',
    on: '2024-09-03',
    until: '2025-03-02',
    words: 'Assured of recruitment, not of agency use.',
    by: 'trust-secretary',
  },
  {
    risk: 'risk-07',
    control: 'speak-up-guardian',
    line: 2,
    positive: true,
    source: 'Guardian’s report to the board',
    level: '',
    on: '2024-07-30',
    until: '2025-01-29',
    words: 'More staff speak up by name.',
    by: 'trust-secretary',
  },
  {
    risk: 'risk-07',
    line: 3,
    positive: true,
    source: 'Inspection of three wards',
    scale: 'The regulator',
    level: 'Good',
    on: '2024-01-30',
    words: 'Staff said that they are listened to.',
    by: 'director-of-nursing',
  },
  {
    risk: 'risk-08',
    control: 'community-panel',
    line: 1,
    positive: true,
    source: 'Notes of the panels',
    level: '',
    on: '2024-05-14',
    until: '2025-05-13',
    words: '',
    by: 'director-of-strategy',
  },
  {
    risk: 'risk-09',
    control: 'partnership-review',
    line: 1,
    positive: true,
    source: 'Reviews of partnerships 2022/23',
    level: '',
    on: '2023-06-13',
    until: '2024-06-12',
    words: 'All go on.',
    by: 'director-of-strategy',
  },
  {
    risk: 'risk-09',
    line: 2,
    positive: true,
    source: 'Quality and safety committee, report on partnerships',
    scale: 'Board committees',
    level: 'Assured',
    on: '2023-07-18',
    until: '2024-07-17',
    words: '',
    by: 'trust-secretary',
  },
]

export interface SampleGap {
  key: Key
  risk: Key
  kind: 'control' | 'assurance'
  control?: Key
  words: string
  on: Day
  closed?: { on: Day; why: string }
  by: Key
}

export const sampleGaps: readonly SampleGap[] = [
  {
    key: 'gap-calls',
    risk: 'risk-01',
    kind: 'control',
    control: 'contact-while-waiting',
    words: 'One in four people is not called in time',
    on: '2024-05-14',
    by: 'director-of-mental-health',
  },
  {
    key: 'gap-harm',
    risk: 'risk-01',
    kind: 'assurance',
    words: 'Nobody independent has looked at harm while waiting since February 2023',
    on: '2024-04-09',
    by: 'trust-secretary',
  },
  {
    key: 'gap-lists',
    risk: 'risk-01',
    kind: 'control',
    control: 'weekly-lists',
    words: 'Two services keep their list outside the system',
    on: '2023-11-07',
    closed: { on: '2024-02-13', why: 'Both lists stand in the system now.' },
    by: 'director-of-community',
  },
  {
    key: 'gap-time',
    risk: 'risk-02',
    kind: 'control',
    words: 'No time for research stands in job plans',
    on: '2024-01-23',
    by: 'medical-director',
  },
  {
    key: 'gap-savings',
    risk: 'risk-03',
    kind: 'control',
    words: 'A third of the savings of the year has no owner',
    on: '2024-06-11',
    by: 'director-of-finance',
  },
  {
    key: 'gap-urgent',
    risk: 'risk-04',
    kind: 'control',
    control: 'repair-standard',
    words: 'Urgent repairs are not told apart when they are reported',
    on: '2024-03-26',
    by: 'head-of-estates',
  },
  {
    key: 'gap-water',
    risk: 'risk-04',
    kind: 'assurance',
    words: 'No independent look at water safety this year',
    on: '2024-07-09',
    by: 'head-of-estates',
  },
  {
    key: 'gap-sites',
    risk: 'risk-05',
    kind: 'control',
    control: 'emergency-exercise',
    words: 'Two sites have not rehearsed their plan',
    on: '2023-10-11',
    closed: { on: '2024-03-05', why: 'Both sites rehearsed in February 2024.' },
    by: 'deputy-chief-executive',
  },
  {
    key: 'gap-agency',
    risk: 'risk-06',
    kind: 'control',
    control: 'agency-panel',
    words: 'Shifts at night are agreed only afterwards',
    on: '2023-11-14',
    by: 'director-of-hr',
  },
  {
    key: 'gap-visits',
    risk: 'risk-07',
    kind: 'assurance',
    control: 'quiet-visits',
    words: 'Nobody has looked whether the visits show anything',
    on: '2024-07-30',
    by: 'director-of-nursing',
  },
  {
    key: 'gap-places',
    risk: 'risk-08',
    kind: 'assurance',
    words: 'Only those who run the panels say that they work',
    on: '2024-05-14',
    by: 'director-of-strategy',
  },
]

export interface SampleAction {
  key: Key
  risk: Key
  gap?: Key
  title: string
  owner: Key
  on: Day
  due: Day
  /** Days it slipped to, with the day of the slip. */
  slips?: readonly { on: Day; to: Day }[]
  expected?: readonly [likelihood: number, consequence: number]
  done?: { on: Day; outcome: string }
  givenUp?: { on: Day; reason: string }
  isPlanned?: true
}

export const sampleActions: readonly SampleAction[] = [
  {
    key: 'act-calls',
    risk: 'risk-01',
    gap: 'gap-calls',
    title: 'Let an assistant in each service make the calls',
    owner: 'director-of-mental-health',
    on: '2024-05-21',
    due: '2024-07-31',
    slips: [
      { on: '2024-07-23', to: '2024-09-30' },
      { on: '2024-09-24', to: '2024-11-29' },
    ],
    expected: [4, 4],
  },
  {
    key: 'act-clinics',
    risk: 'risk-01',
    title: 'Open evening clinics in two places',
    owner: 'director-of-community',
    on: '2024-04-16',
    due: '2025-03-31',
    expected: [3, 4],
  },
  {
    key: 'act-lists',
    risk: 'risk-01',
    gap: 'gap-lists',
    title: 'Bring both lists into the system',
    owner: 'head-of-information',
    on: '2023-11-14',
    due: '2023-12-31',
    slips: [{ on: '2023-12-19', to: '2024-02-29' }],
    done: { on: '2024-02-13', outcome: 'Both lists are in the system, checked name by name.' },
  },
  {
    key: 'act-time',
    risk: 'risk-02',
    gap: 'gap-time',
    title: 'Agree half a day a week for leaders of studies',
    owner: 'medical-director',
    on: '2024-02-06',
    due: '2024-09-30',
    expected: [2, 3],
  },
  {
    key: 'act-savings',
    risk: 'risk-03',
    gap: 'gap-savings',
    title: 'Name an owner for every saving',
    owner: 'director-of-finance',
    on: '2024-06-18',
    due: '2024-10-31',
    expected: [2, 4],
  },
  {
    key: 'act-urgent',
    risk: 'risk-04',
    gap: 'gap-urgent',
    title: 'A form that asks whether a repair is urgent, and rings when it is',
    owner: 'head-of-estates',
    on: '2024-04-09',
    due: '2024-06-28',
    slips: [{ on: '2024-06-25', to: '2024-09-30' }],
    expected: [4, 4],
  },
  {
    key: 'act-roofs',
    risk: 'risk-04',
    title: 'Replace the three roofs ranked first',
    owner: 'head-of-estates',
    on: '2023-10-17',
    due: '2025-03-31',
    expected: [3, 4],
  },
  {
    key: 'act-sites',
    risk: 'risk-05',
    gap: 'gap-sites',
    title: 'Rehearse at the two sites',
    owner: 'deputy-chief-executive',
    on: '2023-10-17',
    due: '2024-02-29',
    done: { on: '2024-02-27', outcome: 'Both rehearsed; the plans were changed in four places.' },
  },
  {
    key: 'act-cyber',
    risk: 'risk-05',
    title: 'Rehearse a week without the patient record system',
    owner: 'head-of-information',
    on: '2024-07-16',
    due: '2025-01-31',
    expected: [2, 3],
    isPlanned: true,
  },
  {
    key: 'act-bank',
    risk: 'risk-06',
    title: 'Move regular agency staff to the bank',
    owner: 'director-of-hr',
    on: '2023-10-24',
    due: '2024-06-30',
    slips: [{ on: '2024-06-18', to: '2024-12-31' }],
    expected: [4, 4],
  },
  {
    key: 'act-overseas',
    risk: 'risk-06',
    title: 'Recruit forty nurses from abroad',
    owner: 'director-of-nursing',
    on: '2023-11-07',
    due: '2024-09-30',
    done: { on: '2024-08-27', outcome: 'Forty-two began; thirty-nine are still here.' },
    expected: [4, 4],
  },
  {
    key: 'act-leaders',
    risk: 'risk-07',
    title: 'A course in listening for every ward manager',
    owner: 'director-of-hr',
    on: '2024-01-16',
    due: '2024-11-30',
    expected: [2, 4],
  },
  {
    key: 'act-places',
    risk: 'risk-08',
    title: 'Ask the councils to look at how the panels work',
    owner: 'director-of-strategy',
    on: '2024-05-21',
    due: '2024-08-30',
    givenUp: { on: '2024-09-10', reason: 'The councils have no time this year.' },
  },
]
