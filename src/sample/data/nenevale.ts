import { calendar } from './calendar.ts'
import { standardMatrix } from './risk-matrix.ts'
import type { DeliveryPlan, Organisation, PlanRow, Risk, SampleTrust, StrategyVersion } from './types.ts'

const trust = 'nenevale'

/** The partner in the group. All of it is invented; it stands in the sample so that the wall between trusts can be seen. */
const organisation: Organisation = {
  trust: {
    key: trust,
    name: 'Nenevale Healthcare NHS Foundation Trust',
    group: 'Soarvale Partnership and Nenevale Healthcare Group',
    facts: [],
  },
  places: [
    { key: trust, name: 'Nenevale Healthcare NHS Foundation Trust', kind: 'trust' },
    { key: 'nenevale-community', name: 'Community services', kind: 'directorate', parent: trust },
    { key: 'otter', name: 'Otter ward', kind: 'ward', parent: 'nenevale-community' },
  ],
  posts: [
    { key: 'nenevale-chief-executive', title: 'Chief Executive', place: trust, body: 'executive', illustrative: true },
    { key: 'nenevale-governance', title: 'Head of Governance', place: trust, body: 'management', illustrative: true },
  ],
  people: [
    { key: 'p-nenevale-chief-executive', name: 'Chief Executive (Nenevale)' },
    { key: 'p-nenevale-governance', name: 'Head of Governance (Nenevale)' },
  ],
  holdings: [
    { post: 'nenevale-chief-executive', person: 'p-nenevale-chief-executive', from: '2021-04-01' },
    { post: 'nenevale-governance', person: 'p-nenevale-governance', from: '2021-04-01' },
  ],
  deputies: [],
}

const priority = (order: number, key: string, name: string, text: string): StrategyVersion['nodes'][number] => ({
  key,
  level: 'Priority',
  order,
  name,
  text,
  illustrative: true,
})

const strategy: StrategyVersion = {
  key: 'nenevale-2024',
  name: 'Care that counts',
  label: '2024–27',
  from: '2024-04-01',
  to: '2027-03-31',
  vision: 'Care that counts, close to home',
  values: ['Kindness', 'Candour', 'Courage'],
  levels: ['Priority', 'Outcome'],
  nodes: [
    priority(1, 'n-quality', 'Quality', 'Care is safe, and people say it is good'),
    priority(2, 'n-people', 'People', 'Staff are well and want to stay'),
    priority(3, 'n-place', 'Place', 'Services fit the towns and villages they serve'),
    priority(4, 'n-value', 'Value', 'Each pound does as much good as it can'),
  ],
  lists: [],
  success: [],
  approvals: [{ body: 'Board of directors', post: 'nenevale-chief-executive', on: '2024-03-20' }],
}

const row = (number: number, brick: string, words: { focus: string; outcome: string; update: string }): PlanRow => ({
  number,
  brick,
  themeAsWritten: strategy.nodes.find((node) => node.key === brick)?.name ?? '',
  focus: words.focus,
  outcome: words.outcome,
  accountable: { post: 'nenevale-chief-executive', illustrative: true },
  updates: [{ period: 'q1-2024-25', text: words.update, sentOn: '2024-07-09', approvedOn: '2024-07-16' }],
  repetition: 'new',
  milestones: [],
  promises: [],
})

const plan: DeliveryPlan = {
  key: 'nenevale-plan-2024-25',
  name: 'Annual plan 2024/25',
  strategy: strategy.key,
  rows: [
    row(1, 'n-quality', {
      focus: 'Fewer falls',
      outcome: 'Falls with harm are down by a tenth.',
      update: 'Otter ward tries hourly rounds.',
    }),
    row(2, 'n-quality', { focus: 'Better medicines', outcome: 'Doses are given on time.', update: 'Audit tool agreed.' }),
    row(3, 'n-people', {
      focus: 'Keeping people',
      outcome: 'Fewer leave in their first year.',
      update: 'Talks with every new starter at 90 days.',
    }),
    row(4, 'n-place', { focus: 'Care in villages', outcome: 'Three clinics open in village halls.', update: 'First hall chosen.' }),
    row(5, 'n-place', {
      focus: 'Shared services with Soarvale',
      outcome: 'One rota for research nurses.',
      update: 'Terms are being drafted.',
    }),
    row(6, 'n-value', { focus: 'Less waste', outcome: 'Stock that expires is halved.', update: 'Count of stock done in all stores.' }),
  ],
}

const risk = (
  number: string,
  goal: string,
  words: Pick<Risk, 'title' | 'cause' | 'event' | 'effect'>,
  pair: readonly [number, number],
): Risk => ({
  key: `nenevale-risk-${number}`,
  number,
  ...words,
  goal,
  owner: { post: 'nenevale-chief-executive', illustrative: true },
  committee: { name: 'Board of directors', illustrative: true },
  target: { likelihood: 2, consequence: 3, score: 6, illustrative: true },
  scores: [
    { period: 'q1-2024-25', on: '2024-04-16', likelihood: pair[0], consequence: pair[1], score: pair[0] * pair[1], illustrative: true },
    { period: 'q2-2024-25', on: '2024-07-16', likelihood: pair[0], consequence: pair[1], score: pair[0] * pair[1], illustrative: true },
  ],
})

const risks: readonly Risk[] = [
  risk(
    '1',
    'n-quality',
    {
      title: 'Harm goes unseen',
      cause: 'Incidents are reported late',
      event: 'patterns are missed',
      effect: 'the same harm coming again',
    },
    [3, 4],
  ),
  risk(
    '2',
    'n-people',
    {
      title: 'Too few community nurses',
      cause: 'More nurses retire than join',
      event: 'visits are put off',
      effect: 'people being sent to hospital',
    },
    [4, 4],
  ),
  risk(
    '3',
    'n-value',
    {
      title: 'Savings fall short',
      cause: 'Plans to save start late',
      event: 'the year ends in deficit',
      effect: 'new services having to wait',
    },
    [3, 3],
  ),
]

/** Nenevale Healthcare NHS Foundation Trust: a small second trust, wholly invented. */
export const nenevale: SampleTrust = {
  organisation,
  calendar: calendar.filter(({ key }) => key.endsWith('2024-25')),
  strategies: [strategy],
  lineage: [],
  closings: [],
  interruptions: [],
  plans: [plan],
  matrix: standardMatrix,
  risks,
  items: [],
  groupPriorities: [],
}
