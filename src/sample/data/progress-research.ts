import { earlier, milestone, promised, promisedForQ3, step } from './progress-parts.ts'
import type { ProgressItem } from './types.ts'

const owner = 'medical-director'
const common = {
  goal: 'goal-outcomes',
  brick: 'brick-qi',
  topic: 'Research or innovation',
  focus: 'Research and improvement are part of everyday work',
  accountable: owner,
  namedAsWell: 'director-of-nursing',
  contributing: ['qi-adviser'],
  risks: ['risk-02'],
} as const

/** Items P5 to P7: research or innovation. The papers name two accountable roles for each. */
export const researchItems: readonly ProgressItem[] = [
  {
    ...common,
    key: 'p05',
    number: 1,
    title: 'University trust status for the group',
    aim: 'Help the group to become a university trust, so that research leadership and academic posts grow here over the long term.',
    milestones: [
      milestone('p05-partner', 'Academic partner chosen', '2024-06-28', { done: '2024-06-27' }),
      milestone('p05-bid', 'Application sent', '2025-02-28'),
    ],
    promises: [],
    updates: [
      earlier('q4-2023-24', owner, { rag: 'green', text: 'Both boards have agreed to apply, and talks with two universities are open.' }),
      earlier('q1-2024-25', owner, {
        rag: 'green',
        text: 'An academic partner has been chosen. The application is planned for February 2025.',
      }),
    ],
    challenges: [],
    answers: [],
  },
  {
    ...common,
    key: 'p06',
    number: 2,
    title: 'National research studies',
    aim: 'Go on taking part in good national studies across many centres, through the clinical research network and the regional one that follows it.',
    continues: [34],
    milestones: [
      milestone('p06-studies', 'Twelve national studies open', '2024-08-30', { done: '2024-08-28' }),
      milestone('p06-network', 'Agreement with the new regional network', '2025-03-28'),
    ],
    promises: [],
    updates: [
      earlier('q1-2024-25', owner, { rag: 'green', text: 'Ten national studies are open and 214 people have joined one since April.' }),
    ],
    challenges: [],
    answers: [],
  },
  {
    ...common,
    key: 'p07',
    number: 3,
    title: 'Leadership for research',
    aim: 'Attract, support and keep leaders in every discipline who believe that evidence drives care.',
    milestones: [
      milestone('p07-plan', 'Plan for research leadership agreed', '2024-07-26', { done: '2024-07-25' }),
      milestone('p07-posts', 'Two research leads appointed', '2024-12-20', {
        was: '2024-09-30',
        movedOn: '2024-10-09',
        reason: 'Nobody suitable applied in August; interviews are on 19 November.',
      }),
    ],
    promises: [
      promised('p07-leads', '2024-09-30', 'Appoint two research leads', {
        outcome: 'new date',
        words: 'Two posts are vacant; interviews are on 19 November.',
      }),
      promisedForQ3('p07-interviews', '2024-12-20', 'Two research leads in post'),
    ],
    updates: [
      earlier('q4-2023-24', owner, {
        rag: 'green',
        text: 'Each directorate has named a lead for research, for now in addition to other duties.',
      }),
      earlier('q1-2024-25', owner, {
        rag: 'green',
        text: 'A plan for research leadership is nearly agreed and money for two leads is set aside. We will appoint two research leads by the end of September.',
      }),
      {
        period: 'q2-2024-25',
        illustrative: true,
        rag: 'amber',
        text: 'The plan was agreed in July. Two posts are vacant; interviews are on 19 November. Eleven nurses and therapists have started a research course.',
        reason: 'What we set out to do is hard while money is short: pay on offer did not draw applicants in August.',
        pathToGreen:
          'By 20 December 2024, Director of HR: two research leads in post, one of them shared with our group partner to spread the cost.',
        steps: [step('draft saved', '2024-10-08T16:10:00Z', owner), step('sent', '2024-10-09T11:15:00Z', owner)],
      },
    ],
    challenges: [],
    answers: [],
  },
]
