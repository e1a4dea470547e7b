import { sql } from 'kysely'
import type { Db } from './db/index.ts'

interface FoundText {
  kind: string
  id: number
  part: string
  body: string
  rank: number
  alias: boolean
}

/** The texts of the current trust in which every word stands, best first; `begun` is the beginning of one more. */
export async function foundTexts(db: Db, { whole, begun, most }: { whole: string; begun: string; most: number }): Promise<FoundText[]> {
  const { rows } = await sql<FoundText>`select * from app.found(${whole}, ${begun}, ${most})`.execute(db)
  return rows
}
