import { expect, test } from 'vitest'
import { chainOf, stepsOfChain } from './chain.ts'
import { bodiesBeneath, pageOf, readWanted, wantedMatters } from './listing.ts'
import { clockOf, isOpen, type Matter, type Receipt, type Step } from './matter.ts'
import { daysOf, nextBody } from './raising.ts'
import { actingFor, mayTakeBack, servesBody } from './rights.ts'
import { mayWithdraw, stepsNow, whyNotStep } from './steps.ts'
import { answerOf, standsInWords } from './told.ts'

const receipt = (step: Step, on: Receipt['on'], words = ''): Receipt => ({ step, on, words, as: 'Secretary', personId: 9, cameDown: false })

const matterWith = (more: Partial<Matter> = {}): Matter => ({
  ...{ id: 1, version: 1, kind: 'alert', title: 'Nights', words: 'Short', asked: '', riskId: null, ruleId: null, scoreThen: null },
  ...{ fromBodyId: null, fromPlaceId: null, toBodyId: 5, raisedOn: '2024-09-01', raisedAs: 'Ward Manager', raisedById: 3 },
  ...{ receiveBy: '2024-09-08', decideBy: '2024-09-29', onwardId: null, illustrative: false, receipts: [] },
  ...more,
})

test.each([
  ['waits for receipt', [], '2024-09-05', { waits: 'receipt', due: '2024-09-08', late: 0 }],
  ['is not late on its day', [], '2024-09-08', { waits: 'receipt', late: 0 }],
  ['is late after it', [], '2024-09-17', { waits: 'receipt', late: 9 }],
  [
    'waits for a decision once received',
    [receipt('received', '2024-09-10')],
    '2024-09-30',
    { waits: 'decision', due: '2024-09-29', late: 1 },
  ],
  [
    'waits for the answer from the day it was decided',
    [receipt('received', '2024-09-02'), receipt('decided', '2024-10-02')],
    '2024-10-05',
    { waits: 'answer', due: '2024-10-02', late: 3 },
  ],
  [
    'waits for nothing once answered',
    [receipt('received', '2024-09-02'), receipt('answered', '2024-09-03')],
    '2025-01-01',
    { waits: null, late: 0 },
  ],
] as const)('the clock %s', (_, receipts, on, clock) => expect(clockOf(matterWith({ receipts }), on)).toMatchObject(clock))

test('what is passed on is not late here while it waits above, and then owes its answer', () => {
  const receipts = [receipt('received', '2024-09-02'), receipt('passed on', '2024-09-04')]
  const lower = matterWith({ receipts, onwardId: 2 })
  const upper = matterWith({ id: 2, toBodyId: 6 })
  expect(clockOf(lower, '2024-12-01', upper)).toMatchObject({ waits: 'above', late: 0, due: null })
  const done = { ...upper, receipts: [receipt('received', '2024-09-10'), receipt('answered', '2024-10-10')] }
  expect(clockOf(lower, '2024-10-12', done)).toMatchObject({ waits: 'answer', since: '2024-10-10', due: '2024-10-10', late: 2 })
})

test('only an alert, or what asks something, is owed more than its receipt', () => {
  const receipts = [receipt('received', '2024-09-02')]
  expect(isOpen(matterWith({ kind: 'assure', receipts }))).toBe(false)
  expect(isOpen(matterWith({ kind: 'assure', asked: 'Agree?', receipts }))).toBe(true)
  expect(isOpen(matterWith({ kind: 'alert', receipts }))).toBe(true)
  expect(isOpen(matterWith({ kind: 'assure' }))).toBe(true)
})

test('each state leads on only to the steps that follow', () => {
  const at = (...receipts: Receipt[]) => stepsNow(matterWith({ receipts, onwardId: 2 }), matterWith({ id: 2 }))
  const [got, passed] = [receipt('received', '2024-09-02'), receipt('passed on', '2024-09-04')]
  expect(at()).toEqual(['received'])
  expect(at(got)).toEqual(['discussed', 'decided', 'passed on', 'answered'])
  expect(at(got, receipt('decided', '2024-09-03'))).toEqual(['passed on', 'answered'])
  expect(at(got, passed)).toEqual([])
  expect(stepsNow(matterWith({ receipts: [got, passed] }), matterWith({ receipts: [receipt('withdrawn', '2024-09-05')] }))).toEqual([
    'decided',
    'answered',
  ])
  expect(at(got, receipt('answered', '2024-09-03'))).toEqual([])
  expect(mayWithdraw(matterWith({ receipts: [got, passed] }))).toBe(false)
  expect(mayWithdraw(matterWith())).toBe(true)
})

