import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Database, databaseOver } from './database.ts'
import { openMemory } from './memory-engine.ts'
import { migrate } from './migrate.ts'
import { type Migration, migrationFiles } from './migrations.ts'

const cache = fileURLToPath(new URL('../../../.cache', import.meta.url))

/** Every migration of this source tree. */
export const allMigrations = (): Migration[] => migrationFiles(fileURLToPath(new URL('../..', import.meta.url)))

/** One word for exactly these migrations, to name what was made from them. */
export function digestOf(migrations: readonly Migration[]): string {
  const digest = createHash('sha256')
  for (const { name, checksum } of migrations) digest.update(name).update(checksum)
  return digest.digest('hex').slice(0, 16)
}

/** What a test database holds before its first test; made once for everybody and kept under its digest. */
export interface Prepared {
  name: string
  digest: string
  fill(db: Database): Promise<unknown>
}

/** Every migration has run, and there is no record. */
export function migratedOnly(): Prepared {
  const migrations = allMigrations()
  return { name: 'database', digest: digestOf(migrations), fill: (db) => migrate(db, migrations) }
}

let opened: Promise<Database> | undefined

/**
 * The migrated database in memory that the tests of one file share: tests commit, each into a trust of its own.
 * It starts from an image kept in `.cache` under the digest of the migrations, so only the first run pays for them.
 */
export function testDatabase(): Promise<Database> {
  opened ??= openPrepared(migratedOnly())
  return opened
}

/** A database in memory of its own, begun from the image of what was prepared. */
export async function openPrepared(prepared: Prepared): Promise<Database> {
  const image = join(cache, `${prepared.name}-${prepared.digest}.tar`)
  if (!existsSync(image)) await makeImage(image, prepared)
  return databaseOver(await openMemory(new Uint8Array(readFileSync(image))))
}

async function makeImage(image: string, { name, fill }: Prepared): Promise<void> {
  const engine = await openMemory()
  await fill(databaseOver(engine))
  mkdirSync(cache, { recursive: true })
  writeFileSync(`${image}.${process.pid}`, await engine.image())
  renameSync(`${image}.${process.pid}`, image)
  await engine.close()
  forgetOldImages(name, image)
}

const hour = 3_600_000

/** Images of earlier source take 40 MB each. */
function forgetOldImages(name: string, current: string): void {
  const images = readdirSync(cache).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.tar'))
  for (const image of images.map((file) => join(cache, file)))
    if (image !== current && statSync(image).mtimeMs < Date.now() - hour) rmSync(image, { force: true })
}

let made = 0

/** A trust with one person in it, new to the database. */
export async function newTrust(db: Database, { isSample = false } = {}): Promise<{ trustId: number; personId: number }> {
  const name = `Trust ${process.pid}-${++made}`
  const trust = await db.owner
    .insertInto('trusts')
    .values({ name, short_name: name, is_sample: isSample })
    .returning('id')
    .executeTakeFirstOrThrow()
  const email = `${name.replace(' ', '-')}@example.nhs.uk`
  const person = await db.owner
    .insertInto('people')
    .values({ name: `Person of ${name}`, email })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.owner.insertInto('memberships').values({ trust_id: trust.id, person_id: person.id }).execute()
  return { trustId: trust.id, personId: person.id }
}
