import { expect, test } from 'vitest'
import { type Consideration, type ConsiderLine, considerationInWords, partedFor } from './considering.ts'
import type { Way } from './way.ts'

const step = { stage: 'committee', who: 'Secretary', at: '2024-10-15T09:00:00Z', words: '', body: 'Finance Committee' } as const
const line = (stage: Way['stage'], steps: Way['steps'] = []): ConsiderLine =>
  ({ item: { id: 1 }, update: stage === 'author' ? null : { id: 1 }, way: { stage, steps } }) as unknown as ConsiderLine
const facts = (lines: ConsiderLine[]): Consideration => ({
  body: { id: 1, name: 'Finance Committee', chairPostId: null, secretaryPostId: null, chair: null, secretary: null },
  due: '2024-11-12',
  lines,
  mayRecord: true,
})
const all = [line('committee'), line('board', [step]), line('executive'), line('author')]

test('what waits, what is considered, and what has not come to it', () => {
  const { waiting, considered, below } = partedFor({ lines: all })
  expect([waiting.length, considered.length, below.length]).toEqual([1, 1, 2])
})

test.each<[ConsiderLine[], string, string]>([
  [all, 'open', '1 approved update waits to be considered by 12 November 2024. One is considered. Two have not come to it.'],
  [[line('board', [step])], 'open', 'Nothing waits to be considered. One is considered.'],
  [[], 'open', 'It oversees no item that reports in Q2 2024/25.'],
  [all, 'frozen', 'Q2 2024/25 is frozen: 1 of 4 were considered.'],
])('%#', (lines, state, words) => {
  const told = considerationInWords(facts(lines), { state, label: 'Q2 2024/25' })
  expect(`${told.strong} ${told.words}`.trim()).toBe(words)
})
