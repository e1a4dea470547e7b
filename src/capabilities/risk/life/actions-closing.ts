import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { RiskFacts } from '../queries.ts'
import { writeDecision } from './actions-decisions.ts'

interface Turn {
  /** The version the form was made from. */
  seen: number
  reason: string
  onBehalfOf: string | undefined
  /** The post or role of whoever decides. */
  decidedAs: string
}

/** Closes a risk: it leaves the register and the framework, and stays to be read. False when somebody changed it after `seen`. */
export async function closeRisk(c: Context, risk: RiskFacts, { seen, reason, onBehalfOf, decidedAs }: Turn): Promise<boolean> {
  if (!(await writeClosedOn(c, { id: risk.id, seen }, c.today))) return false
  await writeDecision(c, { riskId: risk.id, kind: 'closed', decidedAs, words: reason })
  const facts = { number: risk.number, title: risk.title, reason }
  await record(c.db, { verb: 'risk.closed', ref: { kind: 'risk', id: risk.id }, facts, ...(onBehalfOf ? { onBehalfOf } : {}) })
  return true
}

/** Takes a closed risk up again. False when somebody changed it after `seen`. */
export async function reopenRisk(c: Context, risk: RiskFacts, { seen, reason, onBehalfOf, decidedAs }: Turn): Promise<boolean> {
  if (!(await writeClosedOn(c, { id: risk.id, seen }, null))) return false
  await writeDecision(c, { riskId: risk.id, kind: 'reopened', decidedAs, words: reason })
  const facts = { number: risk.number, title: risk.title, reason }
  await record(c.db, { verb: 'risk.reopened', ref: { kind: 'risk', id: risk.id }, facts, ...(onBehalfOf ? { onBehalfOf } : {}) })
  return true
}

async function writeClosedOn(c: Context, { id, seen }: { id: number; seen: number }, closed_on: RiskFacts['closedOn']): Promise<boolean> {
  const row = await c.db
    .updateTable('risks')
    .set({ closed_on })
    .where('id', '=', id)
    .where('version', '=', seen)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
