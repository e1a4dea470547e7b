import type { Context } from '../../../platform/context.ts'
import type { ClaimKind } from './claim.ts'
import type { SaidClaim } from './said-claim.ts'

/** What the updates of these items claimed, in every period, as it was tied and judged when they were sent; in the order of the words. */
export async function claimsOf(c: Context, itemIds: readonly number[]): Promise<SaidClaim[]> {
  if (itemIds.length === 0) return []
  const rows = await c.db
    .selectFrom('update_claims')
    .innerJoin('updates', (join) =>
      join.onRef('updates.id', '=', 'update_claims.update_id').onRef('updates.trust_id', '=', 'update_claims.trust_id'),
    )
    .leftJoin('measures', (join) =>
      join.onRef('measures.id', '=', 'update_claims.measure_id').onRef('measures.trust_id', '=', 'update_claims.trust_id'),
    )
    .where('updates.item_id', 'in', itemIds)
    .orderBy('update_claims.update_id', 'desc')
    .orderBy('update_claims.position')
    .select(['updates.item_id', 'updates.period_id', 'measures.name as measure'])
    .selectAll('update_claims')
    .execute()
  return rows.map((r) => ({
    itemId: r.item_id,
    updateId: r.update_id,
    periodId: r.period_id,
    key: r.claim_key,
    sentence: r.sentence,
    words: r.words,
    kind: r.kind as ClaimKind,
    denied: r.denied,
    measureId: r.measure_id,
    placeId: r.place_id,
    measure: r.measure,
    because: r.no_measure_because,
    verdict: r.verdict as SaidClaim['verdict'],
    judged: r.judged_words,
  }))
}
