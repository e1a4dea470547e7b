import { challenge, earlier, kept, milestone, promised, step } from './progress-parts.ts'
import type { ProgressItem } from './types.ts'

const cfo = 'group-chief-finance-officer'
const estate = {
  goal: 'goal-care',
  brick: 'brick-e',
  topic: 'Environment and sustainability',
  focus: 'Buildings that help people get better, and a lighter footprint',
  accountable: cfo,
  contributing: ['head-of-estates'],
  risks: ['risk-04'],
} as const

/** Items P8 to P11: great care. Nothing here reports on feedback, money or digital, though the goal promises all three. */
export const careItems: readonly ProgressItem[] = [
  {
    ...estate,
    key: 'p08',
    number: 1,
    title: 'Privacy and dignity in new buildings',
    contributing: ['head-of-estates', 'ward-manager-kestrel'],
    aim: 'Give patients the privacy and dignity they deserve, with new hospital buildings that follow the trust’s strategy.',
    continues: [26],
    milestones: [
      milestone('p08-brief', 'Design brief agreed with patients', '2024-05-31', { done: '2024-05-30' }),
      milestone('p08-case', 'Outline business case', '2025-03-31'),
    ],
    promises: [],
    updates: [
      earlier('q1-2024-25', cfo, {
        rag: 'green',
        text: 'Patients helped to write the design brief, which was agreed in May. The outline case is being written.',
      }),
    ],
    challenges: [
      challenge({
        key: 'p08-worst-buildings',
        askedBy: 'non-executive-finance',
        at: 'Finance and performance committee',
        askedOn: '2024-10-12',
        question: 'When will the worst buildings be safe?',
        dueOn: '2024-10-16',
      }),
    ],
    answers: [],
  },
  {
    ...estate,
    key: 'p09',
    number: 2,
    title: 'Annual estates plan',
    aim: 'Provide an estate of good quality, fit for its purpose.',
    milestones: [
      milestone('p09-agreed', 'Estates plan agreed', '2024-06-14', { done: '2024-06-13' }),
      milestone('p09-costed', 'Estates plan costed', '2024-11-29'),
      milestone('p09-half', 'Half of the year’s schemes complete', '2024-12-31'),
    ],
    promises: [promised('p09-start', '2024-09-30', 'Start eight schemes', kept('Eight schemes have started.'))],
    updates: [
      earlier('q3-2023-24', cfo, { rag: 'green', text: 'A survey of all buildings is half done.' }),
      earlier('q4-2023-24', cfo, { rag: 'green', text: 'The survey of all buildings is done and schemes are being ranked by risk.' }),
      earlier('q1-2024-25', cfo, {
        rag: 'green',
        text: 'The year’s estates plan was agreed in June. We will start eight schemes by the end of September.',
      }),
      {
        period: 'q2-2024-25',
        illustrative: true,
        rag: 'green',
        text: 'The annual estates plan moves on. Eight schemes have started. Repairs done in time stood at 81% in September.',
        steps: [step('sent', '2024-10-11T13:50:00Z', 'head-of-estates', { onBehalfOf: cfo })],
      },
    ],
    challenges: [],
    answers: [],
  },
  {
    ...estate,
    key: 'p10',
    number: 3,
    title: 'Green plan refresh',
    aim: 'Improve public health and sustainability, and lessen what climate change puts at risk.',
    continues: [28],
    milestones: [
      milestone('p10-baseline', 'Carbon figures for 2023/24', '2024-07-31', { done: '2024-07-30' }),
      milestone('p10-draft', 'Draft green plan to the finance committee', '2024-11-22'),
      milestone('p10-board', 'Green plan at the board', '2025-01-28'),
    ],
    promises: [promised('p10-figures', '2024-07-31', 'Publish carbon figures for 2023/24', kept('Carbon figures for 2023/24 are out.'))],
    updates: [
      earlier('q4-2023-24', cfo, { rag: 'green', text: 'The green plan of 2022 ends in March 2025; work on its successor has begun.' }),
      earlier('q1-2024-25', cfo, {
        rag: 'green',
        text: 'Partners have agreed how to write the new green plan. We will publish carbon figures for 2023/24 in July.',
      }),
      {
        period: 'q2-2024-25',
        illustrative: true,
        rag: 'amber',
        text: 'A refresh of the green plan is being developed. Carbon figures for 2023/24 are out.',
        steps: [
          step('sent', '2024-10-09T15:25:00Z', cfo),
          step('sent back', '2024-10-14T16:20:00Z', 'head-of-governance', {
            words: 'Say why amber, and what will bring it back to green.',
          }),
        ],
      },
    ],
    challenges: [],
    answers: [],
  },
  {
    key: 'p11',
    number: 1,
    goal: 'goal-care',
    brick: 'brick-g',
    topic: 'Organisational resilience',
    title: 'Ready for emergencies',
    aim: 'Make sure that plans for emergencies and resilience are in place and right for the trust.',
    focus: 'The trust keeps going, whatever happens',
    accountable: 'deputy-chief-executive',
    contributing: [],
    risks: ['risk-05'],
    milestones: [
      milestone('p11-exercise', 'Exercise: loss of the patient record', '2024-06-20', { done: '2024-06-20' }),
      milestone('p11-assurance', 'National core standards return', '2024-10-31'),
    ],
    promises: [],
    updates: [
      earlier('q4-2023-24', 'deputy-chief-executive', {
        rag: 'green',
        text: 'Continuity plans for 74 of 80 services were reviewed in the year.',
      }),
      earlier('q1-2024-25', 'deputy-chief-executive', {
        rag: 'green',
        text: 'In June we rehearsed the loss of the patient record. Six lessons have owners and days.',
      }),
    ],
    challenges: [],
    answers: [],
  },
]
