import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

/** Whether the history stands as it was sealed. `head` is the last seal, in hexadecimal (of several trusts, one after another): publish it to prove the chain later. */
export interface Proof {
  /** Sealed changes found. */
  entries: number
  head: string
  firstProblem?: { seq: number; what: 'altered' | 'removed' | 'added'; words: string; trustId: number }
}

interface Row {
  trust_id: number
  entries: number
  head: Uint8Array | null
  seq: number | null
  what: 'altered' | 'removed' | 'added' | null
  words: string | null
}

/**
 * Proves the chain of one trust, or of all: every change against its seal and the one before, and every row version,
 * live and past, against the digest sealed with it. Somebody who may rewrite the whole chain is only found out by a
 * head published elsewhere before.
 */
export async function verifyHistory(db: Pick<Database, 'owner'>, trustId?: number): Promise<Proof> {
  const { rows } = await sql<Row>`select * from audit.verify(${trustId ?? null}::int)`.execute(db.owner)
  const found = rows.find(({ what }) => what !== null)
  const head = rows.map(({ head }) => Buffer.from(head ?? []).toString('hex')).join(' ')
  const proof = { entries: rows.reduce((sum, { entries }) => sum + entries, 0), head }
  if (!found) return proof
  return {
    ...proof,
    firstProblem: { seq: found.seq ?? 0, what: found.what ?? 'altered', words: found.words ?? '', trustId: found.trust_id },
  }
}
