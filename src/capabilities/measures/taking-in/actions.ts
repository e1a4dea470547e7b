import type { Reading } from '../../../documents/grid.ts'
import type { Context } from '../../../platform/context.ts'
import { asJson } from '../../../platform/db/index.ts'
import { record } from '../../../platform/history/index.ts'
import { Turned } from '../../../platform/http.ts'
import { writeBatch } from '../observing/writing-batch.ts'
import { seriesFor } from '../observing/writing-series.ts'
import type { Choices } from './choices.ts'
import type { FileUnderReview } from './file-row.ts'
import { meaningWord } from './matching/known.ts'
import type { ReadyFigure } from './outcome.ts'
import { packed } from './packed.ts'
import { fileById } from './queries.ts'
import { type Review, reviewOf } from './queries-review.ts'
import { readObservations } from './reading/read-observations.ts'
import { whatIn } from './review-words.ts'

/** A file as it came, and what was read from it. */
export interface Received {
  name: string
  bytes: Uint8Array
  /** SHA-256 of the bytes, in hexadecimal. */
  digest: string
  reading: Reading
}

/** Keeps a file and its reading for review. Nothing of it is in the records yet. */
export async function beginFile(c: Context, { name, bytes, digest, reading }: Received): Promise<number> {
  const figures = readObservations(reading).rows.length
  const { id } = await c.db
    .insertInto('observation_files')
    .values({
      ...{ trust_id: c.trust.id, file_name: name, size: bytes.length, digest, figures, state: 'reviewing' },
      ...{ received_by: c.person.id, received_at: c.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await c.db
    .insertInto('observation_file_readings')
    .values({ trust_id: c.trust.id, file_id: id, bytes, reading: asJson(packed(reading) as never), choices: asJson({}) })
    .execute()
  await record(c.db, { verb: 'observation.fileBegun', ref: { kind: 'observation file', id }, facts: { file: name, figures } })
  return id
}

/** Keeps what a person has said of a file so far. */
export const keepChoices = (c: Context, id: number, choices: Choices) =>
  c.db
    .updateTable('observation_file_readings')
    .set({ choices: asJson(choices as never) })
    .where('file_id', '=', id)
    .execute()

const gone = () => new Turned(409, 'This file is not under review any more. See what became of it under Measures, Figures brought in.')

/** Ends a review without taking anything. */
export async function refuseFile(c: Context, row: FileUnderReview): Promise<void> {
  const done = await c.db
    .updateTable('observation_files')
    .set({ state: 'refused', settled_by: c.person.id, settled_at: c.now })
    .where('id', '=', row.id)
    .where('state', '=', 'reviewing')
    .returning('id')
    .executeTakeFirst()
  if (!done) throw gone()
  await record(c.db, { verb: 'observation.fileRefused', ref: { kind: 'observation file', id: row.id }, facts: { file: row.fileName } })
}

/** Writes all figures of a reviewed file as one batch in one change, and remembers what its words meant. Answers the batch. */
export async function acceptFile(c: Context, row: FileUnderReview, { outcome }: Review): Promise<number> {
  const words = `${row.fileName}: ${whatIn(outcome.ready)}`
  const { batchId, added, revised } = await writeFigures(c, outcome.ready, {
    cameBy: 'file',
    words,
    fileName: row.fileName,
    fileDigest: row.digest,
  })
  const done = await c.db
    .updateTable('observation_files')
    .set({ state: 'accepted', settled_by: c.person.id, settled_at: c.now, batch_id: batchId })
    .where('id', '=', row.id)
    .where('state', '=', 'reviewing')
    .returning('id')
    .executeTakeFirst()
  if (!done) throw gone()
  await remember(c, row.choices)
  await record(c.db, { verb: 'observation.given', ref: { kind: 'observation batch', id: batchId }, facts: { words, added, revised } })
  return batchId
}

type Given = Pick<ReadyFigure, 'period' | 'numerator' | 'denominator' | 'value' | 'status'> & {
  of: Pick<ReadyFigure['of'], 'measureId' | 'placeId' | 'groupId'>
}

/** Writes figures that are ready as one batch; the caller records. */
export async function writeFigures(c: Context, ready: readonly Given[], from: Parameters<typeof writeBatch>[1]) {
  const series = await seriesFor(
    c,
    ready.map(({ of, period }) => ({ measureId: of.measureId, placeId: of.placeId, groupId: of.groupId, fromPeriod: period })),
  )
  return writeBatch(
    c,
    from,
    ready.map(({ period, numerator, denominator, value, status }, at) => ({
      seriesId: series[at] as number,
      period,
      numerator,
      denominator,
      value,
      status,
    })),
  )
}

/** Keeps what names were said to mean. That a file named no place, and the answer for all others, hold for that file alone. */
async function remember(c: Context, { names }: Choices): Promise<void> {
  for (const [key, meaning] of Object.entries(names)) {
    const [kind = '', words = ''] = [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)]
    if (words === '' || words === '*') continue
    await c.db
      .insertInto('observation_file_names')
      .values({ trust_id: c.trust.id, kind, words, meaning: meaningWord(meaning) })
      .onConflict((on) => on.columns(['trust_id', 'kind', 'words']).doUpdateSet({ meaning: meaningWord(meaning) }))
      .execute()
  }
}

/** Accepts a file as it stands, for programs that fill a trust; every question of it must be answered. Answers the batch. */
export async function acceptAsRead(c: Context, id: number): Promise<number> {
  const row = await fileById(c, id)
  if (!row) throw new Error(`There is no file of figures ${id}`)
  const review = await reviewOf(c, row)
  if (review.outcome.open > 0) throw new Error(`${row.fileName} has questions that are not answered`)
  return acceptFile(c, row, review)
}
