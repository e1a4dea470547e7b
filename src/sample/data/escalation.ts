import type { Day } from '../../kernel/day.ts'

/** A rule by which risks of the sample go up, and what takes its place. All of it is illustrative. */
export const sampleRules: readonly {
  key: string
  on: Day
  level: 'assurance framework' | 'ward' | null
  band: string | null
  beyondAppetite: boolean
  place: string | null
  to: string
  days: readonly [receive: number, decide: number]
  why: string
  follows?: string
}[] = [
  {
    ...{ key: 'board-first', on: '2023-10-05', level: 'assurance framework', band: 'Extreme', beyondAppetite: false, place: null },
    ...{ to: 'board', days: [14, 60], why: 'The board hears itself of every strategic risk in the top band.' },
  },
  {
    ...{ key: 'board', on: '2024-04-11', level: 'assurance framework', band: 'Extreme', beyondAppetite: false, place: null, to: 'board' },
    ...{ days: [7, 45], why: 'Sixty days were two meetings: the board wants to decide at the next one.', follows: 'board-first' },
  },
  {
    ...{ key: 'ward', on: '2024-04-11', level: 'ward', band: 'High', beyondAppetite: true, place: 'mental-health' },
    ...{
      to: 'mental-health-group',
      days: [5, 21],
      why: 'What a ward cannot hold by itself is looked at by its directorate within three weeks.',
    },
  },
]

/** The group of a directorate that hears its wards first. */
export const directorateGroup = {
  ...{ key: 'mental-health-group', name: 'Mental health quality and safety group', reportsTo: 'quality-committee' },
  ...{ chair: 'director-of-mental-health', secretary: 'qi-adviser', from: '2022-04-04' as Day, meetsOn: '2024-10-22' as Day },
} as const

/** What was done with what the rules asked for: raised by whom, or declined. */
export const askedOf: readonly { risk: string; on: Day; by: string; declined?: string }[] = [
  { risk: 'risk-03', on: '2023-10-10', by: 'group-chief-finance-officer' },
  { risk: 'risk-01', on: '2024-07-09', by: 'director-of-finance' },
  {
    ...{ risk: 'risk-04', on: '2024-07-11', by: 'chief-executive' },
    declined:
      'The board reads of the buildings at each meeting already, with the estates plan. A matter of its own would say the same again.',
  },
]

type Step = 'received' | 'discussed' | 'decided' | 'passed on' | 'answered' | 'withdrawn'
interface SampleReceipt {
  step: Step
  on: Day
  by: string
  words?: string
  cameDown?: true
  /** Of a passing on: the next body. */
  to?: string
}

/** The receipts of what rules sent, by risk. */
export const receiptsOfAsked: readonly { risk: string; receipts: readonly SampleReceipt[] }[] = [
  {
    risk: 'risk-03',
    receipts: [
      { step: 'received', on: '2023-10-16', by: 'trust-secretary' },
      {
        step: 'discussed',
        on: '2023-11-28',
        by: 'trust-secretary',
        words: 'The board asked for the savings that are still without a plan, by directorate.',
      },
      {
        ...{ step: 'answered', on: '2024-01-30', by: 'trust-secretary', cameDown: true },
        words:
          'The score came down to 12 in January: every saving has a plan and an owner. The finance and performance committee watches it again.',
      },
    ],
  },
  {
    risk: 'risk-01',
    receipts: [
      { step: 'received', on: '2024-07-12', by: 'trust-secretary' },
      {
        ...{ step: 'decided', on: '2024-07-30', by: 'trust-secretary' },
        words: 'The board keeps this risk before it until the score falls, and asks for the longest waits by service at each meeting.',
      },
      {
        step: 'answered',
        on: '2024-08-02',
        by: 'trust-secretary',
        words: 'The longest waits come to each meeting, by service, from September.',
      },
    ],
  },
]

export interface SampleMatter {
  key: string
  kind: 'alert' | 'advise' | 'assure'
  on: Day
  by: string
  place?: string
  fromBody?: string
  to: string
  days: readonly [receive: number, decide: number]
  title: string
  words: string
  asked?: string
  receipts: readonly SampleReceipt[]
}

