import type { Day } from '../../kernel/day.ts'
import type { Risk, RiskScore } from './types.ts'

type Pair = readonly [likelihood: number, consequence: number]

const reviews: readonly { period: string; on: Day }[] = [
  { period: 'q3-2023-24', on: '2023-10-03' },
  { period: 'q4-2023-24', on: '2024-01-09' },
  { period: 'q1-2024-25', on: '2024-04-09' },
  { period: 'q2-2024-25', on: '2024-07-02' },
]

/**
 * Scores of four quarters, oldest first. Only the score of Q2 2024/25 stands in the papers; how it splits into likelihood
 * and consequence, and every earlier score, is illustrative.
 */
const history = (...pairs: readonly [Pair, Pair, Pair, Pair]): readonly RiskScore[] =>
  reviews.map((review, at) => {
    const [likelihood, consequence] = pairs[at] as Pair
    return { ...review, likelihood, consequence, score: likelihood * consequence, illustrative: true }
  })

const target = (likelihood: number, consequence: number): Risk['target'] => ({
  likelihood,
  consequence,
  score: likelihood * consequence,
  illustrative: true,
})
const owner = (post: string): Risk['owner'] => ({ post, illustrative: true })
const committee = (name: string): Risk['committee'] => ({ name, illustrative: true })

const quality = committee('Quality and safety committee')
const finance = committee('Finance and performance committee')
const audit = committee('Audit and risk committee')
const people = committee('People and culture committee')

/** The nine strategic risks of the board assurance framework for 2024/25. */
export const risks: readonly Risk[] = [
  {
    key: 'risk-01',
    number: '01',
    title: 'People wait too long for safe, good care',
    cause: 'More people are referred than our teams can see in good time',
    event: 'people wait beyond the time in which treatment helps most',
    effect: 'worse health for them, and care that is neither safe nor of good quality',
    goal: 'goal-outcomes',
    owner: owner('director-of-finance'),
    committee: quality,
    target: target(3, 4),
    scores: history([5, 4], [5, 4], [5, 4], [5, 4]),
  },
  {
    key: 'risk-02',
    number: '02',
    title: 'Too little research to support change',
    cause: 'Too few of our teams take part in research and new ideas',
    event: 'we lack sound evidence for changing services',
    effect: 'outcomes for patients that improve more slowly than they could',
    goal: 'goal-outcomes',
    owner: owner('medical-director'),
    committee: quality,
    target: target(2, 3),
    scores: history([3, 3], [3, 3], [3, 3], [3, 3]),
  },
  {
    key: 'risk-03',
    number: '03',
    title: 'The year’s financial plan is not met',
    cause: 'Control and reporting of the 2024/25 budget are not tight enough',
    event: 'we miss our financial plan and our share of the system’s',
    effect: 'a breach of a duty set in law, and cuts to what we had planned for patients',
    goal: 'goal-care',
    owner: owner('group-chief-finance-officer'),
    committee: finance,
    target: target(2, 4),
    scores: history([4, 4], [3, 4], [3, 4], [3, 4]),
  },
  {
    key: 'risk-04',
    number: '04',
    title: 'Buildings are not fit for care',
    cause: 'Old buildings need more upkeep than we can pay for, and repairs take too long',
    event: 'wards and clinics fall below the standard that care needs',
    effect: 'poor surroundings for patients and staff, some of them unsafe',
    goal: 'goal-care',
    owner: owner('group-chief-finance-officer'),
    committee: finance,
    target: target(3, 4),
    scores: history([4, 4], [5, 4], [5, 4], [5, 4]),
  },
  {
    key: 'risk-05',
    number: '05',
    title: 'Services cannot continue in an emergency',
    cause: 'Plans for emergencies are not complete or not rehearsed',
    event: 'a flood, cyber attack or outbreak stops a service',
    effect: 'people who depend on us going without care',
    goal: 'goal-care',
    owner: owner('deputy-chief-executive'),
    committee: audit,
    target: target(2, 3),
    scores: history([3, 4], [3, 4], [3, 4], [3, 4]),
  },
  {
    key: 'risk-06',
    number: '06',
    title: 'Too few permanent staff, and too much agency work',
    cause: 'We do not use every way we have to find and keep people',
    event: 'posts stay empty and our workforce does not mirror our communities',
    effect: 'agency use that stays high, at a cost to continuity and to the budget',
    goal: 'goal-workplace',
    owner: owner('director-of-hr'),
    committee: people,
    target: target(3, 4),
    scores: history([4, 4], [5, 4], [5, 4], [5, 4]),
  },
  {
    key: 'risk-07',
    number: '07',
    title: 'Culture that shuts people out',
    cause: 'Leaders do not always act with compassion',
    event: 'staff do not feel included and stop speaking up',
    effect: 'poor behaviour that spreads, and closed cultures that form unseen',
    goal: 'goal-workplace',
    owner: owner('director-of-hr'),
    committee: people,
    target: target(2, 4),
    scores: history([4, 4], [4, 4], [3, 4], [3, 4]),
  },
  {
    key: 'risk-08',
    number: '08',
    title: 'Services grow apart from their communities',
    cause: 'We do not work closely enough with the places we serve',
    event: 'services are planned without them and do not last',
    effect: 'little social value added, and care that is not where or when people need it',
    goal: 'goal-community',
    owner: owner('director-of-strategy'),
    committee: finance,
    target: target(2, 3),
    scores: history([3, 3], [3, 3], [3, 3], [3, 3]),
  },
  {
    key: 'risk-09',
    number: '09',
    title: 'Partnerships too weak to join services up',
    cause: 'Old partnerships are left to fade and new ones are not made',
    event: 'services stay divided between organisations',
    effect: 'unfair differences in health across Soarvale that do not narrow',
    goal: 'goal-community',
    owner: owner('director-of-strategy'),
    committee: quality,
    target: target(2, 3),
    scores: history([4, 3], [4, 3], [4, 3], [4, 3]),
  },
]
