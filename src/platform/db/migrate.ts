import type { Database } from './database.ts'
import { DatabaseError, failureOf, refusal } from './database-error.ts'
import type { Session } from './engine.ts'
import { acquireFor } from './flow.ts'
import type { Migration } from './migrations.ts'

/** Any number: it only has to be the same for every copy of this program that migrates one server. */
const lock = 5_371_004

const ledger = `create schema if not exists app;
  create table if not exists app.migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now());
  alter table app.migrations add column if not exists is_followed boolean not null default true`

/** What is derived from the tables follows them, in one go: a migration killed before this is not followed, and the next start makes up for it. */
const follow = `begin; select app.version_again(); update app.migrations set is_followed = true where not is_followed; commit`

/** Brings the database up to the migrations given; answers the names of those it ran. Safe to call from several processes at once. */
export async function migrate(db: Database, migrations: readonly Migration[]): Promise<string[]> {
  const session = await acquireFor(db.engine)
  try {
    await session.script(`set search_path = public; select pg_advisory_lock(${lock})`)
    try {
      await session.script(ledger)
      const ran = await applied(session)
      const wanted = waiting(migrations, ran)
      for (const migration of wanted) await apply(session, migration)
      if (wanted.length > 0 || [...ran.values()].some(({ isFollowed }) => !isFollowed)) await session.script(follow)
      return wanted.map(({ name }) => name)
    } finally {
      await session.script(`select pg_advisory_unlock(${lock})`)
    }
  } finally {
    session.release('clean')
  }
}

interface Ran {
  checksum: string
  isFollowed: boolean
}

async function applied(session: Session): Promise<Map<string, Ran>> {
  const { rows } = await session.query('select name, checksum, is_followed from app.migrations', [])
  return new Map(
    rows.map(({ name, checksum, is_followed }) => [String(name), { checksum: String(checksum), isFollowed: is_followed === true }]),
  )
}

/** What is still to run; refuses files that changed after they ran, and a database newer than this program. */
function waiting(migrations: readonly Migration[], ran: ReadonlyMap<string, Ran>): Migration[] {
  const names = new Set(migrations.map(({ name }) => name))
  const unknown = [...ran.keys()].filter((name) => !names.has(name))
  if (unknown.length > 0)
    throw refusal(`The database was made by a newer version of this program, which has ${unknown.join(', ')}`, 'PT006')
  for (const { name, checksum } of migrations)
    if (ran.has(name) && ran.get(name)?.checksum !== checksum)
      throw refusal(`${name} changed after it ran on this database: put it back, and make the change in a new migration`, 'PT006')
  return migrations.filter(({ name }) => !ran.has(name))
}

async function apply(session: Session, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await session.script('begin')
    await session.script(sql)
    await session.query('insert into app.migrations (name, checksum, is_followed) values ($1, $2, false)', [name, checksum])
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
