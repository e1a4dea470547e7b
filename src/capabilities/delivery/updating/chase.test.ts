import { describe, expect, test } from 'vitest'
import type { PeriodRow } from '../../calendar/index.ts'
import type { Item, Update } from '../item.ts'
import type { Way } from '../route/way.ts'
import { askedOf, type Chase, type ChaseLine, chaseCounts, chaseInWords, chosen, remindable, sinceOf, standsAt } from './chase.ts'
import { peopleOwing } from './chase-people.ts'
import { nextFor } from './escalating.ts'

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
const way = (more: Partial<Way> = {}): Way => ({
  stage: 'author',
  since: null,
  due: '2024-10-18',
  overseer: null,
  steps: [],
  days: [],
  routed: false,
  ...more,
})
const line = (reporting: ChaseLine['reporting'], more: Partial<ChaseLine> = {}): ChaseLine => ({
  item: { id: 1, accountablePostId: 7, accountable: 'Director of HR' } as Item,
  update: null,
  reporting,
  way: way(),
  holder: 'Ann',
  away: null,
  reminded: null,
  draft: null,
  ...more,
})
const chase = (lines: ChaseLine[], more: Partial<Chase> = {}): Chase => ({
  period,
  lines,
  days: [],
  posts: new Map([[9, 'Chair of Finance']]),
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
    expect(chaseCounts(lines, today).find((c) => c.state === 'none')?.count).toBe(2)
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

  const ann = {
    id: 1,
    personId: 1,
    name: 'Ann',
    coverId: 2,
    cover: 'Bea',
    from: '2024-10-14',
    until: '2024-10-18',
    reason: '',
    version: 1,
  } as const

  test('whoever covers is asked for who is away', () =>
    expect([askedOf(line('drafted')), askedOf(line('drafted', { away: ann }))]).toEqual(['Ann', 'Bea']))

  test('a stage has its own filter, its own words, and its own people to hear of what is late', () => {
    const director = line('sent', { way: way({ stage: 'director', due: '2024-10-14' }) })
    const executive = line('sent', { way: way({ stage: 'executive', due: '2024-10-14' }) })
    const committee = line('approved', {
      way: way({
        stage: 'committee',
        due: '2024-10-14',
        overseer: { id: 1, name: 'Finance Committee', chairPostId: 9, secretaryPostId: null },
      }),
    })
    const lines = [director, executive, committee, line('drafted')]
    const today = '2024-10-15'
    const counts = Object.fromEntries(chaseCounts(lines, today).map(({ state, count }) => [state, count]))
    expect(counts).toEqual({ owed: 1, back: 0, director: 1, waiting: 1, committee: 1, approved: 1, late: 3, none: 0 })
    expect(chosen(lines, { state: 'late', post: 7 }, today)).toEqual([director, executive, committee])
    expect(lines.map(standsAt)).toEqual(['Waits for the director', 'Waits for approval', 'Approved; waits for a committee', 'Drafted'])
    expect(lines.map((one) => nextFor(one, chase([])))).toEqual([
      'Not reminded. Overdue by 1 day: goes to the Chief Executive.',
      'Overdue by 1 day: goes to the governance lead.',
      'Overdue by 1 day: goes to the Chair of Finance.',
      'Not reminded.',
    ])
    expect(remindable(lines, today)).toEqual([director, lines[3]])
    expect(chaseInWords(chase(lines)).words).toBe('One waits for the director to agree. One waits for approval. One waits for a committee.')
  })

  test('people come latest first, then whoever owes most; who has done everything is only counted', () => {
    const of = (postId: number | null, accountable: string, reporting: ChaseLine['reporting'], more: Partial<ChaseLine> = {}) =>
      line(reporting, { item: { id: 1, accountablePostId: postId, accountable } as Item, ...more })
    const { owing, done } = peopleOwing(
      [
        of(1, 'Director of HR', 'sent back'),
        of(1, 'Director of HR', 'approved'),
        of(2, 'Director of Estates', 'not started', { way: way({ due: '2024-10-14' }) }),
        of(3, 'Medical Director', 'drafted'),
        of(3, 'Medical Director', 'not started'),
        of(4, 'Chief Executive', 'sent'),
        of(null, 'Somebody', 'not started', { holder: null }),
      ],
      '2024-10-15',
    )
    expect(owing.map(({ post, owes, back, late, reported, of: all }) => [post, owes, back, late, `${reported}/${all}`])).toEqual([
      ['Director of Estates', 1, 0, 1, '0/1'],
      ['Medical Director', 2, 0, 0, '0/2'],
      [null, 1, 0, 0, '0/1'],
      ['Director of HR', 1, 1, 0, '1/2'],
    ])
    expect(done).toBe(1)
  })
})
