import type { Context } from '../../../platform/context.ts'
import type { PartnerOwner, SystemRisk } from './system-risk.ts'

/** Every risk the trusts of the group share with one another, this trust's own among them; those whose sharing ended last. */
export async function systemRisks(c: Context): Promise<SystemRisk[]> {
  const rows = await c.db.selectFrom('system_risks').orderBy('ended_on', 'desc').orderBy('trust_id').orderBy('number').selectAll().execute()
  return rows.map((r) => ({
    trustId: r.trust_id,
    id: r.id,
    riskId: r.risk_id,
    number: r.number,
    title: r.title,
    cause: r.cause,
    event: r.event,
    effect: r.effect,
    ownerTitle: r.owner_title,
    likelihood: r.likelihood,
    consequence: r.consequence,
    score: r.score,
    scoredFor: r.scored_for,
    targetScore: r.target_score,
    partners: r.partners,
    words: r.words,
    sharedOn: r.shared_on,
    endedOn: r.ended_on,
    version: r.version,
  }))
}

/** Who owns the group's shared risks at the other trusts. */
export async function partnerOwners(c: Context): Promise<PartnerOwner[]> {
  const rows = await c.db.selectFrom('system_risk_owners').orderBy('trust_id').selectAll().execute()
  return rows.map((r) => ({
    trustId: r.trust_id,
    of: { trustId: r.of_trust_id, id: r.system_risk_id },
    ownerTitle: r.owner_title,
    words: r.words,
    saidOn: r.said_on,
    version: r.version,
  }))
}
