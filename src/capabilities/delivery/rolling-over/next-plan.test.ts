import { expect, test } from 'vitest'
import { nextName, nextPlan } from './next-plan.ts'

test.each([
  ['Delivery plan 2022/23', 'Delivery plan 2023/24'],
  ['Annual plan 1999/00', 'Annual plan 2000/01'],
  ['2098/99 plan', '2099/00 plan'],
  ['Winter plan', 'Winter plan, continued'],
])('%s is followed by %s', (name, next) => expect(nextName(name)).toBe(next))

test('a successor begins the day after and ends a year on', () => {
  expect(nextPlan({ name: 'Plan 2024/25', endsOn: '2025-03-31' }, '2024-10-15')).toEqual({
    name: 'Plan 2025/26',
    starts: '2025-04-01',
    ends: '2026-03-31',
  })
  expect(nextPlan({ name: 'P', endsOn: '2024-02-29' }, '2024-10-15')).toMatchObject({ starts: '2024-03-01', ends: '2025-02-28' })
})

test('a plan that ended years ago is followed by one that is not over yet', () => {
  const old = { name: 'Delivery plan 2022/23', endsOn: '2023-03-31' as const }
  expect(nextPlan(old, '2024-10-15')).toEqual({ name: 'Delivery plan 2024/25', starts: '2024-04-01', ends: '2025-03-31' })
  expect(nextPlan({ ...old, name: 'Winter plan' }, '2024-10-15')).toMatchObject({ name: 'Winter plan, continued', starts: '2024-04-01' })
})
