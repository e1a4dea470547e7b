import { type Desk, stateOf, whyClosed } from './desk.ts'
import { type DecisionStep, stepUpdate } from './update-state.ts'

/** What is decided at a stage, apart from sending back. */
export type Decides = Exclude<DecisionStep, 'send back'>

/** What the stage an update waits at decides; undefined where it waits for nobody's decision. */
export function decidesAt({ way, standing: { update } }: Pick<Desk, 'way' | 'standing'>): Decides | undefined {
  if (!update) return undefined
  if (way.stage === 'director') return 'agree'
  if (way.stage === 'committee') return 'consider'
  return way.stage === 'executive' ? 'approve' : undefined
}

/** The rule's no to this decision, or undefined. `from` is the stage's own decision that the page was made for: nobody sends back from another's. */
export function whyNotDeciding(step: DecisionStep, desk: Desk, from?: Decides): string | undefined {
  const closed = whyClosed(desk.period)
  if (closed !== undefined) return closed
  const { stage } = desk.way
  const asked = step === 'send back' && from !== undefined && from !== (decidesAt(desk) ?? 'approve') ? from : step
  const decision = stepUpdate(asked, { state: stateOf(desk), periodFrozen: false, ready: true, actor: desk.actor, stage })
  return 'no' in decision ? decision.no : undefined
}
