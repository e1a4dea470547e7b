import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { rowsOf } from '../../../platform/db/index.ts'
import { untie } from '../../../platform/links.ts'
import { storeSignalsOf } from '../analysing/writing-signals.ts'
import { takeBackBatch } from '../taking-in/actions-undoing.ts'
import { batchById } from '../taking-in/queries.ts'
import { measureRef } from './links.ts'
import { type ImportedMeasure, type MeasureWritten, writeOver } from './writing-imported.ts'

type TakenBack = 'taken back' | 'changed since'

/** The kinds of records that an import of measures writes. */
export const importedMeasureKinds = ['measure', 'measure source', 'measure target', 'measure link', 'observation batch'] as const

/** Undoes one of these writings, last first. What somebody worked on since, or figures stand on, is left and said to be. */
export async function takeBackMeasure(c: Context, written: MeasureWritten): Promise<TakenBack> {
  const { ref, before } = written
  if (ref.kind === 'observation batch') return figuresBack(c, ref.id)
  if (ref.kind === 'measure target') return targetBack(c, written)
  if (ref.kind === 'measure link') {
    await untie(c, { kind: String(before?.kind), id: Number(before?.id) }, measureRef(ref.id))
    return 'taken back'
  }
  if (ref.kind === 'measure source') return sourceBack(c, ref.id)
  if (!before) return measureBack(c, written)
  const was = before as unknown as ImportedMeasure
  return (await writeOver(c, ref.id, { version: written.versionAfter, to: was })) ? 'taken back' : 'changed since'
}

/** One batch for the whole file: asked for again by its next row, it is taken back already. */
async function figuresBack(c: Context, id: number): Promise<TakenBack> {
  const batch = await batchById(c, id)
  if (!batch) return 'changed since'
  if (batch.undoneBy !== null) return 'taken back'
  const { kept } = await takeBackBatch(c, batch)
  return kept > 0 ? 'changed since' : 'taken back'
}

async function targetBack(c: Context, { ref, versionAfter, before }: MeasureWritten): Promise<TakenBack> {
  const newer = await c.db.selectFrom('measure_targets').where('replaces_id', '=', ref.id).select('id').executeTakeFirst()
  if (newer) return 'changed since'
  const row = await c.db
    .deleteFrom('measure_targets')
    .where('id', '=', ref.id)
    .where('version', '=', versionAfter)
    .returning('measure_id')
    .executeTakeFirst()
  if (!row) return 'changed since'
  if (before?.replaced)
    await c.db
      .updateTable('measure_targets')
      .set({ until_period: (before.until as Day | null) ?? null })
      .where('id', '=', Number(before.replaced))
      .execute()
  await storeSignalsOf(c, [row.measure_id])
  return 'taken back'
}

/** A source that series were made of stays. */
async function sourceBack(c: Context, id: number): Promise<TakenBack> {
  const series = await c.db.selectFrom('measure_series').where('source_id', '=', id).select('id').executeTakeFirst()
  if (series) return 'changed since'
  await c.db.deleteFrom('measure_sources').where('id', '=', id).execute()
  return 'taken back'
}

const endedBecause = 'The import that added it was undone'

/** A measure that figures were given to, or anything else stands on, is never deleted: without a figure it ends, and the register says why. */
async function measureBack(c: Context, { ref, versionAfter }: MeasureWritten): Promise<TakenBack> {
  const link = await c.db.selectFrom('links').where('to_kind', '=', 'measure').where('to_id', '=', ref.id).select('id').executeTakeFirst()
  if (link) return 'changed since'
  const [row] = await rowsOf<{ forgotten: boolean }>(c.db, 'app.forgotten_measure', [ref.id, versionAfter])
  if (row?.forgotten) return 'taken back'
  if (await hasOnlySeries(c, ref.id))
    await c.db
      .updateTable('measures')
      .set({ ended_on: c.today, ended_because: endedBecause })
      .where('id', '=', ref.id)
      .where('version', '=', versionAfter)
      .execute()
  return 'changed since'
}

/** Series without a figure are all that is left of it. */
async function hasOnlySeries(c: Context, measureId: number): Promise<boolean> {
  const series = await c.db.selectFrom('measure_series').where('measure_id', '=', measureId).select('id').execute()
  if (series.length === 0) return false
  const figure = await c.db
    .selectFrom('observations')
    .where(
      'series_id',
      'in',
      series.map(({ id }) => id),
    )
    .select('series_id')
    .executeTakeFirst()
  return figure === undefined
}
