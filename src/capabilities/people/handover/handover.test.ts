import { expect, test } from 'vitest'
import { type Leaving, type LeftPost, mayHandOver, mayLoseRoles, receiptInWords, stillOn } from './handover.ts'

const ann = { id: 1, name: 'Ann' }
const bea = { id: 2, name: 'Bea' }
const post = (more: Partial<LeftPost> = {}): LeftPost => ({
  postId: 7,
  post: 'Director of HR',
  holdingId: 70,
  holdings: [{ personId: 1, from: '2020-01-01', until: null }],
  next: bea,
  ...more,
})
const leaving = (more: Partial<Leaving> = {}): Leaving => ({
  person: ann,
  lastDay: '2024-10-31',
  today: '2024-10-15',
  posts: [post()],
  ...more,
})

test.each<[string, Partial<Leaving>, string | undefined]>([
  ['to a successor', {}, undefined],
  ['to nobody', { posts: [post({ next: null })] }, undefined],
  ['today', { lastDay: '2024-10-15' }, undefined],
  ['yesterday', { lastDay: '2024-10-14' }, 'today or later'],
  ['to oneself', { posts: [post({ next: ann })] }, 'somebody else must have Director of HR'],
  [
    'where somebody has it already from a later day',
    { posts: [post({ holdings: [...post().holdings, { personId: 3, from: '2024-12-01', until: null }] })] },
    'Director of HR: Somebody holds the post from 1 December 2024',
  ],
])('a post %s', (_, more, words) =>
  expect(mayHandOver(leaving(more))).toEqual(words ? { no: expect.stringContaining(words) } : { yes: leaving(more).lastDay }),
)

test('the last administrator keeps the role, and only an administrator ends one', () => {
  const held = [{ role: 'administrator' as const, holders: 1, from: '2020-01-01' as const }]
  expect(mayLoseRoles(['administrator'], held, '2024-10-15')).toEqual({ no: expect.stringContaining('last administrator') })
  expect(mayLoseRoles(['governance lead'], [{ ...(held[0] as (typeof held)[0]), holders: 2 }], '2024-10-15')).toEqual({
    no: expect.stringContaining('Only an administrator'),
  })
  expect(mayLoseRoles(['governance lead'], [{ role: 'director', holders: 1, from: '2020-01-01' }], '2024-10-15')).toEqual({ yes: true })
})

test('what has ended by the last day is no longer theirs to hand over', () => {
  const list = [
    { from: '2020-01-01', until: '2024-10-31' },
    { from: '2020-01-01', until: '2024-11-01' },
    { from: '2024-12-01', until: null },
  ] as const
  expect(stillOn(list, '2024-10-31')).toEqual([list[1], list[2]])
})

test('the receipt says who has what, and that a vacant post has nobody to write', () => {
  const receipt = { name: 'Ann', lastDay: '2024-10-31' as const, deputyFor: [], roles: [], uncovered: [], open: [] }
  const posts = [
    { post: 'Director of HR', to: 'Bea' },
    { post: 'Chair of the panel', to: null },
  ]
  const { strong, words } = receiptInWords({ ...receipt, posts })
  expect(`${strong} ${words}`).toBe(
    'Ann leaves after 31 October 2024. Director of HR goes to Bea. Vacant from the day after: Chair of the panel. Nobody can write their updates until somebody holds them.',
  )
})
