import type { Instant } from '../../kernel/day.ts'
import { named } from './ask.ts'
import { type Column, type Table, written } from './catalogue.ts'
import type { ForeignKey } from './foreign-keys.ts'

/**
 * Where one trust's records are cut: after its change `seq`, sealed at `at`. Every version says with which change it began and ended,
 * so what the records held at the cut can be read piece by piece while others go on writing, and comes out the same.
 */
export interface Cut {
  trustId: number
  seq: number
  at: Instant
}

/** A table's rows at the cut, a slice at a time: a statement for the first, one for those after a key. The parameters are those of `from`. */
export interface Source {
  table: Table
  /** What is written, in this order; then the key to go on after. */
  columns: Column[]
  first: string
  next: string
  /** Whether its rows can be read after the snapshot is over, since they no longer change at the cut. */
  stays: boolean
}

/** What every statement of a source is given: the trust, the change and the instant of the cut, how many rows; then the key to go on after. */
export const given = (cut: Cut, most: number, after: readonly string[]): unknown[] => [cut.trustId, cut.seq, cut.at, most, ...after]

/** Uses each of the four, so that PostgreSQL knows their types wherever a statement needs only some. */
const all = `$1::int is not null and $2::bigint is not null and $3::timestamptz is not null`

/** Which rows of a table are this trust's. A table that says of no trust must be told here, or no backup is made. */
function own(table: Table, keys: readonly ForeignKey[]): string {
  if (table.schema === 'audit' && table.name === 'table_columns') return 'true'
  if (table.name === 'trusts') return 't.id = $1'
  if (table.name === 'groups') return 't.id in (select g.group_id from public.group_trusts g where g.trust_id = $1)'
  if (table.name === 'people') return `t.id in (${peopleOf(keys)})`
  if (!table.columns.some(({ name }) => name === 'trust_id'))
    throw new Error(`${table.name} belongs to no trust: say in exit/cut.ts whose its rows are`)
  return 't.trust_id = $1'
}

/** The people of a trust: who belongs to it, and whoever its records name. */
const peopleOf = (keys: readonly ForeignKey[]): string =>
  keys
    .filter((key) => key.target === 'people' && key.table !== 'sessions')
    .map(({ schema, table, columns: [column = ''] }) => `select x.${named(column)} from ${schema}.${named(table)} x where x.trust_id = $1`)
    .join(' union ')

/** Of a file, the name it goes by: its own, or that of the record it belongs to. */
function nameOfFile(table: Table, keys: readonly ForeignKey[], tables: readonly Table[]): string {
  const naming = (t: Table | undefined) => ['file_name', 'name', 'title'].find((name) => t?.columns.some((column) => column.name === name))
  const own = naming(table)
  if (own) return `t.${named(own)}::text`
  for (const key of keys.filter((k) => k.table === table.name && k.target !== 'trusts' && k.columns.every((c) => table.key.includes(c)))) {
    const theirs = naming(tables.find(({ schema, name }) => schema === 'public' && name === key.target))
    const same = key.columns.map((column, at) => `f.${named(key.targetColumns[at] ?? '')} = t.${named(column)}`).join(' and ')
    if (theirs) return `(select f.${named(theirs)}::text from public.${named(key.target)} f where ${same})`
  }
  return `'file'`
}

/** How to read each table at a cut. */
export function sourceOf(table: Table, { keys, tables }: { keys: readonly ForeignKey[]; tables: readonly Table[] }): Source {
  const columns = written(table)
  const value = ({ name, kind }: Column): string => {
    if (kind === 'list') return `to_jsonb(t.${named(name)})::text`
    if (kind !== 'bytes') return `t.${named(name)}::text`
    return `case when t.${named(name)} is not null then ${nameOfFile(table, keys, tables)} end`
  }
  const values = columns.map((column, at) => `${value(column)} as v${at}`).join(', ')
  const live = table.schema === 'public' && table.versioned
  const statements = live ? versionsAtCut(table, values) : rowsAtCut(table, { values, own: own(table, keys) })
  return { table, columns, ...statements, stays: live || table.schema === 'history' || isOfChanges(table) }
}

const isOfChanges = ({ schema, name }: Table): boolean => schema === 'audit' && (name === 'changes' || name === 'change_rows')

function rowsAtCut(table: Table, { values, own }: { values: string; own: string }): { first: string; next: string } {
  const until = table.schema === 'history' ? 'and t.end_change_id <= $2' : isOfChanges(table) ? 'and t.seq <= $2' : ''
  const key = table.key.map((name) => `t.${named(name)}`)
  const kept = key.map((name, at) => `${name}::text as k${at}`).join(', ')
  const type = (name: string) => table.columns.find((column) => column.name === name)?.type ?? 'text'
  const after = `and (${key.join(', ')}) > (${table.key.map((name, at) => `$${at + 5}::${type(name)}`).join(', ')})`
  const statement = (from: string) => `select ${values}, ${kept} from ${table.schema}.${named(table.name)} t
    where ${all} and ${own} ${until} ${from} order by ${key.join(', ')} limit $4`
  return { first: statement(''), next: statement(after) }
}

/** The version that stood at the cut: the live one where it began until then, else the past one that ended later. Both are read in one statement. */
function versionsAtCut(table: Table, values: string): { first: string; next: string } {
  const [live, past] = [`public.${named(table.name)}`, `history.${named(table.name)}`]
  const key = table.key.filter((name) => name !== 'trust_id')
  const keys = key.map(named).join(', ')
  const among = `(${key.map((name) => `t.${named(name)}`).join(', ')}) in (select ${keys} from keys)`
  const type = (name: string) => table.columns.find((column) => column.name === name)?.type ?? 'text'
  const after = `and (${keys}) > (${key.map((name, at) => `$${at + 5}::${type(name)}`).join(', ')})`
  const kept = key.map((name, at) => `stood.${named(name)}::text as k${at}`).join(', ')
  const own = key.map((name) => `t.${named(name)}`).join(', ')
  const statement = (from: string) => `with keys as (
      select ${keys} from (select ${keys} from ${live} where trust_id = $1 and change_id <= $2 ${from}
        union select ${keys} from ${past} where trust_id = $1 and sys_to > $3 and end_change_id > $2 and change_id <= $2 ${from}) either
      order by ${keys} limit $4
    ), stood as (
      select ${own}, ${values} from ${live} t where t.trust_id = $1 and t.change_id <= $2 and ${among}
      union all select ${own}, ${values} from ${past} t
        where t.trust_id = $1 and t.change_id <= $2 and t.sys_to > $3 and t.end_change_id > $2 and ${among}
    ) select stood.*, ${kept} from stood order by ${key.map((name) => `stood.${named(name)}`).join(', ')}`
  return { first: statement(''), next: statement(after) }
}
