import { sql } from 'kysely'
import type { Db } from '../db/transaction.ts'
import { known } from './changes.ts'

/** How many changes the trust's sealed history holds, and its newest seal in hexadecimal; empty before the first. While looking back, as it stood then. */
export async function historyHead(trx: Db): Promise<{ entries: number; head: string }> {
  const { rows } = await sql<{ entries: number; head: string }>`select seq as entries, encode(hash, 'hex') as head
    from audit.changes where trust_id = app.trust_id() and ${known} order by seq desc limit 1`.execute(trx)
  return rows[0] ?? { entries: 0, head: '' }
}
