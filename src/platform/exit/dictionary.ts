import { type Column, partOf, type Table, written } from './catalogue.ts'
import type { ForeignKey } from './foreign-keys.ts'
import { type Meanings, meaningOf } from './meanings.ts'
import { csvHead, csvLine } from './row-text.ts'
import type { Rule } from './rules-of-columns.ts'

/** One column as the dictionary tells it. */
export interface Told {
  name: string
  type: string
  meaning: string
  key: boolean
  mayBeEmpty: boolean
  refersTo: string
  allowed: string
}

/** One table as the dictionary tells it. */
export interface TableTold {
  /** Where its rows stand: `data/items.jsonl` and `.csv`. */
  part: string
  table: string
  meaning: string
  columns: Told[]
}

export interface Ground {
  tables: readonly Table[]
  keys: readonly ForeignKey[]
  rules: readonly Rule[]
  meanings: Meanings
}

/** What every table and column of a backup is, from the database's own catalogue and the written meanings. */
export const dictionaryOf = (ground: Ground): TableTold[] =>
  ground.tables.map((table) => ({
    part: partOf(table),
    table: table.schema === 'public' ? table.name : `${table.schema}.${table.name}`,
    meaning: meaningOf(ground.meanings, table),
    columns: written(table).map((column) => columnTold(ground, table, column)),
  }))

function columnTold({ keys, rules, meanings }: Ground, table: Table, column: Column): Told {
  const refersTo = keys
    .filter((key) => key.table === table.name && table.schema !== 'history' && key.columns.includes(column.name))
    .filter((key) => column.name !== 'trust_id' || key.target === 'trusts')
    .map((key) => `${key.target}.${key.targetColumns[key.columns.indexOf(column.name)]}`)
  return {
    name: column.name,
    type: column.kind === 'bytes' ? 'file' : column.type,
    meaning: meaningOf(meanings, table, column.name),
    key: table.key.includes(column.name),
    mayBeEmpty: column.nullable,
    refersTo: [...new Set(refersTo)].join(' and '),
    allowed: rules
      .filter((rule) => rule.table === table.name && rule.columns.length === 1 && rule.columns[0] === column.name)
      .map(({ words }) => words)
      .join('; '),
  }
}

const heads = ['file', 'table', 'column', 'type', 'meaning', 'part of the key', 'may be empty', 'refers to', 'allowed values']

/** The dictionary as a sheet: a line for each table, then one for each of its columns. */
export function dictionaryCsv(tables: readonly TableTold[]): string {
  const columns: Column[] = heads.map((name) => ({ name, type: 'text', kind: 'text', made: false, nullable: false }))
  const lines = tables.flatMap(({ part, table, meaning, columns: told }) => [
    [part, table, '', '', meaning, '', '', '', ''],
    ...told.map((c) => [part, table, c.name, c.type, c.meaning, c.key ? 'yes' : '', c.mayBeEmpty ? 'yes' : '', c.refersTo, c.allowed]),
  ])
  return csvHead(columns) + lines.map((line) => csvLine(columns, line)).join('')
}
