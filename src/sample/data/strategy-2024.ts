import type { StrategyNode, StrategyVersion } from './types.ts'

const goal = (order: number, key: string, name: string, text: string): StrategyNode => ({ key, level: 'Goal', order, name, text })
const objective = (goalKey: string, order: number, name: string): StrategyNode => ({
  key: `${goalKey}-objective-${order}`,
  level: 'Objective',
  parent: goalKey,
  order,
  name,
})

/** Four bricks keep their label in the papers of 2024/25; the goal of the other five is illustrative. */
const brick = (order: number, letter: string, key: string, details: { name: string; goal: string; labelled?: true }): StrategyNode => ({
  key,
  level: 'Brick',
  order,
  letter,
  name: details.name,
  goals: [details.goal],
  ...(details.labelled ? {} : { illustrative: true as const }),
})

/** Step up to Great in 2024/25: goals first, with objectives; the nine bricks stay as a second axis. */
export const strategy2024: StrategyVersion = {
  key: 'step-up-2024',
  name: 'Step up to Great',
  label: '2024/25',
  from: '2024-04-01',
  to: '2025-03-31',
  vision: 'Great health and wellbeing for all',
  values: ['Compassion', 'Respect', 'Integrity', 'Trust'],
  levels: ['Goal', 'Objective', 'Brick', 'Progress item'],
  nodes: [
    goal(1, 'goal-outcomes', 'Great outcomes', 'For every community in Soarvale: fairer health, and safe places to live and work.'),
    objective('goal-outcomes', 1, 'Local people can reach our services more easily.'),
    objective('goal-outcomes', 2, 'Services are safe, given with partners, and open to new ideas, so that outcomes are great.'),
    goal(
      2,
      'goal-care',
      'Great care',
      'Each person and family should meet great care, so we mend what we know is weak and ask what else to change.',
    ),
    objective('goal-care', 1, 'We show that care is great by listening to feedback and acting on it.'),
    objective('goal-care', 2, 'We judge it by patient experience, the people’s council and what we design together.'),
    objective('goal-care', 3, 'We carry out our plans for money, operations, estate and digital.'),
    goal(
      3,
      'goal-workplace',
      'Great place to work',
      'We are 6,500 staff and volunteers in over 100 settings, and want to be where people choose to work.',
    ),
    objective('goal-workplace', 1, 'Staff have what they need to give good, kind care and to be well.'),
    goal(
      4,
      'goal-community',
      'Part of the community',
      'With 76,000 people in health and care across Soarvale, our choices shape our communities; we weigh that.',
    ),
    objective(
      'goal-community',
      1,
      'Older partnerships grow stronger and new ones are made, so that local people meet one joined-up service.',
    ),
    brick(1, 'S', 'brick-s', { name: 'High standards', goal: 'goal-care' }),
    brick(2, 'T', 'brick-t', { name: 'Transformation', goal: 'goal-outcomes' }),
    brick(3, 'E', 'brick-e', { name: 'Environments', goal: 'goal-care', labelled: true }),
    brick(4, 'P', 'brick-p', { name: 'Patient experience and involvement', goal: 'goal-care' }),
    brick(5, 'G', 'brick-g', { name: 'Well governed', goal: 'goal-care' }),
    brick(6, 'R', 'brick-r', { name: 'Reaching out', goal: 'goal-community' }),
    brick(7, 'E', 'brick-elc', { name: 'Equality, leadership, culture', goal: 'goal-workplace', labelled: true }),
    brick(8, 'A', 'brick-a', { name: 'Access to services', goal: 'goal-outcomes', labelled: true }),
    brick(9, 'T', 'brick-qi', { name: 'Trust-wide quality improvement', goal: 'goal-outcomes', labelled: true }),
  ],
  lists: [],
  success: [],
  approvals: [{ body: 'Trust board', post: 'chief-executive', on: '2024-03-26' }],
}
