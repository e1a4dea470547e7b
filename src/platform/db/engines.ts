import { type Database, databaseOver } from './database.ts'
import type { Engine, Session } from './engine.ts'
import { openServer } from './server-engine.ts'
import { migratedOnly, openPrepared, type Prepared, testDatabase } from './test-database.ts'

export interface TestEngine {
  name: 'embedded' | 'server'
  /** The migrated database that the tests of one file share. */
  open(): Promise<Database>
}

const address = process.env.TEST_DATABASE_URL

/** Defines tests for the embedded engine, and again for a PostgreSQL server where TEST_DATABASE_URL names one (bin/with-postgres.sh). */
export function forEachEngine(define: (engine: TestEngine) => void): void {
  define({ name: 'embedded', open: testDatabase })
  if (address) define({ name: 'server', open: () => serverDatabase(address, migratedOnly()) })
}

/** A prepared database of its own, on the engine this run is about: the server where TEST_DATABASE_URL names one, else in memory. */
export const databaseOfRun = (prepared: Prepared): Promise<Database> =>
  address ? serverDatabase(address, prepared) : openPrepared(prepared)

/** The same address with another database's name. */
function named(url: string, name: string): string {
  const place = new URL(url)
  place.pathname = `/${name}`
  return place.href
}

let copies = 0

/** A database of its own, copied from one that was prepared once for every test process. */
async function serverDatabase(url: string, prepared: Prepared): Promise<Database> {
  const template = `stepup_${prepared.name}_${prepared.digest}`
  const own = `stepup_${process.pid}_${Date.now()}_${++copies}`
  const keeper = await openServer(url, 1)
  const session = await keeper.acquire()
  try {
    await session.query('select pg_advisory_lock(5371005)', [])
    const { rows } = await session.query('select from pg_database where datname = $1', [template])
    if (rows.length === 0) await makeTemplate(session, { url, template, prepared })
    await session.query(`create database ${own} template ${template}`, [])
    await session.query('select pg_advisory_unlock(5371005)', [])
  } finally {
    session.release()
    await keeper.close()
  }
  return databaseOver(await leavingNothing(url, own))
}

/** Filled under another name and renamed when whole: a run that was stopped leaves no half template behind. */
async function makeTemplate(
  session: Session,
  { url, template, prepared }: { url: string; template: string; prepared: Prepared },
): Promise<void> {
  await session.query(`drop database if exists ${template}_new with (force)`, [])
  await session.query(`create database ${template}_new`, [])
  const db = databaseOver(await openServer(named(url, `${template}_new`), 1))
  await prepared.fill(db)
  await db.close()
  await session.query(`alter database ${template}_new rename to ${template}`, [])
}

/** The engine of a database that is dropped when closed. */
async function leavingNothing(url: string, own: string): Promise<Engine> {
  const engine = await openServer(named(url, own), 4)
  const close = async () => {
    await engine.close()
    const keeper = await openServer(url, 1)
    const session = await keeper.acquire()
    // Our own connections are closed: what may still be there is the server's housekeeping, which makes way by itself and must not be forced.
    await session.query(`drop database ${own}`, []).catch(() => session.query(`drop database ${own} with (force)`, []))
    session.release()
    await keeper.close()
  }
  return { ...engine, close }
}
