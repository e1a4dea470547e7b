import { groupedBy } from '../../kernel/grouped.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import { importedAssuranceKinds, takeBackAssurance } from '../assurance/index.ts'
import { setContributors, takeBack } from '../delivery/index.ts'
import { importedMeasureKinds, takeBackMeasure } from '../measures/index.ts'
import { takeBackAppetite, takeBackLevel, takeBackRisk } from '../risk/index.ts'
import type { ImportRow } from './import-row.ts'
import type { Entry } from './ledger.ts'
import { resultsOf } from './queries.ts'

type Done = Awaited<ReturnType<typeof resultsOf>>[number]

/** Takes an import back as one change, last first. Records worked on since are kept and said to be; posts stay, for people may hold them. False where it is not there to undo. */
export async function undoImport(c: Context, row: ImportRow): Promise<boolean> {
  const undone = await c.db
    .updateTable('imports')
    .set({ state: 'undone', undone_by: c.person.id, undone_at: c.now, plan_id: null })
    .where('id', '=', row.id)
    .where('state', '=', 'accepted')
    .returning('id')
    .executeTakeFirst()
  if (!undone) return false
  const done = (await resultsOf(c, row.id)).filter((r) => r.ref_kind !== null && r.ref_id !== null)
  const back: Done[] = []
  const kept: Done[] = []
  for (const one of done.reverse()) ((await takenBack(c, one)) ? back : kept).push(one)
  await mark(c, 'taken back', back)
  await mark(c, 'kept', kept)
  await forget(c, row.id, back)
  const facts = { file: row.fileName, takenBack: back.length, kept: kept.length }
  await record(c.db, { verb: 'import.undone', ref: { kind: 'import', id: row.id }, facts })
  return true
}

async function mark(c: Context, undone: 'taken back' | 'kept', list: readonly Done[]): Promise<void> {
  const ids = list.map((r) => r.id)
  if (ids.length > 0) await c.db.updateTable('import_results').set({ undone }).where('id', 'in', ids).execute()
}

/** What was taken back came from no file any more. */
async function forget(c: Context, importId: number, back: readonly Done[]): Promise<void> {
  for (const [kind, list] of groupedBy(back, (r) => r.ref_kind as string)) {
    const ids = list.map((r) => r.ref_id as number)
    await c.db.deleteFrom('provenance').where('import_id', '=', importId).where('ref_kind', '=', kind).where('ref_id', 'in', ids).execute()
  }
}

const isOfMeasures = (kind: string): boolean => importedMeasureKinds.some((one) => one === kind)

async function takenBack(c: Context, one: Done): Promise<boolean> {
  const before = one.before as Entry['before']
  const entry: Entry = { ref: { kind: one.ref_kind as string, id: one.ref_id as number }, versionAfter: one.version_after ?? 0, before }
  if (entry.ref.kind === 'post') return false
  if (entry.ref.kind === 'contributors') {
    await setContributors(c, entry.ref.id, (before?.contributors ?? []) as { postId: number; unconfirmed: boolean }[])
    return true
  }
  if (isOfMeasures(entry.ref.kind)) return (await takeBackMeasure(c, entry)) === 'taken back'
  if (entry.ref.kind === 'risk level') return (await takeBackLevel(c, entry)) === 'taken back'
  if (entry.ref.kind === 'risk appetite') return (await takeBackAppetite(c, entry)) === 'taken back'
  if (importedAssuranceKinds.includes(entry.ref.kind)) return (await takeBackAssurance(c, entry)) === 'taken back'
  const isRisk = entry.ref.kind === 'risk' || entry.ref.kind === 'risk score'
  return (isRisk ? await takeBackRisk(c, entry) : await takeBack(c, entry)) === 'taken back'
}
