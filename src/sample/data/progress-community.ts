import { approved, earlier, milestone, promised, promisedForQ3 } from './progress-parts.ts'
import type { ProgressItem } from './types.ts'

const owner = 'director-of-strategy'
const common = {
  goal: 'goal-community',
  brick: 'brick-r',
  focus: 'Using our weight for the good of our places',
  accountable: owner,
  contributing: [],
} as const

/** Items P16 and P17: part of the community. */
export const communityItems: readonly ProgressItem[] = [
  {
    ...common,
    key: 'p16',
    number: 1,
    topic: 'Partnerships',
    title: 'Review work with partners',
    aim: 'Go through our work with the NHS, councils and others, and find where we can help communities to last, as an anchor in our places and through social value.',
    continues: [23],
    risks: ['risk-08'],
    milestones: [
      milestone('p16-map', 'Map of partnerships complete', '2024-07-31', { done: '2024-07-31' }),
      milestone('p16-value', 'Social value measured in three contracts', '2024-12-13', {
        was: '2024-09-30',
        movedOn: '2024-10-08',
        reason: 'Two suppliers could not give figures for local jobs until November.',
      }),
      milestone('p16-board', 'Anchor plan at the board', '2025-03-25'),
    ],
    promises: [
      promised('p16-three', '2024-09-30', 'Measure social value in three contracts', {
        outcome: 'new date',
        words: 'Social value is measured in one contract of three; the other two follow by 13 December.',
      }),
      promisedForQ3('p16-two', '2024-12-13', 'Social value measured in the other two contracts'),
    ],
    updates: [
      earlier('q3-2023-24', owner, {
        rag: 'green',
        text: 'Councils, charities and two universities have joined an anchor network with us.',
      }),
      earlier('q4-2023-24', owner, { rag: 'green', text: 'Members of the anchor network have agreed what social value means to them.' }),
      {
        ...earlier('q1-2024-25', owner, {
          rag: 'green',
          text: 'A map of 64 partnerships is nearly complete. We will measure social value in three contracts by the end of September.',
        }),
        steps: approved(owner, '2024-07-08', '2024-07-17'),
      },
      {
        period: 'q2-2024-25',
        illustrative: true,
        rag: 'amber',
        text: 'The map of partnerships was completed in July. Social value is measured in one contract of three; the other two follow by 13 December.',
        reason: 'We are still finding out how to put a figure on our social value, and two suppliers have sent no figures.',
        pathToGreen:
          'By 13 December 2024, Director of Finance: social value measured in the other two contracts, with figures for local jobs.',
        steps: approved(owner, '2024-10-08', '2024-10-11'),
      },
    ],
    challenges: [],
    answers: [],
  },
  {
    ...common,
    key: 'p17',
    number: 2,
    topic: 'Health inequalities',
    title: 'Fairer health, with partners',
    aim: 'As a member of the councils’ and NHS group, go on narrowing unfair differences in health: help to agree a plan and carry it out.',
    continues: [25],
    risks: ['risk-09'],
    milestones: [
      milestone('p17-plan', 'Group’s plan agreed', '2024-06-28', { done: '2024-06-26' }),
      milestone('p17-report', 'First report on the plan', '2024-12-20'),
    ],
    promises: [],
    updates: [
      earlier('q4-2023-24', owner, { rag: 'green', text: 'Waits were compared by deprivation for the first time, in four services.' }),
      earlier('q1-2024-25', owner, { rag: 'green', text: 'The group agreed its plan in June. Three of its twelve actions are ours.' }),
    ],
    challenges: [],
    answers: [],
  },
]
