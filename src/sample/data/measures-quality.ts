import type { SampleMeasure } from './types-measures.ts'

const mentalHealthWards = { kestrel: 1, heron: 0.9, lapwing: 1.1, kingfisher: 0.7, curlew: 0.8, dunlin: 0.6, redshank: 0.9 }
const wards = { ...mentalHealthWards, swift: 1.2, wren: 1, goldcrest: 0.5 }
const directorates = { community: 1, 'mental-health': 0.8, families: 0.6 }
const percent = { kind: 'proportion', per: 100, decimals: 1, adding: 'ratio' } as const

/** What the fictional trust measures of safety and experience. Every figure is invented. */
export const qualityMeasures: readonly SampleMeasure[] = [
  {
    is: {
      code: 'FALLS',
      name: 'Falls',
      theme: 'Quality and safety',
      kind: 'rate',
      unit: 'per 1,000 occupied bed days',
      per: 1000,
      decimals: 1,
      adding: 'ratio',
      definition: 'Falls of people staying on a ward, with or without harm.',
      purpose: 'Ward managers choose what to work on; the quality committee sees whether it holds.',
      numerator: 'falls',
      denominator: 'occupied bed days',
      baselineValue: 5.9,
      baselinePeriod: '2022-04-01',
    },
    owner: 'director-of-nursing',
    steward: 'qi-adviser',
    source: 'Incident reporting system',
    figures: { places: wards, usual: 5.6, spread: 1.4, outOf: 480, stepsAt: { swift: [{ from: '2024-01-01', by: -3.2 }] } },
  },
  {
    is: {
      code: 'HARM',
      name: 'Incidents with moderate harm or worse',
      theme: 'Quality and safety',
      unit: 'incidents',
      definition: 'Patient safety incidents that caused moderate or severe harm, or death.',
    },
    owner: 'medical-director',
    steward: 'qi-adviser',
    figures: { places: wards, usual: 21, spread: 4.4 },
  },
  {
    is: {
      code: 'RESTRAINT',
      name: 'Restrictive interventions',
      theme: 'Quality and safety',
      unit: 'interventions',
      definition: 'Every use of restraint, seclusion or rapid tranquillisation on a ward.',
      baselineValue: 168,
      baselinePeriod: '2022-04-01',
    },
    owner: 'director-of-nursing',
    steward: 'qi-adviser',
    figures: {
      places: mentalHealthWards,
      usual: 160,
      spread: 13,
      stepsAt: { kestrel: [{ from: '2024-01-01', by: -12 }], heron: [{ from: '2024-02-01', by: -9 }] },
    },
  },
  {
    is: { code: 'PRESSURE', name: 'Pressure ulcers', theme: 'Quality and safety', unit: 'ulcers' },
    owner: 'director-of-community',
    figures: { places: { swift: 1, wren: 0.8 }, usual: 9, spread: 2.6 },
  },
  {
    is: {
      code: 'NEVER',
      name: 'Days between never events',
      theme: 'Quality and safety',
      kind: 'days between',
      unit: 'days',
      direction: 'increase',
      frequency: 'day',
      adding: 'never',
      dueAfterDays: 3,
      definition: 'Days from one never event to the next, by the day it happened.',
    },
    owner: 'medical-director',
    given: [
      {
        place: 'soarvale',
        values: [
          ['2022-06-11', 148],
          ['2022-11-02', 144],
          ['2023-02-20', 110],
          ['2023-09-28', 220],
          ['2024-05-13', 228],
        ],
      },
    ],
  },
  {
    is: {
      ...percent,
      code: 'FFTGOOD',
      name: 'People who say their experience was good',
      theme: 'Quality and safety',
      direction: 'increase',
      hiddenBelow: 5,
      definition: 'Friends and Family Test: very good or good, of all answers, don’t know among them.',
      numerator: 'very good or good',
      denominator: 'answers',
      baselineValue: 86,
      baselinePeriod: '2022-04-01',
    },
    owner: 'director-of-nursing',
    steward: 'qi-adviser',
    target: { comparison: 'at least', value: 85, from: '2023-04-01', agreedBy: 'Quality and safety committee' },
    figures: { places: wards, usual: 88, spread: 4, outOf: 34 },
  },
  {
    is: {
      code: 'COMPLAINTS',
      name: 'Complaints',
      theme: 'Quality and safety',
      unit: 'complaints',
      direction: 'neutral',
      definition: 'Written complaints received. More may mean that people find it easier to complain.',
    },
    steward: 'qi-adviser',
    figures: { places: directorates, usual: 42, spread: 6 },
  },
  {
    is: {
      ...percent,
      code: 'COMPLTIME',
      name: 'Complaints answered in time',
      theme: 'Quality and safety',
      direction: 'increase',
      standard: 'local',
      hiddenBelow: 5,
      dueAfterDays: 20,
      definition: 'Complaints answered by the day agreed with the person who made them.',
      numerator: 'answered by the day agreed',
      denominator: 'answered',
    },
    owner: 'director-of-nursing',
    steward: 'qi-adviser',
    target: { comparison: 'at least', value: 85, from: '2022-04-01', agreedBy: 'Quality and safety committee' },
    figures: { places: directorates, usual: 74, spread: 6, outOf: 16, isLate: true },
  },
]
