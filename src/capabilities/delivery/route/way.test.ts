import { expect, test } from 'vitest'
import type { Stage } from '../../calendar/index.ts'
import { isLate, nextStage, type Way, type WayFacts, wayInWords } from './way.ts'

const whole: Stage[] = ['author', 'director', 'executive', 'committee', 'board']
const facts = (more: Partial<WayFacts>): WayFacts => ({
  state: 'sent',
  stages: whole,
  forHolder: true,
  overseen: true,
  passed: [],
  ...more,
})

test.each<[string, Partial<WayFacts>, Stage]>([
  ['a draft is its author’s', { state: 'draft' }, 'author'],
  ['so is what came back', { state: 'sent back', passed: ['director'] }, 'author'],
  ['what a deputy sent waits for the holder', {}, 'director'],
  ['the holder agreed: the executive', { passed: ['director'] }, 'executive'],
  ['the holder wrote it: straight to the executive', { forHolder: false }, 'executive'],
  ['no director’s stage in the route', { stages: ['author', 'executive', 'board'] }, 'executive'],
  ['no route at all', { stages: [] }, 'executive'],
  ['approved and overseen: the committee', { state: 'approved', passed: ['director'] }, 'committee'],
  ['approved and nobody oversees it', { state: 'approved', overseen: false }, 'board'],
  ['approved, and no committee in the route', { state: 'approved', stages: [] }, 'board'],
  ['considered', { state: 'approved', passed: ['committee'] }, 'board'],
  ['what a file said is nobody’s to approve', { state: 'imported' }, 'board'],
])('%s', (_, more, stage) => expect(nextStage(facts(more))).toBe(stage))

const way = (more: Partial<Way>): Way => ({
  stage: 'executive',
  since: '2024-10-11T09:00:00Z',
  due: '2024-10-23',
  overseer: null,
  steps: [],
  days: [],
  routed: true,
  ...more,
})

test.each<[Partial<Way>, string]>([
  [{}, 'Waits for an executive to approve it since 11 October, by 23 October 2024: 8 days left.'],
  [{ due: '2024-10-15' }, 'Waits for an executive to approve it since 11 October, by 15 October 2024: due today.'],
  [{ due: '2024-10-14', since: null }, 'Waits for an executive to approve it, by 14 October 2024: 1 day late.'],
  [{ due: null }, 'Waits for an executive to approve it since 11 October.'],
  [
    { stage: 'committee', overseer: { id: 1, name: 'Finance Committee', chairPostId: null, secretaryPostId: null } },
    'Waits for the Finance Committee since 11 October, by 23 October 2024: 8 days left.',
  ],
  [{ stage: 'board', due: '2024-11-26' }, 'Ready for the board on 26 November 2024.'],
  [{ stage: 'board', due: null }, 'Ready for the board.'],
])('%j is told as “%s”', (more, words) => expect(wayInWords(way(more), '2024-10-15')).toBe(words))

test('late is what waits past its stage’s day, and nothing waits late for the board', () => {
  expect(isLate(way({ due: '2024-10-14' }), '2024-10-15')).toBe(true)
  expect(isLate(way({ due: '2024-10-15' }), '2024-10-15')).toBe(false)
  expect(isLate(way({ stage: 'board', due: '2024-10-01' }), '2024-10-15')).toBe(false)
  expect(isLate(way({ due: null }), '2024-10-15')).toBe(false)
})