/** Matters raised by judgement. Of one that is passed on, `upper` are the receipts at the next body, and `upmost` at the one above. */
export const sampleMatters: readonly (SampleMatter & { upper?: readonly SampleReceipt[]; upmost?: readonly SampleReceipt[] })[] = [
  {
    ...{
      key: 'nights',
      kind: 'alert',
      on: '2024-08-12',
      by: 'ward-manager-kestrel',
      place: 'kestrel',
      to: 'mental-health-group',
      days: [5, 21],
    },
    title: 'One registered nurse at night on Kestrel ward',
    words:
      'On a third of the nights since June one registered nurse was alone with eighteen patients, because shifts were not filled. We moved people from the day, and observation was late on four nights.',
    asked: 'A second registered nurse at night while the posts are filled.',
    receipts: [
      { step: 'received', on: '2024-08-14', by: 'qi-adviser' },
      {
        step: 'discussed',
        on: '2024-08-20',
        by: 'qi-adviser',
        words: 'Two other wards of the directorate have the same. It cannot be met from within.',
      },
      {
        ...{ step: 'passed on', on: '2024-08-20', by: 'qi-adviser', to: 'quality-committee' },
        words:
          'Three wards had nights with one registered nurse. The directorate asks for a rule for the whole trust, and for what it costs.',
      },
      {
        ...{ step: 'answered', on: '2024-10-08', by: 'qi-adviser' },
        words:
          'You have a second registered nurse every night from 14 October, from the bank where nobody else is found. Tell us each night that it fails.',
      },
    ],
    upper: [
      { step: 'received', on: '2024-08-22', by: 'trust-secretary' },
      {
        ...{ step: 'passed on', on: '2024-08-29', by: 'trust-secretary', to: 'board' },
        words: 'The committee wants two registered nurses on every ward at night. That is beyond the budget, so the board has to decide.',
      },
      {
        step: 'answered',
        on: '2024-09-27',
        by: 'trust-secretary',
        words: 'The board pays for two registered nurses on every ward at night from 14 October.',
      },
    ],
    upmost: [
      { step: 'received', on: '2024-09-02', by: 'trust-secretary' },
      {
        step: 'decided',
        on: '2024-09-24',
        by: 'trust-secretary',
        words: 'Two registered nurses on every ward at night, paid from the reserve until March.',
      },
      {
        step: 'answered',
        on: '2024-09-25',
        by: 'trust-secretary',
        words: 'Agreed from 14 October, paid from the reserve until March. The committee reports how many nights fail.',
      },
    ],
  },
  {
    ...{ key: 'handover', kind: 'alert', on: '2024-10-01', by: 'director-of-mental-health', fromBody: 'mental-health-group' },
    ...{ to: 'quality-committee', days: [5, 30], title: 'Medicines missed at handover on two wards' },
    words:
      'On Heron and Lapwing wards doses were missed at handover eleven times in September, four in August. Nobody was harmed. The wards changed the handover sheet, and it did not help.',
    asked: 'Help from pharmacy at the evening handover, for six weeks.',
    receipts: [],
  },
  {
    ...{ key: 'agency', kind: 'alert', on: '2024-10-02', by: 'director-of-nursing', to: 'executive-board', days: [7, 21] },
    title: 'Agency nurses who do not know the record system',
    words: 'Agency nurses begin without access to the electronic record, so their notes are written on paper and typed in the day after.',
    asked: 'A decision on access from the first shift.',
    receipts: [
      { step: 'received', on: '2024-10-03', by: 'chief-executive' },
      {
        step: 'discussed',
        on: '2024-10-08',
        by: 'chief-executive',
        words: 'The Head of Information says by 22 October what access from the first shift would take.',
      },
    ],
  },
  {
    ...{
      key: 'surge',
      kind: 'alert',
      on: '2024-10-09',
      by: 'director-of-community',
      to: 'finance-committee',
      days: [7, 22],
      place: 'community',
    },
    title: 'Winter beds open before their money is agreed',
    words: 'Swift ward opens six beds on 4 November. The money is promised and not agreed.',
    asked: 'Leave to open the beds before the agreement is signed.',
    receipts: [{ step: 'received', on: '2024-10-11', by: 'trust-secretary' }],
  },
  {
    ...{
      key: 'hub',
      kind: 'advise',
      on: '2024-10-09',
      by: 'director-of-community',
      to: 'quality-committee',
      days: [7, 30],
      place: 'community',
    },
    title: 'The second community hub opens in two steps',
    words: 'Wound care opens first, the clinics four weeks later, because the rooms are not all ready. Nobody’s appointment is moved.',
    receipts: [{ step: 'received', on: '2024-10-10', by: 'trust-secretary' }],
  },
  {
    ...{
      key: 'safeguarding',
      kind: 'assure',
      on: '2024-09-18',
      by: 'director-of-families',
      to: 'quality-committee',
      days: [7, 30],
      place: 'families',
    },
    title: 'Supervision of safeguarding is held every month',
    words:
      'Each team was asked for its supervision notes of the last six months; every team could show them, and internal audit read a sample.',
    receipts: [
      { step: 'received', on: '2024-09-20', by: 'trust-secretary' },
      {
        step: 'discussed',
        on: '2024-09-26',
        by: 'trust-secretary',
        words: 'The committee thanks the teams and asks for the same in a year.',
      },
    ],
  },
  {
    ...{ key: 'boiler', kind: 'alert', on: '2024-09-10', by: 'head-of-estates', to: 'estates-group', days: [7, 28], place: 'estates' },
    title: 'No spare part for the boiler at the older site',
    words: 'The maker has no part before December. If the boiler fails, two wards are without heat.',
    asked: 'Money for a hired boiler to stand by.',
    receipts: [
      { step: 'withdrawn', on: '2024-09-17', by: 'head-of-estates', words: 'Another site had the part on its shelf. It is fitted.' },
    ],
  },
]
