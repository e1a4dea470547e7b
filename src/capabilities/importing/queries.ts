import type { Reading } from '../../documents/grid.ts'
import type { Corrections } from '../../documents/recognising/recogniser.ts'
import { dayAt, dayInWords } from '../../kernel/day.ts'
import type { Ref } from '../../kernel/ref.ts'
import { count, sentenceCase, shortened } from '../../kernel/words.ts'
import type { DueLine, Named, OriginLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { rowsOf } from '../../platform/db/index.ts'
import { choicesOf } from './choices.ts'
import type { ImportRow, ImportState, UnderReview } from './import-row.ts'

const importRows = (c: Context) =>
  c.db
    .selectFrom('imports')
    .leftJoin('people as receiver', 'receiver.id', 'imports.received_by')
    .leftJoin('people as accepter', 'accepter.id', 'imports.accepted_by')
    .leftJoin('people as undoer', 'undoer.id', 'imports.undone_by')
    .select([
      'imports.id',
      'file_name',
      'size',
      'digest',
      'rows_read',
      'state',
      'received_at',
      'accepted_at',
      'accepted_by',
      'undone_at',
      'imports.version',
    ])
    .select(['receiver.name as received_name', 'accepter.name as accepted_name', 'undoer.name as undone_name'])

const rowOf = (r: Awaited<ReturnType<ReturnType<typeof importRows>['execute']>>[number]): ImportRow => ({
  id: r.id,
  fileName: r.file_name,
  size: r.size,
  digest: r.digest,
  rowsRead: r.rows_read,
  state: r.state as ImportState,
  receivedBy: r.received_name,
  receivedAt: r.received_at,
  acceptedBy: r.accepted_name,
  acceptedById: r.accepted_by,
  acceptedAt: r.accepted_at,
  undoneBy: r.undone_name,
  undoneAt: r.undone_at,
  version: r.version,
})

/** Every file brought in, newest first. */
export const allImports = async (c: Context): Promise<ImportRow[]> =>
  (await importRows(c).orderBy('imports.id', 'desc').execute()).map(rowOf)

/** One import; undefined when there is none, or it is another trust's. */
export async function importById(c: Context, id: number): Promise<ImportRow | undefined> {
  const row = await importRows(c).where('imports.id', '=', id).executeTakeFirst()
  return row && rowOf(row)
}

/** An import with the corrections and decisions made so far. */
export async function underReview(c: Context, id: number): Promise<UnderReview | undefined> {
  const row = await importById(c, id)
  const kept =
    row && (await c.db.selectFrom('import_readings').where('import_id', '=', id).select(['corrections', 'decisions']).executeTakeFirst())
  return row && kept && { ...row, corrections: kept.corrections as Corrections, choices: choicesOf(kept.decisions) }
}

/** What was read from the file when it came. */
export async function readingOf(c: Context, id: number): Promise<Reading | undefined> {
  const row = await c.db.selectFrom('import_readings').where('import_id', '=', id).select('reading').executeTakeFirst()
  return row?.reading as Reading | undefined
}

/** Other imports of the very same bytes that were not withdrawn, newest first. */
export const sameFile = async (c: Context, { id, digest }: { id: number; digest: string }): Promise<ImportRow[]> =>
  (
    await importRows(c)
      .where('digest', '=', digest)
      .where('imports.id', '!=', id)
      .where('state', '!=', 'withdrawn')
      .orderBy('imports.id', 'desc')
      .execute()
  ).map(rowOf)

/** What an import did, in the order it was done. */
export const resultsOf = (c: Context, importId: number) =>
  c.db
    .selectFrom('import_results')
    .where('import_id', '=', importId)
    .orderBy('id')
    .select(['id', 'at', 'what', 'words', 'ref_kind', 'ref_id', 'before', 'version_after', 'undone'])
    .execute()

/** Imports by number, for other capabilities' pages. */
export async function namedImports(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const rows = await c.db.selectFrom('imports').where('id', 'in', ids).select(['id', 'file_name', 'state']).execute()
  return new Map(
    rows.map((r) => [r.id, { title: r.file_name, href: r.state === 'reviewing' ? `/imports/${r.id}` : `/imports/${r.id}/receipt` }]),
  )
}

/** Where the values of a record came from, oldest first; an undone import has none. */
export async function originsOf(c: Context, ref: Ref): Promise<OriginLine[]> {
  const rows = await c.db
    .selectFrom('provenance')
    .innerJoin('imports', (join) =>
      join.onRef('imports.id', '=', 'provenance.import_id').onRef('imports.trust_id', '=', 'provenance.trust_id'),
    )
    .where('ref_kind', '=', ref.kind)
    .where('ref_id', '=', ref.id)
    .orderBy('provenance.id')
    .select(['field', 'at', 'as_written', 'file_name', 'accepted_at', 'imports.id as import_id'])
    .execute()
  return rows.map((r) => ({
    field: fieldName(r.field),
    words: `${saidToo(r)}Imported from ${r.at} of ${r.file_name}${r.accepted_at ? ` on ${dayInWords(dayAt(r.accepted_at))}` : ''}`,
    href: `/imports/${r.import_id}/receipt`,
  }))
}

/** Fields of which a record may hold nothing but the words as written. */
const asWrittenToo: ReadonlySet<string> = new Set(['lead', 'reviewOn', 'targetBy'])

const saidToo = ({ field, as_written: said }: { field: string; as_written: string }): string =>
  asWrittenToo.has(field) ? `“${shortened(said, 80)}”. ` : ''

const fieldNames: Record<string, string> = {
  title: 'Name',
  themeAsWritten: 'Theme',
  dueAsWritten: 'Due',
  accountableAsWritten: 'Accountable',
  text: 'Update',
  rag: 'RAG',
  lead: 'Lead director',
  reviewOn: 'Next review',
  targetBy: 'Target day',
  opened: 'Raised',
}

/** What a person calls an imported field: "Due", "Focus". */
const fieldName = (field: string): string => fieldNames[field] ?? sentenceCase(field)

/** Reviews this person began and has not ended: one line each of My work. */
export async function importsDue(c: Context): Promise<DueLine[]> {
  if (!c.may('import:run')) return []
  const rows = await importRows(c).where('state', '=', 'reviewing').where('received_by', '=', c.person.id).orderBy('imports.id').execute()
  return rows.map((r) => ({
    kind: 'decide' as const,
    ref: { kind: 'import', id: r.id },
    due: null,
    title: `Review of ${r.file_name}`,
    stands: `${count(r.rows_read, 'row')} read, nothing written yet`,
    href: `/imports/${r.id}`,
    action: 'Review',
    since: dayAt(r.received_at),
    ...(r.received_name ? { by: r.received_name } : {}),
  }))
}

/** Does an import hold anything about a risk that is hidden from whoever asks? */
export async function holdsHidden(c: Context, importId: number): Promise<boolean> {
  const [found] = await rowsOf<{ answer: number[] }>(c.db, 'app.hidden_imports', [])
  return found?.answer.includes(importId) ?? false
}
