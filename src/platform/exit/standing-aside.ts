import type { Db } from '../db/transaction.ts'
import { affect, ask, named } from './ask.ts'
import type { Table } from './catalogue.ts'
import { ExitRefused } from './exit-refused.ts'
import { type ForeignKey, foreignKeysOf, leadsToAnotherTrust } from './foreign-keys.ts'

const at = ({ schema, name }: Pick<Table, 'schema' | 'name'>): string => `${schema}.${named(name)}`
const on = ({ schema, table }: ForeignKey): string => `${schema}.${named(table)}`

/** A table comes after those its rows name; where two name each other, either may come first. */
export function inOrder(tables: readonly Table[], keys: readonly ForeignKey[]): Table[] {
  const [done, ordered]: [Set<Table>, Table[]] = [new Set(), []]
  const visit = (table: Table): void => {
    if (done.has(table)) return
    done.add(table)
    for (const key of keys.filter((k) => k.schema === table.schema && k.table === table.name)) {
      const target = tables.find(({ schema, name }) => schema === 'public' && name === key.target)
      if (target) visit(target)
    }
    ordered.push(table)
  }
  for (const table of tables) visit(table)
  return ordered
}

/** What was moved out of the way of a restoring transaction, to be put back before it ends. */
interface Aside {
  tables: readonly Table[]
  later: ForeignKey[]
  beyond: ForeignKey[]
}

/**
 * Does work while the triggers that stamp versions, seal changes and keep search texts stand aside, and while rows may come before those
 * they name. Only the owner of the tables can do this, and only in this transaction: afterwards everything is as it was, and every row
 * was held against every rule. A row may go on naming a record of another trust of the group that is not here; answers how many do.
 */
export async function withRulesAside(db: Db, ordered: readonly Table[], work: () => Promise<void>): Promise<number> {
  const keys = await foreignKeysOf(db)
  const place = (name: string) => ordered.findIndex((table) => table.schema === 'public' && table.name === name)
  const own = (key: ForeignKey) => ordered.findIndex((table) => table.schema === key.schema && table.name === key.table)
  const beyond = keys.filter((key) => own(key) >= 0 && leadsToAnotherTrust(key))
  const later = keys.filter((key) => own(key) >= 0 && !beyond.includes(key) && place(key.target) >= own(key))
  const aside: Aside = { tables: ordered.filter(({ schema }) => schema !== 'history'), later, beyond }
  const put = await moveAside(db, aside)
  await work()
  return putBack(db, aside, put)
}

async function moveAside(db: Db, { tables, later, beyond }: Aside): Promise<string[]> {
  for (const table of tables) await ask(db, `alter table ${at(table)} disable trigger user`)
  for (const key of later) await ask(db, `alter table ${on(key)} alter constraint ${named(key.name)} deferrable initially deferred`)
  const said: string[] = []
  for (const key of beyond) {
    const [{ words } = { words: '' }] = await ask<{ words: string }>(
      db,
      `select pg_get_constraintdef(oid) as words from pg_constraint where conname = $1 and conrelid = $2::regclass`,
      [key.name, on(key)],
    )
    said.push(words.replace(/ NOT VALID$/, ''))
    await ask(db, `alter table ${on(key)} drop constraint ${named(key.name)}`)
  }
  return said
}

async function putBack(db: Db, { tables, later, beyond }: Aside, said: readonly string[]): Promise<number> {
  await ask(db, 'set constraints all immediate')
  for (const key of later) await ask(db, `alter table ${on(key)} alter constraint ${named(key.name)} not deferrable`)
  let alone = 0
  for (const [n, key] of beyond.entries()) {
    const without = await unmatched(db, key)
    alone += without
    await ask(db, `alter table ${on(key)} add constraint ${named(key.name)} ${said[n]}${without > 0 ? ' not valid' : ''}`)
  }
  for (const table of tables) await ask(db, `alter table ${at(table)} enable trigger user`)
  return alone
}

/** How many rows name a record that is not here. */
async function unmatched(db: Db, key: ForeignKey): Promise<number> {
  const given = key.columns.map((column) => `t.${named(column)} is not null`).join(' and ')
  const same = key.columns.map((column, n) => `f.${named(key.targetColumns[n] ?? '')} = t.${named(column)}`).join(' and ')
  const [row] = await ask<{ n: number }>(
    db,
    `select count(*) as n from ${on(key)} t where ${given} and not exists (select from public.${named(key.target)} f where ${same})`,
  )
  return row?.n ?? 0
}

/** Above this a number was made up: a table would soon have none left for its next row. */
const highest = 2_000_000_000

/** Lets every table go on counting after the highest number in it; refused where that would leave it none. */
export async function countOn(db: Db, tables: readonly Table[]): Promise<void> {
  const counted = await ask<{ name: string; column: string }>(
    db,
    `select c.relname as name, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and a.attidentity <> ''`,
  )
  for (const { name, column } of counted.filter((c) => tables.some((table) => table.schema === 'public' && table.name === c.name))) {
    const [{ most } = { most: 0 }] = await ask<{ most: number | null }>(
      db,
      `select max(${named(column)}) as most from public.${named(name)}`,
    )
    if ((most ?? 0) > highest)
      throw new ExitRefused(`Nothing was restored: the number ${most} in ${name} leaves no number for the next record here`)
    await affect(
      db,
      `select setval(s.name::regclass, greatest(m.most, (select coalesce(last_value, 0) from pg_sequences
          where format('%I.%I', schemaname, sequencename)::regclass = s.name::regclass)))
        from (select pg_get_serial_sequence($1, $2) as name) s, (select max(${named(column)}) as most from public.${named(name)}) m where m.most is not null`,
      [`public.${named(name)}`, column],
    )
  }
}
