import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { StrategyElement } from '../element.ts'
import { elementRef } from '../wall.ts'
import type { PauseValues, ResumeValues } from './forms.ts'
import type { Pause } from './pause.ts'

/** Sets a part of the strategy aside, or brings it forward; false when somebody did meanwhile. */
export async function pauseElement(c: Context, element: StrategyElement, v: PauseValues): Promise<boolean> {
  const row = await c.db
    .insertInto('strategy_suspensions')
    .values({
      trust_id: c.trust.id,
      element_id: element.id,
      what: v.what,
      from_on: v.from as Day,
      review_on: v.review as Day,
      reason: v.reason,
      approved_by: v.approved,
    })
    .onConflict((conflict) => conflict.columns(['trust_id', 'element_id']).where('ended_on', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { title: element.title, what: v.what, from: v.from, review: v.review, reason: v.reason, approvedBy: v.approved }
  await record(c.db, { verb: 'element.paused', ref: elementRef(element.id), facts })
  return true
}

/** Lets it go on as before; false when somebody changed that after the form was opened. */
export async function resumeElement(c: Context, element: StrategyElement, pause: Pause, v: ResumeValues): Promise<boolean> {
  const row = await c.db
    .updateTable('strategy_suspensions')
    .set({ ended_on: v.ended as Day, ended_reason: v.reason })
    .where('id', '=', pause.id)
    .where('version', '=', v.version)
    .where('ended_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { title: element.title, what: pause.what, on: v.ended, reason: v.reason }
  await record(c.db, { verb: 'element.resumed', ref: elementRef(element.id), facts })
  return true
}
