import type { Instant } from '../../../kernel/day.ts'
import { asItStood } from '../../../platform/as-it-stood.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { Turned } from '../../../platform/http.ts'
import type { GivenObservation, ObservationStatus } from '../observing/observation.ts'
import { followUp, writeBatch } from '../observing/writing-batch.ts'
import type { BatchRow } from './file-row.ts'
import { figuresOfBatch } from './queries.ts'

/** A microsecond before, as finely as the history tells instants apart. */
function justBefore(at: Instant): Instant {
  const micros = Number(/\.(\d{6})Z$/.exec(at)?.[1] ?? 0)
  const second = at.slice(0, 19)
  if (micros > 0) return `${second}.${String(micros - 1).padStart(6, '0')}Z`
  return `${new Date(Date.parse(`${second}Z`) - 1000).toISOString().slice(0, 19)}.999999Z`
}

const keyOf = (row: { series_id: number; period: string }) => `${row.series_id} ${row.period}`

/**
 * Takes a batch back as a further change: figures it brought in go, those it changed stand as they stood before. Figures that a later batch
 * changed since stay, and are counted. Answers the batch of the undoing.
 */
export async function undoBatch(c: Context, batch: BatchRow): Promise<number> {
  if (batch.undoneBy !== null || batch.cameBy === 'undoing') throw new Turned(409, 'These figures were taken back before.')
  const { batchId, ...done } = await takeBackBatch(c, batch)
  await record(c.db, {
    verb: 'observation.takenBack',
    ref: { kind: 'observation batch', id: batchId },
    facts: { words: batch.words, ...done },
  })
  return batchId
}

/** The same, for a change that the caller names: the batch of the undoing, and how many figures were restored, removed and kept. */
export async function takeBackBatch(c: Context, batch: BatchRow) {
  const now = await figuresOfBatch(c, batch.id).execute()
  const before = await heldBefore(
    c,
    batch,
    now.map((row) => row.series_id),
  )
  const restored = now.flatMap((row) => before.get(keyOf(row)) ?? [])
  const gone = now.filter((row) => !before.has(keyOf(row)))
  const words = `Taken back: ${batch.words}`
  const { batchId, revised } = await writeBatch(c, { cameBy: 'undoing', words, fileName: batch.fileName, undoesId: batch.id }, restored)
  await remove(c, gone)
  return { batchId, restored: revised, removed: gone.length, kept: batch.added + batch.revised - now.length }
}

/** The figures of these series as they stood just before a batch came. */
async function heldBefore(c: Context, batch: BatchRow, seriesIds: readonly number[]): Promise<Map<string, GivenObservation>> {
  const ids = [...new Set(seriesIds)]
  if (ids.length === 0) return new Map()
  const rows = await asItStood(c, justBefore(batch.at), async (then) =>
    then.db
      .selectFrom('observations')
      .where('series_id', 'in', ids)
      .select(['series_id', 'period', 'numerator', 'denominator', 'value', 'status'])
      .execute(),
  )
  return new Map(
    rows.map(({ series_id, period, numerator, denominator, value, status }) => [
      keyOf({ series_id, period }),
      { seriesId: series_id, period, numerator, denominator, value, status: status as ObservationStatus },
    ]),
  )
}

async function remove(c: Context, rows: readonly { series_id: number; period: GivenObservation['period'] }[]): Promise<void> {
  const bySeries = new Map<number, GivenObservation['period'][]>()
  for (const { series_id, period } of rows) bySeries.set(series_id, [...(bySeries.get(series_id) ?? []), period])
  for (const [id, periods] of bySeries)
    await c.db.deleteFrom('observations').where('series_id', '=', id).where('period', 'in', periods).execute()
  await followUp(
    c,
    rows.map(({ series_id, period }) => ({ touched_series: series_id, touched_period: period })),
  )
}
