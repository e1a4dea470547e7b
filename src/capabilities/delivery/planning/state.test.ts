import { expect, test } from 'vitest'
import { type ItemState, stateInWords, whyNotState } from './state.ts'

const today = '2024-10-15'
const paused: ItemState = { activity: 'paused', reason: 'The county has stopped its hubs.', reviewOn: '2025-01-31' }

test.each([
  [{ activity: 'active', reason: null, reviewOn: null }, [], undefined],
  [paused, [], 'Paused: The county has stopped its hubs. To be looked at again on 31 January 2025.'],
  [
    { ...paused, activity: 'awaiting an external decision' },
    [],
    'Awaiting a decision outside the trust: The county has stopped its hubs. To be looked at again on 31 January 2025.',
  ],
  [{ activity: 'closed', reason: 'Done and handed over', reviewOn: null }, [], 'Closed: Done and handed over.'],
  [
    { activity: 'unfunded', reason: ' ', reviewOn: null },
    ['reason', 'reviewOn'],
    'Not funded: no reason given. No day is set to look again.',
  ],
  [
    { ...paused, reviewOn: '2024-09-30' },
    ['reviewOn'],
    'Paused: The county has stopped its hubs. It was to be looked at again on 30 September 2024.',
  ],
] as [ItemState, string[], string | undefined][])('%j', (state, fields, words) => {
  expect(whyNotState(state, today).map((p) => p.field)).toEqual(fields)
  expect(stateInWords(state, today)).toBe(words)
})
