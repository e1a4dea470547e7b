import { milestone, promised, row } from './plan-rows.ts'
import type { PlanRow } from './types.ts'

/** Rows 19 to 34: governance, reaching out, environments, access and quality improvement. */
export const trustRows: readonly PlanRow[] = [
  row(19, 'brick-g', {
    theme: 'G Well-governed',
    focus: 'Lead steady improvement in how well we are led, learning from others',
    outcome: 'We improve against the regulator’s lines of enquiry on leadership.',
    accountable: 'trust-secretary',
    q1: 'We comply with the provider licence. A draft of a possible regime for inspecting how systems are led has been read. The regulator’s words after its second visit are in use. Our showcase at a national governance conference was praised.',
    september:
      'The programme of always standards continues, with training for managers in each directorate. The board spent its development day on 23 August 2022 on leadership. A delivery plan went to the strategic executive board on 2 September 2022. An outside assessment is being procured.',
    milestones: [
      milestone('r19-board-day', 'Board development day on leadership', '2022-08-23', { actual: '2022-08-23' }),
      milestone('r19-plan', 'Delivery plan at the strategic executive board', '2022-09-02', { actual: '2022-09-02' }),
    ],
  }),
  row(20, 'brick-g', {
    theme: 'G',
    focus: 'Help the system build its governance and risk',
    outcome: 'Governance and risk work well with partners, and feed the integrated care system.',
    accountable: 'trust-secretary',
    q1Sent: '2022-07-15',
    q1: 'Our nomination to the integrated care board was in on time. Structure and flow of assurance have been revised: a paper was taken in May 2022, the board held a workshop on 21 June 2022, and a further paper came in July 2022. September 2022 is still our day for all of it, with both executive boards arranged anew. We were at the company secretaries’ network, with its workshop on system governance.',
    september:
      'In September we meet the system’s lead for governance to agree outcomes, shared risks and meetings, and how information flows from us to them. The new arrangements for meetings have started.',
    milestones: [
      milestone('r20-executive-boards', 'Revised executive boards in place', '2022-09-30', { precision: 'month', actual: '2022-09-06' }),
    ],
    promises: [
      promised('r20-arrangements', 'Revised executive arrangements in September 2022', '2022-09-30', {
        outcome: 'kept',
        words: 'The new arrangements for meetings have started.',
      }),
    ],
  }),
  row(21, 'brick-g', {
    theme: 'G Well-governed',
    focus: 'Invest where health gains most',
    outcome: 'Sound financial plans, carried out and matched to investment, let the trust reach its vision.',
    accountable: 'director-of-finance',
    q1: 'Levels of financial approval were reworked and agreed in both trusts (December 2021).',
    september:
      'In June we submitted a plan to break even. Pressures are appearing in mental health services. More spending was agreed for quality and safety. This quarter the forecast is under review and will be brought up to date.',
    milestones: [milestone('r21-plan', 'Break-even plan submitted', '2022-06-30', { precision: 'month', actual: '2022-06-30' })],
  }),
  row(22, 'brick-g', {
    theme: 'G Well-governed',
    focus: 'A clear framework and plan for great data quality',
    outcome: 'The policy is reviewed, an improvement plan made, and the data security toolkit submitted.',
    accountable: 'director-of-finance',
    q1: 'Review under way, more in Q2.',
    september:
      'The data security toolkit went in, with standards met. Internal audit looked at it and gave substantial assurance. A second phase of the improvement plan is being written.',
    promises: [
      promised('r22-update', 'A further update in Q2', '2022-09-30', {
        outcome: 'kept',
        words: 'The data security toolkit went in, with standards met.',
      }),
    ],
  }),
  row(23, 'brick-r', {
    theme: 'Reaching Out',
    focus: 'A local community that can last, across Soarvale',
    outcome: 'We review our work with the NHS, councils and others, and find where to join them in lasting support for communities.',
    accountable: 'director-of-strategy',
    q1: 'Directors go to the health and wellbeing boards of the councils and help to shape plans across Soarvale, which look into what else public services can do for our communities.',
    september:
      'Directors go to the health and wellbeing boards of the councils and help to shape plans across Soarvale, which look into what else public services can do for our communities. In the city, the county and the Wolds there are talks about each place.',
    repetition: 'repeated then extended',
  }),
  row(24, 'brick-r', {
    theme: 'Reaching Out',
    focus: 'Play our part for the environment and the local economy',
    outcome: 'Principles that set out our commitments, agreed by the board in public.',
    accountable: 'director-of-strategy',
    q1: 'We will write them in this financial year, and the board will approve them later in the year.',
    september: null,
  }),
  row(25, 'brick-r', {
    theme: 'Reaching Out',
    focus: 'Support those at most risk and make health fairer across Soarvale',
    outcome: 'As members of the councils’ and NHS group on health inequalities we help to agree its plan and to carry it out.',
    accountable: 'director-of-strategy',
    q1: 'We belong to the group and actively support what the system plans against unfair differences. In June 2022 colleagues from the system came to a workshop of our board, to support our own work. What we do for people with a learning disability or neurodevelopmental need has been shown to colleagues across the region, who took it up with interest.',
    september: null,
  }),
  row(26, 'brick-e', {
    theme: 'E Environments',
    focus: 'Places for healing, with safe, joined-up and personal care',
    outcome: 'No more dormitories.',
    accountable: 'group-chief-finance-officer',
    q1: 'In phase one, Heron ward was finished in July 2021 and Lapwing in October 2021. Phase two began in November 2021 with Kingfisher, which was ready in February 2022. Curlew is due in July 2022. It gets the new safety doors, as Kingfisher did. With that, all four wards with shared sleeping space that the regulator named in its report of October 2021 will have been dealt with. Next come Dunlin, planned for February 2023, and Redshank, planned for May 2023.',
    september:
      'Curlew, the fourth and last of the wards the regulator singled out in 2019, was completed in August 2022 as planned. After a good trial on Kingfisher, it has the new safety doors. What remains of the programme keeps to its plan, with an end in May 2023.',
    milestones: [
      milestone('r26-heron', 'Heron ward', '2021-07-31', { precision: 'month', actual: '2021-07-31' }),
      milestone('r26-lapwing', 'Lapwing ward', '2021-10-31', { precision: 'month', actual: '2021-10-31' }),
      milestone('r26-kingfisher', 'Kingfisher ward', '2022-02-28', { precision: 'month', actual: '2022-02-28' }),
      milestone('r26-curlew', 'Curlew ward', '2022-07-31', { precision: 'month', actual: '2022-08-31' }),
      milestone('r26-dunlin', 'Dunlin ward', '2023-02-28', { precision: 'month' }),
      milestone('r26-redshank', 'Redshank ward, and end of the programme', '2023-05-31', { precision: 'month' }),
    ],
    promises: [
      promised('r26-curlew-july', 'Curlew ward complete in July 2022', '2022-07-31', {
        outcome: 'new date',
        words: 'Completed in August 2022 as planned',
      }),
    ],
  }),
  row(27, 'brick-e', {
    theme: 'E Environments',
    focus: 'A good working environment for all, built on what reset and rebuild taught us',
    outcome: 'The business case for facilities management is carried out, so that we can run a good estate.',
    accountable: 'group-chief-finance-officer',
    q1: 'Priorities for health and wellbeing and the principle of blended working are being rolled out on all sites. Staff have had help with the cost of living. Facilities management services move to the trust on 1st November 2022.',
    september:
      'It is agreed, as the business case foresaw, that these services move to the trust on 1st November 2022. The twelve strands of work for the transfer are all well advanced.',
    repetition: 'one shared phrase',
    milestones: [milestone('r27-transfer', 'Facilities management moves to the trust', '2022-11-01')],
  }),
  row(28, 'brick-e', {
    theme: 'Environments',
    focus: 'Greener buildings and our own path to net zero',
    outcome: 'A green action plan for the trust is made and carried out.',
    accountable: 'group-chief-finance-officer',
    q1: 'We have a green plan, which says how the trust will help the NHS to reach net zero and its hard targets. The trust knows how much the environment matters and what part it has to play against climate change. One main task is to gather data for the plan, because few figures from past years exist. The plan names nine areas on which we shall work. For each of them it gives the aim and the steps by which the trust means to cut carbon. Staff were asked what they would change first.',
    september:
      'The trust knows how much the environment matters and what part it has to play against climate change. Together with partners in the system we have a green plan, on how we shall move to net zero and reach hard targets. The plan names nine areas on which we shall work. For each of them it gives the aim and the steps by which the trust means to cut carbon.',
    repetition: 'partly repeated',
  }),
  row(29, 'brick-a', {
    theme: 'A Access to Services',
    focus: 'Better access, prompt and suited to the person',
    outcome: 'The access policy is put into practice in all three directorates.',
    accountable: 'director-of-finance',
    q1: 'Lists are managed by an improvement method, for now in the services that matter most, and with partners across Soarvale to make it work. This brings clear rules and regular checks.',
    september: 'The policy is there, and each directorate has a plan for it. Executive performance meetings check trajectories.',
  }),
  row(30, 'brick-a', {
    theme: 'A Access to',
    focus: 'Procedures for access are followed everywhere in the same way',
    outcome: 'Each service has a standard procedure for access.',
    accountable: 'director-of-finance',
    q1: 'Each service’s procedure is in final draft, or has been changed to match the access policy. First talks about fair access are taking place across our services.',
    september:
      'Directorates have their procedures. We are finding ways to judge whether access is fair by protected characteristic. Once figures exist, they will drive plans for improvement wherever one group waits longer than another.',
  }),
  row(31, 'brick-a', {
    theme: 'A',
    focus: 'Better access, by an improvement method',
    outcome: 'Waiting lists are managed by an improvement method, with validation and patient tracking lists.',
    accountable: 'director-of-finance',
    q1: 'Services track patients on lists, by our improvement method. Trajectories are set and shown in deep-dive sessions.',
    september:
      'All services and directorates now have tracking processes. For priority services trajectories are agreed. How we do against them is looked at by the finance committee every two months, and in executive reviews.',
  }),
  row(32, 'brick-qi', {
    theme: 'Trustwide Quality Improvement',
    focus: 'One approach to improvement for both trusts of the group',
    outcome: 'A joint improvement strategy with our group partner.',
    accountable: 'medical-director',
    q1: 'The trust has a single approach to improvement, and reset and rebuild is a chance to renew it at the level of strategy. We are asking whether transformation and improvement can be brought closer together. How the method is put to use across our services is being looked at again.',
    september:
      'New group priorities are agreed with our partner, and leave room for shared projects and learning. They will join our improvement cafe in September to develop a joint approach. Staff of ours have completed a national improvement course with them.',
  }),
  row(33, 'brick-qi', {
    theme: 'T T',
    focus: 'One approach to improvement for both trusts of the group',
    focusReadFromAbove: true,
    outcome: 'The trust’s priorities for improvement are set and worked on.',
    accountable: 'medical-director',
    q1: 'The head of quality went through the projects on the improvement register and is lining them up with the strategy. Improvement is being moved closer to the transformation programme, to share people and skill, and to keep quality at the centre of every change that we make.',
    september:
      'The team has made a way to rank projects and sorted the register by it. A new delivery group for transformation and improvement will be asked to agree it in October. The team has also supported the drive to rely less on agency staff, for quality and for financial games, a key priority.',
    milestones: [milestone('r33-ranking', 'Ranking agreed by the delivery group', '2022-10-31', { precision: 'month' })],
  }),
  row(34, 'brick-qi', {
    theme: 'Trustwide Quality',
    focus: 'More chances to take part in research that shapes future care',
    outcome: 'Research grows across more partnerships and beyond the walls of one organisation.',
    accountable: 'medical-director',
    q1: 'Both trusts are partners of the highest category in the clinical research network, each with its own contract for delivering research. The senior research nurse at our partner has met our research and development lead to talk about opportunities for joint portfolio studies, where the two can learn from each other. From shared clinical concerns we want to develop projects of our own, led locally, with the right leadership and means behind them.',
    september:
      'The team still works with our partner to find opportunities for joint portfolio studies. A new lead there will meet ours monthly. The main ideas in our draft research plan have been shared. Each organisation is filling its pipeline of studies and its vacant posts. Each has been guaranteed 90% of present network money for delivery over the next three years, so that teams can plan and keep the people they have trained.',
    repetition: 'one shared phrase',
  }),
]
