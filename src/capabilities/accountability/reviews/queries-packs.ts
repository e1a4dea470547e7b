import type { Report } from '../../../documents/report.ts'
import { digestOf } from '../../../documents/report-digest.ts'
import type { Instant } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { historyHead, historyOf } from '../../../platform/history/index.ts'
import { paperFoot, type Seal, sealOf } from '../../reporting/index.ts'
import { agendaOf } from './queries-agenda.ts'
import type { Review } from './review.ts'
import { reviewReport } from './review-report.ts'

/** The pack of a review as its records stand now. */
export async function packNow(c: Context, review: Review, status: string): Promise<Report> {
  const footer = paperFoot({ on: c.on, history: await historyHead(c.db), isSample: c.trust.isSample })
  return reviewReport(await agendaOf(c, review), { trust: c.trust.name, status, footer })
}

/** The pack of a review as it was frozen, and whether it still says what was sealed. */
export interface FrozenPack {
  report: Report
  digest: string
  historyHead: string
  frozenBy: string
  frozenAt: Instant
  seal: Seal
}

/** The frozen pack of a review, held against the digest in the history; undefined where it is not frozen. */
export async function frozenPack(c: Context, review: Pick<Review, 'id'>): Promise<FrozenPack | undefined> {
  const row = await c.db
    .selectFrom('review_packs as k')
    .innerJoin('people', 'people.id', 'k.frozen_by')
    .where('k.review_id', '=', review.id)
    .select(['k.content', 'k.digest', 'k.history_head', 'k.frozen_at', 'people.name'])
    .executeTakeFirst()
  if (!row) return undefined
  const report = row.content as Report
  const entries = await historyOf(c.db, { kind: 'performance review', id: review.id })
  const sealed = entries.find(({ verb }) => verb === 'performance review.frozen')?.facts.digest
  const seal = sealOf(digestOf(report), { digest: row.digest, sealed: typeof sealed === 'string' ? sealed : undefined })
  return { report, digest: row.digest, historyHead: row.history_head, frozenBy: row.name, frozenAt: row.frozen_at, seal }
}