test.each([
  ['decided', '2024-09-05', 'Yes', undefined],
  ['decided', '2024-09-05', '', 'words'],
  ['decided', '2024-09-01', 'Yes', 'on'],
  ['decided', '2024-09-20', 'Yes', 'on'],
  ['received', '2024-09-05', '', 'step'],
  ['discussed', '2024-09-05', '', undefined],
] as const)('a step %s on %s with “%s” is refused at %s', (step, on, words, field) => {
  const matter = matterWith({ receipts: [receipt('received', '2024-09-02')] })
  expect(whyNotStep(matter, { step, on, words }, { today: '2024-09-10', onward: undefined })?.field).toBe(field)
})

test('a chain is one line of steps, up and down again, even where all of it is on one day', () => {
  const on = '2024-09-02'
  const lower = matterWith({ onwardId: 2, receipts: [receipt('received', on), receipt('passed on', on), receipt('answered', on)] })
  const upper = matterWith({ id: 2, toBodyId: 6, raisedOn: on, receipts: [receipt('received', on), receipt('answered', on)] })
  for (const matter of [lower, upper]) expect(chainOf([upper, lower], matter)).toEqual([lower, upper])
  expect(stepsOfChain([lower, upper]).map(({ step, bodyId }) => `${step} ${bodyId}`)).toEqual([
    ...['raised 5', 'received 5', 'passed on 5', 'received 6', 'answered 6', 'answered 5'],
  ])
})

const standing = (matter: Matter, on: Receipt['on'], body = 'Quality committee') => ({ matter, clock: clockOf(matter, on), body })

test.each([
  ['2024-09-05', 'One alert waits for an answer; it is not late.'],
  ['2024-09-17', 'One alert waits for an answer; it is nine days late at the Quality committee.'],
] as const)('on %s the answer is: %s', (on, words) => expect(answerOf([standing(matterWith(), on)])).toBe(words))

test('the answer says how many wait, and where the latest is', () => {
  const made = [matterWith(), matterWith({ id: 2, receiveBy: '2024-09-30' }), matterWith({ id: 3, receiveBy: '2024-09-30' })]
  expect(answerOf(made.map((one) => standing(one, '2024-09-17')))).toBe(
    'Three alerts wait for an answer; one is nine days late at the Quality committee.',
  )
  expect(answerOf([])).toBe('No matter was raised.')
  expect(answerOf([standing(matterWith({ receipts: [receipt('withdrawn', '2024-09-02')] }), '2024-09-17')])).toBe('No matter waits.')
})

test('where a matter stands is said with its clock', () => {
  const told = (matter: Matter) => standsInWords(matter, clockOf(matter, '2024-09-17'), { on: '2024-09-17' })
  expect(told(matterWith())).toBe('Waiting for 16 days to be received; nine days late since 8 September 2024.')
  expect(told(matterWith({ receipts: [receipt('received', '2024-09-17')] }))).toBe(
    'Waiting since today to be decided; due by 29 September 2024.',
  )
  expect(told(matterWith({ kind: 'advise', receipts: [receipt('received', '2024-09-03')] }))).toBe(
    'Received on 3 September 2024; nothing was asked.',
  )
})

test('an address narrows the list, and what it cannot mean is left open', () => {
  const query = (asked: Record<string, string>) => readWanted((name) => asked[name], new Set([5]))
  expect(query({ body: '5', kind: 'alert', state: 'late' })).toEqual({ bodyId: 5, kind: 'alert', state: 'late' })
  expect(query({ body: '77', kind: 'shout', state: 'x' })).toEqual({ bodyId: undefined, kind: undefined, state: 'open' })
  const all = [
    standing(matterWith(), '2024-09-10'),
    standing(matterWith({ id: 2, raisedOn: '2024-08-01', receiveBy: '2024-08-08' }), '2024-09-10'),
  ]
  expect(wantedMatters(all, query({ state: 'all' })).map(({ matter }) => matter.id)).toEqual([2, 1])
  expect(pageOf(Array.from({ length: 120 }), 9)).toMatchObject({ number: 3, of: 3, rows: { length: 20 } })
})

