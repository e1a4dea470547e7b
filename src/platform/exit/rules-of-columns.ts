import type { Db } from '../db/transaction.ts'
import { ask } from './ask.ts'

/** What a table demands of some of its columns: the words allowed, or the rule as PostgreSQL says it. */
export interface Rule {
  table: string
  columns: string[]
  words: string
}

const everyRule = `
  select c.relname as "table", pg_get_constraintdef(k.oid) as said,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum = any(k.conkey)) as columns
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where k.contype = 'c' and n.nspname in ('public', 'audit') order by 1, k.conname`

/** The words a rule allows, where it is a list of words: `red, amber, green`; else the rule itself. */
export function wordsOfRule(said: string): string {
  const inner = said.replace(/^CHECK \(\((.*)\)\)$/s, '$1')
  const list = /^\w+ = ANY \(ARRAY\[(.*)\]\)$/s.exec(inner)?.[1]
  if (!list) return inner
  return [...list.matchAll(/'((?:[^']|'')*)'::text/g)].map(([, word = '']) => word.replaceAll("''", "'")).join(', ')
}

/** Every rule of the product's tables. */
export async function rulesOf(db: Db): Promise<Rule[]> {
  const found = await ask<{ table: string; columns: string[] | null; said: string }>(db, everyRule)
  return found.map(({ table, columns, said }) => ({ table, columns: columns ?? [], words: wordsOfRule(said) }))
}
