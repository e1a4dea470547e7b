import { expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import { type PlanLife, plansEnding } from './expiry.ts'

const plan = (id: number, starts: Day, ends: Day, more: Partial<PlanLife> = {}): PlanLife => ({
  id,
  name: `Plan ${id}`,
  startsOn: starts,
  endsOn: ends,
  followsId: null,
  items: 34,
  open: 12,
  ...more,
})
const last = plan(1, '2022-04-01', '2023-03-31')
const told = (plans: PlanLife[], today: Day) => plansEnding(plans, today).map(({ words }) => words)

test('a plan that ended with open items and no successor is told of, however long ago it was', () => {
  expect(told([last], '2024-10-15')).toEqual(['Plan 1 ended on 31 March 2023 and nothing follows it: 34 items, 12 still open.'])
  expect(plansEnding([last], '2023-04-10')[0]).toMatchObject({ when: 'ended', days: 10 })
})

test('another plan in force does not hide open items; a plan that follows it does', () => {
  const other = plan(2, '2024-04-01', '2025-03-31')
  expect(told([other, last], '2024-10-15')).toHaveLength(1)
  expect(told([{ ...other, followsId: 1 }, last], '2024-10-15')).toEqual([])
})

test('a plan whose items were all closed or carried on needs nothing while another plan is in force', () => {
  const done = { ...last, open: 0 }
  expect(told([done], '2023-04-10')).toEqual(['Plan 1 ended on 31 March 2023 and nothing follows it: 34 items, all closed or carried on.'])
  expect(told([done, plan(2, '2023-04-01', '2024-03-31', { open: 0 })], '2023-04-10')).toEqual([])
  expect(told([{ ...done, items: 0 }], '2023-04-10')[0]).toContain('it holds no items')
})

test.each([
  ['2023-01-29', []],
  ['2023-01-30', ['Plan 1 ends on 31 March 2023, in 60 days, and nothing follows it yet: 34 items, 12 still open.']],
  ['2023-03-30', ['Plan 1 ends on 31 March 2023, in 1 day, and nothing follows it yet: 34 items, 12 still open.']],
  ['2023-03-31', ['Plan 1 ends today and nothing follows it yet: 34 items, 12 still open.']],
] as [Day, string[]][])('sixty days ahead, on %s', (today, words) => expect(told([last], today)).toEqual(words))

test('the longest ended stands first', () => {
  const plans = [plan(3, '2023-04-01', '2024-03-31'), last]
  expect(plansEnding(plans, '2024-10-15').map(({ plan: { id } }) => id)).toEqual([1, 3])
})
