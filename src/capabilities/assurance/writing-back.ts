import type { Ref } from '../../kernel/ref.ts'
import type { Context } from '../../platform/context.ts'

/** A record an import wrote, with the version it left it at. */
export interface AssuranceWritten {
  ref: Ref
  versionAfter: number
}

const tables = {
  'risk control': 'risk_controls',
  'control test': 'control_tests',
  'risk gap': 'risk_gaps',
  assurance: 'assurances',
  'risk action': 'risk_actions',
  'risk factor': 'risk_factors',
} as const

type Kind = keyof typeof tables
const isKind = (kind: string): kind is Kind => Object.hasOwn(tables, kind)

/** The kinds of record that `takeBackAssurance` takes back. */
export const importedAssuranceKinds: readonly string[] = ['control', ...Object.keys(tables)]

/**
 * Undoes one of these writings: tests, assurances and actions before the gaps and controls they are of. What somebody worked on since, or
 * set against another risk, is left alone and said to be.
 */
export async function takeBackAssurance(c: Context, { ref, versionAfter }: AssuranceWritten): Promise<'taken back' | 'changed since'> {
  if (ref.kind === 'control') return takeBackControl(c, ref.id, versionAfter)
  if (!isKind(ref.kind)) return 'changed since'
  if (ref.kind === 'risk gap' && (await isUsed(c, 'risk_actions', 'gap_id', ref.id))) return 'changed since'
  if (ref.kind === 'risk factor' && (await isUsed(c, 'risk_controls', 'factor_id', ref.id))) return 'changed since'
  const table = tables[ref.kind] as 'risk_gaps'
  const row = await c.db.deleteFrom(table).where('id', '=', ref.id).where('version', '=', versionAfter).returning('id').executeTakeFirst()
  return row ? 'taken back' : 'changed since'
}

async function takeBackControl(c: Context, id: number, version: number): Promise<'taken back' | 'changed since'> {
  const used = [
    await isUsed(c, 'control_tests', 'control_id', id),
    await isUsed(c, 'risk_gaps', 'control_id', id),
    await isUsed(c, 'assurances', 'control_id', id),
  ]
  const control = await c.db.selectFrom('controls').where('id', '=', id).where('version', '=', version).select('id').executeTakeFirst()
  if (used.includes(true) || !control || (await isUsed(c, 'risk_controls', 'control_id', id))) return 'changed since'
  await c.db.deleteFrom('controls').where('id', '=', id).where('version', '=', version).execute()
  return 'taken back'
}

async function isUsed(
  c: Context,
  table: 'control_tests' | 'risk_gaps' | 'assurances' | 'risk_actions' | 'risk_controls',
  column: 'control_id' | 'gap_id' | 'factor_id',
  id: number,
): Promise<boolean> {
  const found = await c.db
    .selectFrom(table as 'risk_gaps')
    .where(column as 'control_id', '=', id)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}
