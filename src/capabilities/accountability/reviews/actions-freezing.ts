import { digestOf } from '../../../documents/report-digest.ts'
import { reportFaults } from '../../../documents/writing/report-faults.ts'
import { dayInWords } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { Context } from '../../../platform/context.ts'
import { asJson } from '../../../platform/db/index.ts'
import { historyHead, record } from '../../../platform/history/index.ts'
import { packNow } from './queries-packs.ts'
import type { Review } from './review.ts'

/** Freezes the pack of a review word for word, its digest sealed in the history; once, and never again. */
export async function freezeReviewPack(c: Context, review: Review): Promise<Decision<string>> {
  if (review.state === 'held') return no('The review was held already')
  if (review.isFrozen) return no('The pack of this review is frozen already; it is never reopened')
  const report = await packNow(c, review, `Frozen on ${dayInWords(c.today)}`)
  const faults = reportFaults(report)
  if (faults.length > 0) return no(`The pack cannot be printed as it stands, so nothing was frozen. ${faults.join(' ')}`)
  const digest = digestOf(report)
  const { head } = await historyHead(c.db)
  const kept = await c.db
    .insertInto('review_packs')
    .values({
      trust_id: c.trust.id,
      review_id: review.id,
      content: asJson(report),
      digest,
      history_head: head,
      frozen_by: c.person.id,
      frozen_at: c.now,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) return no('Somebody froze it at the same moment. Read theirs')
  const ref = { kind: 'performance review', id: review.id }
  await record(c.db, { verb: 'performance review.frozen', ref, facts: { place: review.place, plannedOn: review.plannedOn, digest } })
  return yes(digest)
}
