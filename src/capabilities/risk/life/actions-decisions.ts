import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'

export type DecisionKind =
  | 'proposed'
  | 'accepted'
  | 'declined'
  | 'taken back'
  | 'reviewed'
  | 'escalated'
  | 'de-escalated'
  | 'moved'
  | 'merged'
  | 'closed'
  | 'reopened'

/** What was decided of a risk, by somebody as the post or role they had. */
export interface Decision {
  riskId: number
  kind: DecisionKind
  /** The post or role of whoever decides, as it is called today. */
  decidedAs: string
  bodyId?: number | null
  words?: string
  /** The day of the next review, where this decides it. */
  nextOn?: Day | null
}

/** Writes a decision down with today's day; the caller names the change with its own `record`. */
export async function writeDecision(c: Context, { riskId, kind, decidedAs, bodyId, words, nextOn }: Decision): Promise<number> {
  const { id } = await c.db
    .insertInto('risk_decisions')
    .values({
      trust_id: c.trust.id,
      risk_id: riskId,
      kind,
      decided_on: c.today,
      decided_as: decidedAs,
      person_id: c.person.id,
      body_id: bodyId ?? null,
      words: words ?? '',
      next_on: nextOn ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
