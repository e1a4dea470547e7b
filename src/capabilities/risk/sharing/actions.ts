import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { RiskFacts } from '../queries.ts'
import type { PartnerOwner, SystemRef, SystemRisk } from './system-risk.ts'

/** Shares a risk with the other trusts of the group; the database keeps what they see up with it. False where it is shared already. */
export async function shareRisk(c: Context, risk: RiskFacts, words: string): Promise<boolean> {
  const row = await c.db
    .insertInto('system_risks')
    .values({ trust_id: c.trust.id, risk_id: risk.id, words, shared_on: c.today })
    .onConflict((is) => is.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { number: risk.number, title: risk.title, words }
  await record(c.db, { verb: 'system risk.opened', ref: { kind: 'risk', id: risk.id }, facts })
  return true
}

/** Ends the sharing of a risk; false when somebody was first. */
export async function endSharing(c: Context, shared: SystemRisk, seen: number): Promise<boolean> {
  const row = await c.db
    .updateTable('system_risks')
    .set({ ended_on: c.today })
    .where('trust_id', '=', c.trust.id)
    .where('id', '=', shared.id)
    .where('version', '=', seen)
    .where('ended_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { number: shared.number, title: shared.title }
  await record(c.db, { verb: 'system risk.ended', ref: { kind: 'risk', id: shared.riskId }, facts })
  return true
}

/** Says who owns another trust's shared risk here; false when somebody changed it after `held` was read. */
export async function sayOwner(
  c: Context,
  { of, title, held }: { of: SystemRef; title: string; held: PartnerOwner | undefined },
  said: { ownerTitle: string; words: string },
): Promise<boolean> {
  const values = { owner_title: said.ownerTitle, words: said.words, said_on: c.today }
  const named = { trust_id: c.trust.id, of_trust_id: of.trustId, system_risk_id: of.id }
  const row = held
    ? await c.db
        .updateTable('system_risk_owners')
        .set(values)
        .where('trust_id', '=', c.trust.id)
        .where('of_trust_id', '=', of.trustId)
        .where('system_risk_id', '=', of.id)
        .where('version', '=', held.version)
        .returning('id')
        .executeTakeFirst()
    : await c.db
        .insertInto('system_risk_owners')
        .values({ ...named, ...values })
        .onConflict((is) => is.doNothing())
        .returning('id')
        .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'system risk.owned', ref: null, facts: { title, owner: said.ownerTitle } })
  return true
}
