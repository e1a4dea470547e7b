import { expect, test } from 'vitest'
import { type UpdateDraft, whyNotReady } from './readiness.ts'
import { type Actor, stepUpdate, type UpdateFacts } from './update-state.ts'

const draft = (given: Partial<UpdateDraft>): UpdateDraft => ({
  text: 'Seven nurses started.',
  nothingChangedBecause: '',
  rag: 'green',
  reason: '',
  pathToGreen: '',
  evidence: '',
  refersTo: '',
  ...given,
})

test.each([
  [{}, []],
  [{ text: ' . ' }, ['text']],
  [{ text: '', nothingChangedBecause: 'The tender closes in November' }, []],
  [{ rag: null }, ['rag']],
  [{ rag: 'amber' }, ['reason', 'pathToGreen']],
  [{ rag: 'red', reason: 'Posts are empty' }, ['pathToGreen']],
  [{ rag: 'red', reason: 'Posts are empty', pathToGreen: 'By 30 November: filled' }, []],
  [{ rag: 'blue' }, ['evidence']],
] as [Partial<UpdateDraft>, string[]][])('%j must mend %j', (given, fields) => {
  expect(whyNotReady(draft(given), { activity: 'active' }).map((p) => p.field)).toEqual(fields)
})

test('a paused item owes words, and no RAG', () => {
  expect(whyNotReady(draft({ rag: null }), { activity: 'paused' })).toEqual([])
})

const holder: Actor = { holdsAccountablePost: true, isDeputy: false, mayApprove: false, wroteIt: true, sentForThem: false }
const deputy: Actor = { ...holder, holdsAccountablePost: false, isDeputy: true }
const approver: Actor = { holdsAccountablePost: false, isDeputy: false, mayApprove: true, wroteIt: false, sentForThem: false }
const stranger: Actor = { ...approver, mayApprove: false }
const at = (state: UpdateFacts['state'], actor: Actor, rest: Partial<UpdateFacts> = {}): UpdateFacts => ({
  state,
  actor,
  periodFrozen: false,
  ready: true,
  ...rest,
})

test.each([
  ['save', at('draft', holder, { ready: false }), 'draft'],
  ['send', at('draft', holder), 'sent'],
  ['send', at('sent back', holder), 'sent'],
  ['send', at('imported', holder), 'sent'],
  ['approve', at('sent', approver), 'approved'],
  ['send back', at('sent', approver), 'sent back'],
] as const)('%s', (step, facts, state) => {
  expect(stepUpdate(step, facts)).toEqual({ yes: { state, onBehalf: false } })
})

test('a deputy writes on behalf, and is named so', () => {
  expect(stepUpdate('send', at('draft', deputy))).toEqual({ yes: { state: 'sent', onBehalf: true } })
})

test.each([
  ['send', at('draft', stranger), 'accountable person'],
  ['send', at('draft', holder, { ready: false }), 'Mend what is marked'],
  ['save', at('sent', holder), 'waits for approval'],
  ['save', at('approved', holder), 'approved'],
  ['approve', at('sent', { ...approver, wroteIt: true }), 'somebody else'],
  ['approve', at('sent', { ...approver, holdsAccountablePost: true, sentForThem: true }), 'Your deputy sent this update on your behalf'],
  ['approve', at('sent', stranger), 'cannot approve'],
  ['approve', at('draft', approver), 'not been sent'],
  ['approve', at('approved', approver), 'already approved'],
  ['send back', at('approved', approver), 'already approved'],
  ['save', at('draft', holder, { periodFrozen: true }), 'frozen'],
  ['approve', at('sent', approver, { periodFrozen: true }), 'frozen'],
] as const)('%s is refused: %#', (step, facts, words) => {
  expect(stepUpdate(step, facts)).toEqual({ no: expect.stringContaining(words) })
})
