import type { StrategyNode, StrategyVersion } from './types.ts'

const objective = (order: number, key: string, name: string, text: string): StrategyNode => ({
  key,
  level: 'Strategic objective',
  order,
  name,
  text,
})

interface PriorityText {
  key: string
  parent: string
  letter: string
  name: string
  text: string
  actions: readonly string[]
  measures: readonly string[]
  outcomes: readonly string[]
}

const listed = (priority: string, level: string, texts: readonly string[]): StrategyNode[] =>
  texts.map((name, at) => ({
    key: `${priority}-${level.toLowerCase().replaceAll(' ', '-')}-${at + 1}`,
    level,
    parent: priority,
    order: at + 1,
    name,
  }))

const priority = (order: number, p: PriorityText): StrategyNode[] => [
  { key: p.key, level: 'Priority', parent: p.parent, order, letter: p.letter, name: p.name, text: p.text },
  ...listed(p.key, 'Action', p.actions),
  ...listed(p.key, 'Measure', p.measures),
  ...listed(p.key, 'Expected outcome', p.outcomes),
]

/** The first Step up to Great: four objectives over nine priorities, with a choice of each priority's actions, measures and outcomes. */
export const strategy2019: StrategyVersion = {
  key: 'step-up-2019',
  name: 'Step up to Great',
  label: '2019–21',
  from: '2019-04-01',
  to: '2021-03-31',
  vision: 'Kind, high quality care and wellbeing for everyone',
  values: ['Compassion', 'Respect', 'Integrity', 'Trust'],
  levels: ['Strategic objective', 'Priority', 'Action', 'Measure', 'Expected outcome'],
  nodes: [
    objective(1, 'objective-safe', 'Safe', 'Give safe and effective care, centred on the patient, every time'),
    objective(2, 'objective-partnership', 'Partnership', 'Work with others so that care is right in kind, place and time'),
    objective(3, 'objective-staff', 'Staff', 'Be a place where good people are proud to work, and stay'),
    objective(4, 'objective-sustainability', 'Sustainability', 'Make sure that what we do can last'),
    ...priority(1, {
      key: 'priority-s',
      parent: 'objective-safe',
      letter: 'S',
      name: 'High standards',
      text: 'Raise the standard of safety and of quality',
      actions: [
        'Agree one set of clinical standards that says what safe and effective care looks like',
        'Cut harm that could have been avoided',
        'Write care plans and risk assessments with the person they are about',
      ],
      measures: [
        'Share of care without harm, by month',
        'Audits of record keeping, by quarter',
        'Practice concerns about observation and seclusion',
      ],
      outcomes: [
        'Falls, pressure ulcers and medicine errors cause less harm',
        'Records and care plans are better kept',
        'Fewer complaints about clinical care',
      ],
    }),
    ...priority(2, {
      key: 'priority-t',
      parent: 'objective-staff',
      letter: 'T',
      name: 'Transformation',
      text: 'Change mental health and community services for the better',
      actions: [
        'Choose a new model of mental health care from options drawn up with patients and staff',
        'Write a phased plan of 30 months, with its measures',
        'Design a new model for community nursing and therapy with the people who use it',
      ],
      measures: [
        'Progress against the phased plan, due in October 2019',
        'Peer support workers in post, at least 10',
        'Referrals, activity and response times',
      ],
      outcomes: ['Services can match capacity to demand', 'National standards are met more often', 'Staff are easier to find and to keep'],
    }),
    ...priority(3, {
      key: 'priority-e',
      parent: 'objective-sustainability',
      letter: 'E',
      name: 'Environments',
      text: 'Make every building clean, safe and welcoming',
      actions: [
        'Replace every dormitory with single en-suite rooms by 2030',
        'Bring a renewed estates strategy to the board in September 2019',
        'Clear maintenance backlog where the risk is highest',
      ],
      measures: ['Backlog work done on time', 'Cleanliness scores against the national standard', 'Number of sites we run'],
      outcomes: ['Patients have more privacy and dignity', 'The risk of harm from our buildings falls', 'Repairs are delayed less'],
    }),
    ...priority(4, {
      key: 'priority-p',
      parent: 'objective-partnership',
      letter: 'P',
      name: 'Patient involvement',
      text: 'Involve patients, carers and families',
      actions: [
        'Write a five-year involvement strategy together with patients',
        'Set up a council of people who use our services',
        'Show publicly what changed because somebody told us',
      ],
      measures: ['Feedback reports, by quarter', 'Experts by experience working with us', 'Complaints, by quarter and year'],
      outcomes: ['Fewer complaints', 'Better scores in surveys and the friends and family test', 'More services designed with patients'],
    }),
    ...priority(5, {
      key: 'priority-g',
      parent: 'objective-sustainability',
      letter: 'G',
      name: 'Well governed',
      text: 'Be well run, and able to go on',
      actions: [
        'Strengthen how risk is managed and assured',
        'Give each directorate its own budget to manage',
        'Set a financial plan that follows the trust’s plan',
      ],
      measures: ['Opinion of internal audit', 'Tests of whether governance is fit for purpose', 'Financial position, by month'],
      outcomes: ['A better regulator’s rating for leadership', 'Fewer risks come as a surprise', 'Every financial duty is met'],
    }),
    ...priority(6, {
      key: 'priority-r',
      parent: 'objective-sustainability',
      letter: 'R',
      name: 'Single patient record',
      text: 'Bring in one electronic patient record',
      actions: [
        'Resource and manage the record project to its plan',
        'Train all staff to use one record',
        'Make it easier for clinicians here and in primary care to share what they know',
      ],
      measures: ['Milestones of the project plan', 'Safe transfer of records', 'A review of benefits after completion'],
      outcomes: [
        'Better information at once means fewer incidents',
        'Staff find what they need in one form',
        'Partners outside the trust are told sooner',
      ],
    }),
    ...priority(7, {
      key: 'priority-elc',
      parent: 'objective-staff',
      letter: 'E',
      name: 'Equality, leadership, culture',
      text: 'Improve culture, equality and inclusion',
      actions: [
        'Train a first group of minority ethnic staff in interview skills by June 2019',
        'Launch a zero tolerance campaign',
        'Rewrite the recruitment policy by October 2019',
      ],
      measures: ['Staff who take part in reverse mentoring', 'Workforce race equality standard', 'Ratings in the NHS staff survey'],
      outcomes: ['Staff report a better experience', 'Race equality measures improve', 'People stay longer and are ill less often'],
    }),
    ...priority(8, {
      key: 'priority-a',
      parent: 'objective-safe',
      letter: 'A',
      name: 'Access to services',
      text: 'Make services easy to reach',
      actions: [
        'Pick the services whose waits carry most risk and start there',
        'Revise and publish the access policy',
        'Give each service a dashboard of its own waits',
      ],
      measures: ['Six national waiting time targets', 'Patients’ views of access', 'Complaints about waiting'],
      outcomes: ['National targets are met more often', 'People are more satisfied with access', 'Health outcomes improve'],
    }),
    ...priority(9, {
      key: 'priority-qi',
      parent: 'objective-safe',
      letter: 'T',
      name: 'Trust-wide quality improvement',
      text: 'Use one approach to improvement across the trust',
      actions: [
        'Choose one improvement method and teach it',
        'Form a faculty out of skilled staff and partners',
        'Give teams one door to knock on for help with improvement',
      ],
      measures: ['Projects registered', 'Staff trained, by level', 'Projects that lasted a year'],
      outcomes: ['Improvements follow one method and last', 'Clinicians lead change with senior backing'],
    }),
  ],
  lists: [],
  success: [],
  approvals: [
    { body: 'Trust board', post: 'chief-executive', on: '2019-12-17' },
    { body: 'Trust board', post: 'medical-director', on: '2019-12-17' },
    { body: 'Trust board', post: 'director-of-nursing', on: '2019-12-17' },
  ],
}
