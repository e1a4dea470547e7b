import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayFollowOn } from './following.ts'
import { inOrder, oneAlong, type Placed, positionsFor } from './places.ts'
import { mayCome, mayLeave } from './wrong-rows.ts'

const plan = (...positions: number[]): Placed[] => positions.map((position, i) => ({ id: i + 1, position }))
const standing = (items: readonly Placed[], written: readonly Placed[]): number[] => {
  const now = new Map([...items, ...written].map((one) => [one.id, one.position]))
  return inOrder([...now].map(([id, position]) => ({ id, position }))).map(({ id }) => id)
}

describe('the order of a plan', () => {
  test.each([
    ['first', plan(1, 2, 3), 3, null, [3, 1, 2], 1],
    ['last', plan(1, 2, 3), 1, 3, [2, 3, 1], 1],
    ['into a gap', plan(1, 5, 9), 3, 1, [1, 3, 2], 1],
    ['where there is no room', plan(1, 2, 3), 3, 1, [1, 3, 2], 2],
    ['where it stands already', plan(1, 2, 3), 2, 1, [1, 2, 3], 0],
    ['among equal positions', plan(1, 1, 1), 1, 2, [2, 1, 3], 2],
    ['alone', [], 7, null, [7], 1],
  ] as [string, Placed[], number, number | null, number[], number][])('%s', (_, items, id, to, order, rows) => {
    const written = positionsFor(items, id, to)
    expect(standing(items, written)).toEqual(order)
    expect(written).toHaveLength(rows)
  })

  test('is always what was asked for, whatever stood there', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 12 }), { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (positions, a, b) => {
        const items = plan(...positions)
        const id = (a % items.length) + 1
        const others = inOrder(items.filter((one) => one.id !== id)).map((one) => one.id)
        const at = b % (others.length + 1)
        const wanted = [...others.slice(0, at), id, ...others.slice(at)]
        expect(standing(items, positionsFor(items, id, others[at - 1] ?? null))).toEqual(wanted)
      }),
    ))

  test.each([
    [2, 'up', { yes: null }],
    [3, 'up', { yes: 1 }],
    [1, 'up', { no: 'It stands first already' }],
    [1, 'down', { yes: 2 }],
    [3, 'down', { no: 'It stands last already' }],
  ] as const)('item %i goes %s', (id, direction, decision) => {
    expect(oneAlong(plan(1, 2, 3), id, direction)).toEqual(decision)
  })
})

describe('an update in the wrong row', () => {
  const update = { itemId: 1, period: 'Q2 2024/25', state: 'sent' } as const
  const target = { id: 2, title: 'Staff wellbeing', reports: true, hasUpdate: false }
  test.each([
    ['open', 'sent', true],
    ['open', 'approved', true],
    ['frozen', 'imported', true],
    ['frozen', 'approved', false],
    ['planned', 'sent', false],
  ] as const)('of a period that is %s and %s leaves: %s', (periodState, state, may) => {
    expect('yes' in mayLeave({ update: { ...update, state }, periodState })).toBe(may)
  })
  test.each([
    [target, undefined],
    [{ ...target, id: 1 }, 'It stands in this row already'],
    [{ ...target, reports: false }, 'does not report in Q2 2024/25'],
    [{ ...target, hasUpdate: true }, 'has an update for Q2 2024/25 already. Move that one first'],
  ])('comes into %j', (to, words) => {
    const decision = mayCome({ update, periodState: 'open' }, to)
    expect('no' in decision ? decision.no : undefined).toEqual(words === undefined ? undefined : expect.stringContaining(words))
  })
})

test.each([
  ['active', 'green', true],
  ['active', 'blue', true],
  ['closed', null, true],
  ['active', 'amber', false],
  ['paused', null, false],
] as const)('an item %s and %s has one follow on: %s', (activity, declared, may) => {
  expect('yes' in mayFollowOn({ activity }, declared)).toBe(may)
})
