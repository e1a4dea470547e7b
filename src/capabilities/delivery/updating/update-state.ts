import { type Decision, no, yes } from '../../../kernel/decision.ts'

/** An imported update stands as the file had it, until its owner writes one. */
export type UpdateState = 'draft' | 'imported' | 'sent' | 'sent back' | 'approved'
export type UpdateStep = 'save' | 'send' | 'approve' | 'send back'

/** Who is acting, as facts: holding the accountable post or named as its deputy; being an approver; having written this update, or had it sent on their behalf. */
export interface Actor {
  holdsAccountablePost: boolean
  isDeputy: boolean
  mayApprove: boolean
  wroteIt: boolean
  /** They hold the post their deputy sent this update for. */
  sentForThem: boolean
}

export interface UpdateFacts {
  state: UpdateState
  periodFrozen: boolean
  /** False when a must of the form is still open: see `whyNotReady`. */
  ready: boolean
  actor: Actor
}

/** Where an update stands after a step, and whether it was written by a deputy on the post-holder's behalf. */
export interface Stepped {
  state: UpdateState
  onBehalf: boolean
}

const frozen = 'The period is frozen. A correction needs a new edition of the report'

/**
 * One step of an update: draft, sent, then approved or sent back, and sent again. Nobody approves what they wrote, nor what their deputy
 * sent on their behalf: two pairs of eyes, even for the chief executive. A sent update is changed only after it has been sent back, so the approver reads what stands.
 */
export function stepUpdate(step: UpdateStep, facts: UpdateFacts): Decision<Stepped> {
  if (facts.periodFrozen) return no(frozen)
  return step === 'approve' || step === 'send back' ? decide(step, facts) : write(step, facts)
}

function write(step: 'save' | 'send', { state, ready, actor }: UpdateFacts): Decision<Stepped> {
  if (!actor.holdsAccountablePost && !actor.isDeputy)
    return no('Only the accountable person, or a deputy named for the post, can write this update')
  if (state === 'approved') return no('This update is approved. It can be corrected only in a new edition of the report')
  if (state === 'sent') return no('This update waits for approval. Ask the approver to send it back if it must change')
  const onBehalf = actor.isDeputy && !actor.holdsAccountablePost
  if (step === 'save') return yes({ state, onBehalf })
  return ready ? yes({ state: 'sent', onBehalf }) : no('Mend what is marked on the form before you send it')
}

function decide(step: 'approve' | 'send back', { state, actor }: UpdateFacts): Decision<Stepped> {
  if (!actor.mayApprove) return no('You cannot approve updates for this item')
  if (actor.wroteIt) return no('You wrote this update, so somebody else must approve it')
  if (actor.sentForThem) return no('Your deputy sent this update on your behalf, so somebody else must approve it')
  if (state === 'approved') return no('This update is already approved')
  if (state === 'sent back') return no('This update has been sent back already, and not been sent again since')
  if (state !== 'sent') return no('This update has not been sent for approval')
  return yes({ state: step === 'approve' ? 'approved' : 'sent back', onBehalf: false })
}