const places = [
  { id: 1, parent_id: null },
  { id: 2, parent_id: 1 },
  { id: 3, parent_id: 2 },
]
const bodies = [
  { id: 10, name: 'Board', reportsToId: null },
  { id: 11, name: 'Committee', reportsToId: 10 },
  { id: 12, name: 'Group', reportsToId: 11 },
]
const wards = { id: 50, name: 'Wards', level: 'ward', placeId: 3, bodyId: null }
const directorate = { id: 51, name: 'Directorate', level: 'directorate', placeId: 2, bodyId: 12 }
const facts = { places, bodies, registers: [wards, directorate], placeId: 3 }

test.each([
  ['a ward’s own matter goes to who watches the nearest register', facts, 12],
  ['a body’s goes to the one it reports to', { ...facts, fromBody: bodies[2] }, 11],
  ['a ward’s risk goes to the place above', { ...facts, risk: { bodyId: null, register: wards } }, 12],
  [
    'a directorate’s risk with no register above goes from its body upwards',
    { ...facts, risk: { bodyId: null, register: directorate } },
    11,
  ],
  ['a risk in no register goes above its own body', { ...facts, risk: { bodyId: 11, register: undefined } }, 10],
  ['the top of the tree has nothing above', { ...facts, fromBody: bodies[0] }, undefined],
  ['a place with no register says nothing', { ...facts, registers: [] }, undefined],
])('%s', (_, asked, to) => expect(nextBody(asked)?.id).toBe(to))

test('what waits at any depth beneath a body is seen there', () => {
  expect([...bodiesBeneath(bodies, 10)].sort()).toEqual([11, 12])
  expect(bodiesBeneath(bodies, 12).size).toBe(0)
  expect([
    ...bodiesBeneath(
      [
        { id: 1, reportsToId: 2 },
        { id: 2, reportsToId: 1 },
      ],
      1,
    ),
  ]).toEqual([2])
})

test.each([
  [{ neededBy: undefined, meetsOn: null, rule: undefined }, '2024-10-08', '2024-10-29'],
  [{ neededBy: undefined, meetsOn: '2024-10-10', rule: undefined }, '2024-10-08', '2024-10-10'],
  [{ neededBy: undefined, meetsOn: '2024-10-10', rule: { daysToReceive: 3, daysToDecide: 20 } }, '2024-10-04', '2024-10-21'],
  [{ neededBy: '2024-10-02', meetsOn: null, rule: undefined }, '2024-10-02', '2024-10-02'],
] as const)('the days of a matter: %j', (asked, receiveBy, decideBy) =>
  expect(daysOf({ today: '2024-10-01', ...asked })).toEqual({ receiveBy, decideBy }),
)

test('a body’s receipts are given by its secretary or chair, or a governance lead, each under their own title', () => {
  const body = { chairPostId: 7, secretaryPostId: 8 }
  const asker = (
    posts: { postId: number; title: string; as: 'holder' | 'deputy' }[],
    role: 'secretary' | 'governance lead' = 'secretary',
  ) => ({ personId: 3, roles: [role], posts })
  expect(servesBody(asker([]), body)).toBe(false)
  expect(servesBody(asker([], 'governance lead'), body)).toBe(true)
  expect(servesBody(asker([{ postId: 7, title: 'Chair', as: 'holder' }]), body)).toBe(true)
  expect(
    actingFor(
      asker([
        { postId: 1, title: 'Analyst', as: 'holder' },
        { postId: 8, title: 'Trust Secretary', as: 'deputy' },
      ]),
      body,
    ),
  ).toEqual({ title: 'Trust Secretary', onBehalfOf: 'Trust Secretary' })
  expect(actingFor(asker([]), body)).toEqual({ title: 'Secretary' })
  expect(mayTakeBack(asker([]), { raisedById: 3 })).toBe(true)
  expect(mayTakeBack(asker([]), { raisedById: 4 })).toBe(false)
})
