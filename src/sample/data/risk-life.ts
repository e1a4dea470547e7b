import type { Day } from '../../kernel/day.ts'
import type { Key } from './types.ts'

/** How each risk has lived since the organisational register of 2021/22. Every score, day, plan and word here is invented and marked so. */

type Pair = readonly [likelihood: number, consequence: number]

/** The day the board first assessed what is on the register of 2021/22. */
export const firstAssessed: Day = '2021-04-20'

/** The quarters planned in April 2024, from the one just ended to the last the calendar then had. */
export const plannedQuarters: readonly Key[] = ['q4-2023-24', 'q1-2024-25', 'q2-2024-25', 'q3-2024-25']

/** The day the register of 2022/23 was scored for its first quarter. */
export const earlierOn: Day = '2022-07-05'

export interface SampleRiskLife {
  risk: Key
  /** Kind of consequence, as the matrix names it. */
  domain: string
  inherent: Pair
  initial: Pair
  /** As it was scored for Q1 2022/23, on the register of that year. */
  earlier: Pair
  /** Days the target was to be reached by, each with the day it was set on and why. */
  targets: readonly (readonly [setOn: Day, by: Day, why: string])[]
  /** Planned scores from Q4 2023/24 to Q3 2024/25. */
  planned: readonly [number, number, number, number]
  /** Reviews: the day, the day of the next, and what was found. */
  reviews: readonly (readonly [on: Day, next: Day, words: string])[]
}

/** A risk of the top band is looked at every month, the others every quarter. */
const monthly: SampleRiskLife['reviews'] = [
  ['2024-08-13', '2024-09-13', 'The words hold. Nothing done so far has lowered the score.'],
  ['2024-09-10', '2024-10-10', 'The words hold; two actions are late and were given new days.'],
  ['2024-10-08', '2024-11-08', 'The words hold. The committee is asked whether the plan is still enough.'],
]
const quarterly: SampleRiskLife['reviews'] = [
  ['2024-06-11', '2024-09-11', 'The words hold, and the controls are as they are told.'],
  ['2024-09-10', '2024-12-10', 'The words hold. The score is looked at again at the end of the quarter.'],
]
const safety = 'Safety of patients, staff or the public'
const projects = 'Objectives and projects'

export const riskLives: readonly SampleRiskLife[] = [
  {
    ...{ risk: 'risk-01', domain: safety, inherent: [5, 5], initial: [4, 4], earlier: [3, 4], planned: [20, 16, 16, 12], reviews: monthly },
    targets: [
      ['2023-10-10', '2024-03-31', 'The new booking rules and two more clinics bring waits within what is tolerated.'],
      ['2024-04-16', '2024-12-31', 'The clinics opened half a year late, so the effect comes later.'],
      ['2024-07-09', '2025-09-30', 'Referrals grew faster than planned; the recovery plan runs for another year.'],
    ],
  },
  {
    ...{ risk: 'risk-02', domain: projects, inherent: [4, 3], initial: [3, 3], earlier: [3, 3], planned: [9, 9, 6, 6], reviews: quarterly },
    targets: [['2023-10-10', '2024-12-31', 'Every directorate has a research lead by then.']],
  },
  {
    ...{
      risk: 'risk-03',
      domain: 'Finance and claims',
      inherent: [5, 4],
      initial: [4, 4],
      earlier: [3, 4],
      planned: [12, 12, 12, 8],
      reviews: quarterly,
    },
    targets: [['2023-10-10', '2025-03-31', 'The year’s savings are all found by then.']],
  },
  {
    ...{ risk: 'risk-04', domain: safety, inherent: [5, 5], initial: [4, 4], earlier: [3, 4], planned: [16, 16, 16, 16], reviews: monthly },
    targets: [['2023-10-10', '2026-03-31', 'The backlog programme ends then; nothing shorter is paid for.']],
  },
  {
    ...{
      risk: 'risk-05',
      domain: 'Service interruption and environment',
      inherent: [4, 5],
      initial: [3, 4],
      earlier: [3, 4],
      planned: [12, 9, 9, 6],
    },
    targets: [['2023-10-10', '2024-12-31', 'Every plan is rehearsed once by then.']],
    reviews: [['2024-06-28', '2024-09-28', 'The words hold. The plan for a cyber attack is to be rehearsed first.']],
  },
  {
    ...{
      risk: 'risk-06',
      domain: 'Workforce, development and competence',
      inherent: [5, 5],
      initial: [4, 4],
      earlier: [3, 4],
      planned: [20, 16, 16, 12],
    },
    targets: [
      ['2023-10-10', '2024-09-30', 'The recruitment programme fills the posts agency staff cover now.'],
      ['2024-07-16', '2025-03-31', 'The first two intakes were smaller than planned.'],
    ],
    reviews: monthly,
  },
  {
    ...{
      risk: 'risk-07',
      domain: 'Workforce, development and competence',
      inherent: [4, 4],
      initial: [4, 4],
      earlier: [3, 4],
      planned: [16, 12, 12, 8],
    },
    targets: [['2023-10-10', '2025-03-31', 'All leaders have been through the programme, and the staff survey is in.']],
    reviews: quarterly,
  },
  {
    ...{
      risk: 'risk-08',
      domain: 'Reputation',
      inherent: [4, 3],
      initial: [3, 3],
      earlier: [3, 3],
      planned: [9, 9, 6, 6],
      reviews: quarterly,
    },
    targets: [['2023-10-10', '2025-03-31', 'Each place has its own plan by then.']],
  },
  {
    ...{
      risk: 'risk-09',
      domain: projects,
      inherent: [4, 4],
      initial: [4, 3],
      earlier: [4, 3],
      planned: [12, 12, 9, 9],
      reviews: quarterly,
    },
    targets: [['2023-10-10', '2025-03-31', 'The joint teams are in place in every borough.']],
  },
]

/** Risks put forward by a ward: one declined with its reason, one that waits. */
export const proposals = [
  {
    by: 'ward-manager-kestrel',
    on: '2024-06-04',
    ...{ event: 'The ward’s one lift fails while a patient is moved', cause: 'It is old and was repaired twice this year' },
    ...{ effect: 'A delay in treatment, and somebody hurt on the stairs', score: [3, 3] },
    declined: {
      on: '2024-06-18',
      why: 'It is part of risk 04, buildings that are not fit for care; the lift is put on its list of repairs.',
    },
  },
  {
    by: 'ward-manager-kestrel',
    on: '2024-10-08',
    ...{ event: 'A night shift has nobody trained to restrain safely', cause: 'Training places are cancelled when shifts are short' },
    ...{ effect: 'A patient or a member of staff is hurt', score: [3, 4] },
  },
] as const
