import type { Report } from '../../documents/report.ts'
import type { Instant } from '../../kernel/day.ts'
import type { Named } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { historyOf } from '../../platform/history/index.ts'

/** A frozen paper by its facts, without its words. */
export interface EditionRow {
  id: number
  periodId: number
  period: string
  edition: number
  digest: string
  historyHead: string
  frozenAt: Instant
  frozenBy: string
  reason: string
}

/** A frozen paper word for word. */
export interface FrozenReport extends EditionRow {
  content: Report
}

const editionRows = (c: Context) =>
  c.db
    .selectFrom('reports')
    .innerJoin('periods', (join) => join.onRef('periods.id', '=', 'reports.period_id').onRef('periods.trust_id', '=', 'reports.trust_id'))
    .innerJoin('people', 'people.id', 'reports.frozen_by')
    .where('reports.kind', '=', 'progress')
    .select(['reports.id', 'period_id as periodId', 'periods.label as period', 'edition', 'digest', 'history_head as historyHead'])
    .select(['frozen_at as frozenAt', 'people.name as frozenBy', 'reason'])

/** Every edition of the progress report: of one period, or of all; newest period first, newest edition first. */
export async function editionsOf(c: Context, periodId?: number): Promise<EditionRow[]> {
  const rows = periodId === undefined ? editionRows(c) : editionRows(c).where('period_id', '=', periodId)
  return rows.orderBy('periods.ends_on', 'desc').orderBy('edition', 'desc').execute()
}

/** One frozen paper; undefined when there is none, or it is another trust's. */
export async function frozenReport(c: Context, id: number): Promise<FrozenReport | undefined> {
  const row = await editionRows(c).where('reports.id', '=', id).select('content').executeTakeFirst()
  return row && { ...row, content: row.content as Report }
}

/** The digest that the sealed history holds of a paper since it was frozen; undefined where it holds none. */
export async function sealedDigest(c: Context, id: number): Promise<string | undefined> {
  const entries = await historyOf(c.db, { kind: 'report', id })
  const digest = entries.find(({ verb }) => verb === 'report.frozen')?.facts.digest
  return typeof digest === 'string' ? digest : undefined
}

/** Titles and addresses of frozen papers, for other capabilities' pages. */
export async function namedReports(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await editionRows(c).where('reports.id', 'in', ids).execute()
  return new Map(
    rows.map(({ id, period, edition }) => [
      id,
      { title: `Progress report ${period}, edition ${edition}`, href: `/reports/editions/${id}` },
    ]),
  )
}
