import type { Database } from './database.ts'
import { DatabaseError, failureOf, refusal } from './database-error.ts'
import type { Session } from './engine.ts'
import { acquireFor } from './flow.ts'
import type { Migration } from './migrations.ts'

/** Any number: it only has to be the same for every copy of this program that migrates one server. */
const lock = 5_371_004

const ledger = `create schema if not exists app;
  create table if not exists app.migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())`

/** Brings the database up to the migrations given; answers the names of those it ran. Safe to call from several processes at once. */
export async function migrate(db: Database, migrations: readonly Migration[]): Promise<string[]> {
  const session = await acquireFor(db.engine)
  try {
    await session.script(`set search_path = public; select pg_advisory_lock(${lock})`)
    try {
      await session.script(ledger)
      const wanted = waiting(migrations, await applied(session))
      for (const migration of wanted) await apply(session, migration)
      if (wanted.length > 0) await session.script('select app.version_again()')
      return wanted.map(({ name }) => name)
    } finally {
      await session.script(`select pg_advisory_unlock(${lock})`)
    }
  } finally {
    session.release('clean')
  }
}

async function applied(session: Session): Promise<Map<string, string>> {
  const { rows } = await session.query('select name, checksum from app.migrations', [])
  return new Map(rows.map(({ name, checksum }) => [String(name), String(checksum)]))
}

/** What is still to run; refuses files that changed after they ran, and a database newer than this program. */
function waiting(migrations: readonly Migration[], ran: Map<string, string>): Migration[] {
  const names = new Set(migrations.map(({ name }) => name))
  const unknown = [...ran.keys()].filter((name) => !names.has(name))
  if (unknown.length > 0)
    throw refusal(`The database was made by a newer version of this program, which has ${unknown.join(', ')}`, 'PT006')
  for (const { name, checksum } of migrations)
    if (ran.has(name) && ran.get(name) !== checksum)
      throw refusal(`${name} changed after it ran on this database: put it back, and make the change in a new migration`, 'PT006')
  return migrations.filter(({ name }) => !ran.has(name))
}

async function apply(session: Session, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await session.script('begin')
    await session.script(sql)
    await session.query('insert into app.migrations (name, checksum) values ($1, $2)', [name, checksum])
    await session.script('commit')
  } catch (error) {
    await session.script('rollback')
    const failure = failureOf(error)
    throw new DatabaseError({ ...failure, message: `${name}: ${failure.message}` })
  }
}

/** Whether the database holds no trust yet. */
export async function isEmpty(db: Database): Promise<boolean> {
  return (await db.owner.selectFrom('trusts').select('id').limit(1).execute()).length === 0
}
