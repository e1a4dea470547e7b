import type { PaperWords } from './types-papers.ts'

/** The front sheets of two papers and what non-executives asked about them between meetings. All of it is illustrative. */
export const papers: PaperWords = {
  sheets: [
    {
      period: 'q1-2024-25',
      on: '2024-07-23',
      by: 'director-of-strategy',
      purpose: 'To show the board how the first quarter of the 2024/25 plan went, goal by goal, and which dates are at risk.',
      asked: 'assurance',
      decision: '',
      sponsor: 'deputy-chief-executive',
      author: 'director-of-strategy',
      consideredBy: 'Executive team, 22 July 2024',
      summary:
        'The plan has been taken up in its new form and each item has a named executive. Most words this quarter are about starting: policies rewritten, groups formed, posts advertised. Few items have a measure yet, so the board can see effort more clearly than effect. Agency spend and the state of the older buildings are where we expect questions.',
    },
    {
      period: 'q2-2024-25',
      on: '2024-10-11',
      by: 'director-of-strategy',
      purpose: 'To show the board how the second quarter went, and to agree what is done about agency spend before winter.',
      asked: 'decision',
      decision: 'Agree that agency spend is reported to the finance and performance committee each month until it is inside the cap.',
      sponsor: 'deputy-chief-executive',
      author: 'director-of-strategy',
      consideredBy: '',
      summary:
        'The access policy is in use in all three directorates, and the first research posts are advertised. Agency spend is still above its cap. Every other item is on plan.',
    },
  ],
  questions: [
    {
      period: 'q1-2024-25',
      askedBy: 'non-executive-finance',
      askedOn: '2024-08-06',
      words: 'The paper says that few items have a measure. By when will each item have one, and who sees to it?',
      dueOn: '2024-08-20',
      answer: {
        by: 'director-of-strategy',
        on: '2024-08-15',
        words:
          'Each executive has been asked for one measure an item by the end of October. Where none is possible, the paper will say so instead of leaving it open. I see to it.',
      },
    },
    {
      period: 'q1-2024-25',
      item: 'p09',
      askedBy: 'non-executive-quality',
      askedOn: '2024-08-06',
      words: 'How many of the repairs that wait concern places where patients sleep?',
      dueOn: '2024-08-20',
      answer: {
        by: 'group-chief-finance-officer',
        on: '2024-08-19',
        words:
          'I do not know yet: the list is kept by building, not by use. The estates team marks the wards in September, and the next paper will have the number.',
      },
    },
    {
      period: 'q2-2024-25',
      askedBy: 'non-executive-quality',
      askedOn: '2024-10-12',
      words: 'Where in this paper would I see what a patient or a carer noticed of it?',
      dueOn: '2024-10-26',
    },
  ],
}
