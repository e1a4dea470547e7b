import { sql } from 'kysely'
import type { Day, Instant } from '../../kernel/day.ts'
import type { Ref } from '../../kernel/ref.ts'
import type { Db } from '../db/transaction.ts'

/** One change as it stands in the history: who did what, when. */
export interface ChangeEntry {
  seq: number
  at: Instant
  personId: number
  /** As the person was called then. */
  personName: string
  onBehalfOf: string | null
  verb: string
  ref: Ref | null
  facts: Record<string, unknown>
}

/** A change as the database gives it. */
export interface Row extends Omit<ChangeEntry, 'ref'> {
  refKind: string | null
  refId: number | null
}

export const columns = sql`seq, at, person_id as "personId", person_name as "personName", on_behalf_of as "onBehalfOf", verb,
  ref_kind as "refKind", ref_id as "refId", facts`

export const entryOf = ({ refKind, refId, ...row }: Row): ChangeEntry => ({
  ...row,
  ref: refKind === null || refId === null ? null : { kind: refKind, id: refId },
})

/** In a transaction that looks back, nothing later than the instant it looks at. */
export const known = sql`(app.as_at() is null or at <= app.as_at()) and hash is not null`

/** What was done to one record, newest first; at most `limit`, only those numbered below `before` when given. */
export async function historyOf(trx: Db, ref: Ref, page: { limit?: number; before?: number } = {}): Promise<ChangeEntry[]> {
  const { rows } = await sql<Row>`select ${columns} from audit.changes
    where trust_id = app.trust_id() and ref_kind = ${ref.kind} and ref_id = ${ref.id} and ${known}
      and (${page.before ?? null}::bigint is null or seq < ${page.before ?? null})
    order by seq desc limit ${page.limit ?? 200}`.execute(trx)
  return rows.map(entryOf)
}

/** What to look for: after an instant, up to another, of some kinds, by somebody else than one person. */
export interface Since {
  after: Instant
  upTo?: Instant
  kinds?: readonly string[]
  notBy?: number
  limit?: number
}

const matching = ({ after, upTo, kinds, notBy }: Since) => sql`trust_id = app.trust_id() and at > ${after}::timestamptz and ${known}
  and (${upTo ?? null}::timestamptz is null or at <= ${upTo ?? null}::timestamptz)
  and (${kinds ?? null}::text[] is null or ref_kind = any(${kinds ?? null}::text[]))
  and (${notBy ?? null}::int is null or person_id <> ${notBy ?? null}::int)`

/** What was done in the trust since an instant, newest first. */
export async function changesSince(trx: Db, since: Since): Promise<ChangeEntry[]> {
  const { rows } = await sql<Row>`select ${columns} from audit.changes where ${matching(since)}
    order by seq desc limit ${since.limit ?? 200}`.execute(trx)
  return rows.map(entryOf)
}

/**
 * How many changes came after the end of a day by the clocks of the United Kingdom: asked while looking back at that day,
 * so it alone counts beyond the instant looked at.
 */
export async function countChangesSince(trx: Db, day: Day): Promise<number> {
  const { rows } = await sql<{ found: number }>`select count(*) as found from audit.changes
    where trust_id = app.trust_id() and at >= (${day}::date + 1)::timestamp at time zone 'Europe/London'`.execute(trx)
  return rows[0]?.found ?? 0
}

/** One row of a table, for changes that wrote it without being named after it: an import names the file, and writes many items. */
export interface RowOf {
  table: string
  id: number
}

/** What was done to any of several records, newest first: what was named after them, and whatever else wrote the rows given. */
export async function changesOf(trx: Db, refs: readonly Ref[], written: readonly RowOf[] = []): Promise<ChangeEntry[]> {
  const { rows } = await sql<Row>`select ${columns} from audit.changes
    where trust_id = app.trust_id() and ${known} and ((ref_kind, ref_id) in (
      select * from unnest(${refs.map(({ kind }) => kind)}::text[], ${refs.map(({ id }) => id)}::int[]))
      or seq in (select r.seq from audit.change_rows r where r.trust_id = app.trust_id() and (r.table_name, r.row_id) in (
        select * from unnest(${written.map(({ table }) => table)}::text[], ${written.map(({ id }) => id)}::int[]))))
    order by seq desc limit 200`.execute(trx)
  return rows.map(entryOf)
}
