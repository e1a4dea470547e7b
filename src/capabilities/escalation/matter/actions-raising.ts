import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { writeDecision } from '../../risk/index.ts'
import type { MatterKind } from './matter.ts'
import type { ActingAs } from './rights.ts'

/** A matter as it is raised to a body. */
export interface Raised {
  kind: MatterKind
  title: string
  words: string
  asked: string
  riskId: number | null
  ruleId?: number | null
  /** The score of the risk today. */
  scoreThen?: number | null
  fromBodyId?: number | null
  fromPlaceId?: number | null
  to: { id: number; name: string }
  as: ActingAs
  receiveBy: Day
  decideBy: Day
  illustrative?: boolean
}

/** Raises a matter to a body; a risk is escalated with it, as a dated decision of its own. Answers the matter's number. */
export async function raiseMatter(c: Context, raised: Raised): Promise<number> {
  const id = await insertMatter(c, raised)
  const { kind, title, to, as, receiveBy } = raised
  const facts = { kind, title, to: to.name, receiveBy }
  await record(c.db, {
    ...{ verb: 'matter.raised', ref: { kind: 'matter', id }, facts },
    ...(as.onBehalfOf ? { onBehalfOf: as.onBehalfOf } : {}),
  })
  return id
}

/** Writes a matter and the escalation of its risk; the caller names the change. */
export async function insertMatter(c: Context, raised: Raised): Promise<number> {
  const { kind, title, words, asked, riskId, as, to } = raised
  const { id } = await c.db
    .insertInto('matters')
    .values({
      trust_id: c.trust.id,
      ...{ kind, title, words, asked, risk_id: riskId, rule_id: raised.ruleId ?? null, score_then: raised.scoreThen ?? null },
      ...{ from_body_id: raised.fromBodyId ?? null, from_place_id: raised.fromPlaceId ?? null, to_body_id: to.id },
      ...{ raised_on: c.today, raised_as: as.title, raised_by_id: c.person.id },
      ...{ receive_by: raised.receiveBy, decide_by: raised.decideBy, illustrative: raised.illustrative ?? false },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (riskId !== null && kind === 'alert') await writeDecision(c, { riskId, kind: 'escalated', decidedAs: as.title, bodyId: to.id, words })
  return id
}
