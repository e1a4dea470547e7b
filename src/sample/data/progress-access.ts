import { answered, approved, challenge, earlier, kept, milestone, notMentioned, promised, promisedForQ3, step } from './progress-parts.ts'
import type { ProgressItem } from './types.ts'

const owner = 'director-of-finance'
const focus = 'People reach the right service promptly, by rules that every directorate follows'
const common = {
  goal: 'goal-outcomes',
  brick: 'brick-a',
  topic: 'Access',
  focus,
  accountable: owner,
  overseenBy: 'Access delivery group',
  risks: ['risk-01'],
} as const
const directorates = ['director-of-community', 'director-of-mental-health', 'director-of-families'] as const
const onPaper = 'Validation needs two more months because neurodevelopment lists were held on paper.'

/** Items P1 to P4: access to services. */
export const accessItems: readonly ProgressItem[] = [
  {
    ...common,
    key: 'p01',
    number: 1,
    title: 'Put the access policy into practice',
    aim: 'Review the trust’s access policy, bring it up to date, and put it into practice.',
    contributing: directorates,
    continues: [29],
    milestones: [
      milestone('p01-board', 'Policy approved by the board', '2024-04-30', { done: '2024-04-30' }),
      milestone('p01-training', 'Staff trained, 3 directorates', '2024-06-28', { done: '2024-06-28' }),
      milestone('p01-lists', 'Waiting lists validated', '2024-11-29', { was: '2024-09-30', movedOn: '2024-10-11', reason: onPaper }),
      milestone('p01-audit', 'Ten services audited', '2024-11-29'),
      milestone('p01-review', 'Finance committee review', '2025-01-31'),
    ],
    promises: [
      promised(
        'p01-train',
        '2024-09-30',
        'Train the staff who manage referrals',
        kept('Training is complete: 412 of 430 staff who manage referrals.'),
      ),
      promised('p01-validate', '2024-09-30', 'Validate waiting lists', { outcome: 'new date', words: onPaper }),
      promised('p01-ten', '2024-09-30', 'Audit of ten services against the policy', notMentioned),
    ],
    updates: [
      earlier('q3-2023-24', owner, {
        rag: 'green',
        text: 'Directorates have been asked what the access policy makes hard. A first rewrite is due in February.',
      }),
      earlier('q4-2023-24', owner, {
        rag: 'green',
        text: 'A rewritten access policy has been to all three directorates and takes in this year’s national guidance. The board sees it in April.',
      }),
      {
        ...earlier('q1-2024-25', owner, {
          rag: 'green',
          text: 'The access policy went to the board in April. Waits over 18 weeks are beginning to fall. Directorates meet fortnightly to agree actions. By the end of September we will train the staff who manage referrals, validate waiting lists and audit ten services against the policy.',
        }),
        steps: approved(owner, '2024-07-12', '2024-07-16'),
      },
      {
        period: 'q2-2024-25',
        illustrative: true,
        rag: 'green',
        text: `The access policy is approved and in use in all three directorates. Training is complete: 412 of 430 staff who manage referrals. Waits over 18 weeks fell from 1,330 in June to 1,212 in September. Directorates meet fortnightly to agree actions. ${onPaper}`,
        steps: [step('draft saved', '2024-10-10T15:20:00Z', owner), step('sent', '2024-10-11T08:40:00Z', owner)],
      },
    ],
    challenges: [
      challenge({
        key: 'p01-which-is-wrong',
        askedBy: 'non-executive-finance',
        at: 'Finance and performance committee',
        askedOn: '2024-10-12',
        question: 'Fewer people wait over 18 weeks, yet the risk has not moved. Which of the two is wrong?',
        dueOn: '2024-10-18',
        answer: {
          by: owner,
          on: '2024-10-14',
          words: 'Neither. The fall is in adult services; children’s waits still drive the score. I will show the two apart from Q3.',
          becamePromise: promisedForQ3('p01-apart', '2024-12-31', 'Show adults’ and children’s waits apart'),
        },
      }),
      challenge({
        key: 'p01-which-services',
        askedBy: 'non-executive-quality',
        at: 'Quality and safety committee',
        askedOn: '2024-10-14',
        question: 'Which services follow the policy and which do not?',
        dueOn: '2024-10-18',
      }),
    ],
    answers: [
      answered({
        question: 'The milestone “Waiting lists validated” has passed. When will it be done?',
        answer: 'By 29 November. Two of three directorates are complete; the paper lists are being typed in now.',
        by: owner,
        at: '2024-10-11T08:35:00Z',
      }),
    ],
  },
  {
    ...common,
    key: 'p02',
    number: 2,
    title: 'Bring service procedures into line with the policy',
    aim: 'Go through each directorate’s operating procedures and, where needed, change them to fit the new access policy.',
    contributing: directorates,
    continues: [30],
    milestones: [
      milestone('p02-two', 'Procedures matched in two directorates', '2024-09-27', { done: '2024-09-26' }),
      milestone('p02-third', 'Procedures matched in the third directorate', '2024-12-20'),
    ],
    promises: [
      promised(
        'p02-two-done',
        '2024-09-30',
        'Match procedures in two directorates',
        kept('Procedures in two directorates of three match the policy.'),
      ),
    ],
    updates: [
      earlier('q4-2023-24', owner, { rag: 'green', text: 'A list of every operating procedure about access has been made: 61 of them.' }),
      earlier('q1-2024-25', owner, {
        rag: 'green',
        text: 'Of 61 procedures, 18 need changes. By the end of September we will match procedures in two directorates.',
      }),
      {
        period: 'q2-2024-25',
        illustrative: true,
        rag: 'green',
        text: 'Procedures in two directorates of three match the policy. The access delivery group follows the third, families and learning disability, where seven remain.',
        steps: [step('sent', '2024-10-11T10:05:00Z', owner)],
      },
    ],
    challenges: [],
    answers: [],
  },
  {
    ...common,
    key: 'p03',
    number: 3,
    title: 'Make waiting-list records complete and right',
    aim: 'Tie the pledge to better access data to the trust’s wider work on data quality, so that both pull one way.',
    contributing: ['head-of-information'],
    milestones: [
      milestone('p03-checks', 'Daily checks switched on', '2024-08-30', { done: '2024-08-29' }),
      milestone('p03-validation', 'Waiting-list validation', '2024-11-29', {
        was: '2024-09-30',
        movedOn: '2024-10-10',
        reason: 'Lists held on paper must be typed in before they can be checked.',
      }),
      milestone('p03-report', 'Completeness reported by service', '2025-01-17'),
    ],
    promises: [
      promised('p03-daily', '2024-08-30', 'Switch on daily checks of referral records', kept('Daily checks have run since 29 August.')),
      promised('p03-all', '2024-09-30', 'Finish validation of all lists', {
        outcome: 'new date',
        words: 'Validation ends on 29 November instead of 30 September.',
      }),
    ],
    updates: [
      earlier('q1-2024-25', owner, {
        rag: 'green',
        text: 'The data quality group now takes access data as a standing item. We will switch on daily checks in August and finish validation of all lists by the end of September.',
      }),
      {
        period: 'q2-2024-25',
        illustrative: true,
        rag: 'green',
        text: 'Daily checks have run since 29 August. Referral records with every field complete rose from 88% to 93%. Validation ends on 29 November instead of 30 September, because some lists were kept on paper. The data quality group and the access delivery group work from one list of faults.',
        steps: approved(owner, '2024-10-10', '2024-10-14'),
      },
    ],
    challenges: [],
    answers: [],
  },
  {
    ...common,
    key: 'p04',
    number: 4,
    title: 'Manage how long people wait',
    aim: 'Manage waiting times and access targets well, as the accountability framework asks.',
    contributing: directorates,
    milestones: [
      milestone('p04-terms', 'New terms of reference for the access delivery group', '2024-09-13', { done: '2024-09-12' }),
      milestone('p04-reviews', 'Reviews held in all directorates', '2024-12-13'),
    ],
    promises: [
      promised(
        'p04-appendix',
        '2024-09-30',
        'Share the new appendix to the framework',
        kept('The appendix to the accountability framework is out.'),
      ),
    ],
    updates: [
      earlier('q4-2023-24', owner, { rag: 'green', text: 'Directorates see their waits in one place since February.' }),
      earlier('q1-2024-25', owner, {
        rag: 'green',
        text: 'Reviews of waits take place monthly in two directorates. By the end of September we will share the new appendix to the framework.',
      }),
      {
        period: 'q2-2024-25',
        illustrative: true,
        rag: 'green',
        text: 'The appendix to the accountability framework is out. It fits the monthly performance review, and the access delivery group’s new terms make managing waits part of its core task. Fewer people wait over 18 weeks than in June.',
        steps: approved(owner, '2024-10-10', '2024-10-14'),
      },
    ],
    challenges: [],
    answers: [],
  },
]
