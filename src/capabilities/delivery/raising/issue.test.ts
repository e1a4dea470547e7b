import { describe, expect, test } from 'vitest'
import { type Escalation, type Issue, inOrder, issuesInWords, mayKeep, mayRaise, whyNotAnswered, whyNotTaken } from './issue.ts'
import { raisable, saidEscalated } from './raisable.ts'

const issue = (id: number, given: Partial<Issue> = {}): Issue => ({
  id,
  itemId: 1,
  item: 'Balance the books',
  accountablePostId: 7,
  period: 'Q2 2024/25',
  title: 'Pressures in mental health',
  words: '',
  kind: 'finance',
  ownerPostId: null,
  owner: null,
  raisedBy: 'Director of Finance',
  raisedOn: '2024-10-01',
  closedOn: null,
  closedWords: '',
  version: 1,
  escalations: [],
  ...given,
})
const taken = { answeredOn: null } as Partial<Escalation> as Escalation

test.each([
  [[], 'No issue has been logged.', 'One is logged out of an update by whoever writes it.'],
  [[issue(1)], 'One issue is open.', 'One has been taken nowhere.'],
  [
    [issue(1, { escalations: [taken] }), issue(2, { closedOn: '2024-10-02' })],
    'One issue is open.',
    'One waits for an answer from where it was taken. One is closed.',
  ],
  [[issue(1, { closedOn: '2024-10-02' })], 'No issue is open.', 'One is closed.'],
])('the register says first how it stands', (issues, strong, words) => expect(issuesInWords(issues)).toEqual({ strong, words }))

test('open ones stand first, the oldest at the top; the last closed is the first of the closed', () => {
  const all = [issue(1, { closedOn: '2024-09-01' }), issue(2), issue(3, { raisedOn: '2024-07-01' }), issue(4, { closedOn: '2024-10-01' })]
  expect(inOrder(all).map(({ id }) => id)).toEqual([3, 2, 4, 1])
})

test('who may raise and who may keep', () => {
  expect(mayRaise({ writes: true, governanceLead: false })).toEqual({ yes: true })
  expect(mayRaise({ writes: false, governanceLead: true })).toEqual({ yes: true })
  expect(mayRaise({ writes: false, governanceLead: false })).toHaveProperty('no')
  const nobody = { writes: false, ownsIssue: false, governanceLead: false }
  expect(mayKeep(issue(1), nobody)).toHaveProperty('no')
  for (const who of ['writes', 'ownsIssue', 'governanceLead'] as const) {
    expect(mayKeep(issue(1), { ...nobody, [who]: true })).toHaveProperty('yes')
    expect(mayKeep(issue(1, { closedOn: '2024-10-02' }), { ...nobody, [who]: true })).toEqual({ no: 'This issue is closed' })
  }
})

test.each([
  ['nothing said', { takenTo: '', words: '', on: undefined }, undefined],
  ['all said', { takenTo: 'The care board', words: '', on: '2024-10-08' }, undefined],
  ['no place', { takenTo: '', words: 'Please help', on: undefined }, 'takenTo'],
  ['no day', { takenTo: 'The care board', words: '', on: undefined }, 'takenOn'],
  ['a day to come', { takenTo: 'The care board', words: '', on: '2024-10-16' }, 'takenOn'],
] as const)('an escalation: %s', (_, given, field) => expect(whyNotTaken(given, '2024-10-15')?.field).toBe(field))

test.each([
  ['2024-10-10', undefined],
  ['2024-10-16', 'The day the answer came must be today or earlier'],
  ['2024-10-07', 'The day the answer came must not be before the day it was taken there'],
] as const)('an answer of %s', (on, words) => expect(whyNotAnswered({ on: '2024-10-08' }, on, '2024-10-15')).toBe(words))

describe('what the words give to raise', () => {
  test.each([
    'Risks about safeguarding young people of 11 and over stay open.',
    'They have been escalated inside the trust and to the integrated care board.',
    'Pressures are appearing in mental health services.',
    'Unresolved risks remain.',
    'The unit is overspent by £1.2m.',
  ])('raisable: %s', (text) => expect(raisable(text)).toEqual([text]))
  test.each([
    'The pressure ulcers programme is under way.',
    'No new risks have emerged.',
    'The risk was resolved and closed; it had been escalated in May.',
    'Operational pressures were well managed.',
    'The risk register was reviewed.',
    'Open evenings were held at all problem-solving clinics.',
  ])('not raisable: %s', (text) => expect(raisable(text)).toEqual([]))
  test('only what says it was escalated is asked about', () => {
    expect(saidEscalated('Pressures are appearing. It was escalated to the board.')).toBe('It was escalated to the board.')
    expect(saidEscalated('Pressures are appearing.')).toBeUndefined()
  })
})
