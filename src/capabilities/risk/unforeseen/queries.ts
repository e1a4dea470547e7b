import type { Context } from '../../../platform/context.ts'
import type { HarmCounted } from './harm.ts'

/** Every count of harm, newest quarter first; the whole trust before its registers. */
export async function harmCounted(c: Context): Promise<HarmCounted[]> {
  const rows = await c.db
    .selectFrom('unforeseen_harm as h')
    .innerJoin('periods as p', (on) => on.onRef('p.id', '=', 'h.period_id').onRef('p.trust_id', '=', 'h.trust_id'))
    .leftJoin('risk_registers as r', (on) => on.onRef('r.id', '=', 'h.register_id').onRef('r.trust_id', '=', 'h.trust_id'))
    .orderBy('p.ends_on', 'desc')
    .orderBy('r.name', (order) => order.asc().nullsFirst())
    .selectAll('h')
    .select(['p.label', 'p.ends_on', 'r.name as register'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    periodId: row.period_id,
    period: row.label,
    endsOn: row.ends_on,
    registerId: row.register_id,
    register: row.register,
    lookedAt: row.looked_at,
    unforeseen: row.unforeseen,
    source: row.source,
    words: row.words,
    saidOn: row.said_on,
    illustrative: row.illustrative,
    version: row.version,
  }))
}
