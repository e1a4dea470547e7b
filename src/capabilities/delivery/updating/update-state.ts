import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { Stage } from '../../calendar/index.ts'

/** An imported update stands as the file had it, until its owner writes one. */
export type UpdateState = 'draft' | 'imported' | 'sent' | 'sent back' | 'approved'
/** What an update's reader may decide: agree as the holder of its post, approve as an executive, consider for a committee, or send back from any of these. */
export type DecisionStep = 'agree' | 'approve' | 'consider' | 'send back'
export type UpdateStep = 'save' | 'send' | DecisionStep

/** Who is acting, as facts: holding the accountable post or named as its deputy; being an approver; having written this update, or had it sent on their behalf. */
export interface Actor {
  holdsAccountablePost: boolean
  isDeputy: boolean
  mayApprove: boolean
  wroteIt: boolean
  /** They hold the post their deputy sent this update for. */
  sentForThem: boolean
  /** They chair the group that oversees the item, keep its minutes, or lead governance. */
  oversees?: boolean
}

export interface UpdateFacts {
  state: UpdateState
  periodFrozen: boolean
  /** False when a must of the form is still open: see `whyNotReady`. */
  ready: boolean
  actor: Actor
  /** Where it waits on the trust's route, as `nextStage` tells; a trust without a route has the executive alone. */
  stage?: Stage
}

/** Where an update stands after a step, and whether it was written by a deputy on the post-holder's behalf. */
export interface Stepped {
  state: UpdateState
  onBehalf: boolean
}

const frozen = 'The period is frozen. A correction needs a new edition of the report'

/**
 * One step of an update: draft, sent, then approved or sent back, and sent again. A longer route puts the holder's agreement before the approval
 * and a committee after it; from each it can be sent back. Nobody approves what they wrote, nor what their deputy
 * sent on their behalf: two pairs of eyes, even for the chief executive. A sent update is changed only after it has been sent back, so the approver reads what stands.
 */
export function stepUpdate(step: UpdateStep, facts: UpdateFacts): Decision<Stepped> {
  if (facts.periodFrozen) return no(frozen)
  return step === 'save' || step === 'send' ? write(step, facts) : decide(step, facts)
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

const stageOf = { agree: 'director', approve: 'executive', consider: 'committee' } as const

function decide(step: DecisionStep, facts: UpdateFacts): Decision<Stepped> {
  const { stage = 'executive' } = facts
  const at = step === 'send back' ? stage : stageOf[step]
  if (at === 'director') return agree(step, facts)
  if (at === 'committee') return consider(step, facts)
  const approving = approve(facts)
  if ('no' in approving) return approving
  return yes({ state: step === 'send back' ? 'sent back' : 'approved', onBehalf: false })
}

function approve({ state, stage, actor }: UpdateFacts): Decision<true> {
  if (!actor.mayApprove) return no('You cannot approve updates for this item')
  if (actor.wroteIt) return no('You wrote this update, so somebody else must approve it')
  if (actor.sentForThem) return no('Your deputy sent this update on your behalf, so somebody else must approve it')
  if (state === 'approved') return no('This update is already approved')
  if (state === 'sent back') return no('This update has been sent back already, and not been sent again since')
  if (state !== 'sent') return no('This update has not been sent for approval')
  if (stage === 'director') return no('The holder of the accountable post has not agreed yet to what their deputy wrote')
  return yes(true)
}

function agree(step: DecisionStep, { state, stage, actor }: UpdateFacts): Decision<Stepped> {
  if (!actor.holdsAccountablePost) return no('Only the holder of the accountable post agrees to what their deputy wrote')
  if (state !== 'sent' || stage !== 'director') return no('This update does not wait for your agreement')
  return yes({ state: step === 'send back' ? 'sent back' : 'sent', onBehalf: false })
}

function consider(step: DecisionStep, { state, stage, actor }: UpdateFacts): Decision<Stepped> {
  if (!actor.oversees)
    return no('Only the chair or secretary of the group that oversees the item, or a governance lead, records what it said')
  if (state !== 'approved' || stage !== 'committee') return no('This update does not wait for the group that oversees the item')
  return yes({ state: step === 'send back' ? 'sent back' : 'approved', onBehalf: false })
}
