import { expect, test } from 'vitest'
import type { RecalculationCase } from './case.ts'
import { whyNotDecide, whyNotEnd, whyNotWithdraw } from './rights.ts'

const one = (more: Partial<RecalculationCase> = {}): RecalculationCase => ({
  ...{ id: 1, version: 1, asks: 'limits anew', measureId: 1, seriesId: 7, fromPeriod: '2024-01-01', firstPoints: null, endsCaseId: null },
  ...{ cause: 'a', whySustained: 'b', whyExpected: 'c', askedById: 10, askedOn: '2024-06-01', state: 'asked', decidedById: null },
  ...{ decidedOn: null, decidedWords: '', answerReadOn: null },
  ...more,
})
const decider = { personId: 20, mayDecide: true, postIds: new Set([3]) }

test.each<[string, RecalculationCase, Partial<typeof decider>, number | null, string | undefined]>([
  ['another person with the right', one(), {}, 4, undefined],
  ['somebody without the right', one(), { mayDecide: false }, 4, 'decide about limits'],
  ['who asked', one({ askedById: 20 }), {}, 4, 'You asked for this'],
  ['who answers for the measure', one(), {}, 3, 'You answer for this measure'],
  ['anybody, of a measure nobody answers for', one(), {}, null, undefined],
  ['anybody, once it is decided', one({ state: 'refused' }), {}, 4, 'decided already'],
  ['anybody, once it is withdrawn', one({ state: 'withdrawn' }), {}, 4, 'decided already'],
])('who may decide: %s', (_, asked, who, owner, why) => {
  const may = whyNotDecide(asked, { ...decider, ...who }, owner)
  if (why === undefined) expect(may).toEqual({ yes: asked })
  else expect(may).toEqual({ no: expect.stringContaining(why) })
})

test('a request is withdrawn by who asked, until it is decided', () => {
  expect(whyNotWithdraw(one(), 10)).toHaveProperty('yes')
  expect(whyNotWithdraw(one(), 20)).toHaveProperty('no')
  expect(whyNotWithdraw(one({ state: 'approved' }), 10)).toHaveProperty('no')
})

test('an end is asked for once, of what is in force', () => {
  const approved = one({ state: 'approved' })
  expect(whyNotEnd(approved, [approved])).toHaveProperty('yes')
  expect(whyNotEnd(approved, [approved, one({ id: 2, asks: 'ending', endsCaseId: 1 })])).toHaveProperty('no')
  for (const state of ['asked', 'refused', 'withdrawn', 'ended'] as const) expect(whyNotEnd(one({ state }), [])).toHaveProperty('no')
})
