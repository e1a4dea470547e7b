import type { Quarter } from './types-quarter.ts'

/** How the fictional trust runs its quarters: the route of updates, days, what committees said, and who was away. The papers are silent on it: all of it is illustrative. */
export const quarter: Quarter = {
  route: {
    on: '2024-04-15',
    stages: [
      { stage: 'author', daysBefore: 11 },
      { stage: 'director', daysBefore: 8 },
      { stage: 'executive', daysBefore: 7 },
      { stage: 'committee', daysBefore: 6 },
      { stage: 'board', daysBefore: 0 },
    ],
  },
  days: [
    {
      period: 'q1-2024-25',
      on: '2024-06-17',
      between: [
        { stage: 'director', due: '2024-07-22' },
        { stage: 'executive', due: '2024-07-23' },
        { stage: 'committee', due: '2024-07-24' },
      ],
    },
    {
      period: 'q2-2024-25',
      on: '2024-09-16',
      between: [
        { stage: 'director', due: '2024-10-21' },
        { stage: 'executive', due: '2024-10-23' },
        { stage: 'committee', due: '2024-11-12' },
      ],
    },
  ],
  considered: [
    {
      period: 'q1-2024-25',
      body: 'access-group',
      by: 'head-of-information',
      on: '2024-07-22',
      items: ['p01', 'p02', 'p03', 'p04'],
      words: 'Heard with the waiting times beside it. The group asks for figures by service next time.',
    },
    {
      period: 'q1-2024-25',
      body: 'people-committee',
      by: 'trust-secretary',
      on: '2024-07-23',
      items: ['p12', 'p13', 'p14', 'p15'],
      words: 'Assured on recruitment. Not assured on agency spend until a path with dates is seen.',
    },
    {
      period: 'q1-2024-25',
      body: 'estates-group',
      by: 'head-of-governance',
      on: '2024-07-24',
      items: ['p08', 'p09', 'p10'],
      words: '',
    },
  ],
  absences: [
    {
      person: 'p-medical-director',
      cover: 'p-director-of-nursing',
      from: '2024-10-14',
      until: '2024-10-18',
      reason: 'Leave',
      by: 'medical-director',
      on: '2024-10-07',
    },
  ],
  handedOver: { post: 'director-of-finance', on: '2024-03-18' },
}
