import { expect, test } from 'vitest'
import { doubleGaps, sayingOf } from './of-doubles.ts'
import type { WorkingItem } from './working-item.ts'

const item = (id: number, title: string, atWork = true): WorkingItem => ({
  ...{ id, title, brickId: 1, goalId: null, accountablePostId: 7, accountable: 'Director of Nursing', dueOn: null },
  ...{ hasMilestone: true, overseen: true, atWork, closed: false },
})

test.each<[string, string, boolean]>([
  ['Refresh the access policy.', 'Access policy: refresh', true],
  ['Reduce falls on wards', 'Reduce fall on the ward', true],
  ['Reduce falls on wards', 'Reduce falls at home', false],
  ['Phase 1', 'Phase 2', false],
])('“%s” and “%s” say the same: %s', (one, other, same) => expect(sayingOf(one) === sayingOf(other)).toBe(same))

test('the second of two that say the same is a gap, told by the first; what is paused or has no words is not', () => {
  const found = doubleGaps([
    item(1, 'Refresh the access policy'),
    item(2, 'Access policy refresh'),
    item(3, 'Refresh access policy', false),
    item(4, '—'),
    item(5, '…'),
  ])
  expect(found).toMatchObject([{ ref: { id: 2 }, of: 4, needs: 'item:edit', closer: null }])
  expect(found[0]?.words).toContain('says the same as “Refresh the access policy”, of the Director of Nursing')
})
