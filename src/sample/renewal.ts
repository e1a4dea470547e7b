import type { Db } from '../platform/db/index.ts'
import type { Lineage, StrategyVersion } from './data/index.ts'
import { elementKey } from './elements.ts'
import { type Stage, titleOf } from './replay.ts'

/** Who signed a version, at the sitting of which body. */
export async function addApprovals(trx: Db, stage: Stage, { key, approvals }: StrategyVersion): Promise<void> {
  const rows = approvals.map(({ body, post, on }) => ({
    trust_id: stage.trustId,
    version_id: stage.numbers.of('strategy', key),
    body,
    role: titleOf(stage, post),
    approved_on: on,
  }))
  if (rows.length > 0) await trx.insertInto('strategy_approvals').values(rows).execute()
}

/** What became of everything in the version before, with who approved it; what no paper says is marked as illustrative. */
export async function addLineage(trx: Db, { trustId, numbers }: Stage, lines: readonly Lineage[], approvedBy: string): Promise<void> {
  const rows = lines.map(({ from, to, disposition, reason, on, illustrative }) => ({
    trust_id: trustId,
    from_id: numbers.of('element', elementKey(from.version, from.node)),
    to_id: to === null ? null : numbers.of('element', elementKey(to.version, to.node)),
    disposition,
    reason: illustrative ? `${reason} (illustrative)` : reason,
    decided_on: on,
    approved_by: approvedBy,
  }))
  if (rows.length > 0) await trx.insertInto('strategy_lineage').values(rows).execute()
}
