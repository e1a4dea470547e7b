import { describe, expect, test } from 'vitest'
import type { PeriodRow } from '../../calendar/index.ts'
import type { Item, Update } from '../item.ts'
import { type Chase, type ChaseLine, chaseCounts, chaseInWords, nextFor, remindable, sinceOf } from './chase.ts'

const period: PeriodRow = {
  id: 1,
  label: 'Q2 2024/25',
  kind: 'quarter',
  starts_on: '2024-07-01',
  ends_on: '2024-09-30',
  opens_on: '2024-10-01',
  due_on: '2024-10-18',
  board_on: null,
  state: 'open',
  version: 1,
}
const line = (reporting: ChaseLine['reporting'], more: Partial<ChaseLine> = {}): ChaseLine => ({
  item: { id: 1, accountablePostId: 7, accountable: 'Director of HR' } as Item,
  update: null,
  reporting,
  holder: 'Ann',
  reminded: null,
  draft: null,
  ...more,
})
const chase = (lines: ChaseLine[], more: Partial<Chase> = {}): Chase => ({
  period,
  lines,
  executives: ['Chief Executive'],
  today: '2024-10-15',
  ...more,
})

describe('chasing a quarter', () => {
  test.each([
    ['2024-10-15', '1 of 3 has reported; 1 came back; 3 days left.'],
    ['2024-10-18', '1 of 3 has reported; 1 came back; due today.'],
    ['2024-10-19', '1 of 3 has reported; 1 came back; 1 day overdue.'],
  ] as const)('on %s the answer is “%s”', (today, words) =>
    expect(chaseInWords(chase([line('approved'), line('sent back'), line('not started'), line('not owed')], { today })).strong).toBe(words),
  )

  test('nobody is reminded who has reported, was reminded today, or is not there', () => {
    const today = '2024-10-15'
    const lines = [
      line('sent'),
      line('drafted', { reminded: { on: today, by: 'Bea' } }),
      line('not started', { holder: null }),
      line('not started', { item: { id: 2, accountablePostId: null } as Item }),
      line('not started', { reminded: { on: '2024-10-10', by: 'Bea' } }),
    ]
    expect(remindable(lines, today)).toEqual([lines[4]])
    expect(chaseCounts(lines).find((c) => c.state === 'none')?.count).toBe(2)
  })

  test('a blank says who was asked, and once overdue who hears of it', () => {
    const asked = line('not started', { reminded: { on: '2024-10-15', by: 'Head of Governance' } })
    expect(nextFor(asked, chase([]))).toBe('Reminded 15 October by Head of Governance.')
    expect(nextFor(line('drafted'), chase([], { today: '2024-10-19' }))).toBe(
      'Not reminded. Overdue by 1 day: goes to the Chief Executive.',
    )
    expect(nextFor(line('drafted'), chase([], { today: '2024-10-19', executives: [] }))).toBe(
      'Not reminded. Overdue by 1 day: no executive is named to hear of it.',
    )
    expect(nextFor(line('approved'), chase([], { today: '2024-10-19' }))).toBe('')
  })

  test('since when, and by whom', () => {
    const update = {
      sentAt: '2024-10-11T09:00:00Z',
      writer: 'Ann',
      decidedAt: '2024-10-14T09:00:00Z',
      decider: 'Cleo',
      decisionWords: 'Why?',
      state: 'sent',
    } as Update
    expect(sinceOf(line('sent', { update }), period)).toBe('Since 11 October, by Ann')
    expect(sinceOf(line('sent back', { update }), period)).toBe('Since 14 October: “Why?”')
    expect(sinceOf(line('drafted', { draft: { savedAt: '2024-10-12T09:00:00Z', person: 'Dee' } }), period)).toBe('Saved 12 October, by Dee')
    expect(sinceOf(line('not started'), period)).toBe('Since the period opened on 1 October')
  })
})
