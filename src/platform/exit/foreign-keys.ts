import type { Db } from '../db/transaction.ts'
import { ask } from './ask.ts'

/** A column, or several, that name a row of another table. */
export interface ForeignKey {
  name: string
  schema: string
  table: string
  columns: string[]
  target: string
  targetColumns: string[]
  /** Every row was held against it. */
  valid: boolean
}

const everyKey = `
  select k.conname as name, n.nspname as schema, c.relname as "table", t.relname as target, k.convalidated as valid,
    (select array_agg(a.attname::text order by o.place) from unnest(k.conkey) with ordinality o(n, place)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = o.n) as columns,
    (select array_agg(a.attname::text order by o.place) from unnest(k.confkey) with ordinality o(n, place)
      join pg_attribute a on a.attrelid = k.confrelid and a.attnum = o.n) as "targetColumns"
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class t on t.oid = k.confrelid
  where k.contype = 'f' and n.nspname in ('public', 'audit') order by 2, 3, 1`

/** Every foreign key of the product. */
export const foreignKeysOf = (db: Db): Promise<ForeignKey[]> => ask<ForeignKey>(db, everyKey)

/** Whether a key may point at a row of another trust: of a group's shared records only. */
export const leadsToAnotherTrust = ({ columns, targetColumns }: ForeignKey): boolean => {
  const at = targetColumns.indexOf('trust_id')
  return at >= 0 && columns[at] !== 'trust_id'
}
