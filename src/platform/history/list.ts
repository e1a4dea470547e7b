import { sql } from 'kysely'
import type { Db } from '../db/transaction.ts'
import { type ChangeEntry, columns, entryOf, known, type Row } from './changes.ts'

/** Which changes of the trust to list: of one kind of record, by one person, and which stretch of them. */
export interface Listing {
  kind?: string | undefined
  personId?: number | undefined
  limit: number
  skip: number
}

const matching = ({ kind, personId }: Listing) => sql`trust_id = app.trust_id() and ${known}
  and (${kind ?? null}::text is null or ref_kind = ${kind ?? null})
  and (${personId ?? null}::int is null or person_id = ${personId ?? null}::int)`

/** The trust's changes, newest first, with how many there are in all. */
export async function listChanges(trx: Db, listing: Listing): Promise<{ entries: ChangeEntry[]; all: number }> {
  const { rows } = await sql<Row>`select ${columns} from audit.changes where ${matching(listing)}
    order by seq desc limit ${listing.limit} offset ${listing.skip}`.execute(trx)
  const counted = await sql<{ found: number }>`select count(*) as found from audit.changes where ${matching(listing)}`.execute(trx)
  return { entries: rows.map(entryOf), all: counted.rows[0]?.found ?? 0 }
}

/** What stands in the trust's history: how many changes, the newest seal in hexadecimal, the kinds of records and the people in it. */
export interface HistoryContents {
  entries: number
  head: string
  kinds: string[]
  people: { id: number; name: string }[]
}

/** What a page about the whole history needs to say. While looking back, as it stood then. */
export async function historyContents(trx: Db): Promise<HistoryContents> {
  const all = sql`from audit.changes where trust_id = app.trust_id() and ${known}`
  const counted = await sql<{ found: number }>`select count(*) as found ${all}`.execute(trx)
  const head = await sql<{ hash: string }>`select encode(hash, 'hex') as hash ${all} order by seq desc limit 1`.execute(trx)
  const kinds = await sql<{ kind: string }>`select distinct ref_kind as kind ${all} and ref_kind is not null order by 1`.execute(trx)
  const people = await sql<{
    id: number
    name: string
  }>`select distinct on (person_id) person_id as id, person_name as name ${all} order by person_id, seq desc`.execute(trx)
  return {
    entries: counted.rows[0]?.found ?? 0,
    head: head.rows[0]?.hash ?? '',
    kinds: kinds.rows.map(({ kind }) => kind),
    people: people.rows.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  }
}
