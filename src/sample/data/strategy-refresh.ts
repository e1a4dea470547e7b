import type { Closing, Interruption, NextDraft } from './types.ts'

/** The review that closed the single patient record; the papers only say that it went live in November 2020. */
export const closings: readonly Closing[] = [
  {
    of: { version: 'step-up-2019', node: 'priority-r' },
    promised: 'One record at the point of care; fewer incidents through better information; partners told sooner.',
    found:
      'All services moved to one record in November 2020. Staff find what they need in one place. Incidents that name missing information fell in community services; wards cannot tell, since they did not count them before. Primary care still waits for its view of the record.',
    benefits: 'part realised',
    learned: 'Count before the change what is to be better after it. Train close to the day of going live.',
    on: '2021-06-22',
    by: 'Quality Committee',
    illustrative: true,
  },
]

/** How the pandemic cut the strategy anew; the papers say that it was, not which parts. */
export const interruptions: readonly Interruption[] = [
  {
    of: { version: 'step-up-2019', node: 'priority-qi' },
    what: 'suspended',
    from: '2020-03-23',
    review: '2020-06-30',
    reason: 'Preserving life came first: improvement staff went to the wards (illustrative)',
    approvedBy: 'Executive team',
    ended: { on: '2020-09-01', reason: 'Services reflect, reset and rebuild, and need help with it (illustrative)' },
  },
  {
    of: { version: 'step-up-2019', node: 'priority-r' },
    what: 'accelerated',
    from: '2020-04-06',
    review: '2020-07-31',
    reason: 'Clinicians who work from home need one record (illustrative)',
    approvedBy: 'Executive team',
    ended: { on: '2020-12-01', reason: 'The record is live in all services (illustrative)' },
  },
]

const board = 'Strategy working group'

/** The next strategy went out to staff in the summer of 2024; its words, years and what was decided so far are illustrative. */
export const nextDraft: NextDraft = {
  follows: 'step-up-2024',
  name: 'Step up to Great, renewed',
  label: '2025–30',
  from: '2025-04-01',
  to: '2030-03-31',
  vision: 'Great health and wellbeing for all',
  startedOn: '2024-07-16',
  decisions: [
    { of: 'goal-outcomes', on: '2024-08-13', become: 'rest', reason: 'Staff want it kept (illustrative)', approvedBy: board },
    { of: 'goal-care', on: '2024-08-13', become: 'retained', reason: 'Staff want it kept (illustrative)', approvedBy: board },
    {
      of: 'goal-workplace',
      on: '2024-08-20',
      become: 'reworded',
      title: 'Great place to work and learn',
      statement: 'Everyone who works here is well, has a say, and goes on learning.',
      reason: 'Learners and volunteers asked to be named (illustrative)',
      approvedBy: board,
    },
    { of: 'goal-workplace', on: '2024-08-20', become: 'rest', reason: 'It holds for learners too (illustrative)', approvedBy: board },
    { of: 'brick-s', on: '2024-09-10', become: 'rest', reason: 'No reason to change was heard (illustrative)', approvedBy: board },
    { of: 'brick-p', on: '2024-09-10', become: 'rest', reason: 'No reason to change was heard (illustrative)', approvedBy: board },
    {
      of: 'brick-t',
      on: '2024-09-17',
      become: 'split',
      parts: ['Care close to home', 'Digital care'],
      reason: 'Two programmes stood under one letter (illustrative)',
      approvedBy: board,
    },
    {
      of: 'brick-e',
      on: '2024-10-01',
      become: 'refocused',
      title: 'Greener places',
      statement: 'Buildings that do no harm to the climate, or to those inside',
      reason: 'Dormitories are gone; what is left of the estate is its carbon (illustrative)',
      approvedBy: board,
    },
  ],
  added: [{ level: 'goal', title: 'Prevention', statement: 'People stay well, and fewer need us (illustrative).', on: '2024-10-08' }],
}
