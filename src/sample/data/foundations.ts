import type { Day } from '../../kernel/day.ts'

/** What the strategy answers to, with titles of its parts (2024/25) and keys of items that say they do. Which answers which is illustrative. */
export const sampleFrameworks: readonly {
  kind: 'value' | 'framework' | 'driver' | 'inquiry'
  name: string
  words: string
  source: string
  elements: readonly string[]
  items: readonly string[]
}[] = [
  {
    kind: 'value',
    name: 'Compassion',
    words: 'We are kind to patients and to each other',
    source: '',
    elements: ['Great care'],
    items: ['p15'],
  },
  {
    kind: 'value',
    name: 'Respect',
    words: 'Everybody counts the same',
    source: '',
    elements: ['Equality, leadership, culture'],
    items: ['p12', 'p14'],
  },
  { kind: 'value', name: 'Integrity', words: 'We say how it is', source: '', elements: ['Well governed'], items: [] },
  { kind: 'value', name: 'Trust', words: 'We do what we said we would', source: '', elements: [], items: [] },
  {
    ...{ kind: 'framework', name: 'The regulator’s five questions', source: 'Care Quality Commission, key questions' },
    words: 'Are services safe, effective, caring, responsive and well led?',
    elements: ['High standards', 'Well governed', 'Access to services'],
    items: ['p11'],
  },
  {
    ...{ kind: 'framework', name: 'Quality account', source: 'Published each June' },
    words: 'The year’s clinical priorities and what came of them',
    elements: ['High standards'],
    items: [],
  },
  {
    ...{ kind: 'framework', name: 'People strategy', source: 'Trust, 2020' },
    words: 'How the trust means to find, keep and look after its staff',
    elements: ['Great place to work'],
    items: ['p12', 'p13', 'p15'],
  },
  {
    ...{ kind: 'driver', name: 'NHS Long Term Plan', source: 'NHS England, January 2019' },
    words: 'More care close to home, and fairer outcomes',
    elements: ['Transformation', 'Access to services'],
    items: ['p01'],
  },
  {
    ...{ kind: 'driver', name: 'Integrated care system', source: 'Health and Care Act 2022' },
    words: 'Health and care planned together for one place',
    elements: ['Part of the community'],
    items: ['p16', 'p17'],
  },
  {
    ...{ kind: 'driver', name: 'Net zero', source: 'NHS England, October 2020' },
    words: 'No net carbon from what the NHS controls by 2040',
    elements: ['Environments'],
    items: ['p10'],
  },
  {
    ...{ kind: 'inquiry', name: 'Public inquiry into failures of hospital care', source: 'Published 2013' },
    words: 'Listen to patients and staff, and act on what they say',
    elements: ['Patient experience and involvement'],
    items: [],
  },
]

export interface SampleEngagement {
  version: string
  on: Day
  who: string
  how: string
  people: number | null
  illustrative: boolean
  said: readonly { words: string; element?: string; answer?: string }[]
}

/** Who was asked; what exactly was said is illustrative. */
export const sampleEngagements: readonly SampleEngagement[] = [
  {
    ...{ version: '2019–21', on: '2019-07-11', who: 'Staff, patients and carers', how: 'Focus groups on what the trust should stand for' },
    ...{ people: 140, illustrative: true },
    said: [
      {
        words: 'Too many plans at once: name a few things and stay with them',
        element: 'High standards',
        answer: 'Nine priorities in place of many plans',
      },
      { words: 'Say what care should feel like, not only what is measured', answer: 'Taken into the wording of the vision' },
    ],
  },
  {
    ...{
      version: '2021–24',
      on: '2021-02-18',
      who: 'Staff and volunteers',
      how: 'Big conversations, online',
      people: 410,
      illustrative: true,
    },
    said: [
      {
        words: 'We know our towns: let us do more for them than treat illness',
        element: 'Reaching out',
        answer: 'The place of the patient record, which is done, was given to it',
      },
      { words: 'Looking after staff is part of looking after patients', element: 'Great place to work' },
      { words: 'Pay for parking at work', answer: 'Not a matter of the strategy; passed to the estates team' },
    ],
  },
  {
    ...{ version: '2021–24', on: '2021-03-09', who: 'People who use services, and carers', how: 'Meetings with involvement groups' },
    ...{ people: 62, illustrative: true },
    said: [
      {
        words: 'Involve us before decisions, not after',
        element: 'Patient experience and involvement',
        answer: 'The name says experience as well as involvement',
      },
      { words: 'Tell us why we wait, and how long it will be', element: 'Access to services' },
    ],
  },
  {
    ...{
      version: '2025–30',
      on: '2024-09-24',
      who: 'Staff of both trusts of the group',
      how: 'Survey and open meetings',
      people: null,
      illustrative: true,
    },
    said: [{ words: 'Fewer goals, each with one figure that shows it' }],
  },
]

/** Words beside parts of the strategy of 2024/25: made up, and marked so. */
export const sampleQuotes: readonly { element: string; words: string; as: string; consentedOn: Day }[] = [
  {
    ...{ element: 'Access to services', as: 'carer', consentedOn: '2024-05-14' },
    words: 'Once somebody rang to say how long it would be, we could wait.',
  },
  {
    ...{ element: 'Great place to work', as: 'nurse on a community ward', consentedOn: '2024-05-20' },
    words: 'My manager asked what got in my way, and two of the three things are gone.',
  },
]

/** How people say their work serves the strategy. */
export const sampleContributions: readonly { element: string; by: string; on: Day; words: string }[] = [
  {
    ...{ element: 'Environments', by: 'ward-manager-kestrel', on: '2024-09-17' },
    words: 'We moved the quiet room to the garden side after patients asked for it.',
  },
  {
    ...{ element: 'Trust-wide quality improvement', by: 'qi-adviser', on: '2024-09-18' },
    words: 'I sit with each ward that starts a project until its first chart is up.',
  },
]
