import type { Day } from '../../kernel/day.ts'
import type { Key } from './types.ts'

/** A request about limits, by whom, and what was decided; nothing where it waits. */
interface SampleCase {
  code: string
  /** Null: every series of the measure. */
  place: Key | null
  from: Day
  cause: string
  sustained: string
  expected: string
  by: Key
  askedOn: Day
  decision?: { is: 'approved' | 'refused'; by: Key; on: Day; words: string }
}

/** What the fictional trust decided about its limits. Every reason is invented. */
export const sampleCases: readonly SampleCase[] = [
  {
    code: 'WLSIZE',
    place: null,
    from: '2024-01-01',
    cause: 'The list has grown since the summer of 2023.',
    sustained: 'It has stood higher for a year.',
    expected: 'More people are referred than are seen.',
    by: 'head-of-information',
    askedOn: '2024-08-06',
    decision: {
      is: 'refused',
      by: 'chief-executive',
      on: '2024-08-14',
      words: 'A list that grows is what this chart is there to show. Nothing changed in the way it is counted.',
    },
  },
  {
    code: 'FALLS',
    place: 'swift',
    from: '2024-01-01',
    cause: 'The ward moved to single rooms with low beds and sensors in January 2024.',
    sustained: 'Seven months of figures stand at the lower level, through two changes of staff.',
    expected: 'The rooms and beds stay; the ward manager has made the checks part of every handover.',
    by: 'qi-adviser',
    askedOn: '2024-09-03',
    decision: {
      is: 'approved',
      by: 'head-of-governance',
      on: '2024-09-10',
      words: 'Seen on the ward. The chart is to say that limits are new and stays without icons until thirteen points stand.',
    },
  },
  {
    code: 'OUTAREA',
    place: 'mental-health',
    from: '2024-04-01',
    cause: 'Twelve beds opened within the trust between January and April 2024.',
    sustained: 'Six months stand at the lower level.',
    expected: 'The beds are funded until 2027.',
    by: 'analyst',
    askedOn: '2024-10-08',
  },
]

/** Who signed for data, and what for. */
export const sampleSignOffs = [
  {
    code: 'RTT18',
    by: 'head-of-information',
    on: '2024-06-10',
    care: 'fit with care',
    planning: 'fit',
    note: 'Clock starts of transferred people are checked by hand.',
  },
  {
    code: 'SICKNESS',
    by: 'head-of-information',
    on: '2024-07-08',
    care: 'cannot tell',
    planning: 'fit',
    note: 'The last month rises when late certificates come in.',
  },
  { code: 'FALLS', by: 'qi-adviser', on: '2024-05-20', care: 'fit', planning: 'fit', note: undefined },
  {
    code: 'ETHNICITY',
    by: 'analyst',
    on: '2024-09-16',
    care: 'not fit',
    planning: 'fit with care',
    note: 'Too many records say “not stated”.',
  },
] as const

/** Checks of records and audits. */
export const sampleChecks = [
  {
    code: 'RTT18',
    by: 'head-of-information',
    on: '2024-07-15',
    kind: 'validation',
    done: '2024-07-12',
    doer: 'Waiting list team',
    looked: 200,
    right: 188,
    findings: 'Twelve clocks had not been stopped.',
  },
  {
    code: 'RTT18',
    by: 'head-of-governance',
    on: '2024-08-01',
    kind: 'audit',
    done: '2024-07-26',
    doer: 'Internal audit',
    opinion: 'reasonable',
    findings: 'Validation is done and written down; transfers are the weak point.',
  },
  {
    code: 'FALLS',
    by: 'qi-adviser',
    on: '2024-06-03',
    kind: 'validation',
    done: '2024-05-31',
    doer: 'Quality Improvement Adviser',
    looked: 60,
    right: 59,
    findings: undefined,
  },
  {
    code: 'ETHNICITY',
    by: 'analyst',
    on: '2024-09-16',
    kind: 'validation',
    done: '2024-09-13',
    doer: 'Analyst',
    looked: 100,
    right: 84,
    findings: 'Sixteen records did not say what the person had said.',
  },
  {
    code: 'TRAINING',
    by: 'head-of-governance',
    on: '2024-08-01',
    kind: 'audit',
    done: '2024-06-21',
    doer: 'Internal audit',
    opinion: 'substantial',
    findings: undefined,
  },
] as const

interface SampleError {
  code: string
  place: Key | null
  by: Key
  what: string
  first: Day
  last: Day
  finder: string
  found: Day
  steps: readonly { is: 'put right' | 'reopened'; on: Day; words: string }[]
}

/** Errors found in figures, and what became of them. */
export const sampleErrors: readonly SampleError[] = [
  {
    ...{
      code: 'FALLS',
      place: 'wren',
      by: 'qi-adviser',
      what: 'Falls of two people were counted twice',
      first: '2024-04-01',
      last: '2024-05-01',
    },
    ...{ finder: 'ward manager', found: '2024-06-05' },
    steps: [
      { is: 'put right', on: '2024-06-12', words: 'Counted once, in the next file.' },
      { is: 'reopened', on: '2024-06-20', words: 'April still held both.' },
      { is: 'put right', on: '2024-07-02', words: 'April put right too, and the report that counts them.' },
    ],
  },
  {
    ...{ code: 'SICKNESS', place: null, by: 'head-of-information', what: 'Certificates of July that came late were left out' },
    ...{ first: '2024-07-01', last: '2024-07-01', finder: 'staff records team', found: '2024-09-04' },
    steps: [{ is: 'put right', on: '2024-09-12', words: 'July given anew with them.' }],
  },
  {
    ...{
      code: 'RTT18',
      place: 'families',
      by: 'head-of-information',
      what: 'Clocks of people transferred from another trust start on the day of transfer',
    },
    ...{ first: '2024-06-01', last: '2024-08-01', finder: 'waiting list team', found: '2024-09-24', steps: [] },
  },
]

/** What the trust handed in about its data. */
export const sampleSubmissions = [
  {
    on: '2024-07-01',
    name: 'Data Security and Protection Toolkit',
    year: '2023/24',
    due: '2024-06-30',
    handed: '2024-06-27',
    status: 'standards met',
    opinion: 'substantial',
    audited: '2024-05-24',
  },
  {
    on: '2024-09-02',
    name: 'Data Security and Protection Toolkit',
    year: '2024/25',
    due: '2025-06-30',
    status: 'to be submitted',
    words: 'The Head of Information gathers the evidence.',
  },
] as const

/** A copy of complaints kept elsewhere, held against the first source. */
export const sampleSecondSource = {
  ...{ code: 'COMPLAINTS', name: 'Register of letters', on: '2024-10-11' as Day, by: 'qi-adviser', place: 'community' },
  figures: [
    ['2024-07-01', 12],
    ['2024-08-01', 17],
    ['2024-09-01', 14],
  ] as const,
}
