// The ledger of observations to measure on: the national set or its first trusts, in a folder or on a server, built once and kept.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { product, root, scratchFile } from './ground.mjs'

const { openDatabase, migrate, migrationFiles } = await product('platform/db/index.js')
const { buildNational } = await product('sample/national/build-national.js')

/** Builds the first trusts of the national set in an empty database; answers how many observations and in how many seconds. */
async function build(database, trusts) {
  await migrate(database, migrationFiles(join(root, 'dist')))
  const began = performance.now()
  const told = (made) => console.error(`ledger: ${made.trusts} of ${made.of} trusts, ${made.observations} observations`)
  const { observations } = await buildNational(database, { trusts, told })
  return { observations, seconds: (performance.now() - began) / 1000 }
}

/** Names the shape of the ledger: a folder or database built with other migrations or another set is another. */
function shape() {
  const files = [
    ...migrationFiles(join(root, 'dist')).map(({ text }) => text),
    ...readdirSync(join(root, 'dist/sample/national'), { withFileTypes: true })
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ name }) => readFileSync(join(root, 'dist/sample/national', name), 'utf8')),
  ]
  return createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12)
}

/** A fresh copy of a folder with so many trusts; `loaded` where it was built just now. */
export async function ledgerFolder(trusts) {
  const cache = join(root, '.cache')
  const kept = join(cache, `ledger-${trusts}-${shape()}`)
  let loaded
  if (!existsSync(kept)) {
    mkdirSync(cache, { recursive: true })
    for (const old of readdirSync(cache)) if (old.startsWith(`ledger-${trusts}-`)) rmSync(join(cache, old), { recursive: true })
    const aside = scratchFile(`ledger-${trusts}`)
    const database = await openDatabase({ folder: aside })
    loaded = await build(database, trusts)
    await database.close()
    cpSync(aside, `${kept}-${process.pid}`, { recursive: true })
    rmSync(aside, { recursive: true })
    renameSync(`${kept}-${process.pid}`, kept)
  }
  const folder = scratchFile(`ledger-${trusts}`)
  cpSync(kept, folder, { recursive: true })
  return { folder, loaded }
}

/** A database of its own with so many trusts on a server; `loaded` where it was built just now. */
export async function ledgerOnServer(server, trusts) {
  const name = `stepup_ledger_${trusts}_${shape()}`
  const beside = new URL(server)
  beside.pathname = `/${name}`
  const url = beside.href
  const door = await openDatabase({ url: server })
  const { rows } = await sql`select 1 from pg_database where datname = ${name}`.execute(door.owner)
  if (rows.length > 0) {
    await door.close()
    return { url, loaded: undefined }
  }
  const halfBuilt = `${name}_new`
  await sql`drop database if exists ${sql.id(halfBuilt)}`.execute(door.owner)
  await sql`create database ${sql.id(halfBuilt)}`.execute(door.owner)
  beside.pathname = `/${halfBuilt}`
  const database = await openDatabase({ url: beside.href })
  const loaded = await build(database, trusts)
  await database.close()
  await sql`alter database ${sql.id(halfBuilt)} rename to ${sql.id(name)}`.execute(door.owner)
  await door.close()
  return { url, loaded }
}

/** The largest trust and its analyst. */
export const largest = (database) =>
  database.owner
    .selectFrom('people')
    .innerJoin('memberships', 'memberships.person_id', 'people.id')
    .where('people.email', '=', 'analyst.1@national.example')
    .select(['people.id as personId', 'people.name', 'memberships.trust_id as trustId'])
    .executeTakeFirstOrThrow()
