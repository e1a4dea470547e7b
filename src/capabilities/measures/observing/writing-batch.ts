import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { rowsOf } from '../../../platform/db/index.ts'
import { storeSignals } from '../analysing/writing-signals.ts'
import type { GivenObservation } from './observation.ts'
import { wholesWith } from './writing-wholes.ts'

/** How figures came, in the words of the list of batches. */
export interface BatchFrom {
  cameBy: 'page' | 'file' | 'interface' | 'undoing'
  words: string
  fileName?: string | null
  fileDigest?: string | null
  undoesId?: number | null
}

/** What a batch did: figures that were not there, figures that stand in another's place, figures that stood so already. */
export interface BatchWritten {
  batchId: number
  added: number
  revised: number
  same: number
}

interface Touched {
  touched_series: number
  touched_period: Day
  was_new: boolean
}

/** How many figures go to the database at once. */
const most = 20_000

/**
 * Writes figures that came together, adds up the wholes they belong to and works out what the signals say: all in this transaction,
 * one batch. Nothing is twice for one series and period. The caller records.
 */
export async function writeBatch(c: Context, from: BatchFrom, rows: readonly GivenObservation[]): Promise<BatchWritten> {
  const batchId = await beginBatch(c, from)
  const touched: Touched[] = []
  for (let at = 0; at < rows.length; at += most) touched.push(...(await writeRows(c, batchId, rows.slice(at, at + most))))
  const added = touched.filter((one) => one.was_new).length
  const counts = { added, revised: touched.length - added, same: rows.length - touched.length }
  await c.db
    .updateTable('observation_batches')
    .set({ added: counts.added, revised: counts.revised, same: counts.same })
    .where('id', '=', batchId)
    .execute()
  await followUp(c, touched)
  return { batchId, ...counts }
}

async function beginBatch(c: Context, from: BatchFrom): Promise<number> {
  const { id } = await c.db
    .insertInto('observation_batches')
    .values({
      trust_id: c.trust.id,
      came_by: from.cameBy,
      words: from.words,
      file_name: from.fileName ?? null,
      file_digest: from.fileDigest ?? null,
      undoes_id: from.undoesId ?? null,
      added: 0,
      revised: 0,
      same: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const writeRows = (c: Context, batchId: number, rows: readonly GivenObservation[]): Promise<Touched[]> =>
  rowsOf<Touched>(c.db, 'app.write_observations', [
    batchId,
    rows.map((r) => r.seriesId),
    rows.map((r) => r.period),
    rows.map((r) => r.numerator),
    rows.map((r) => r.denominator),
    rows.map((r) => r.value),
    rows.map((r) => r.status),
  ])

/** What follows from figures that changed: sums and signals of their series and of every whole they are part of. */
export async function followUp(c: Context, touched: readonly { touched_series: number; touched_period: Day }[]): Promise<void> {
  if (touched.length === 0) return
  const series = [...new Set(touched.map((one) => one.touched_series))]
  const wholes = await wholesWith(c, series)
  if (wholes.length > 0) await rowsOf(c.db, 'app.add_up', [wholes, [...new Set(touched.map((one) => one.touched_period))]])
  await storeSignals(c, [...series, ...wholes])
}
