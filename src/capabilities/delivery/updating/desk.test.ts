import { describe, expect, test } from 'vitest'
import type { ItemPromise, Update } from '../item.ts'
import { type StandingFacts, standingFrom } from '../weighing/standing.ts'
import { actorOf, type Desk, type Draft, shortLabel, startingValues, whyClosed } from './desk.ts'

const period = { id: 2, label: 'Q2 2024/25', starts_on: '2024-07-01', ends_on: '2024-09-30' } as const
const item = { id: 1, focus: '', activity: 'active', accountablePostId: 7 } as StandingFacts['item']
const update = {
  id: 5,
  periodId: 2,
  periodEnds: '2024-09-30',
  text: 'As sent.',
  rag: 'amber',
  reason: 'Late',
  pathToGreen: '',
  evidence: '',
  nothingChangedBecause: '',
} as Partial<Update> as Update
const promise = {
  id: 3,
  text: 'x',
  day: '2024-09-30',
  madeInEnds: '2024-06-30',
  outcome: 'kept',
  outcomeWords: 'done',
  settledIn: 'Q2 2024/25',
} as Partial<ItemPromise> as ItemPromise

const desk = (draft: Draft | null, updates: Update[]): Desk => {
  const standing = standingFrom({
    item,
    period,
    on: '2024-10-15',
    holder: null,
    contributors: [],
    updates,
    milestones: [],
    promises: [promise],
    risks: [],
    challengesOpen: 0,
  })
  return {
    item,
    standing,
    draft,
    posts: [],
    answers: [{ key: 'reason', question: 'Why?', answer: 'Because.', by: 'Ann' }],
  } as unknown as Desk
}
const draftOf = (typed: Draft['typed']): Draft => ({ typed, revision: 1, savedAt: '2024-10-15T09:00:00Z', personId: 1, person: 'Ann' })

describe('what stands in the boxes when the page opens', () => {
  test('nothing, the first time', () => expect(startingValues(desk(null, []))).toEqual({}))

  test('what was sent, with its answers and what was said of promises, when it came back', () =>
    expect(startingValues(desk(null, [update]))).toMatchObject({
      text: 'As sent.',
      rag: 'amber',
      'answer-reason': 'Because.',
      'promise-3': 'kept',
      'promise-3-words': 'done',
    }))

  test('the draft goes before what was sent, and does not forget the promises it says nothing of', () => {
    const values = startingValues(desk(draftOf({ text: 'As drafted.', 'promise-3-words': '' }), [update]))
    expect(values).toEqual({ text: 'As drafted.', 'answer-reason': 'Because.', 'promise-3': 'kept', 'promise-3-words': '' })
  })
})

test('a person is to an update what they hold, deputise for, may decide and wrote', () => {
  const facts = {
    held: [
      { postId: 7, as: 'deputy' as const },
      { postId: 8, as: 'holder' as const },
    ],
    item,
    writtenBy: 4,
    onBehalfOf: 'Director of HR',
    personId: 4,
    mayApprove: false,
  }
  expect(actorOf(facts)).toEqual({ holdsAccountablePost: false, isDeputy: true, mayApprove: false, wroteIt: true, sentForThem: false })
  expect(actorOf({ ...facts, item: { ...item, accountablePostId: null }, personId: 5 })).toEqual({
    holdsAccountablePost: false,
    isDeputy: false,
    mayApprove: false,
    wroteIt: false,
    sentForThem: false,
  })
  const holder = { ...facts, held: [{ postId: 7, as: 'holder' as const }], personId: 5 }
  expect(actorOf(holder).sentForThem).toBe(true)
  expect(actorOf({ ...holder, onBehalfOf: null }).sentForThem).toBe(false)
})

test.each([
  ['Q1 2024/25', 'Q2 2024/25', 'Q1'],
  ['Q4 2023/24', 'Q1 2024/25', 'Q4 2023/24'],
  ['September 2022', 'Q3 2022/23', 'September 2022'],
])('%s beside %s is called %s', (label, beside, called) => expect(shortLabel(label, beside)).toBe(called))

test('only an open period takes words', () => {
  expect(whyClosed({ label: 'Q2 2024/25', state: 'open' })).toBeUndefined()
  expect(whyClosed({ label: 'Q3 2024/25', state: 'planned' })).toBe('Q3 2024/25 is not open yet')
  expect(whyClosed({ label: 'Q1 2024/25', state: 'frozen' })).toContain('frozen')
})
