import type { Pack, PackSection } from './pack.ts'
import type { PackFacts, WholeFacts, WrittenSection } from './pack-facts.ts'

export const packWith = (over: Partial<Pack> = {}): Pack => ({
  id: 7,
  bodyId: 1,
  body: 'Trust board',
  bodyKind: 'board',
  meetsOn: '2024-11-26',
  title: 'Trust board, 26 November 2024',
  papersDueOn: '2024-11-15',
  pageBudget: null,
  wordBudget: null,
  state: 'draft',
  version: 1,
  ...over,
})

export const sectionWith = (over: Partial<PackSection> = {}, written: Partial<WrittenSection> = {}): WrittenSection => ({
  section: {
    id: 1,
    packId: 7,
    position: 1,
    kind: 'written',
    title: 'From the chair',
    periodId: null,
    planId: null,
    elementId: null,
    registerId: null,
    reportId: null,
    before: '',
    words: '',
    pageBudget: null,
    wordBudget: null,
    isPrivate: false,
    preparedById: 3,
    preparedBy: 'Chair',
    version: 1,
    ...over,
  },
  blocks: [{ kind: 'paragraph', spans: ['Welcome.'] }],
  asOf: '15 October 2024',
  source: 'The chair',
  refs: [],
  ...written,
})

const nothingChanged: PackFacts['changed']['all'] = {
  blocks: [{ kind: 'paragraph', spans: ['Nothing changed.'] }],
  asOf: '15 October 2024',
  source: 'The history',
  refs: [],
}

const counts = (['green', 'amber', 'red', 'blue', 'cannot tell'] as const).map((status) => ({ status, now: 4, before: 3 }))

export const factsWith = (over: Partial<WholeFacts> = {}): WholeFacts => ({
  trust: 'Anyshire NHS Trust',
  trustCode: 'RXX',
  isSample: false,
  pack: packWith(),
  since: { instant: null, words: 'Trust board has had no pack before this one, and no earlier meeting is recorded' },
  changed: { worst: nothingChanged, all: nothingChanged },
  sections: [sectionWith()],
  leftOut: 0,
  onePage: {
    period: 'Q2 2024/25',
    answer: 'Two of 3 items are declared green; the records support 1.',
    declared: counts,
    earned: counts,
    topRisks: { now: 2, before: 1 },
    worst: [{ ref: 'item:1', title: 'Shorter waits', href: '/items/1', why: 'Declared green; the records support red. A date passed.' }],
    decisions: ['Agree the plan.'],
    untold: ['New clinics'],
  },
  edition: null,
  history: { entries: 12, head: 'ab'.repeat(32) },
  on: '2024-10-15',
  at: '2024-10-15T09:00:00.000000Z',
  ...over,
})
