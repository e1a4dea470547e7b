import { milestone, promised, row } from './plan-rows.ts'
import type { PlanRow } from './types.ts'

const learnFromCovid = 'Take what Covid taught us and give safe care that harms fewer people'

/** Rows 1 to 10 of the plan of 2022/23: high standards and transformation. */
export const careRows: readonly PlanRow[] = [
  row(1, 'brick-s', {
    theme: 'S High Standards',
    focus: learnFromCovid,
    outcome: 'Compliance with core care standards and with the regulator’s requirements rises, and we can show it.',
    accountable: 'director-of-nursing',
    q1: 'Our group partner is helping us to be ready for an inspection on any day, and that work has begun. Every must-do and should-do action from the regulator is complete and was done in time. No warning notice is open, and the acute services that were visited again have better ratings. We took part in the inspection of urgent and emergency care across the system. The mental health liaison team had a good report.',
    september:
      'Messages about our always standards have started to go out. The national framework for responding to patient safety incidents (PSIRF) is published and we are planning how to bring it in. Actions for the regulator are on track, with the last must-do to close by the end of September 2022. Plans for Schwartz rounds have begun. Patient partners and office staff have been recruited for the 15 Steps visits. We are ready for the joint area inspection that starts on 20/09/22.',
    milestones: [
      milestone('r1-must-do', 'Last must-do action closed', '2022-09-30', { precision: 'month' }),
      milestone('r1-joint-inspection', 'Joint area inspection starts', '2022-09-20'),
    ],
  }),
  row(2, 'brick-s', {
    theme: 'S High Standards',
    focus: learnFromCovid,
    outcome:
      'A plan to carry out the national patient safety strategy here, covering pressure ulcers, deterioration, self-harm, infection, suicide and restrictive practice.',
    accountable: 'director-of-nursing',
    q1: 'We have a plan for the patient safety strategy and work to it. National publication of the new incident framework is late, but the patient safety team is getting ready for it all the same.',
    september:
      'The incident framework (PSIRF) came out and preparations are going on. The group has appointed a director for patient safety. Improvement projects on pressure ulcers, self-harm and infection control continue, and someone now leads the work on patients whose condition gets worse.',
  }),
  row(3, 'brick-s', {
    theme: 'S High Standards',
    focus: 'Change how care feels to patients, and make no decision about them without them',
    outcome: 'The framework for shared decisions is brought in.',
    accountable: 'medical-director',
    q1: 'The executive team agreed the framework for shared decisions and teams have begun to use it.',
    september: 'Clinical groups have been sent the NICE guidance, and we are fitting this work to the improvement of care plans.',
  }),
  row(4, 'brick-t', {
    theme: 'T Transformation',
    focus: 'Move on with the ageing well pilot',
    outcome: 'Help at home comes sooner, and fewer older people fall or go into hospital.',
    accountable: 'director-of-community',
    q1: 'We are above the national two-hour target. With the national team we tried out a way to report data so that other trusts can do the same. The urgent community response team, of which we are part, is doing well at keeping people out of hospital. Falls in the community and in care homes are down. Virtual wards for frailty have money and are being planned.',
    september:
      'Results stay well above the national target for a two-hour urgent response. The urgent community response team, of which we are part, is doing well at keeping people out of hospital. Falls in the community and in care homes are down further.',
    repetition: 'partly repeated',
  }),
  row(5, 'brick-t', {
    theme: 'Transformation',
    focus: 'Deal with waiting lists, above all for continence and for neurodevelopment',
    parts: ['continence', 'neurodevelopment'],
    outcome: 'Waits are shorter.',
    accountable: 'director-of-families',
    q1: 'Programmes to improve waits are running, this year’s trajectory is nearly final, and the longest waits are coming down. The finance and performance committee watches progress and gives extra assurance. In the neurodevelopmental programme a new access team will sort referrals and pass each to the right professional, so that nobody is held up. New assessment forms for primary care will make referral simpler and spare families from telling their story again. With the youth advisory board we are writing a form that lets the child’s own voice be heard from the start. The learning disability service opened a single point of access in January 2022. The path from referral to assessment is being redrawn in every discipline, as part of a wider pathway that is now fully set up on the patient record. Services have trajectories for improvement to March 2023, or are writing them. Staff from all disciplines meet to agree what the new path should ask of families, of schools and of general practice.',
    september:
      'The work is on neurodevelopmental waits. A business case, due at the end of September, will set out how to cut waiting times to what NICE and the national targets ask. In September 2022 a workshop of community paediatrics looked at the lists, and drew up a recovery plan and a business case of its own. Forms and steps of referral are being simplified, which shortens delays and brings in all the facts with the first letter.',
    milestones: [
      milestone('r5-single-access', 'Single point of access for learning disability', '2022-01-31', {
        precision: 'month',
        actual: '2022-01-31',
      }),
      milestone('r5-business-case', 'Business case for neurodevelopmental waits', '2022-09-30', { precision: 'month' }),
      milestone('r5-trajectories', 'Waits on their trajectories', '2023-03-31', { precision: 'month' }),
    ],
  }),
  row(6, 'brick-t', {
    theme: 'Transformation',
    focus: 'With partners, make and carry out a plan for the best start in life and the first 1001 days',
    outcome: 'We stay in the system’s coalition, which agrees a plan for the first 1001 days and carries it out.',
    accountable: 'director-of-families',
    q1: 'We work with the Soarvale children’s partnership on its priorities, on the way to a children’s collaborative. A project manager is in post to set up the 0 to 11 service and the move at 11.',
    september:
      'Family hubs in the city: the city won £40k of national money. The proposal is a hub with spokes, with a large hub likely in the former Corn Hall. The council has yet to name the smaller hubs in neighbourhoods. Leads from our children’s directorate sit on the project board. An event on 13 September 2022 will bring together service leads from the public, voluntary and charity sectors. Family hubs in the county: on a deliberate pause until September 2022, because the county is not among the 75 areas chosen for the first national money. Our leads are in touch with the planning meetings. Family hubs in the Wolds: no money here either, though the idea remains as a way to join services up, and our leads attend. Growing Together: the new contract for the county and the Wolds is being set up. Our own actions are in hand, but risks about safeguarding young people of 11 and over stay open, since practice across borders has changed. They have been escalated inside the trust and to the integrated care board. The single point of access and hub is being developed through August and September 2022, and staff are told of each step as it is agreed.',
    milestones: [
      milestone('r6-engagement', 'Family hubs engagement event', '2022-09-13'),
      milestone('r6-pause', 'County pause on family hubs reviewed', '2022-09-30', { precision: 'month' }),
    ],
  }),
  row(7, 'brick-t', {
    theme: 'Transformation',
    focus: 'Give more attention to learning disability',
    outcome: 'People with a learning disability live full lives with good support, and reach services sooner.',
    accountable: 'director-of-families',
    q1: 'The learning disability and autism collaborative should start in September 2022. Its first operating model, governance, memorandum and partnership agreement have been prepared for the partners. A maturity framework for 2022/23 will be worked up and should begin in September 2022, once every partner in the system has signed. The report on the first year and the plan for the second of three have gone to the national team.',
    september:
      'The learning disability and autism collaborative waits for the integrated care board to approve it in October 2022. Ways of working are agreed and the partnership with the board and local councils is confirmed, so that people meet closer working and better results. What we learned from reviews of lives and deaths in Soarvale has been passed to councils, to committees and to staff in health and care, who use it to improve outcomes.',
    repetition: 'one shared phrase',
    milestones: [
      milestone('r7-collaborative', 'Collaborative starts', '2022-09-30', {
        precision: 'month',
        moves: [{ on: '2022-09-06', to: '2022-10-31' }],
      }),
    ],
    promises: [
      promised('r7-start', 'The collaborative starts in September 2022', '2022-09-30', {
        outcome: 'new date',
        words: 'Approval awaited in October 2022',
      }),
      promised('r7-maturity', 'The maturity framework begins in September 2022', '2022-09-30', { outcome: 'not mentioned' }),
    ],
  }),
  row(8, 'brick-t', {
    theme: 'Transformation',
    focus: 'Set up the neurodevelopmental programme and an autism service for all ages across Soarvale',
    outcome: 'Autistic people wait less for care and are helped to stay out of hospital as far as can be.',
    accountable: 'director-of-families',
    q1: 'A draft of the clinical process goes to our task and finish group, who will confirm it by 8 July. New assessment forms will be piloted, then judged and signed off in November 2022. Work on an accessible digital platform for families goes on. A business case is being written. So are a training framework and its competencies, for all disciplines and organisations. We are piloting a text line about autism for a wider age range, 0 to 14, to help early and prevent crises. The project is on track for all its key milestones in 2022/23.',
    september:
      'The case for a neurodevelopmental service for ages 0 to 18 across Soarvale is in preparation, and go-live is meant to be April 2023. It asks for a large sum for extra staff, so that the service can last and the backlog be cleared. Forms for GPs and a task group on school information are in place, and a pilot in children’s mental health is planned, subject to training. A national parenting programme has been approved for every resident, who will have all its courses, and a course on neurodevelopment is to be added. The digital prioritisation group has agreed to support a unit on the patient record; somebody will be assigned to design it in early 2023.',
    milestones: [
      milestone('r8-process', 'Clinical process confirmed', '2022-07-08'),
      milestone('r8-forms', 'Assessment forms signed off', '2022-11-30', { precision: 'month' }),
      milestone('r8-live', 'Neurodevelopmental service goes live', '2023-04-30', { precision: 'month' }),
      milestone('r8-record', 'Design of the record unit resourced', '2023-03-31', { precision: 'quarter' }),
    ],
    promises: [
      promised('r8-process-confirmed', 'The task and finish group confirms the clinical process', '2022-07-08', {
        outcome: 'not mentioned',
      }),
    ],
  }),
  row(9, 'brick-t', {
    theme: 'Transformation',
    focus: 'Act on what the public consultation told us',
    outcome: 'A clear delivery plan for mental health that builds on the consultation.',
    accountable: 'director-of-mental-health',
    q1: 'Workshops for mental health practitioners in primary care take place in July and August, and recruiting follows from September. In neighbourhoods where few people have come to us we go on working to bring services closer. The seventh wave of support teams in schools is being prepared to start in September 2022. Online information about services is being written with the people who use it. Better demographic data will let us see unfair differences and improve performance.',
    september:
      'Children’s services are working on what it is like to move from children’s to adult mental health care. They are also building one pathway with the teams for adults who have an eating disorder or eat in a disordered way. For the detail of the mental health delivery plan, see a paper of its own on the agenda of the board.',
    milestones: [milestone('r9-schools', 'Seventh wave of school support teams starts', '2022-09-30', { precision: 'month' })],
    promises: [
      promised('r9-workshops', 'Workshops for practitioners in July and August', '2022-08-31', { outcome: 'not mentioned' }),
      promised('r9-recruitment', 'Recruitment from September', '2022-09-30', { outcome: 'not mentioned' }),
      promised('r9-wave', 'School support teams start in September 2022', '2022-09-30', { outcome: 'not mentioned' }),
    ],
  }),
  row(10, 'brick-t', {
    theme: 'Transformation',
    focus: 'Lead a clear digital plan, so that the trust owns its digital transformation',
    outcome: 'The plan for information management and technology is brought up to date with national initiatives.',
    accountable: 'medical-director',
    q1: 'Our digital strategy runs from 2020-2024. We are bringing it up to date so that it fits the new digital strategy of the system.',
    september:
      'Our digital strategy runs from 2020-2024. We are bringing it up to date so that it fits the new digital strategy of the system. We chair the Soarvale digital design group and work there with colleagues from the system. With the acute hospital trust we are improving the connection between hospital and community, for the good of our people.',
    repetition: 'repeated then extended',
    milestones: [milestone('r10-expiry', 'Digital strategy ends', '2024-12-31', { precision: 'quarter' })],
  }),
]
