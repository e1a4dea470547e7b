import fc from 'fast-check'
import { expect, test } from 'vitest'
import { criticalReader } from './critical-reader.ts'
import type { ItemStanding, RiskStanding } from './item-standing.ts'
import { itemSentence, movesInWords, riskSentence, summaryOf } from './summary.ts'

let id = 0
const item = (given: Partial<ItemStanding> = {}): ItemStanding => {
  id += 1
  return {
    ref: { kind: 'item', id },
    title: `Item ${id}`,
    declared: 'green',
    earned: 'green',
    said: 'something new',
    hasReason: true,
    accountable: 1,
    topRisks: [],
    milestonesPassed: 0,
    promisesUnmentioned: 0,
    challengesOpen: 0,
    ...given,
  }
}
const risk = (given: Partial<RiskStanding> = {}): RiskStanding => ({
  ref: { kind: 'risk', id: 1 },
  number: '01',
  title: 'Waits',
  score: 20,
  top: true,
  falling: false,
  periods: 4,
  items: 1,
  ...given,
})
const times = (n: number, given: Partial<ItemStanding> = {}) => Array.from({ length: n }, () => item(given))
const under = { topRisks: [{ number: '01', score: 20 }], earned: 'amber' as const }
const silent = { said: 'nothing' as const, earned: 'cannot tell' as const }
const board = [
  ...times(2),
  ...times(6, under),
  ...times(4, silent),
  item({ ...under, ...silent }),
  ...times(3, { declared: 'amber', earned: 'amber' }),
  item({ declared: 'amber', earned: 'amber', hasReason: false }),
]

test.each([
  [
    board,
    [
      '13 of 17 items are declared green; the records support 2.',
      'Seven greens stand under a risk of 20 that has not fallen, and five carry no update this quarter.',
    ],
  ],
  [[], ['No item reports here yet.']],
  [[item()], ['The one item is declared green; the records support it.']],
  [
    [item(under)],
    ['The one item is declared green; the records do not support it.', 'One green stands under a risk of 20 that has not fallen.'],
  ],
  [[item({ declared: 'red', earned: 'red' })], ['The one item is not declared green.']],
  [times(4), ['All 4 items are declared green; the records support all 4.']],
  [
    [item(silent), item({ declared: 'amber' })],
    ['1 of 2 items is declared green; the records do not support it.', 'One green carries no update this quarter.'],
  ],
  [
    [item(), item({ declared: null })],
    ['1 of 2 items is declared green; the records support it.', 'One item has no declared status.'],
  ],
  [times(3, { declared: null }), ['None of 3 items is declared green.', 'No status is declared.']],
  [
    [item(under), item({ ...under, topRisks: [{ number: '02', score: 16 }] })],
    ['Both items are declared green; the records support neither.', 'Two greens stand under a risk in the top band that has not fallen.'],
  ],
] as [ItemStanding[], string[]][])('%#', (items, sentences) => {
  expect(summaryOf(items)).toEqual(sentences)
})

test.each([
  [
    [risk(), risk(), risk(), ...Array.from({ length: 6 }, () => risk({ top: false, score: 12 }))],
    'Three of nine strategic risks stand at 20 and none of the three has fallen since Q1.',
  ],
  [[risk(), risk({ top: false })], 'One of two strategic risks stands at 20 and has not fallen since Q1.'],
  [[risk(), risk({ falling: true, score: 16 })], 'Both strategic risks stand in the top band; one of the two has fallen since Q1.'],
  [[risk(), risk({ falling: null })], 'Both strategic risks stand at 20.'],
  [[risk({ top: false })], undefined],
] as [RiskStanding[], string | undefined][])('risks %#', (risks, words) => {
  expect(riskSentence(risks, 'Q1')).toBe(words)
})

