import { type Database, DatabaseError, type Db, gatherStatistics, type Migration, migrate } from '../db/index.ts'
import { transact } from '../db/transaction.ts'
import { verifyHistory } from '../history/index.ts'
import { ask } from './ask.ts'
import { partOf, type Table, takenTables } from './catalogue.ts'
import { refuseCollisions } from './collisions.ts'
import { ExitRefused } from './exit-refused.ts'
import { migrationsFor } from './fits.ts'
import { foreignKeysOf } from './foreign-keys.ts'
import { takeLayouts } from './layouts.ts'
import { loadTable } from './load.ts'
import type { Backup } from './open-backup.ts'
import { migrationsOf } from './standing.ts'
import { countOn, inOrder, withRulesAside } from './standing-aside.ts'

/** What was restored: its head is that of the backup, proved. */
export interface Restored {
  trust: string
  rows: number
  changes: number
  head: string
  /** Rows that name a record of another trust of the group which is not here. */
  withoutTheirs: number
}

interface Asked {
  backup: Backup
  /** Every migration of this program. */
  program: readonly Migration[]
  /** Told of each table, how far it is. */
  told?: (table: string, done: number, all: number) => void
}

/**
 * Restores a backup whose digests were checked: all of it in one transaction, at the schema it was taken at, with its history proved,
 * or nothing. Afterwards the database is brought up to this program, as any database of that age would be.
 */
export async function restore(database: Database, { backup, program, told = () => {} }: Asked): Promise<Restored> {
  const needed = migrationsFor(backup.manifest, program, await migrationsOf(database.owner))
  await migrate(database, needed).catch(onFullDisk)
  const restored = await transact(database.engine, 'begin isolation level read committed read write', (db) =>
    load(db, { backup, told }),
  ).catch(inWords)
  await migrate(database, program)
  await gatherStatistics(database)
  return restored
}

function onFullDisk(error: unknown): never {
  if (error instanceof DatabaseError && error.code === '53100')
    throw new ExitRefused('The disk of the database is full. Nothing was restored')
  throw error
}

/** A statement the database refused while loading, in words: the backup is at odds with the rules of its own tables, or the login may not. */
function inWords(error: unknown): never {
  if (!(error instanceof DatabaseError)) throw error
  if (error.code === '42501') throw new ExitRefused('Restoring needs the login that owns the database: give its address in DATABASE_URL')
  if (error.code === '53100') onFullDisk(error)
  if (/^2[23]/.test(error.code))
    throw new ExitRefused(
      `Nothing was restored: the database refuses what the backup holds (${error.message}${error.detail ? `: ${error.detail}` : ''})`,
    )
  throw error
}

async function load(db: Db, { backup, told }: Required<Pick<Asked, 'backup' | 'told'>>): Promise<Restored> {
  // One restoring at a time, and none while a database is brought up to date; a long statement is no fault here.
  await ask(
    db,
    `select pg_advisory_xact_lock(5371004), set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`,
  )
  await refuseCollisions(db, backup)
  const { manifest } = backup
  const tables = inOrder(await takenTables(db), await foreignKeysOf(db)).filter(
    ({ name, schema }) => name !== 'table_columns' || schema !== 'audit',
  )
  refuseUnknown(tables, backup)
  const relaid = await takeLayouts(db, backup, tables)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const withoutTheirs = await withRulesAside(db, tables, async () => {
    for (const [at, table] of tables.entries()) {
      await loadTable(db, backup, table)
      told(partOf(table), at + 1, tables.length)
    }
  })
  if (relaid) await ask(db, 'select app.version_again()')
  await prove(db, backup)
  await countOn(db, tables)
  return { trust: manifest.trust.name, rows, changes: manifest.history.changes, head: manifest.history.head, withoutTheirs }
}

function refuseUnknown(tables: readonly Table[], { manifest }: Backup): void {
  const known = new Set(['audit/table_columns', ...tables.map(partOf)])
  const strange = manifest.tables.find(({ part }) => !known.has(part))
  if (strange) throw new ExitRefused(`The backup has a table ${strange.part}, which this version of StepUp does not know`)
}

/** The history that came must prove itself, and end with the seal that the backup was taken at. */
async function prove(db: Db, { manifest: { trust, history } }: Backup): Promise<void> {
  const { entries, head, firstProblem } = await verifyHistory({ owner: db }, trust.id)
  if (firstProblem) throw new ExitRefused(`Nothing was restored: the history of the backup does not prove itself. ${firstProblem.words}`)
  if (entries !== history.changes || head !== history.head)
    throw new ExitRefused('Nothing was restored: the history of the backup does not end with the seal that its manifest names')
}
