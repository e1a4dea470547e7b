import { expect, test } from 'vitest'
import { type Actor, stepUpdate, type UpdateFacts } from './update-state.ts'

const nobody: Actor = { holdsAccountablePost: false, isDeputy: false, mayApprove: false, wroteIt: false, sentForThem: false }
const holder: Actor = { ...nobody, holdsAccountablePost: true, sentForThem: true }
const executive: Actor = { ...nobody, mayApprove: true }
const secretary: Actor = { ...nobody, oversees: true }
const facts = (state: UpdateFacts['state'], stage: UpdateFacts['stage'], actor: Actor): UpdateFacts => ({
  state,
  actor,
  periodFrozen: false,
  ready: true,
  ...(stage ? { stage } : {}),
})

test.each([
  ['agree', facts('sent', 'director', holder), 'sent'],
  ['send back', facts('sent', 'director', holder), 'sent back'],
  ['approve', facts('sent', 'executive', executive), 'approved'],
  ['send back', facts('sent', 'executive', executive), 'sent back'],
  ['consider', facts('approved', 'committee', secretary), 'approved'],
  ['send back', facts('approved', 'committee', secretary), 'sent back'],
] as const)('%s at its stage: %#', (step, given, state) => expect(stepUpdate(step, given)).toEqual({ yes: { state, onBehalf: false } }))

test.each([
  ['agree', facts('sent', 'director', executive), 'Only the holder of the accountable post'],
  ['agree', facts('sent', 'executive', holder), 'does not wait for your agreement'],
  ['agree', facts('sent back', 'author', holder), 'does not wait for your agreement'],
  ['approve', facts('sent', 'director', executive), 'has not agreed yet'],
  ['send back', facts('sent', 'director', executive), 'Only the holder of the accountable post'],
  ['approve', facts('sent', 'executive', holder), 'cannot approve'],
  ['approve', facts('sent', 'executive', { ...holder, mayApprove: true }), 'Your deputy sent this update'],
  ['consider', facts('approved', 'committee', executive), 'Only the chair or secretary'],
  ['consider', facts('sent', 'executive', secretary), 'does not wait for the group'],
  ['consider', facts('approved', 'board', secretary), 'does not wait for the group'],
  ['send back', facts('approved', 'board', executive), 'already approved'],
  ['send back', facts('approved', 'committee', executive), 'Only the chair or secretary'],
  ['consider', { ...facts('approved', 'committee', secretary), periodFrozen: true }, 'frozen'],
] as const)('%s is refused: %#', (step, given, words) => expect(stepUpdate(step, given)).toEqual({ no: expect.stringContaining(words) }))
