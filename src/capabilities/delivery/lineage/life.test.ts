import { expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import { lifeOf, type Reported } from './life.ts'

const period = (id: number, label: string, starts: Day, ends: Day): Reported => ({
  id,
  label,
  starts_on: starts,
  ends_on: ends,
  state: id < 4 ? 'frozen' : id === 4 ? 'open' : 'planned',
})
const periods = [
  period(1, 'Q4 2023/24', '2024-01-01', '2024-03-31'),
  period(2, 'Q1 2024/25', '2024-04-01', '2024-06-30'),
  period(3, 'Q2 2024/25', '2024-07-01', '2024-09-30'),
  period(4, 'Q3 2024/25', '2024-10-01', '2024-12-31'),
  period(5, 'Q4 2024/25', '2025-01-01', '2025-03-31'),
]
const facts = {
  item: { activity: 'active' as const, stateReason: '' },
  plan: { name: 'Plan', starts_on: '2024-04-01' as Day, ends_on: '2025-03-31' as Day },
  periods,
  spoken: [],
  milestones: [],
  carriedOn: false,
}

test('an item is open in the periods of its plan that were opened, and in any in which it was spoken of', () => {
  const spoken = [
    { periodId: 1, sentAt: '2024-04-03T10:00:00Z' },
    { periodId: 3, sentAt: null },
  ]
  const life = lifeOf({ ...facts, spoken }, '2024-10-15')
  expect(life.openIn).toEqual(['Q4 2023/24', 'Q1 2024/25', 'Q2 2024/25', 'Q3 2024/25'])
  expect(life).toMatchObject({ silentIn: 2, lastSaidOn: '2024-09-30', ended: '' })
})

test('a closed item is open only where it spoke, and says why it closed', () => {
  const item = { activity: 'closed' as const, stateReason: 'Done: policy adopted. ' }
  const life = lifeOf({ ...facts, item, spoken: [{ periodId: 2, sentAt: null }] }, '2024-10-15')
  expect(life).toMatchObject({ openIn: ['Q1 2024/25'], silentIn: 0, ended: 'Closed: Done: policy adopted' })
})

test('a plan that ended ends what nothing carries on', () => {
  expect(lifeOf(facts, '2025-04-01').ended).toBe('Its plan ended, and nothing carries it on')
  expect(lifeOf({ ...facts, carriedOn: true }, '2025-04-01').ended).toBe('')
  expect(lifeOf(facts, '2025-03-31').ended).toBe('')
})

test('every new date is counted, and those that came later than the one before apart', () => {
  const forecast = (day: Day) => ({ day, reason: null })
  const milestones = [
    { baseline: '2024-06-30' as Day, forecasts: [forecast('2024-09-30'), forecast('2024-08-31')] },
    { baseline: null, forecasts: [forecast('2024-09-30')] },
  ]
  expect(lifeOf({ ...facts, milestones }, '2024-10-15')).toMatchObject({ moved: 3, putOff: 1 })
})
