import { milestone, promised, row } from './plan-rows.ts'
import type { PlanRow } from './types.ts'

const feedback = 'Learn from what patients say and let it shape our services, with the new friends and family test in use everywhere'

/** Rows 11 to 18: equality, leadership and culture; patient involvement, still under its name of 2019. */
export const peopleRows: readonly PlanRow[] = [
  row(11, 'brick-elc', {
    theme: '',
    focus: 'Staff are safe, healthy in body and mind, and can work flexibly',
    outcome: 'This year’s objectives of the people plan are met.',
    accountable: 'director-of-hr',
    q1: 'Work goes on, and now takes in the staff survey’s actions and the exemplar programme for the people promise.',
    september:
      'Exemplar programmed action plan for the people promise set up. Attention to flexible working, leaving interviews and talks about staying.',
  }),
  row(12, 'brick-elc', {
    theme: 'Equality, Leadership, Culture',
    focus: 'The trust engages its staff well',
    outcome: 'Culture, leadership and inclusion improve through the culture programme, and leadership behaviours take root with all staff.',
    accountable: 'director-of-hr',
    q1: 'Meetings of change champions continue, and we plan for more of them.',
    september:
      'An active campaign is recruiting change leaders. At their meetings they discuss the staff survey and turn comments into action.',
  }),
  row(13, 'brick-elc', {
    theme: '',
    focus: 'The trust engages its staff well',
    outcome: 'Big conversations of the reset and rebuild programme take place, and what they ask for is done.',
    accountable: 'director-of-hr',
    q1: 'Priorities for health and wellbeing and the principle of blended working are being rolled out.',
    september:
      'The senior leadership forum, the networks of change leaders and champions, and the staff networks go on meeting. From summer into autumn, wellbeing roadshows tour our sites and are welcomed. Gold tickets were sent and liked.',
  }),
  row(14, 'brick-elc', {
    theme: 'Equality, Leadership, Culture',
    focus: 'The trust engages its staff well',
    focusReadFromAbove: true,
    outcome: 'Prospects for employment and development of minority ethnic staff improve.',
    accountable: 'director-of-hr',
    q1: 'Training in interview skills and career development continues to run.',
    september:
      'Training in interview skills and career development continues to run. A class for active bystanders was given to system and group. A programme on inclusive, kind leadership has been written and begun, and the group has seen it. Our figure for the model employer target is better, and leadership classes go on.',
    repetition: 'repeated then extended',
  }),
  row(15, 'brick-elc', {
    theme: 'Equality, Leadership, Culture',
    focus: 'Find people, and keep them',
    outcome: 'Staff support networks are developed further.',
    accountable: 'director-of-hr',
    q1: 'We support the networks and help them grow; charitable funds approved more money for them to use.',
    september:
      'Exemplar programmed action pan for the people promise set up. Attention to flexible working, leaving interviews and talks about staying.',
  }),
  row(16, 'brick-p', {
    theme: 'Patient Involvement',
    focus: feedback,
    outcome: 'Sharing an experience with us is simple.',
    accountable: 'director-of-nursing',
    q1: 'Codes at contact points, improvement methods, the feedback system and patient stories are becoming part of staff and patient experience. Work began on 15 Steps, on a group of patient assessors for PLACE, and on the offer to office staff. All work for the quarter is on target. A task and finish group for carers starts again in Q2. In Q1 we looked at how much we do and where we stand, and asked other trusts and our partner; the aim for Q2 is to strengthen progress.',
    september:
      'Help with the friends and family test goes on. For the 15 Steps Challenge, office staff, patients and carers have been trained as reviewers and wait for their first visits. PLACE assessors from the same groups are trained and visits have begun. Note to Matron, a way to comment on our wards without giving a name, is being developed for launch in Q3. Fifteen staff and patients carried out a peer review of complaints. They judged it useful and found things to improve. A second one is planned for October 2022.',
    milestones: [
      milestone('r16-note', 'Note to Matron launched', '2022-12-31', { precision: 'quarter' }),
      milestone('r16-peer-review', 'Second peer review of complaints', '2022-10-31', { precision: 'month' }),
    ],
    promises: [
      promised('r16-carers', 'The carers’ task and finish group starts again in Q2', '2022-09-30', { outcome: 'not mentioned' }),
      promised('r16-strengthen', 'Progress with other trusts is strengthened in Q2', '2022-09-30', { outcome: 'not mentioned' }),
    ],
  }),
  row(17, 'brick-p', {
    theme: 'Patient Involvement',
    focus: feedback,
    outcome: 'More people take a real part in their care and in improving services.',
    accountable: 'director-of-nursing',
    q1: 'The friends and family test is being extended, and its codes put up at every site.',
    september:
      'The framework for leadership by people with lived experience has been approved. Roles for patient and carer partners are being written with patients and carers, and recruiting starts in October 2022. For patient safety partners the role is signed off and ready to advertise. Mental health recovery services move to the corporate team in October, which lets us build a path for lived experience and bring peer support workers into physical health services.',
    milestones: [
      milestone('r17-partners', 'Recruitment of patient and carer partners starts', '2022-10-31', { precision: 'month' }),
      milestone('r17-recovery', 'Recovery services move to the corporate team', '2022-10-31', { precision: 'month' }),
    ],
  }),
  row(18, 'brick-p', {
    theme: 'Patient Involvement',
    focus: 'Keep developing how patients and carers take part',
    outcome: 'People who use our services, or are touched by them, have a better experience.',
    accountable: 'director-of-nursing',
    q1: 'The involvement network grows and works with more partners, and there is now a place where service users and carers share and learn about improvement, with steady attendance. Involvement cafes are under review. We looked at training for staff and found gaps in talks with those concerned. All Q1 targets are met. Leadership and support for the youth advisory board are in place. Services keep coming to us to design things together.',
    september:
      'A peer group of patients and carers for improvement has been formed; members work on several projects and meet to share what they learn. A foundation programme in patient experience is confirmed, with 30 places for culture leaders, patient and carer partners, the youth board and the people’s council, so that they learn side by side. The review of customer service, designed with staff and patients, should be complete at the end of September.',
    milestones: [milestone('r18-customer-service', 'Customer service review complete', '2022-09-30', { precision: 'month' })],
  }),
]
