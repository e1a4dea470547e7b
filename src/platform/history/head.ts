import { sql } from 'kysely'
import type { Instant } from '../../kernel/day.ts'
import type { Db } from '../db/transaction.ts'
import { known } from './changes.ts'

/** How many changes the trust's sealed history holds, its newest seal in hexadecimal (empty before the first) and when that was made. While looking back, as it stood then. */
export async function historyHead(trx: Db): Promise<{ entries: number; head: string; at?: Instant }> {
  const { rows } = await sql<{ entries: number; head: string; at: Instant }>`select seq as entries, encode(hash, 'hex') as head, at
    from audit.changes where trust_id = app.trust_id() and ${known} order by seq desc limit 1`.execute(trx)
  return rows[0] ?? { entries: 0, head: '' }
}

/** When the trust's first change was made; undefined before any. The same while looking back. */
export async function firstChangeAt(trx: Db): Promise<Instant | undefined> {
  const { rows } = await sql<{ at: Instant | null }>`select min(at) as at from audit.changes where trust_id = app.trust_id()`.execute(trx)
  return rows[0]?.at ?? undefined
}
