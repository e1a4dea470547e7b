import type { Db } from '../db/transaction.ts'
import { ask } from './ask.ts'
import { ExitRefused } from './exit-refused.ts'
import { leftOut } from './left-out.ts'

/** How a column's text is written in JSON: `bytes` of a record go to a file of their own, those of the history stay as they are. */
export type Kind = 'text' | 'number' | 'truth' | 'instant' | 'json' | 'list' | 'bytes'

export interface Column {
  name: string
  /** As PostgreSQL calls it: `timestamp with time zone`. */
  type: string
  kind: Kind
  /** Made by the database from other columns: never written. */
  made: boolean
  nullable: boolean
}

/** A table as a backup takes it. `history` holds the superseded versions of the table of the same name. */
export interface Table {
  schema: 'public' | 'history' | 'audit'
  name: string
  columns: Column[]
  /** Its primary key, in order. */
  key: string[]
  /** Keeps its past: every row says with which change it began. */
  versioned: boolean
}

interface Found {
  schema: Table['schema']
  name: string
  versioned: boolean
  key: string[] | null
  columns: { name: string; type: string; category: string; element: string | null; made: boolean; nullable: boolean }[]
}

const everyTable = `
  select n.nspname as schema, c.relname as name,
    n.nspname = 'public' and to_regclass(format('history.%I', c.relname)) is not null as versioned,
    (select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) from pg_index i
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary) as key,
    (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'category', t.typcategory,
      'made', a.attgenerated <> '', 'nullable', not a.attnotnull) order by a.attnum)
      from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'history', 'audit') order by 1, 2`

function kindOf(schema: string, type: string, category: string): Kind {
  if (type === 'bytea') return schema === 'public' ? 'bytes' : 'text'
  if (type.startsWith('timestamp with time zone')) return 'instant'
  if (type === 'jsonb' || type === 'json') return 'json'
  if (type === 'boolean') return 'truth'
  if (category === 'A') return 'list'
  return category === 'N' && type !== 'money' ? 'number' : 'text'
}

/** Every table of the product, those left out too. */
export async function everyTableOf(db: Db): Promise<Table[]> {
  const found = await ask<Found>(db, everyTable)
  return found.map(({ schema, name, versioned, key, columns }) => ({
    schema,
    name,
    versioned,
    key: key ?? [],
    columns: columns.map((c) => ({
      name: c.name,
      type: c.type,
      kind: kindOf(schema, c.type, c.category),
      made: c.made,
      nullable: c.nullable,
    })),
  }))
}

/** The tables a backup takes, with their columns. */
export async function takenTables(db: Db): Promise<Table[]> {
  const taken = (await everyTableOf(db)).filter(({ schema, name }) => !Object.hasOwn(leftOut, schema === 'audit' ? `audit.${name}` : name))
  const keyless = taken.find((table) => table.key.length === 0)
  if (keyless) throw new ExitRefused(`The table ${keyless.name} has no primary key, so its rows cannot be told apart`)
  return taken
}

/** Where a table's rows stand in the file: `data/items`, `history/items`, `audit/changes`. */
export const partOf = ({ schema, name }: Pick<Table, 'schema' | 'name'>): string => `${schema === 'public' ? 'data' : schema}/${name}`

/** What is written of a table: all but what the database makes by itself. */
export const written = ({ columns }: Table): Column[] => columns.filter(({ made }) => !made)
