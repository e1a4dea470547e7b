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

/** The words written in the newest texts of these kinds, each with how often: what a misspelt word is compared with. */
export async function writtenWords(db: Db, kinds: readonly string[], most: number): Promise<Map<string, number>> {
  const { rows } = await sql<{ word: string; times: number }>`
    select word, count(*)::int as times
    from (select title || ' ' || aliases || ' ' || body as text from search_texts where kind = any(${[...kinds]}) order by source_id desc limit ${most}) texts,
      regexp_split_to_table(lower(text), '[^[:alpha:]]+') as word
    where length(word) between 4 and 24
    group by word`.execute(db)
  return new Map(rows.map(({ word, times }) => [word, times]))
}

/** The texts of the current trust in which every word stands, best first; `begun` is the beginning of one more. */
export async function foundTexts(db: Db, { whole, begun, most }: { whole: string; begun: string; most: number }): Promise<FoundText[]> {
  const { rows } = await sql<FoundText>`select * from app.found(${whole}, ${begun}, ${most})`.execute(db)
  return rows
}
