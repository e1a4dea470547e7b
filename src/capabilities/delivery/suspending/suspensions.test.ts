import { describe, expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import { chosenNow, lastedInWords, pausedInWords, type Suspension, timesAfter, type Wished, whyNotChosen } from './suspensions.ts'

const today = '2024-10-15'

test.each([
  [null, 'paused', false, 'suspended'],
  [null, 'brought forward', false, 'accelerated'],
  [null, 'active', false, null],
  [null, 'closed', false, null],
  ['suspended', 'paused', false, null],
  ['suspended', 'active', true, null],
  ['suspended', 'closed', true, null],
  ['suspended', 'unfunded', true, null],
  ['suspended', 'brought forward', true, 'accelerated'],
  ['accelerated', 'brought forward', false, null],
  ['accelerated', 'paused', true, 'suspended'],
] as const)('what runs is %s, chosen %s', (running, chosen, ends, begins) => {
  expect(timesAfter(running, chosen)).toEqual({ ends, begins })
})

test('brought forward is chosen only while an active item’s time runs', () => {
  expect(chosenNow('active', 'accelerated')).toBe('brought forward')
  expect(chosenNow('active', null)).toBe('active')
  expect(chosenNow('paused', 'suspended')).toBe('paused')
})

describe('what must be mended', () => {
  const wished: Wished = {
    chosen: 'paused',
    reason: 'Winter comes first',
    reviewOn: '2025-01-31',
    approvedBy: 'Chief Executive',
    outcome: null,
  }
  test.each([
    [wished, 'active', []],
    [{ ...wished, approvedBy: ' ' }, 'active', ['approvedBy']],
    [{ ...wished, chosen: 'brought forward', reason: '', reviewOn: null, approvedBy: '' }, 'active', ['reason', 'reviewOn', 'approvedBy']],
    [{ ...wished, chosen: 'active', reason: '' }, 'paused', ['reason']],
    [{ ...wished, chosen: 'active', reason: '' }, 'closed', ['reason']],
    [{ ...wished, chosen: 'active', reason: '' }, 'active', []],
    [{ ...wished, chosen: 'unfunded', approvedBy: '' }, 'active', []],
    [{ ...wished, chosen: 'closed' }, 'active', ['outcome']],
    [{ ...wished, chosen: 'closed', outcome: 'achieved' }, 'active', []],
    [{ ...wished, reviewOn: '2024-10-14' }, 'active', ['reviewOn']],
  ] as [Wished, 'active' | 'paused' | 'closed', string[]][])('%j from %s', (one, now, fields) => {
    expect(whyNotChosen(one, { now, today }).map(({ field }) => field)).toEqual(fields)
  })
})

const time = (over: Partial<Suspension>): Suspension => ({
  id: 1,
  itemId: 1,
  what: 'suspended',
  from: '2024-09-01' as Day,
  reviewOn: null,
  reason: 'Winter',
  approvedBy: 'Chief Executive',
  endedOn: null,
  endedReason: '',
  ...over,
})

test('how long is told with the first day counted', () => {
  expect(lastedInWords(time({}), today)).toBe('45 days')
  expect(lastedInWords(time({ from: today }), today)).toBe('1 day')
  expect(lastedInWords(time({ endedOn: '2024-09-01' }), today)).toBe('1 day')
  expect(lastedInWords(time({ endedOn: '2024-09-11' }), today)).toBe('10 days')
})

test('the answer counts what stands still, what goes before and what went on', () => {
  expect(pausedInWords([], 0, today)).toEqual({ strong: 'No items are paused by the trust’s own decision.', words: '' })
  const times = [
    time({}),
    time({ from: '2024-10-01', reviewOn: '2024-10-10' }),
    time({ what: 'accelerated' }),
    time({ endedOn: '2024-09-11' }),
  ]
  expect(pausedInWords(times, 1, today)).toEqual({
    strong: 'Two items are paused by the trust’s own decision, the longest for 45 days.',
    words:
      'One waits for a decision or money from outside, one was brought forward, one went on and one should have been looked at again by now.',
  })
})
