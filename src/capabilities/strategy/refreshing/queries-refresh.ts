import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import type { StrategyVersion } from '../element.ts'
import { allVersions, strategyOf, wholeLineage } from '../queries.ts'
import type { Benefits, ClosingReview } from './closing-review.ts'
import type { Refresh } from './refresh.ts'

/** How a version comes out of the one it follows; undefined where it follows none, or there is no such version. */
export async function refreshOf(c: Context, versionId: number): Promise<Refresh | undefined> {
  const versions = await allVersions(c)
  const draft = versions.find((v) => v.id === versionId)
  const old = versions.find((v) => v.id === draft?.followsId)
  return draft && old && refreshOut(c, old, draft)
}

async function refreshOut(c: Context, old: StrategyVersion, draft: StrategyVersion): Promise<Refresh> {
  const from = await strategyOf(c, old)
  const ids = new Set(from.elements.map((e) => e.id))
  const { lines } = await wholeLineage(c)
  return {
    old: from,
    draft: await strategyOf(c, draft),
    lines: lines.filter((line) => ids.has(line.fromId)),
    reviews: await closingReviews(c),
  }
}

/** Lets nobody else decide on a draft until this transaction is over: two decisions about one element would stand side by side. */
export async function holdDraft(c: Context, versionId: number): Promise<void> {
  await c.db.selectFrom('strategy_versions').where('id', '=', versionId).forUpdate().select('id').execute()
}

/** Every closing review, by its element. */
export async function closingReviews(c: Context): Promise<Map<number, ClosingReview>> {
  const rows = await c.db
    .selectFrom('closing_reviews')
    .select(['element_id', 'promised', 'found', 'benefits', 'learned', 'reviewed_on', 'reviewed_by', 'illustrative', 'version'])
    .execute()
  const review = (r: (typeof rows)[number]): ClosingReview => ({
    elementId: r.element_id,
    promised: r.promised,
    found: r.found,
    benefits: r.benefits as Benefits,
    learned: r.learned,
    reviewedOn: r.reviewed_on,
    reviewedBy: r.reviewed_by,
    illustrative: r.illustrative,
    version: r.version,
  })
  return new Map(rows.map((r) => [r.element_id, review(r)]))
}

/** One signature under a version: which body approved it, in which role, when. */
export interface Approval {
  versionId: number
  body: string
  role: string
  on: Day
}

/** Who approved which version (STR-23), in the order it was written down. */
export async function approvalsOf(c: Context, versionId: number): Promise<Approval[]> {
  const rows = await c.db
    .selectFrom('strategy_approvals')
    .where('version_id', '=', versionId)
    .orderBy('id')
    .select(['version_id', 'body', 'role', 'approved_on'])
    .execute()
  return rows.map((r) => ({ versionId: r.version_id, body: r.body, role: r.role, on: r.approved_on }))
}
