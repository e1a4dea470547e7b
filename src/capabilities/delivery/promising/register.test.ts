import { expect, test } from 'vitest'
import type { Followed } from './register.ts'
import { chosenOf, promisesInWords, stateOf, whyNotSettle } from './register.ts'

const on = '2024-10-15'
const promise = (id: number, given: Partial<Followed> = {}) =>
  ({
    id,
    text: 'Open clinics on reasonable adjustments',
    day: '2024-09-30',
    outcome: 'open',
    ownerPostId: null,
    saidSince: [],
    asked: null,
    ...given,
  }) as Followed

test.each([
  ['done', { outcome: 'kept' }],
  ['part done', { outcome: 'part kept' }],
  ['new date', { outcome: 'new date' }],
  ['dropped', { outcome: 'dropped' }],
  ['to come', { day: '2024-10-15' }],
  ['no day', { day: null }],
  ['mentioned', { saidSince: ['Work goes on.', 'Clinics on reasonable adjustments are open.'] }],
  ['asked about', { asked: { answer: 'They open in May.' } }],
  ['never mentioned again', { asked: { answer: ' ' }, saidSince: ['The clinic is busy.'] }],
  ['never mentioned again', {}],
] as const)('%s', (state, given) => expect(stateOf(promise(1, given as Partial<Followed>), on)).toBe(state))

test('the counts stand in a sentence, the best first and silence plain', () => {
  const fates = [...Array(2).fill({ outcome: 'kept' }), ...Array(2).fill({ outcome: 'new date' }), ...Array(7).fill({})]
  expect(
    promisesInWords(
      fates.map((given, at) => promise(at, given)),
      on,
      'Q1 2022/23',
    ),
  ).toBe('11 promised in Q1 2022/23: 2 done, 2 new dates and 7 never mentioned again.')
  expect(promisesInWords([], on)).toBe('Nothing was promised.')
})

test('the register narrows, by due day, what has none last', () => {
  const all = [promise(1, { day: null }), promise(2, { day: '2024-12-01' }), promise(3), promise(4, { outcome: 'kept' })]
  const shown = (which: Parameters<typeof chosenOf>[1]) => chosenOf(all, which, on).map(({ id }) => id)
  expect([shown('open'), shown('due'), shown('never'), shown('settled'), shown('all')]).toEqual([[3, 2, 1], [3], [3], [4], [3, 4, 2, 1]])
})

test('who does it, or writes of it, says what became of it, once', () => {
  const owned = promise(1, { ownerPostId: 5 })
  expect(whyNotSettle(owned, [{ postId: 5 }], 7)).toBeUndefined()
  expect(whyNotSettle(owned, [{ postId: 7 }], 7)).toBeUndefined()
  expect(whyNotSettle(owned, [{ postId: 8 }], 7)).toContain('Only whoever does it')
  expect(whyNotSettle(promise(1, { ownerPostId: null }), [{ postId: 8 }], null)).toContain('Only whoever does it')
  expect(whyNotSettle(promise(1, { outcome: 'kept', ownerPostId: 5 }), [{ postId: 5 }], 7)).toContain('said already')
})
