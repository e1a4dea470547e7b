import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'
import type { ToldLine } from './told-line.ts'

const line = (noun: ToldLine['noun'], due: ToldLine['due']): ToldLine => ({
  kind: 'owe',
  ref: { kind: 'item', id: 1 },
  noun,
  words: 'Green plan refresh',
  href: '/items/1',
  due,
  cameBack: false,
})

test.each<[string, ToldLine[]]>([
  ['1 update due today', [line('update', '2024-10-15')]],
  [
    '1 answer due tomorrow and 2 updates due later',
    [line('update', '2024-10-18'), line('answer', '2024-10-16'), line('update', '2024-10-18')],
  ],
  [
    '1 update overdue, 1 update due Friday 18 October and 1 milestone due later',
    [line('update', '2024-10-14'), line('update', '2024-10-18'), line('milestone', '2024-11-22')],
  ],
  ['2 things overdue', [line('update', '2024-10-14'), line('answer', '2024-10-11')]],
  ['1 thing to do', [line('thing', null)]],
])('the subject counts every line that has a day: %s', (subject, lines) => {
  expect(digestOf({ lines, gaps: [], today: '2024-10-15', why: '' })?.subject).toBe(subject)
})
