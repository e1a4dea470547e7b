import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { FactorFacts } from '../facts.ts'
import { type PlainFactor, writeFactor, writeStanding } from '../writing.ts'

const refOf = (riskId: number) => ({ kind: 'risk', id: riskId })

/** Adds a cause or a consequence to a risk. Answers its number. */
export async function addFactor(c: Context, factor: PlainFactor): Promise<number> {
  const id = await writeFactor(c, factor)
  await record(c.db, { verb: 'risk factor.added', ref: refOf(factor.riskId), facts: { side: factor.side, words: factor.words } })
  return id
}

/** Rewords a cause or consequence and says which controls stand between it and the risk; false where somebody changed it since. */
export async function changeFactor(
  c: Context,
  factor: FactorFacts,
  { seen, words, before, controls }: { seen: number; words: string; before: readonly number[]; controls: readonly number[] },
): Promise<boolean> {
  const row = await c.db
    .updateTable('risk_factors')
    .set({ words })
    .where('id', '=', factor.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const left = before.filter((id) => !controls.includes(id))
  for (const controlId of controls.filter((id) => !before.includes(id)))
    await writeStanding(c, { riskId: factor.riskId, controlId, factorId: factor.id })
  for (const controlId of left) await writeStanding(c, { riskId: factor.riskId, controlId })
  if (left.length > 0) await c.db.deleteFrom('risk_controls').where('factor_id', '=', factor.id).where('control_id', 'in', left).execute()
  await record(c.db, { verb: 'risk factor.changed', ref: refOf(factor.riskId), facts: { side: factor.side, words, before: factor.words } })
  return true
}

/** Takes a cause or consequence away; its controls stand against the risk as a whole then. False where somebody changed it since. */
export async function removeFactor(
  c: Context,
  factor: FactorFacts,
  { seen, before }: { seen: number; before: readonly number[] },
): Promise<boolean> {
  for (const controlId of before) await writeStanding(c, { riskId: factor.riskId, controlId })
  await c.db.deleteFrom('risk_controls').where('factor_id', '=', factor.id).execute()
  const row = await c.db
    .deleteFrom('risk_factors')
    .where('id', '=', factor.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await record(c.db, { verb: 'risk factor.removed', ref: refOf(factor.riskId), facts: { side: factor.side, words: factor.words } })
  return true
}
