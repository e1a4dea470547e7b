import type { SamplePack } from './types-packs.ts'

/** What the board and a committee of the fictional trust are sent. All of it is illustrative. */
export const packs: readonly SamplePack[] = [
  {
    body: 'board',
    begunOn: '2024-07-08',
    meetsOn: '2024-07-30',
    papersDueOn: '2024-07-19',
    pages: 24,
    submittedOn: '2024-07-24',
    parts: [
      {
        kind: 'written',
        title: 'From the chair',
        preparedBy: 'chair',
        pages: 1,
        words:
          'This is the first board on the new plan. Please read what changed first, then the risks that do not fall: the rest is there to look up.\n\nThe meeting takes the progress report as read. Questions can be put before the day and are answered beside the paper.',
      },
      { kind: 'progress', title: 'Progress in the first quarter', preparedBy: 'director-of-strategy', period: 'q1-2024-25', pages: 12 },
      { kind: 'assurance framework', title: 'Board assurance framework', preparedBy: 'head-of-governance', period: 'q1-2024-25', pages: 4 },
      { kind: 'heat map', title: 'Where the risks stand', preparedBy: 'head-of-governance', period: 'q1-2024-25', pages: 1 },
      { kind: 'promises and dates', title: 'Promises and dates', preparedBy: 'director-of-strategy', period: 'q1-2024-25', pages: 3 },
      {
        kind: 'written',
        title: 'End of an interim contract',
        preparedBy: 'director-of-hr',
        isPrivate: true,
        pages: 1,
        words: 'The board is asked to note the terms on which an interim contract ends. They concern one person and are taken in private.',
      },
    ],
  },
  {
    body: 'board',
    begunOn: '2024-10-07',
    meetsOn: '2024-11-26',
    papersDueOn: '2024-11-15',
    pages: 20,
    parts: [
      {
        kind: 'written',
        title: 'From the chair',
        preparedBy: 'chair',
        pages: 1,
        words:
          'Half the year is over. The board is asked to look hardest at what is declared better than the records bear out, and at the estate.\n\nOne decision is asked: how agency spend is followed until it is inside its cap.',
      },
      { kind: 'decisions asked', title: 'Decisions asked', preparedBy: 'trust-secretary', period: 'q2-2024-25', pages: 1 },
      { kind: 'strategy', title: 'Where the strategy stands', preparedBy: 'director-of-strategy', pages: 3 },
      {
        kind: 'progress',
        title: 'Progress in the second quarter',
        preparedBy: 'director-of-strategy',
        period: 'q2-2024-25',
        pages: 10,
        before: 'Declared status stands beside the one the records support. Where they differ, the reason is printed.',
      },
      { kind: 'assurance framework', title: 'Board assurance framework', preparedBy: 'head-of-governance', period: 'q2-2024-25', pages: 4 },
      { kind: 'heat map', title: 'Where the risks stand', preparedBy: 'head-of-governance', period: 'q2-2024-25', pages: 1 },
      { kind: 'promises and dates', title: 'Promises and dates', preparedBy: 'director-of-strategy', period: 'q2-2024-25', pages: 3 },
      { kind: 'questions answered', title: 'Questions and answers', preparedBy: 'trust-secretary', period: 'q1-2024-25', pages: 2 },
      {
        kind: 'written',
        title: 'Sale of a former clinic',
        preparedBy: 'head-of-estates',
        isPrivate: true,
        pages: 1,
        words: 'The board is asked to agree the lowest price at which a former clinic may be sold. The figure is tabled at the meeting.',
      },
      {
        kind: 'written',
        title: 'An appeal against dismissal',
        isPrivate: true,
        pages: 1,
        words: 'The board hears the outcome of an appeal. It concerns one person.',
      },
    ],
  },
  {
    body: 'finance-committee',
    begunOn: '2024-10-09',
    meetsOn: '2024-10-29',
    papersDueOn: '2024-10-22',
    pages: 18,
    parts: [
      {
        kind: 'promises and dates',
        title: 'What is due and what passed',
        preparedBy: 'director-of-finance',
        period: 'q2-2024-25',
        pages: 3,
      },
      {
        kind: 'assurance framework',
        title: 'Risks the committee watches',
        preparedBy: 'head-of-governance',
        period: 'q2-2024-25',
        pages: 4,
      },
      {
        kind: 'attached report',
        title: 'The first quarter as the board had it',
        reportOf: 'q1-2024-25',
        preparedBy: 'trust-secretary',
        pages: 12,
      },
    ],
  },
]
