import { lists2021 } from './strategy-2021-lists.ts'
import type { StrategyNode, StrategyVersion, SuccessStatement } from './types.ts'

const goal = (order: number, key: string, name: string, text: string): StrategyNode => ({ key, level: 'Goal', order, name, text })

/** The papers of 2021 give no table from brick to goal, so the goal of each brick is illustrative. */
const brick = (order: number, letter: string, key: string, details: { name: string; text: string; goal: string }): StrategyNode => ({
  key,
  level: 'Brick',
  order,
  letter,
  name: details.name,
  text: details.text,
  goals: [details.goal],
  illustrative: true,
})

const success = (brickKey: string, testable: SuccessStatement['testable'], text: string, part?: string): Omit<SuccessStatement, 'key'> => ({
  brick: brickKey,
  testable,
  text,
  ...(part ? { part } : {}),
})

const statements: readonly Omit<SuccessStatement, 'key'>[] = [
  success('brick-s', 'partly', 'The people we care for keep telling us that care is good, and our regulators say so too.'),
  success('brick-t', 'no number', 'People stay well at home longer, and get back on their feet after illness with our help.', 'Community'),
  success('brick-t', 'no number', 'Patients and staff both speak well of care that is joined up, safe and close by.', 'Mental health'),
  success(
    'brick-t',
    'no number',
    'Children and families decide with us, and find help easily at home and in school.',
    'Children and families',
  ),
  success('brick-t', 'no number', 'Children and young people get mental health care when they need it.', 'Children’s mental health'),
  success(
    'brick-t',
    'countable',
    'More help is at hand in the community, people like our services, and fewer with a learning disability go into hospital.',
    'Learning disability',
  ),
  success('brick-t', 'countable', 'Autistic people wait less, live well in the community and seldom need a hospital.', 'Autism'),
  success('brick-t', 'no number', 'Digital ways in improve care, and those who cannot use them have another way.', 'Digital'),
  success('brick-e', 'by audit', 'Buildings welcome people, are clean, keep them from harm and give them privacy.'),
  success('brick-p', 'by survey', 'Involvement is at the heart of our work, and what patients say shows it.'),
  success('brick-g', 'by rating', 'Everyone knows how we are run and runs things that way; leadership is rated outstanding.'),
  success('brick-g', 'by error rates', 'Data are recorded right, checked, and put right soon when wrong.', 'Data quality'),
  success('brick-r', 'no number', 'What we do in our communities helps to narrow unfair differences in health.'),
  success('brick-elc', 'by survey', 'Inclusive and kind behaviour is prized, and people are proud of the trust.'),
  success('brick-a', 'by targets', 'Services meet needs and all can reach them, as local and national targets show.'),
  success('brick-qi', 'by survey', 'Everybody can lead an improvement at work, and results are measured as a matter of course.'),
]

/** The renewed Step up to Great: four goals, nine bricks, their lists of commitments and sixteen success statements. */
export const strategy2021: StrategyVersion = {
  key: 'step-up-2021',
  name: 'Step up to Great',
  label: '2021–24',
  from: '2021-04-01',
  to: '2024-03-31',
  vision: 'Great health and wellbeing for all',
  values: ['Compassion', 'Respect', 'Integrity', 'Trust'],
  levels: ['Goal', 'Brick', 'Commitment', 'Success statement'],
  nodes: [
    goal(1, 'goal-outcomes', 'Great health outcomes', 'For every community in Soarvale: fairer health, and safe places to live and work.'),
    goal(
      2,
      'goal-care',
      'Great care',
      'Each person and family should meet great care, so we mend what we know is weak and ask what else to change.',
    ),
    goal(
      3,
      'goal-workplace',
      'Great place to work',
      'We are 6,500 staff and volunteers in over 100 settings, and want to be where people choose to work.',
    ),
    goal(
      4,
      'goal-community',
      'Part of the community',
      'With 76,000 people in health and care across Soarvale, our choices shape our communities; we weigh that.',
    ),
    brick(1, 'S', 'brick-s', { name: 'High standards', text: 'Safe care of a steady, high standard', goal: 'goal-care' }),
    brick(2, 'T', 'brick-t', { name: 'Transformation', text: 'Services renewed, and digital ways of working', goal: 'goal-outcomes' }),
    brick(3, 'E', 'brick-e', { name: 'Environments', text: 'Buildings that help people get better', goal: 'goal-care' }),
    brick(4, 'P', 'brick-p', {
      name: 'Patient experience and involvement',
      text: 'Patients and carers shape what we do',
      goal: 'goal-care',
    }),
    brick(5, 'G', 'brick-g', { name: 'Well governed', text: 'Sound governance, money and data', goal: 'goal-care' }),
    brick(6, 'R', 'brick-r', { name: 'Reaching out', text: 'Using our weight for the good of our places', goal: 'goal-community' }),
    brick(7, 'E', 'brick-elc', { name: 'Equality, leadership, culture', text: 'A fair and kind place to work', goal: 'goal-workplace' }),
    brick(8, 'A', 'brick-a', { name: 'Access to services', text: 'The right service, in good time, for everyone', goal: 'goal-outcomes' }),
    brick(9, 'T', 'brick-qi', {
      name: 'Trust-wide quality improvement',
      text: 'Improvement and research as everyday work',
      goal: 'goal-outcomes',
    }),
  ],
  lists: lists2021,
  calledBeneath: {
    'brick-t': { commitment: 'Action' },
    'brick-e': { commitment: 'Strategic aim' },
    'brick-p': { commitment: 'Aim' },
    'brick-g': { commitment: 'Aim', enabler: 'Area' },
    'brick-elc': { enabler: 'Priority area' },
    'brick-qi': { commitment: 'Step' },
  },
  success: statements.map((statement, at) => ({ key: `success-${at + 1}`, ...statement })),
  approvals: [
    { body: 'Trust board', post: 'chief-executive', on: '2021-07-27' },
    { body: 'Trust board', post: 'chair', on: '2021-07-27' },
  ],
}

/** Priorities shared by the two trusts of the group in 2021/22. */
export const groupPriorities = [
  { order: 1, name: 'Together against racism', aim: 'To be known across the NHS for leading on race equality' },
  { order: 2, name: 'Talent management', aim: 'More ways for people to develop and move on within the group' },
  { order: 3, name: 'Leadership and organisational development', aim: 'Good, kind leaders at every level' },
  { order: 4, name: 'Innovation and research', aim: 'Centres of learning that bring new ideas and income' },
  { order: 5, name: 'Quality improvement', aim: 'Two organisations outstanding for the quality of care' },
  { order: 6, name: 'Strong governance', aim: 'Leadership rated outstanding, and decisions made without delay' },
  { order: 7, name: 'Strategic finance', aim: 'Money used to rebuild services better' },
  { order: 8, name: 'Strategic estates', aim: 'New places for healing, in greener buildings' },
] as const
