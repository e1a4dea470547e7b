import { expect, test } from 'vitest'
import type { Stage } from '../../calendar/index.ts'
import { type CameBack, type FlowLine, flowInWords, flowOf } from './flow.ts'

const whole: Stage[] = ['author', 'director', 'executive', 'committee', 'board']
const line = (stage: Stage, due: FlowLine['way']['due'] = null, reporting: FlowLine['reporting'] = 'sent'): FlowLine => ({
  reporting,
  way: { stage, due, overseer: null, steps: [] },
})
const lines = [
  line('author', '2024-10-14'),
  line('author', '2024-10-18'),
  line('executive', '2024-10-23'),
  line('committee'),
  line('board'),
  line('author', '2024-10-14', 'not owed'),
]
const back = (again: boolean): CameBack => ({ at: '', item: '', itemId: 1, by: '', from: '', words: '', again })

test('each stage counts what passed it, waits at it and is late at it; a closed item owes nothing', () =>
  expect(flowOf(lines, whole, [{ stage: 'author', due: '2024-10-18' }], '2024-10-15')).toEqual([
    { stage: 'author', due: '2024-10-18', passed: 3, waiting: 2, late: 1, without: 0 },
    { stage: 'director', due: null, passed: 3, waiting: 0, late: 0, without: 0 },
    { stage: 'executive', due: null, passed: 2, waiting: 1, late: 0, without: 0 },
    { stage: 'committee', due: null, passed: 1, waiting: 1, late: 0, without: 0 },
    { stage: 'board', due: null, passed: 0, waiting: 1, late: 0, without: 0 },
  ]))

test('what reached the board and nothing of its group is recorded went on without it', () => {
  const overseer = { id: 1, name: 'Finance Committee', chairPostId: null, secretaryPostId: null }
  const step = { stage: 'committee', who: 'Ann', at: '2024-10-01T09:00:00Z', words: '', body: 'Finance Committee' } as const
  const over = (steps: FlowLine['way']['steps']): FlowLine => ({
    reporting: 'approved',
    way: { stage: 'board', due: null, overseer, steps },
  })
  const [committee] = flowOf([over([step]), over([]), line('board')], ['committee', 'board'], [], '2024-10-15')
  expect(committee).toMatchObject({ passed: 2, without: 1 })
})

test('a trust without a route has three stages', () =>
  expect(flowOf(lines, [], [], '2024-10-15').map(({ stage }) => stage)).toEqual(['author', 'executive', 'board']))

test.each<[CameBack[], string, string]>([
  [
    [],
    'open',
    '1 of 5 updates is ready for the board; 1 is with a committee, 1 is with the executives and 2 are with their authors. One is late. Nothing came back.',
  ],
  [[back(true), back(false)], 'open', 'One is late. Two came back, of which 1 went up again.'],
  [[back(true)], 'frozen', '1 of 5 updates reached the board. One came back, and went up again.'],
])('%#', (returned, state, words) => {
  const told = flowInWords(flowOf(lines, whole, [], '2024-10-15'), returned, state)
  expect(`${told.strong} ${told.words}`).toContain(words)
})