test('moves are told kind by kind, and standing still is no move', () => {
  const move = (title: string, from: 'green' | 'amber', to: 'green' | 'amber' | 'blue') => ({ title, from, to })
  expect(
    movesInWords([
      move('wards', 'amber', 'blue'),
      move('partnerships', 'green', 'amber'),
      move('the green plan', 'green', 'amber'),
      move('access', 'green', 'green'),
    ]),
  ).toEqual(['Two items moved from green to amber: partnerships and the green plan.', 'One item moved from amber to delivered: wards.'])
})

test('an item opens with what is declared and what is supported', () => {
  expect(itemSentence(item(under), 3)).toBe('Declared green; the records support amber, for 3 reasons.')
  expect(itemSentence(item({ declared: null, earned: 'cannot tell' }), 0)).toBe('No status is declared; the records cannot tell.')
})

test('the critical reader notices what the records show, and only that', () => {
  const items = [
    ...board,
    item({ accountable: 2, said: 'same words', milestonesPassed: 1, promisesUnmentioned: 2 }),
    item({ accountable: 0 }),
  ]
  const goals = [
    { ref: { kind: 'goal', id: 2 }, title: 'Great care', items: 0 },
    { ref: { kind: 'goal', id: 1 }, title: 'Great outcomes', items: 7 },
  ]
  const risks = [risk(), risk({ number: '03', items: 0, score: 12, top: false, periods: 1 })]
  const noticed = criticalReader({ items, risks, goals })
  expect(noticed.map((n) => n.title)).toEqual([
    '7 greens under a risk of 20',
    '5 greens without an update',
    '1 item with the same words as last period',
    '1 amber without a reason',
    '1 item with two or more accountable roles',
    '1 item without an accountable role',
    '1 item with a milestone passed and no new date',
    '1 item with promises not mentioned',
    '1 goal without an item',
    '1 risk without an item',
    '1 risk unmoved for three quarters or more',
    '11 items declared better than the records support',
  ])
  expect(noticed.find((n) => n.key === 'green-under-risk')?.refs).toHaveLength(7)
  expect(criticalReader({ items: times(3), risks: [risk({ falling: true, periods: 1 })], goals: [] })).toEqual([])
})

test('words that stand in two items are noticed as a pair, and a turn of phrase is not', () => {
  const text = 'Exemplar programmed action plan for the people promise set up in all directorates.'
  const items = [
    item({ title: 'People plan', text }),
    item({ title: 'Staff networks', text: text.replace('plan', 'pan') }),
    item({ title: 'Cut waits', text: 'All work is on track.' }),
    item({ title: 'Open beds', text: 'All work is on track.' }),
  ]
  const [notice] = criticalReader({ items, risks: [], goals: [] }).filter(({ key }) => key === 'same-in-two')
  expect([notice?.title, notice?.words, notice?.refs.length]).toEqual([
    '2 items with words that stand in another item too',
    '“People plan” and “Staff networks”.',
    2,
  ])
})

test('no sentence counts more greens than there are', () => {
  const any = fc
    .record({ declared: fc.constantFrom('green', 'amber', null), said: fc.constantFrom('nothing', 'something new') })
    .map((given) => item(given as Partial<ItemStanding>))
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (items) => {
      const green = items.filter((i) => i.declared === 'green').length
      for (const n of summaryOf(items)[0]?.match(/\d+/g) ?? [])
        expect([items.length, green].includes(Number(n)) || Number(n) < green).toBe(true)
      for (const notice of criticalReader({ items, risks: [], goals: [] })) expect(notice.refs.length).toBeGreaterThan(0)
    }),
  )
})

test('challenges that nobody answered are counted one by one, beside the items they were put to', () => {
  const items = [item(), item({ title: 'Cut waits', challengesOpen: 2 }), item({ title: 'Open beds', challengesOpen: 1 })]
  const [notice, ...rest] = criticalReader({ items, risks: [], goals: [] })
  expect([notice?.title, notice?.titles, notice?.refs.length]).toEqual(['3 challenges not answered', 'Cut waits and Open beds.', 2])
  expect(rest).toEqual([])
})
