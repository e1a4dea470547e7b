import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { ActionFacts } from '../facts.ts'
import { type PlainAction, writeAction } from '../writing.ts'

const refOf = (riskId: number) => ({ kind: 'risk', id: riskId })

/** Agrees that something is done about a risk. Answers its number. */
export async function agreeAction(c: Context, action: PlainAction, owner: string): Promise<number> {
  const id = await writeAction(c, action)
  await record(c.db, { verb: 'risk action.agreed', ref: refOf(action.riskId), facts: { title: action.title, owner, due: action.dueOn } })
  return id
}

/** Changes an action; the day first promised stays. False where somebody changed it since. */
export async function changeAction(
  c: Context,
  action: ActionFacts,
  { seen, to }: { seen: number; to: Omit<PlainAction, 'riskId' | 'dueAsWritten'> },
): Promise<boolean> {
  const { likelihood, consequence, score } = to.expected
  const row = await c.db
    .updateTable('risk_actions')
    .set({
      gap_id: to.gapId,
      title: to.title,
      owner_post_id: to.ownerPostId,
      due_on: to.dueOn,
      first_due_on: action.firstDueOn ?? to.dueOn,
      state: to.state,
      expected_likelihood: likelihood,
      expected_consequence: consequence,
      expected_score: likelihood !== null && consequence !== null ? likelihood * consequence : score,
    })
    .where('id', '=', action.id)
    .where('version', '=', seen)
    .where('state', 'in', ['planned', 'under way'])
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const moved = action.dueOn === to.dueOn ? {} : { from: action.dueOn, due: to.dueOn }
  await record(c.db, { verb: 'risk action.changed', ref: refOf(action.riskId), facts: { title: to.title, before: action.title, ...moved } })
  return true
}

/** Says that it is done and what came of it; false where somebody was first. */
export async function finishAction(
  c: Context,
  action: ActionFacts,
  { seen, outcome, doneOn }: { seen: number; outcome: string; doneOn: Day },
): Promise<boolean> {
  const facts = { title: action.title, outcome, on: doneOn }
  if (!(await settle(c, { id: action.id, seen }, { state: 'done', outcome, doneOn }))) return false
  await record(c.db, { verb: 'risk action.done', ref: refOf(action.riskId), facts })
  return true
}

/** Gives an action up, with the reason; false where somebody was first. */
export async function giveUpAction(c: Context, action: ActionFacts, { seen, reason }: { seen: number; reason: string }): Promise<boolean> {
  if (!(await settle(c, { id: action.id, seen }, { state: 'given up', outcome: reason, doneOn: null }))) return false
  await record(c.db, { verb: 'risk action.givenUp', ref: refOf(action.riskId), facts: { title: action.title, reason } })
  return true
}

async function settle(
  c: Context,
  { id, seen }: { id: number; seen: number },
  { state, outcome, doneOn }: { state: 'done' | 'given up'; outcome: string; doneOn: Day | null },
): Promise<boolean> {
  const row = await c.db
    .updateTable('risk_actions')
    .set({ state, outcome, done_on: doneOn })
    .where('id', '=', id)
    .where('version', '=', seen)
    .where('state', 'in', ['planned', 'under way'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
