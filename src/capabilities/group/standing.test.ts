import { expect, test } from 'vitest'
import type { Day } from '../../kernel/day.ts'
import type { Rag } from '../../kernel/rag.ts'
import { type Group, type Priority, readShared, type Said, type SharedRef } from './group-priority.ts'
import { answerOf, before, standingsOf, statusOf, vanished } from './standing.ts'

const group: Group = {
  name: 'Two together',
  formedOn: '2021-04-01',
  trusts: [
    { id: 1, name: 'Soar Trust', shortName: 'Soar', place: 1 },
    { id: 2, name: 'Nene Trust', shortName: 'Nene', place: 2 },
  ],
}
const priority = (trustId: number, id: number, year = 2024, follows: SharedRef | null = null, endedOn: Day | null = null): Priority => ({
  ...{ trustId, id, year, position: id, title: `P${trustId}-${id}`, aim: '', leadPostId: null, leadTitle: 'Director' },
  ...{ follows, endedOn, endedWords: '', illustrative: false, version: 1 },
})
const said = (trustId: number, about: SharedRef, saidOn: Day, rag: Rag | null): Said => ({
  ...{ trustId, id: 1, priority: { trustId: about.trustId, id: about.id }, period: 'Q2', words: 'x', rag, reason: '', saidAs: 'Director' },
  ...{ saidOn, version: 1 },
})

test('two trusts may use one number, and a status is what the leading trust declared last', () => {
  const [ours, theirs] = [priority(1, 5), priority(2, 5)]
  const standings = standingsOf(
    [ours, theirs],
    [said(1, ours, '2024-07-01', 'green'), said(1, ours, '2024-10-01', 'amber'), said(1, theirs, '2024-10-02', null)],
  )
  expect(standings.map(statusOf)).toEqual(['amber', 'cannot tell'])
  expect(standings.map((one) => one.said.length)).toEqual([2, 1])
})

test.each<[string, Priority[], Said[], string]>([
  ['nothing', [], [], 'The group has no priorities for 2024/25. Each trust adds those that its executives lead.'],
  ['silent', [priority(1, 1)], [], 'One shared priority for 2024/25: Soar leads 1. Nobody has yet said where it stands.'],
  [
    'some silent',
    [priority(1, 1), priority(2, 1), priority(2, 2)],
    [said(1, priority(1, 1), '2024-10-01', 'red')],
    'Three shared priorities for 2024/25: Soar leads 1 and Nene leads 2. Nobody has yet said where 2 of them stand.',
  ],
  ['all told', [priority(1, 1)], [said(1, priority(1, 1), '2024-10-01', 'red')], 'One shared priority for 2024/25: Soar leads 1.'],
])('the answer, %s', (_, priorities, words, told) => {
  const { strong, words: rest } = answerOf(group, { year: 2024, time: 'now' }, standingsOf(priorities, words))
  expect(`${strong} ${rest}`.trim()).toBe(told)
})

test('what was on last year’s list and nobody goes on from has vanished, unless it was ended', () => {
  const old = [priority(1, 1, 2023), priority(1, 2, 2023), priority(1, 3, 2023, null, '2024-03-31')]
  expect(vanished(old, [priority(2, 9, 2024, { trustId: 1, id: 1 })]).map((one) => one.id)).toEqual([2])
})

test('a priority is followed back through the years, whichever trust led it, and a ring ends', () => {
  const first = priority(1, 1, 2021)
  const second = priority(2, 1, 2022, { trustId: 1, id: 1 })
  const third = priority(1, 2, 2024, { trustId: 2, id: 1 })
  expect(before(third, [first, second, third]).map((one) => one.title)).toEqual(['P2-1', 'P1-1'])
  const ring = [priority(1, 1, 2021, { trustId: 1, id: 2 }), priority(1, 2, 2022, { trustId: 1, id: 1 })]
  expect(before(ring[0] as Priority, ring)).toHaveLength(2)
})

test.each(['', '1', '1-', 'a-1', '1-0', '01-2', '1-2-3', '1-9999999999'])('“%s” names no shared record', (word) =>
  expect(readShared(word)).toBeUndefined(),
)
