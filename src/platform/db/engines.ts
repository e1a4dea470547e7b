import { type Database, databaseOver } from './database.ts'
import type { Engine } from './engine.ts'
import { migrate } from './migrate.ts'
import { openServer } from './server-engine.ts'
import { allMigrations, digestOf, testDatabase } from './test-database.ts'

export interface TestEngine {
  name: 'embedded' | 'server'
  /** The migrated database that the tests of one file share. */
  open(): Promise<Database>
}

const address = process.env.TEST_DATABASE_URL

/** Defines tests for the embedded engine, and again for a PostgreSQL server where TEST_DATABASE_URL names one (bin/with-postgres.sh). */
export function forEachEngine(define: (engine: TestEngine) => void): void {
  define({ name: 'embedded', open: testDatabase })
  if (address) define({ name: 'server', open: () => serverDatabase(address) })
}

/** The same address with another database's name. */
function named(url: string, name: string): string {
  const place = new URL(url)
  place.pathname = `/${name}`
  return place.href
}

/** A database of its own, copied from one that was migrated once for every test process. */
async function serverDatabase(url: string): Promise<Database> {
  const migrations = allMigrations()
  const template = `stepup_template_${digestOf(migrations)}`
  const own = `stepup_${process.pid}_${Date.now()}`
  const keeper = await openServer(url, 1)
  const session = await keeper.acquire()
  try {
    await session.query('select pg_advisory_lock(5371005)', [])
    const { rows } = await session.query('select from pg_database where datname = $1', [template])
    if (rows.length === 0) {
      await session.query(`create database ${template}`, [])
      await migrated(named(url, template))
    }
    await session.query(`create database ${own} template ${template}`, [])
    await session.query('select pg_advisory_unlock(5371005)', [])
  } finally {
    session.release()
    await keeper.close()
  }
  return databaseOver(await leavingNothing(url, own))
}

async function migrated(url: string): Promise<void> {
  const db = databaseOver(await openServer(url, 1))
  await migrate(db, allMigrations())
  await db.close()
}

/** The engine of a database that is dropped when closed. */
async function leavingNothing(url: string, own: string): Promise<Engine> {
  const engine = await openServer(named(url, own), 4)
  const close = async () => {
    await engine.close()
    const keeper = await openServer(url, 1)
    const session = await keeper.acquire()
    await session.query(`drop database ${own} with (force)`, [])
    session.release()
    await keeper.close()
  }
  return { ...engine, close }
}
