import type { Context } from '../../../platform/context.ts'
import type { Desk } from '../updating/desk.ts'
import type { Typed } from '../updating/typed.ts'
import { type ClaimDesk, type JudgedClaim, judgedClaims } from './judging.ts'
import { tieKey } from './tying.ts'

/** Keeps what an update claims, what each claim is tied to and what the figures say today, in place of what was kept of it before. Writes; the caller records. */
export async function writeClaims(c: Context, { claims: desk }: Pick<Desk, 'claims'>, updateId: number, values: Typed): Promise<void> {
  await c.db.deleteFrom('update_claims').where('update_id', '=', updateId).execute()
  const claims = judgedClaims(values, desk)
  if (!desk || claims.length === 0) return
  await c.db
    .insertInto('update_claims')
    .values(
      claims.map((claim, position) => ({ trust_id: c.trust.id, update_id: updateId, position, judged_on: c.today, ...rowOf(claim, desk) })),
    )
    .execute()
}

function rowOf({ key, sentence, words, kind, denied, tie, judged }: JudgedClaim, desk: ClaimDesk) {
  const said = { claim_key: key, sentence, words, kind, denied }
  const nothing = { rule: '', judged_words: '', figure: null, figure_period: null, variation: null, assurance: null }
  if (tie === null || !('measureId' in tie))
    return { ...said, ...nothing, measure_id: null, place_id: null, no_measure_because: tie?.because ?? '', verdict: 'no measure' }
  const held = desk.held.get(tieKey(tie))
  return {
    ...said,
    measure_id: tie.measureId,
    place_id: tie.placeId,
    no_measure_because: '',
    verdict: judged?.verdict ?? 'cannot tell',
    rule: judged?.rule ?? '',
    judged_words: judged?.words ?? 'Nothing is known of the measure there.',
    figure: held?.latest?.value ?? null,
    figure_period: held?.latest?.on ?? null,
    variation: held?.signal?.variation ?? null,
    assurance: held?.signal?.assurance ?? null,
  }
}
