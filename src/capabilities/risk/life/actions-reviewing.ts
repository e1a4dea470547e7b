import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { RiskFacts } from '../queries.ts'
import { writeDecision } from './actions-decisions.ts'

/** Writes a review down with the day of the next; false when somebody changed the risk after `seen`. */
export async function reviewRisk(
  c: Context,
  { risk, seen, decidedAs, onBehalfOf }: { risk: RiskFacts; seen: number; decidedAs: string; onBehalfOf: string | undefined },
  { words, nextOn }: { words: string; nextOn: Day },
): Promise<boolean> {
  const row = await c.db
    .updateTable('risks')
    .set({ review_on: nextOn })
    .where('id', '=', risk.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await writeDecision(c, { riskId: risk.id, kind: 'reviewed', decidedAs, words, nextOn })
  const facts = { number: risk.number, title: risk.title, next: nextOn }
  await record(c.db, { verb: 'risk.reviewed', ref: { kind: 'risk', id: risk.id }, facts, ...(onBehalfOf ? { onBehalfOf } : {}) })
  return true
}
