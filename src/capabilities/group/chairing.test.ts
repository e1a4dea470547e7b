import { expect, test } from 'vitest'
import type { Day } from '../../kernel/day.ts'
import { nextToChair, whyNotMeeting } from './chairing.ts'
import type { Group, Meeting } from './group-priority.ts'

const group: Group = {
  name: 'Three together',
  formedOn: '2021-04-01',
  trusts: [
    { id: 7, name: 'Cray', shortName: 'Cray', place: 3 },
    { id: 5, name: 'Aire', shortName: 'Aire', place: 1 },
    { id: 6, name: 'Brue', shortName: 'Brue', place: 2 },
  ],
}
const held = (trustId: number, heldOn: Day): Meeting => ({ trustId, id: 1, heldOn, chairTitle: 'Chair', outOfTurn: '', words: '' })

test.each<[Meeting[], string]>([
  [[], 'Aire'],
  [[held(5, '2024-01-10')], 'Brue'],
  [[held(6, '2024-04-10'), held(5, '2024-01-10')], 'Cray'],
  [[held(7, '2024-07-10')], 'Aire'],
  [[held(99, '2024-07-10')], 'Aire'],
])('the chair goes round by place, from whoever chaired last: %#', (meetings, next) =>
  expect(nextToChair(group, meetings)?.shortName).toBe(next),
)

const facts = { group, meetings: [held(5, '2024-01-10')], ours: 6, today: '2024-10-15' as Day }
test.each<[string, Day, string, number, string | undefined]>([
  ['in turn', '2024-04-10', '', 6, undefined],
  ['out of turn without why', '2024-04-10', '', 5, 'turn'],
  ['out of turn with why', '2024-04-10', 'Theirs was away', 5, undefined],
  ['still to come', '2024-10-16', '', 6, 'held'],
  ['before the group', '2021-03-31', '', 5, 'held'],
  ['a second on the day', '2024-01-10', '', 6, 'held'],
  ['an earlier one, found later, in its own turn', '2023-09-01', '', 5, undefined],
])('%s', (_, heldOn, outOfTurn, ours, field) => expect(whyNotMeeting({ ...facts, ours }, { heldOn, outOfTurn })?.field).toBe(field))
