import { expect, test } from 'vitest'
import type { DueLine } from '../../platform/capability.ts'
import { toldLine } from './told-line.ts'

const line = (more: Partial<DueLine>): DueLine => ({
  kind: 'owe',
  ref: { kind: 'item', id: 7 },
  due: '2024-10-18',
  title: 'Q2 2024/25 update: Green plan',
  stands: '',
  href: '/items/7/updates/6',
  action: 'Write update',
  ...more,
})

test.each<[string, Partial<DueLine>, string, string]>([
  ['an update', {}, 'update', 'Q2 2024/25 update: Green plan'],
  ['an agreement', { kind: 'decide', toAgree: true, title: 'Agree: Green plan' }, 'agreement', 'Agree: Green plan'],
  ['a challenge', { title: 'Answer: Why did Mr Jones leave?', href: '/challenges/3', action: 'Answer' }, 'answer', 'Answer: Green plan'],
  ['an ask', { title: 'Answer: Green plan', href: '/asks/2/parts/1' }, 'answer', 'Answer: Green plan'],
  [
    'a question on a paper',
    { title: 'Answer: Why did Mr Jones leave?', told: 'Answer a question on the Q2 2024/25 paper', href: '/reports/questions/2' },
    'answer',
    'Answer a question on the Q2 2024/25 paper',
  ],
])('%s is told without what somebody wrote', (_, more, noun, words) =>
  expect(toldLine(line(more), 'Green plan')).toMatchObject({ noun, words }),
)
