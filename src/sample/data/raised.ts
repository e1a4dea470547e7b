import type { Raised } from './types-raised.ts'

/**
 * Issues logged out of updates and where they were taken. The updates of September 2022 tell of the first two and of taking one to the
 * care board; owners, days, answers and closings are illustrative, and so is everything of 2024.
 */
export const raised: Raised = {
  issues: [
    {
      key: 'issue-safeguarding',
      item: 'plan-2022-23/6',
      period: 'september-2022',
      by: 'director-of-families',
      on: '2022-09-07',
      title: 'Nobody is sure who safeguards young people of 11 and over who live across the border',
      words: 'Practice across borders has changed, and each side expects the other to act.',
      kind: 'safety',
      owner: 'director-of-families',
      taken: [
        {
          to: 'the strategic executive board',
          on: '2022-09-07',
          words: 'To agree what we do until the border is settled.',
          answer: { on: '2022-09-20', words: 'We act for every young person seen here, wherever they live.' },
        },
        {
          to: 'the integrated care board',
          on: '2022-09-08',
          words: 'To settle with its neighbour who acts for whom.',
          answer: { on: '2022-12-13', words: 'Both boards signed one procedure, in force from January 2023.' },
        },
      ],
      closed: { on: '2023-01-17', words: 'The procedure is in force and staff have been told.' },
      illustrative: true,
    },
    {
      key: 'issue-pressures',
      item: 'plan-2022-23/21',
      period: 'september-2022',
      by: 'director-of-finance',
      on: '2022-09-07',
      title: 'Mental health services spend more than their budget',
      words: 'More patients than planned are cared for outside the area.',
      kind: 'finance',
      owner: 'director-of-mental-health',
      taken: [
        {
          to: 'the finance and performance committee',
          on: '2022-09-13',
          answer: { on: '2022-10-25', words: 'Asked for a recovery plan by December 2022.' },
        },
      ],
      closed: { on: '2023-04-18', words: 'The year ended within the trust’s total; the recovery plan goes on in the budget of 2023/24.' },
      illustrative: true,
    },
    {
      key: 'issue-visas',
      item: 'p13',
      period: 'q2-2024-25',
      by: 'director-of-hr',
      on: '2024-10-08',
      title: 'Seven nurses from overseas have no visa yet',
      words: 'Their posts on acute wards are filled from agencies until they arrive.',
      kind: 'workforce',
      owner: 'director-of-hr',
      taken: [{ to: 'the regional workforce team', on: '2024-10-09', words: 'To ask for the seven cases to be looked at first.' }],
      illustrative: true,
    },
    {
      key: 'issue-costing',
      item: 'p09',
      period: 'q2-2024-25',
      by: 'group-chief-finance-officer',
      on: '2024-10-07',
      title: 'Three estate schemes cost more than was set aside for them',
      words: 'Tenders came back 11% above the estimate.',
      kind: 'finance',
      owner: 'head-of-estates',
      taken: [],
      illustrative: true,
    },
  ],
  risks: [
    {
      item: 'p13',
      risk: 'risk-06',
      period: 'q2-2024-25',
      by: 'director-of-hr',
      taken: {
        to: 'the finance and performance committee',
        on: '2024-10-09',
        words: 'To know what agency use will cost if the cap is not reached in January.',
      },
      illustrative: true,
    },
  ],
  owned: [
    { promise: 'p16-two', owner: 'director-of-finance' },
    { promise: 'p07-interviews', owner: 'director-of-hr' },
  ],
}
