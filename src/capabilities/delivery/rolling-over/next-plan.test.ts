import { expect, test } from 'vitest'
import { nextName, nextPlan } from './next-plan.ts'

test.each([
  ['Delivery plan 2022/23', 'Delivery plan 2023/24'],
  ['Annual plan 1999/00', 'Annual plan 2000/01'],
  ['2098/99 plan', '2099/00 plan'],
  ['Winter plan', 'Winter plan, continued'],
])('%s is followed by %s', (name, next) => expect(nextName(name)).toBe(next))

test('a successor begins the day after and ends a year on', () => {
  expect(nextPlan({ name: 'Plan 2024/25', endsOn: '2025-03-31' })).toEqual({
    name: 'Plan 2025/26',
    starts: '2025-04-01',
    ends: '2026-03-31',
  })
  expect(nextPlan({ name: 'P', endsOn: '2024-02-29' })).toMatchObject({ starts: '2024-03-01', ends: '2025-02-28' })
})
