import type { Day } from '../../kernel/day.ts'

/** The accountability framework of the fictional trust, and what its reviews concluded. Every word is invented. */
export const sampleFramework = {
  label: '2024/25',
  begunOn: '2024-04-23' as Day,
  adoptedOn: '2024-04-25' as Day,
  reason: 'Performance was told to committees in different ways; from now on everybody knows what breach leads to which review.',
  levels: [
    {
      name: 'Routine',
      meaning: 'Nothing out of the ordinary: a review each month.',
      chair: 'deputy-chief-executive',
      everyMonths: 1,
      attending: ['director-of-finance', 'director-of-nursing', 'director-of-hr'],
    },
    {
      name: 'Enhanced',
      meaning: 'A breach needs more than the directorate can do alone.',
      body: 'finance-committee',
      chair: 'chief-executive',
      everyMonths: 1,
      attending: ['director-of-finance', 'director-of-nursing', 'director-of-hr', 'medical-director'],
    },
    {
      name: 'Intensive',
      meaning: 'The executive works with the directorate until it has recovered.',
      body: 'board',
      chair: 'chief-executive',
      everyMonths: 1,
      attending: ['director-of-finance', 'director-of-nursing', 'director-of-hr', 'medical-director', 'trust-secretary'],
    },
  ],
  triggers: [
    { code: 'SICKNESS', placeKind: 'directorate', test: 'missed', times: 6, level: 'Enhanced', withinDays: 14, told: 'director-of-hr' },
    {
      standard: 'national',
      placeKind: 'directorate',
      test: 'missed',
      times: 3,
      level: 'Enhanced',
      withinDays: 14,
      told: 'director-of-finance',
    },
    { theme: 'Access', placeKind: 'directorate', test: 'concern', times: 2, level: 'Routine', withinDays: 30, told: 'director-of-finance' },
    { standard: 'national', placeKind: 'trust', test: 'failing', times: 1, level: 'Intensive', withinDays: 30, told: 'chief-executive' },
    { theme: 'Workforce', placeKind: 'trust', test: 'no figure', times: 1, level: 'Routine', withinDays: 30, told: 'head-of-information' },
  ],
} as const

/** Three monthly reviews of every directorate, and the fourth to come. */
export const reviewDays = ['2024-07-18', '2024-08-20', '2024-09-19', '2024-10-22'] as const

export const reviewedPlaces = ['community', 'mental-health', 'families'] as const

/** What each of the three concluded, by place. */
export const concluded: Record<(typeof reviewedPlaces)[number], readonly [string, string, string]> = {
  community: [
    'Waiting lists grow faster than clinics can see people. The directorate brings a plan to the next review.',
    'The plan for waiting lists is agreed; extra clinics begin in September.',
    'Extra clinics have begun. It is too early to see them in the figures.',
  ],
  'mental-health': [
    'Sickness has stood above its target for months. Wards with the most absence are looked at one by one.',
    'Return to work talks are held late on three wards.',
    'Return to work talks are held in time on all wards but one.',
  ],
  families: ['Nothing out of the ordinary.', 'Figures of one service came late; the cause is known.', 'Figures came in time.'],
}

/** Actions agreed, each in the review of its number; those with a day done were done by the next. */
export const agreed = [
  {
    place: 'community',
    review: 0,
    words: 'Bring a plan for clinics with the longest waits',
    owner: 'director-of-community',
    due: '2024-08-16',
    done: { on: '2024-08-14', words: 'The plan was brought and agreed.' },
  },
  { place: 'community', review: 1, words: 'Begin extra clinics in two localities', owner: 'director-of-community', due: '2024-10-31' },
  {
    place: 'mental-health',
    review: 0,
    words: 'Look at absence ward by ward with each ward manager',
    owner: 'director-of-mental-health',
    due: '2024-09-13',
    done: { on: '2024-09-12', words: 'All seven wards were looked at; three need help.' },
  },
  {
    place: 'mental-health',
    review: 2,
    words: 'Hold return to work talks within three days on every ward',
    owner: 'director-of-mental-health',
    due: '2024-11-15',
  },
  {
    place: 'families',
    review: 1,
    words: 'Agree with the information team when figures are sent',
    owner: 'director-of-families',
    due: '2024-10-25',
  },
] as const

/** What was decided about breaches: opened on a day, or accepted with the reason; by measure and place. */
export const decidedBreaches = [
  { on: '2024-10-14', code: 'SICKNESS', place: 'mental-health', by: 'chief-executive' },
  {
    on: '2024-10-14',
    code: 'WLSIZE',
    place: 'families',
    by: 'chief-executive',
    accepted: 'Two clinics closed for building work until December; the list is expected to fall when they open.',
  },
] as const
