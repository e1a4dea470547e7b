import { answered, approved, earlier, kept, milestone, notMentioned, promised, promisedForQ3, step } from './progress-parts.ts'
import type { ProgressItem } from './types.ts'

const owner = 'director-of-hr'
const common = {
  goal: 'goal-workplace',
  brick: 'brick-elc',
  focus: 'A fair and kind place to work, with enough of the right people',
  accountable: owner,
  contributing: [],
} as const
const workforce = { ...common, topic: 'Workforce' } as const
const culture = { ...common, topic: 'Inclusive culture', risks: ['risk-07'] } as const

/** Items P12 to P15: great place to work. */
export const workplaceItems: readonly ProgressItem[] = [
  {
    ...workforce,
    key: 'p12',
    number: 1,
    title: 'Deliver the equality plan',
    aim: 'Carry out the plan for equality, diversity and inclusion, guided by what the data show.',
    continues: [14],
    risks: ['risk-06', 'risk-07'],
    milestones: [
      milestone('p12-plans', 'Race and disability equality plans renewed', '2024-09-30', { done: '2024-09-24' }),
      milestone('p12-panels', 'Mixed interview panels everywhere', '2024-12-31'),
    ],
    promises: [
      promised(
        'p12-renew',
        '2024-09-30',
        'Renew the race and disability equality plans',
        kept('The race and disability equality plans are renewed.'),
      ),
      promised('p12-clinics', '2024-09-30', 'Open clinics on reasonable adjustments', kept('clinics on reasonable adjustments are open')),
    ],
    updates: [
      earlier('q3-2023-24', owner, {
        rag: 'green',
        text: 'The staff survey shows where inclusion is weakest; three teams get help first.',
      }),
      earlier('q4-2023-24', owner, { rag: 'green', text: 'Learning sets on understanding other cultures have begun with 40 managers.' }),
      earlier('q1-2024-25', owner, {
        rag: 'green',
        text: 'A second round of reverse mentoring has 26 pairs. By the end of September we will renew the race and disability equality plans and open clinics on reasonable adjustments.',
      }),
      {
        period: 'q2-2024-25',
        illustrative: true,
        rag: 'green',
        text: 'The race and disability equality plans are renewed. Our reverse mentoring was highly commended for a national award. Panels that interview must now be mixed. After the unrest of August we listened to staff more often and kept to zero tolerance. A task group meets, and clinics on reasonable adjustments are open.',
        steps: approved(owner, '2024-10-08', '2024-10-11'),
      },
    ],
    challenges: [],
    answers: [],
  },
  {
    ...workforce,
    key: 'p13',
    number: 2,
    title: 'Deliver the agency reduction plan',
    aim: 'Keep patients safe and care good by growing our own workforce, and rely less on agency staff.',
    risks: ['risk-06'],
    milestones: [
      milestone('p13-panel', 'Weekly panel in all inpatient units', '2024-07-31', { done: '2024-07-29' }),
      milestone('p13-nurses', '40 overseas nurses in post', '2024-11-30', {
        was: '2024-09-30',
        movedOn: '2024-10-08',
        reason: 'Seven nurses start in November, when their visas allow.',
      }),
      milestone('p13-consent', 'No shift above the cap without the panel’s consent', '2025-01-31'),
    ],
    promises: [
      promised('p13-weekly', '2024-07-31', 'Weekly panel in all inpatient units', kept('The weekly panel runs in all inpatient units.')),
      promised('p13-forty', '2024-09-30', '40 overseas nurses in post', {
        outcome: 'part kept',
        words: '33 of 40 overseas nurses are in post.',
      }),
      promised('p13-off-framework', '2024-09-30', 'End off-framework bookings', notMentioned),
    ],
    updates: [
      earlier('q3-2023-24', owner, {
        rag: 'amber',
        text: 'Agency shifts rose over the winter.',
        reason: 'Sickness was high and 112 nursing posts were empty.',
        pathToGreen: 'A plan to cut agency use goes to the board in March 2024.',
      }),
      earlier('q4-2023-24', owner, {
        rag: 'amber',
        text: 'The board agreed the plan in March. Two wards have begun to fill rotas six weeks ahead.',
        reason: 'Agency use is higher than the national ceiling.',
        pathToGreen: 'Each directorate has a target from April 2024.',
      }),
      {
        ...earlier('q1-2024-25', owner, {
          rag: 'amber',
          text: 'Agency use remains above plan, mainly in inpatient nursing. A weekly panel now approves every shift that goes above the price cap. Recruitment from overseas continues. We expect to be back inside the cap by the end of September.',
          reason: 'Too many shifts in inpatient nursing still go above the price cap.',
          pathToGreen:
            'By 31 July 2024: weekly panel in all inpatient units. By 30 September 2024: 40 overseas nurses in post, and no more off-framework bookings.',
        }),
        steps: approved(owner, '2024-07-10', '2024-07-15'),
      },
      {
        period: 'q2-2024-25',
        illustrative: true,
        rag: 'amber',
        text: 'The weekly panel runs in all inpatient units. 33 of 40 overseas nurses are in post. Agency spend is coming down but we remain above the cap.',
        reason: 'We make good headway on the plan, yet agency use is still a risk to the trust.',
        pathToGreen: 'By 30 November 2024: the seven nurses who are still to come have started.',
        steps: [
          step('sent', '2024-10-08T12:05:00Z', owner),
          step('sent back', '2024-10-14T10:30:00Z', 'chief-executive', { words: 'Say what happened to off-framework bookings.' }),
          step('draft saved', '2024-10-15T09:42:00Z', owner),
        ],
        draft: {
          rag: 'amber',
          text: 'The weekly panel runs in all inpatient units and has turned down 214 shifts. 33 of 40 overseas nurses are in post; the other 7 start in November. Agency spend fell from 9.1% to 7.9% of pay. We remain above the cap.',
          reason: 'Acute wards still book above the cap at weekends, because seven posts are not yet filled.',
          pathToGreen:
            'By 30 November 2024, Director of HR: seven nurses start; weekend bank rota live on four wards.\nBy 31 January 2025, Director of Nursing: no shift above the cap without the panel’s consent.',
        },
      },
    ],
    challenges: [],
    answers: [
      answered({
        question: 'You expected to be inside the cap by September. What is different about January?',
        answer: 'In July we had no start dates. All seven nurses now have signed contracts and visas.',
        by: owner,
        at: '2024-10-15T09:41:00Z',
      }),
    ],
  },
  {
    ...culture,
    key: 'p14',
    number: 1,
    title: 'Culture and leadership programme',
    aim: 'Improve culture, inclusion and leadership together with our people, led by change leaders, so that speaking up, learning and wellbeing thrive.',
    continues: [12],
    milestones: [
      milestone('p14-conference', 'Leadership conference on working together against racism', '2024-09-20', { done: '2024-09-19' }),
      milestone('p14-behaviours', 'Leadership behaviours in every appraisal', '2025-01-31'),
    ],
    promises: [
      promised(
        'p14-hold',
        '2024-09-20',
        'Hold the leadership conference',
        kept('The leadership conference on 19 September drew 180 leaders'),
      ),
      promisedForQ3('p14-plans', '2024-12-13', 'Each directorate publishes three things it will change'),
    ],
    updates: [
      earlier('q3-2023-24', owner, { rag: 'green', text: 'Sixty change leaders have been chosen from all parts of the trust.' }),
      earlier('q4-2023-24', owner, {
        rag: 'green',
        text: 'Change leaders held 22 talks with teams about what gets in the way of good care.',
      }),
      earlier('q1-2024-25', owner, {
        rag: 'green',
        text: 'Change leaders brought nine ideas to the executive team; six were taken up. We will hold the leadership conference in September.',
      }),
      {
        period: 'q2-2024-25',
        illustrative: true,
        rag: 'green',
        text: 'The leadership conference on 19 September drew 180 leaders and chose its priorities, first among them working together against racism. Leadership behaviours are now part of the appraisal form in 31 of 48 teams. By 13 December each directorate publishes three things it will change.',
        steps: approved(owner, '2024-10-07', '2024-10-10'),
      },
    ],
    challenges: [],
    answers: [],
  },
  {
    ...culture,
    key: 'p15',
    number: 2,
    title: 'Wellbeing and engagement',
    aim: 'Look after health and wellbeing, and have staff take part in the new strategy and in inclusive, kind leadership.',
    continues: [13],
    milestones: [
      milestone('p15-survey', 'Staff survey launched', '2024-09-30', { done: '2024-09-30' }),
      milestone('p15-strategy', 'Staff views on the new strategy reported', '2024-12-13'),
    ],
    promises: [
      promised('p15-launch', '2024-09-30', 'Launch the staff survey', kept('The staff survey was launched on 30 September')),
      promised('p15-roadshows', '2024-09-30', 'Six wellbeing roadshows', kept('All six wellbeing roadshows took place')),
    ],
    updates: [
      earlier('q4-2023-24', owner, { rag: 'green', text: 'One in three members of staff used a wellbeing offer in the year.' }),
      earlier('q1-2024-25', owner, {
        rag: 'green',
        text: 'Plans for the summer are ready. We will launch the staff survey and run six wellbeing roadshows by the end of September.',
      }),
      {
        period: 'q2-2024-25',
        illustrative: true,
        rag: 'green',
        text: 'The staff survey was launched on 30 September; by 4 October 14% had answered. All six wellbeing roadshows took place, and 390 people had a health check. Engagement is better than a year ago. Staff of both trusts are being asked about the group’s new strategy at conferences on inclusive leadership.',
        steps: approved(owner, '2024-10-07', '2024-10-10'),
      },
    ],
    challenges: [],
    answers: [],
  },
]
