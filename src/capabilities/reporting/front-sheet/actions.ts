import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { Asked } from './front-sheet.ts'

/** A front sheet as it is to be kept. */
export interface SheetValues {
  purpose: string
  asked: Asked
  decisionWords: string
  sponsor?: number | undefined
  author?: number | undefined
  consideredBy: string
  summary: string
}

/** Keeps the front sheet of a period's paper; false when somebody kept another meanwhile. `seen` is the version it was written from, 0 for the first. */
export async function writeFrontSheet(
  c: Context,
  period: { id: number; label: string },
  { seen, values }: { seen: number; values: SheetValues },
): Promise<boolean> {
  const said = {
    purpose: values.purpose,
    asked: values.asked,
    decision_words: values.asked === 'decision' ? values.decisionWords : '',
    sponsor_post_id: values.sponsor ?? null,
    author_post_id: values.author ?? null,
    considered_by: values.consideredBy,
    summary: values.summary,
  }
  const kept = await (seen === 0
    ? c.db
        .insertInto('front_sheets')
        .values({ trust_id: c.trust.id, period_id: period.id, ...said })
        .onConflict((on) => on.doNothing())
        .returning('id')
    : c.db.updateTable('front_sheets').set(said).where('period_id', '=', period.id).where('version', '=', seen).returning('id')
  ).executeTakeFirst()
  if (!kept) return false
  await record(c.db, { verb: 'sheet.written', ref: { kind: 'period', id: period.id }, facts: { period: period.label, ...said } })
  return true
}
