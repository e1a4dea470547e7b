import type { Reading } from '../../../documents/grid.ts'
import { dayAt } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import type { DueLine, Named } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { changesOf } from '../../../platform/history/index.ts'
import { choicesOf } from './choices.ts'
import type { BatchRow, FileRow, FileState, FileUnderReview } from './file-row.ts'
import { type PackedReading, unpacked } from './packed.ts'

const files = (c: Context) =>
  c.db
    .selectFrom('observation_files as f')
    .leftJoin('people as receiver', 'receiver.id', 'f.received_by')
    .leftJoin('people as settler', 'settler.id', 'f.settled_by')
    .select([
      'f.id',
      'f.file_name',
      'f.size',
      'f.digest',
      'f.figures',
      'f.state',
      'f.received_by',
      'f.received_at',
      'f.settled_at',
      'f.batch_id',
    ])
    .select(['receiver.name as receiver_name', 'settler.name as settler_name'])

const fileOf = (r: Awaited<ReturnType<ReturnType<typeof files>['execute']>>[number]): FileRow => ({
  id: r.id,
  fileName: r.file_name,
  size: r.size,
  digest: r.digest,
  figures: r.figures,
  state: r.state as FileState,
  receivedBy: r.receiver_name,
  receivedById: r.received_by,
  receivedAt: r.received_at,
  settledBy: r.settler_name,
  settledAt: r.settled_at,
  batchId: r.batch_id,
})

/** Files under review, the oldest first. */
export const filesWaiting = async (c: Context): Promise<FileRow[]> =>
  (await files(c).where('f.state', '=', 'reviewing').orderBy('f.id').execute()).map(fileOf)

export async function fileById(c: Context, id: number): Promise<FileUnderReview | undefined> {
  const row = await files(c).where('f.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const kept = await c.db.selectFrom('observation_file_readings').where('file_id', '=', id).select('choices').executeTakeFirst()
  return { ...fileOf(row), choices: choicesOf(kept?.choices) }
}

/** What was read from a file when it came. */
export async function readingOf(c: Context, id: number): Promise<Reading | undefined> {
  const row = await c.db.selectFrom('observation_file_readings').where('file_id', '=', id).select('reading').executeTakeFirst()
  return row && unpacked(row.reading as unknown as PackedReading)
}

/** Other files of the very same bytes that were not refused, newest first. */
export const sameFiles = async (c: Context, { id, digest }: { id: number; digest: string }): Promise<FileRow[]> =>
  (
    await files(c)
      .where('f.digest', '=', digest)
      .where('f.id', '!=', id)
      .where('f.state', '!=', 'refused')
      .orderBy('f.id', 'desc')
      .execute()
  ).map(fileOf)

const batches = (c: Context) =>
  c.db
    .selectFrom('observation_batches as b')
    .leftJoin('observation_batches as undoing', (join) =>
      join.onRef('undoing.trust_id', '=', 'b.trust_id').onRef('undoing.undoes_id', '=', 'b.id'),
    )
    .select(['b.id', 'b.came_by', 'b.words', 'b.file_name', 'b.added', 'b.revised', 'b.same', 'b.undoes_id', 'b.sys_from', 'b.change_id'])
    .select('undoing.id as undone_by')

type BatchFound = Awaited<ReturnType<ReturnType<typeof batches>['execute']>>[number]

const batchOf = (r: BatchFound, by: string | null): BatchRow => ({
  id: r.id,
  cameBy: r.came_by as BatchRow['cameBy'],
  words: r.words,
  fileName: r.file_name,
  added: r.added,
  revised: r.revised,
  same: r.same,
  at: r.sys_from,
  by,
  undoneBy: r.undone_by,
  undoes: r.undoes_id,
})

/** What came together, newest first, a page of so many after a number of them. */
export async function batchesOf(
  c: Context,
  { limit, after }: { limit: number; after: number },
): Promise<{ rows: BatchRow[]; all: number }> {
  const rows = await batches(c).orderBy('b.id', 'desc').limit(limit).offset(after).execute()
  const { n } = await c.db
    .selectFrom('observation_batches')
    .select((is) => is.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  const named = await byWhom(
    c,
    rows.map(({ id }) => id),
  )
  return { rows: rows.map((row) => batchOf(row, named.get(row.id) ?? null)), all: Number(n) }
}

export async function batchById(c: Context, id: number): Promise<BatchRow | undefined> {
  const row = await batches(c).where('b.id', '=', id).executeTakeFirst()
  return row && batchOf(row, (await byWhom(c, [id])).get(id) ?? null)
}

/** Who brought batches in, by the history. */
async function byWhom(c: Context, ids: readonly number[]): Promise<Map<number, string>> {
  const changes = await changesOf(
    c.db,
    ids.map((id) => ({ kind: 'observation batch', id })),
  )
  return new Map(changes.flatMap(({ ref, personName }) => (ref && personName ? [[ref.id, personName] as const] : [])))
}

/** How the figures of a batch stand now: those a later batch changed are not among them. */
export const figuresOfBatch = (c: Context, batchId: number) =>
  c.db
    .selectFrom('observations as o')
    .innerJoin('measure_series as s', (join) => join.onRef('s.trust_id', '=', 'o.trust_id').onRef('s.id', '=', 'o.series_id'))
    .where('o.batch_id', '=', batchId)
    .orderBy('s.measure_id')
    .orderBy('s.place_id')
    .orderBy('o.period')
    .select(['o.series_id', 's.measure_id', 's.place_id', 's.group_id', 'o.period', 'o.numerator', 'o.denominator', 'o.value', 'o.status'])

/** Files this person brought in and has not settled: one line each of My work. */
export async function filesDue(c: Context): Promise<DueLine[]> {
  if (!c.may('measure:edit')) return []
  const rows = await files(c).where('f.state', '=', 'reviewing').where('f.received_by', '=', c.person.id).orderBy('f.id').execute()
  return rows.map(fileOf).map((file) => ({
    kind: 'decide' as const,
    ref: { kind: 'observation file', id: file.id },
    due: null,
    title: `Review of ${file.fileName}`,
    stands: `${count(file.figures, 'figure')} read, nothing written yet`,
    href: `/observations/files/${file.id}`,
    action: 'Review',
    since: dayAt(file.receivedAt),
    ...(file.receivedBy ? { by: file.receivedBy } : {}),
  }))
}

/** Groups of people by number: "Ethnic group: Asian or Asian British". */
export async function groupNames(c: Context): Promise<Map<number, string>> {
  const rows = await c.db.selectFrom('population_groups').select(['id', 'characteristic', 'name']).execute()
  return new Map(rows.map(({ id, characteristic, name }) => [id, `${characteristic}: ${name}`]))
}

/** Batches and files by number, for other pages. */
export async function batchesNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await c.db.selectFrom('observation_batches').where('id', 'in', ids).select(['id', 'words', 'file_name']).execute()
  return new Map(
    rows.map(({ id, words, file_name }) => [id, { title: words || file_name || 'Figures', href: `/observations/batches/${id}` }]),
  )
}

export async function filesNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await c.db.selectFrom('observation_files').where('id', 'in', ids).select(['id', 'file_name']).execute()
  return new Map(rows.map(({ id, file_name }) => [id, { title: file_name, href: `/observations/files/${id}` }]))
}
