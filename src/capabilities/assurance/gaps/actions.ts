import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { GapFacts } from '../facts.ts'
import { type PlainGap, writeGap } from '../writing.ts'

const refOf = (riskId: number) => ({ kind: 'risk', id: riskId })

/** Notes a gap in control or in assurance. Answers its number. */
export async function findGap(c: Context, gap: PlainGap): Promise<number> {
  const id = await writeGap(c, gap)
  await record(c.db, { verb: 'risk gap.found', ref: refOf(gap.riskId), facts: { kind: gap.kind, words: gap.words } })
  return id
}

/** Puts a gap into other words; false where somebody changed it since. */
export async function changeGap(c: Context, gap: GapFacts, { seen, to }: { seen: number; to: PlainGap }): Promise<boolean> {
  const row = await c.db
    .updateTable('risk_gaps')
    .set({ kind: to.kind, control_id: to.controlId, words: to.words, found_on: to.foundOn })
    .where('id', '=', gap.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'risk gap.changed', ref: refOf(gap.riskId), facts: { kind: to.kind, words: to.words, before: gap.words } })
  return true
}

/** Closes a gap today, with the reason; false where somebody changed it since. */
export async function closeGap(c: Context, gap: GapFacts, { seen, why }: { seen: number; why: string }): Promise<boolean> {
  const row = await c.db
    .updateTable('risk_gaps')
    .set({ closed_on: c.today, closed_why: why })
    .where('id', '=', gap.id)
    .where('version', '=', seen)
    .where('closed_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'risk gap.closed', ref: refOf(gap.riskId), facts: { kind: gap.kind, words: gap.words, why } })
  return true
}
