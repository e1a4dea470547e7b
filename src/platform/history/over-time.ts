import { sql } from 'kysely'
import type { Instant } from '../../kernel/day.ts'
import type { Db } from '../db/transaction.ts'

/** What a record held in one column, from an instant on. */
export interface HeldFrom {
  id: number
  value: string | null
  since: Instant
}

/**
 * What these records of a versioned table held in a column, version by version, oldest first, as text. In a transaction that looks back
 * nothing later than the instant it looks at; the walls of the table stand.
 */
export async function columnOverTime(
  trx: Db,
  { table, column, ids }: { table: 'risks'; column: 'target_by'; ids: readonly number[] },
): Promise<HeldFrom[]> {
  if (ids.length === 0) return []
  const from = (schema: 'public' | 'history') => sql`select id, version, ${sql.ref(column)}::text as value, sys_from as since
    from ${sql.id(schema, table)} where trust_id = app.trust_id() and id = any(${ids}::int[]) and (app.as_at() is null or sys_from <= app.as_at())`
  const { rows } = await sql<HeldFrom>`select id, value, since from (${from('history')} union all ${from('public')}) as versions
    order by id, version`.execute(trx)
  return rows
}
