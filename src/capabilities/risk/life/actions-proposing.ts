import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { writeMatrixInForce } from '../keeping/actions.ts'
import type { RiskFacts } from '../queries.ts'
import { writeLevel } from '../scoring/actions-levels.ts'
import { writeDecision } from './actions-decisions.ts'
import { titleFrom, unnumbered } from './proposing.ts'

/** A risk as somebody puts it forward; the score is that of the day, with the controls there are. */
export interface Proposal {
  cause: string
  event: string
  effect: string
  registerId: number | null
  likelihood: number | null
  consequence: number | null
}

/** Puts a risk forward for a register. Its number. */
export async function proposeRisk(c: Context, proposal: Proposal, decidedAs: string): Promise<number> {
  const { cause, event, effect, registerId, likelihood, consequence } = proposal
  const title = titleFrom(event)
  const { id } = await c.db
    .insertInto('risks')
    .values({
      ...{ trust_id: c.trust.id, number: unnumbered, title, cause, event, effect, state: 'proposed' },
      ...{ register_id: registerId, raised_on: c.today, matrix_id: await writeMatrixInForce(c) },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (likelihood !== null && consequence !== null) {
    const level = { kind: 'initial', likelihood, consequence, score: null, domain: '', on: c.today, rationale: 'As proposed' } as const
    await writeLevel(c, id, undefined, level)
  }
  await writeDecision(c, { riskId: id, kind: 'proposed', decidedAs })
  await record(c.db, { verb: 'risk.proposed', ref: { kind: 'risk', id }, facts: { title } })
  return id
}

/** A proposal as somebody decides on it, the version they saw and the post or role they have. */
interface Deciding {
  risk: RiskFacts
  seen: number
  decidedAs: string
}

/** What a proposal is accepted with. */
export interface Accepted {
  number: string
  title: string
  registerId: number | null
  ownerPostId: number
  reviewOn: Day
  words: string
}

/** Takes a proposal into a register; false when somebody decided or changed it after `seen`. */
export async function acceptRisk(c: Context, { risk, seen, decidedAs }: Deciding, given: Accepted): Promise<boolean> {
  const row = await c.db
    .updateTable('risks')
    .set({
      ...{ state: 'open', number: given.number, title: given.title },
      ...{ register_id: given.registerId, owner_post_id: given.ownerPostId, review_on: given.reviewOn },
    })
    .where('id', '=', risk.id)
    .where('version', '=', seen)
    .where('state', '=', 'proposed')
    .where('closed_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await writeDecision(c, { riskId: risk.id, kind: 'accepted', decidedAs, words: given.words, nextOn: given.reviewOn })
  await record(c.db, { verb: 'risk.accepted', ref: { kind: 'risk', id: risk.id }, facts: { number: given.number, title: given.title } })
  return true
}

/** Declines a proposal with a reason; false when somebody decided or changed it after `seen`. */
export async function declineRisk(c: Context, deciding: Deciding, reason: string): Promise<boolean> {
  if (!(await endProposal(c, deciding, { kind: 'declined', reason }))) return false
  await record(c.db, { verb: 'risk.declined', ref: { kind: 'risk', id: deciding.risk.id }, facts: { title: deciding.risk.title, reason } })
  return true
}

/** Takes one's own proposal back with a reason; false when somebody decided or changed it after `seen`. */
export async function takeBackProposal(c: Context, deciding: Deciding, reason: string): Promise<boolean> {
  if (!(await endProposal(c, deciding, { kind: 'taken back', reason }))) return false
  await record(c.db, {
    verb: 'risk.takenBack',
    ref: { kind: 'risk', id: deciding.risk.id },
    facts: { title: deciding.risk.title, reason },
  })
  return true
}

async function endProposal(
  c: Context,
  { risk, seen, decidedAs }: Deciding,
  { kind, reason }: { kind: 'declined' | 'taken back'; reason: string },
): Promise<boolean> {
  const row = await c.db
    .updateTable('risks')
    .set({ state: kind })
    .where('id', '=', risk.id)
    .where('version', '=', seen)
    .where('state', '=', 'proposed')
    .where('closed_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (row) await writeDecision(c, { riskId: risk.id, kind, decidedAs, words: reason })
  return row !== undefined
}
